"""What an import does to each unit of a file: new, changed in which fields, or left as it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parindex.core.sentences import Statement, Template
from parindex.units import names
from parindex.units.matching import FIELDS, Matching, values
from parindex.units.models import Unit
from parindex.units.rows import UnitRow

#: How the fields are called; those that are left out follow from another one.
FIELD_WORDS = {
    "official_code": Template("mã", "official code"),
    "name": Template("tên", "name"),
    "kind": Template("cấp", "level"),
    "form": Template("loại", "form"),
    "parent": Template("đơn vị cấp trên", "parent"),
    "valid_from": Template("hiệu lực từ", "first day"),
    "valid_to": Template("hiệu lực đến", "last day"),
}
_NOTHING = Template("(trống)", "(empty)")


class State(StrEnum):
    """What becomes of a unit."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One field of a unit before and after."""

    field: Statement
    before: Statement
    after: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One unit of the file, with what changes where it was known before."""

    row: UnitRow
    unit: Unit
    state: State
    changes: tuple[Changed, ...] = ()


def outcomes(matching: Matching) -> Iterator[Outcome]:
    """Give what becomes of each unit, in the order in which the file was matched."""
    for row, unit in matching.rows:
        before, after = matching.before.get(id(unit)), values(unit)
        if before is None:
            yield Outcome(row=row, unit=unit, state=State.NEW)
            continue
        changes = tuple(
            Changed(field=FIELD_WORDS[name](), before=_said(name, was), after=_said(name, now))
            for name, was, now in zip(FIELDS, before, after, strict=True)
            if was != now and name in FIELD_WORDS
        )
        yield Outcome(row=row, unit=unit, state=State.CHANGED if before != after else State.SAME, changes=changes)


def _said(name: str, value: object) -> Statement:
    match value:
        case None | "":
            return _NOTHING()
        case Unit():
            return Statement.verbatim(value.name)
        case date():
            return Statement.verbatim(f"{value:%d/%m/%Y}")
        case _ if name == "kind":
            return names.KIND_WORDS[Unit.Kind(str(value))]()
        case _ if name == "form":
            return names.FORM_WORDS[Unit.Form(str(value))]()
        case _:
            return Statement.verbatim(str(value))
