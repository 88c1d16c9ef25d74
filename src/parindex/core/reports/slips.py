"""Slips of typing: how one number becomes another under the fingers, said in a sentence."""

from collections.abc import Iterator
from decimal import Decimal

from parindex.core.reports import numbers
from parindex.core.sentences import Statement, Template

_DROPPED = Template(
    "«{meant}» gõ thiếu một chữ số thành «{typed}»", "«{meant}» typed as «{typed}»: a digit was dropped"
)
_DOUBLED = Template("«{meant}» gõ thừa một chữ số thành «{typed}»", "«{meant}» typed as «{typed}»: one digit too many")
_SWAPPED = Template(
    "«{meant}» gõ đảo hai chữ số thành «{typed}»", "«{meant}» typed as «{typed}»: two digits changed places"
)
_MISTYPED = Template("«{meant}» gõ nhầm một chữ số thành «{typed}»", "«{meant}» typed as «{typed}»: one digit is wrong")
_MARK = Template(
    "«{meant}» gõ nhầm chỗ dấu phẩy thành «{typed}»", "«{meant}» typed as «{typed}»: the decimal mark moved"
)


def explain(meant: Decimal, typed: Decimal, *, is_strict: bool = False) -> Statement | None:
    """Say which slip turns one number into another; None where none does.

    A strict look leaves out the slip that explains too much: any digit in place of any other.
    """
    if meant == typed or meant < 0:
        return None
    one, other = f"{meant:f}", f"{typed:f}"
    template = _slip(one, other)
    if template is None or (is_strict and template is _MISTYPED):
        return None
    return template(meant=numbers.written(meant), typed=numbers.written(typed))


def _slip(meant: str, typed: str) -> Template | None:
    if meant in _without_one(typed):
        return _DOUBLED
    if typed in _without_one(meant):
        return _DROPPED
    if meant.replace(".", "") == typed.replace(".", ""):
        return _MARK
    return _exchanged(meant, typed) if len(meant) == len(typed) else None


def _exchanged(meant: str, typed: str) -> Template | None:
    apart = [place for place, (one, other) in enumerate(zip(meant, typed, strict=True)) if one != other]
    first, last = apart[0], apart[-1]
    if "." in {meant[first], meant[last], typed[first]}:
        return None
    if len(apart) == 1:
        return _MISTYPED
    is_swap = len(apart) == 2 and meant[first] == typed[last] and meant[last] == typed[first]
    return _SWAPPED if is_swap else None


def _without_one(text: str) -> set[str]:
    """Give the text with each of its digits left out; never an empty one."""
    return {text[:place] + text[place + 1 :] for place, letter in enumerate(text) if letter != "."} - {""}


def mistypings(meant: int) -> Iterator[int]:
    """Give what a whole number becomes when a digit is dropped or doubled, or two neighbours change places."""
    text = str(meant)
    seen = {meant}
    for place in range(len(text)):
        dropped = text[:place] + text[place + 1 :]
        doubled = text[: place + 1] + text[place:]
        swapped = text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
        for typed in (dropped, doubled, swapped):
            if typed and int(typed) not in seen:
                seen.add(int(typed))
                yield int(typed)
