"""Figures as people type them ("4.215,5", "12/20"), read into the answer that a rule takes."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parindex.core.criteria.model import Item
from parindex.core.figures import Answer, Figure, FigureRefused, Shape
from parindex.core.sentences import Statement, Template, shown

#: What stands in the fields of a form: a text, or for a list one text a part.
Typed = Mapping[str, "str | Sequence[str] | bool"]

YES, NO = "yes", "no"
NOT_ARISING = "not_arising"

#: No figure has more characters than this; a longer one is not even read.
_LONGEST_NUMBER = 40

_PLAIN = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_GROUPED_DOTS = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_GROUPED_SPACES = re.compile(r"[+-]?[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?:,[0-9]+)?")
#: Where a refusal of `core.figures` names figures by their keys.
_KEY_SLOTS = frozenset({"key", "part", "whole"})
#: Characters that no text of a person holds: controls other than a line break or a tab, and halves of a character.
_UNTYPED = frozenset({"Cc", "Cs"})

_NOT_NUMBER = Template("«{given}» không phải là một con số", "«{given}» is not a number")
_LIKE = Template("viết như 42 hoặc 4.215,5", "write it like 42 or 4.215,5")
_MISSING = Template("chưa điền «{label}»", "«{label}» is not filled in")
_FILL_IN = Template("điền con số này", "fill in this figure")
_NOT_OPTION = Template("chưa chọn «{label}»", "«{label}» is not chosen")
_CHOOSE_ONE = Template("chọn một mức", "choose one")
_NO_POLICY = Template("mục này không được ghi «không phát sinh»", "this item cannot be marked «not arising»")
_GIVE_FIGURES = Template("điền số liệu mà quy tắc nêu", "fill in the figures that the rule names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What is wrong with one field: its key, why, and what to do; an empty key is the answer as a whole."""

    key: str
    wrong: Statement
    remedy: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was typed, as figures; None with what is wrong where they cannot be, None without where nothing is there."""

    answer: Answer | None
    wrongs: tuple[Wrong, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was typed at all."""
        return self.answer is None and not self.wrongs


def read_answer(item: Item, typed: Typed) -> Reading:
    """Read what was typed for an item, and check it by the item's rule. Nothing typed is no answer and no fault."""
    if typed.get(NOT_ARISING):
        return _not_arising(item)
    asked = asked_figures(item)
    if not any(_is_typed(typed.get(figure.key)) for figure in asked):
        return Reading(answer=None)
    answer: dict[str, object] = {}
    wrongs: list[Wrong] = []
    for figure in asked:
        try:
            value = read_figure(figure, typed.get(figure.key, ""))
        except FigureRefused as refused:
            wrongs.append(Wrong(key=figure.key, wrong=refused.wrong, remedy=refused.remedy))
            continue
        if value is not None:
            answer[figure.key] = value
    if not wrongs:
        wrongs = _checked(item, answer)
    return Reading(answer=None, wrongs=tuple(wrongs)) if wrongs else Reading(answer=answer)


def clean(text: str) -> str:
    """Give a text as it is kept: composed letters (NFC), plain line breaks, nothing that cannot be typed."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in _UNTYPED)


def clean_typed(item: Item, typed: Typed) -> "dict[str, str | list[str] | bool]":
    """Keep what an item asks for and what is filled in, each text as it is kept; all else is left out."""
    if typed.get(NOT_ARISING):
        return {NOT_ARISING: True}
    kept: dict[str, str | list[str] | bool] = {}
    for figure in asked_figures(item):
        value = typed.get(figure.key)
        if figure.shape in {Shape.YES_NO_LIST, Shape.COUNTS}:
            value = [clean(part) for part in _listed(value)[: len(figure.parts)]]
        if _is_typed(value):
            kept[figure.key] = value if isinstance(value, list) else clean(str(value))
    return kept


def asked_figures(item: Item) -> tuple[Figure, ...]:
    """Name the figures that an item asks for; one that is only asked takes a text."""
    if item.rule is None:
        label = Statement.verbatim(item.asks or item.name)
        return (Figure(key="value", label=label, shape=Shape.TEXT),)
    return item.rule.figures()


def read_figure(figure: Figure, typed: "str | Sequence[str] | bool") -> object:
    """Read one figure; None where it is optional and empty. Raises `FigureRefused`."""
    match figure.shape:
        case Shape.YES_NO_LIST:
            chosen = _listed(typed)
            return [index < len(chosen) and chosen[index] == YES for index in range(len(figure.parts))]
        case Shape.COUNTS:
            given = _listed(typed)
            return [_exact(figure, given[index] if index < len(given) else "") for index in range(len(figure.parts))]
        case _:
            return _single(figure, str(typed).strip())


def read_number(text: str) -> Decimal | None:
    """Read a number as Vietnamese writes it; None where it is none or could be read in two ways.

    A dot before exactly three digits groups thousands; "1.5" is taken for 1,5.
    """
    text = text.strip()
    if len(text) > _LONGEST_NUMBER:
        return None
    if _GROUPED_DOTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _GROUPED_SPACES.fullmatch(text):
        return Decimal(re.sub("[ \u00a0]", "", text).replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def show_answer(item: Item, answer: Answer | None) -> dict[str, "str | list[str] | bool"]:
    """Give an answer as it is typed: what `read_answer` reads back to the same figures."""
    if answer is None:
        return {}
    if answer.get(NOT_ARISING):
        return {NOT_ARISING: True}
    return {figure.key: _shown(figure, answer[figure.key]) for figure in asked_figures(item) if figure.key in answer}


def _shown(figure: Figure, value: object) -> "str | list[str]":
    match value:
        case list() | tuple() if figure.shape is Shape.YES_NO_LIST:
            return [YES if part else NO for part in value]
        case list() | tuple():
            return [_shown_single(part) for part in value]
        case _:
            return _shown_single(value)


def _shown_single(value: object) -> str:
    match value:
        case bool():
            return YES if value else NO
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case _:
            return str(value)


def _single(figure: Figure, text: str) -> object:
    if not text:
        if figure.optional:
            return None
        raise FigureRefused(figure.key, _MISSING(label=figure.label), _FILL_IN())
    match figure.shape:
        case Shape.YES_NO if text in {YES, NO}:
            return text == YES
        case Shape.YES_NO:
            raise FigureRefused(figure.key, _NOT_OPTION(label=figure.label), _CHOOSE_ONE())
        case Shape.TEXT:
            return text
        case _:
            return _exact(figure, text)


def _exact(figure: Figure, text: str) -> object:
    """Give a number, a whole one as `int`; one that has to be whole and is not is left for the rule to refuse."""
    number = _number(figure, text)
    return int(number) if number == number.to_integral_value() else number


def _number(figure: Figure, text: str) -> Decimal:
    if not text.strip():
        raise FigureRefused(figure.key, _MISSING(label=figure.label), _FILL_IN())
    number = read_number(text)
    if number is None:
        raise FigureRefused(figure.key, _NOT_NUMBER(given=shown(text)), _LIKE())
    return number


def _listed(typed: "str | Sequence[str] | bool | None") -> list[str]:
    return [str(part) for part in typed] if isinstance(typed, list | tuple) else []


def _is_typed(typed: object) -> bool:
    match typed:
        case None | "" | False:
            return False
        case list() | tuple():
            return any(str(part).strip() for part in typed)
        case str():
            return bool(typed.strip())
        case _:
            return True


def _not_arising(item: Item) -> Reading:
    if item.rule is None or item.not_arising is None:
        return Reading(answer=None, wrongs=(Wrong(key=NOT_ARISING, wrong=_NO_POLICY(), remedy=_GIVE_FIGURES()),))
    return Reading(answer={NOT_ARISING: True})


def _checked(item: Item, answer: Answer) -> list[Wrong]:
    """Let the rule try the figures, and say what it refuses by the label of the figure."""
    if item.rule is None:
        return []
    try:
        item.rule.points(answer)
    except FigureRefused as refused:
        labels = {figure.key: figure.label for figure in item.rule.figures()}
        wrong, remedy = _by_label(refused.wrong, labels), _by_label(refused.remedy, labels)
        return [Wrong(key=refused.key, wrong=wrong, remedy=remedy)]
    return []


def _by_label(said: Statement, labels: Mapping[str, Statement]) -> Statement:
    """Name the figures of a refusal as the form does, where the rule names them by their keys."""
    values = {
        slot: labels.get(str(value), value) if slot in _KEY_SLOTS else value for slot, value in said.values.items()
    }
    return Statement(said.template, values)
