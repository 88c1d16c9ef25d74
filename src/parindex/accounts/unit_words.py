"""Units in words: their state on a day, their level and form."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from parindex.units import names
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Whether a unit exists, with the tone of its chip."""

    word: str
    tone: str


def state(unit: "Unit", on: date) -> State:
    """Say whether a unit exists on a day, did or will."""
    if unit.valid_to is not None and unit.valid_to < on:
        return State(word=_("ended"), tone="")
    if unit.valid_from is not None and unit.valid_from > on:
        return State(word=_("not begun yet"), tone="action")
    if unit.valid_to is not None:
        return State(word=_("in force, ends soon"), tone="warn")
    return State(word=_("in force"), tone="good")


def level(unit: "Unit") -> str:
    """Say the level of a unit, with its form where it has one: cấp xã (phường)."""
    kind = names.KIND_WORDS[unit.Kind(unit.kind)]().say(language())
    return f"{kind} ({names.FORM_WORDS[unit.Form(unit.form)]().say(language())})" if unit.form else kind
