"""What can be chosen on the pages of units: levels, forms, units above, units to merge with."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from parindex.core import text
from parindex.units import names
from parindex.units import queries as units
from parindex.units.reach import Reach
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.units.models import Unit, UnitQuerySet


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A unit that another can be merged with, and what it stands under."""

    pk: int
    name: str
    parent: str


def kinds() -> list[tuple[str, str]]:
    """Give the levels, in the language of the page."""
    return [(kind.value, _capital(word().say(language()))) for kind, word in names.KIND_WORDS.items()]


def forms_of(unit: "Unit") -> list[tuple[str, str]]:
    """Give the forms of the level of a unit, in the language of the page."""
    return [(form.value, names.FORM_WORDS[form]().say(language())) for form in unit.FORMS[unit.Kind(unit.kind)]]


def parents(reach: Reach, unit: "Unit | None" = None) -> "UnitQuerySet":
    """Give the units under which somebody may put a unit: any, or those of the levels above that of the unit."""
    found = units.of_any_time().filter(pk__in=reach.over)
    if unit is None:
        return found
    return found.filter(kind__in=unit.PARENTS[unit.Kind(unit.kind)]).exclude(pk=unit.pk)


def candidates(reach: Reach, unit: "Unit") -> list[Candidate]:
    """Give the units with which one can be merged: of its level, not ended, in the same province. Two queries."""
    top = (units.ancestors(unit.pk) or [unit.pk])[-1]
    near = units.tops() if unit.parent_id is None else units.within_any([top])
    found = near.filter(kind=unit.kind, valid_to=None).exclude(pk=unit.pk).select_related("parent")
    held = [
        Candidate(pk=other.pk, name=other.name, parent=other.parent.name if other.parent else "")
        for other in found
        if reach.holds(other)
    ]
    own = unit.parent.name if unit.parent else ""
    return sorted(held, key=lambda one: (one.parent != own, one.parent, text.collation_key(one.name), one.pk))


def by_parent(found: list[Candidate]) -> list[tuple[str, list[Candidate]]]:
    """Group candidates by what they stand under, in their order."""
    return [(parent, list(group)) for parent, group in groupby(found, key=lambda one: one.parent)]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
