"""The checks of a round when its criteria set changes: the codes that they name go where their items go.

What has no place in the new set is switched off, never let to run on another item that happens to bear the old code.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from parindex.core.checklists import below
from parindex.core.checks import numbers_of
from parindex.core.criteria.comparing import Moves
from parindex.core.criteria.model import CriteriaSet
from parindex.core.sentences import Statement, Template

_SCOPES = ("items", "except")
_FIGURES = ("left", "right")

_MOVED = Template("phép kiểm tra {number}: {before} thành {after}", "check {number}: {before} becomes {after}")
_DROPPED = Template(
    "phép kiểm tra {number}: bỏ {codes}, bộ mới không còn; các mục khác vẫn được kiểm tra",
    "check {number}: {codes} are left out, the new set does not have them; the other items are still checked",
)
_OFF = Template(
    "phép kiểm tra {number} bị tắt: bộ mới không có chỗ cho {codes}; sửa hoặc xóa nó ở trang «Kiểm tra trước khi gửi»",
    "check {number} is switched off: the new set has no place for {codes}; mend or delete it on the page of the checks",
)


@dataclass(slots=True)
class Recoded:
    """The checks with the codes of the new set, what moved, and what could not come along."""

    checks: list[object] = field(default_factory=list)
    moved: list[Statement] = field(default_factory=list)
    lost: list[Statement] = field(default_factory=list)


def recode(checks: Sequence[object], old: CriteriaSet, new: CriteriaSet, moves: Moves) -> Recoded:
    """Give the checks of a round, as plain values, the codes of another set along the moves of the items.

    A code that the old set does not have stays as it is: it was a fault before. `moves` names codes of both sets.
    """
    result, mover = Recoded(), _Mover(old, new, moves)
    for number, check in enumerate(checks, start=1):
        result.checks.append(mover.move(number, check, result) if isinstance(check, Mapping) else check)
    return result


class _Mover:
    """Finds the places of codes and figures in the new set."""

    def __init__(self, old: CriteriaSet, new: CriteriaSet, moves: Moves) -> None:
        self.olds, self.news = below(old), below(new)
        self.moves = moves
        self.items = {item.code for item in old.items}
        self.figures = {item.code: numbers_of(item) for item in new.items}
        self.groups = [code for code in self.news if code not in self.figures]
        taken = {to for codes in moves.values() for to in codes}
        self.fresh = {code for code in self.figures if code not in taken}

    def move(self, number: int, check: Mapping[str, object], result: Recoded) -> dict[str, object]:
        moved, gone, homeless = dict(check), list[str](), list[str]()
        for key in _FIGURES:
            if isinstance(given := check.get(key), str):
                moved[key] = place = self.reference(given)
                homeless += [given] if place is None else []
        for key in _SCOPES:
            given = check.get(key)
            if given is not None:
                codes, left = self.codes(_texts(given))
                moved[key] = codes
                gone += left
                homeless += left if key == "items" and not codes else []
        if moved.get("left") is not None and moved.get("left") == moved.get("right"):
            homeless += [str(check[key]) for key in _FIGURES]
        if homeless:
            result.lost.append(_OFF(number=number, codes=", ".join(homeless)))
            return {**check, "off": True}
        if gone:
            result.lost.append(_DROPPED(number=number, codes=", ".join(gone)))
        return _said(number, check, moved, result)

    def reference(self, text: str) -> str | None:
        """Give the place of a figure, item/key: the first item that takes over the answer and has such a figure."""
        code, _, key = text.rpartition("/")
        if code not in self.items:
            return text
        return next((f"{to}/{key}" for to in self.moves.get(code, ()) if key in self.figures[to]), None)

    def codes(self, given: Iterable[str]) -> tuple[list[str], list[str]]:
        """Give the codes that stand for the same items in the new set, and those that stand for nothing there."""
        found: dict[str, None] = {}
        left = []
        for code in given:
            targets = dict.fromkeys(to for one in self.olds.get(code, ()) for to in self.moves.get(one, ()))
            if code not in self.olds:
                found[code] = None
            elif targets:
                found |= targets if code in self.items else self.group(code, targets)
            else:
                left.append(code)
        return list(found), left

    def group(self, code: str, targets: dict[str, None]) -> dict[str, None]:
        """Give the group that holds these items, and besides only new ones; the items themselves where none does."""
        for group in sorted(self.groups, key=lambda one: one != code):
            members = set(self.news[group])
            if targets.keys() <= members and members - self.fresh <= targets.keys():
                return {group: None}
        return targets


def _said(number: int, check: Mapping[str, object], moved: dict[str, object], result: Recoded) -> dict[str, object]:
    """Give the check as it reads now; a key that says what it said before stays as it was written."""
    for key in (*_FIGURES, *_SCOPES):
        before, after = _texts(check.get(key)), _texts(moved.get(key))
        if before == after:
            if key in check:
                moved[key] = check[key]
            continue
        if after:
            result.moved.append(_MOVED(number=number, before=", ".join(before), after=", ".join(after)))
        else:
            del moved[key]
    return moved


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]
