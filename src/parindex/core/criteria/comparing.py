"""Compares two criteria sets item by item: what moved, was split, merged, re-weighted, came or went.

A set can be replaced within a round (domain S43, S46: two decisions for one year), so that each answer has to find its
place in the new one. What the product suggests from codes, names and rules can be corrected by a person.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from parindex.core.criteria.model import CriteriaSet, Item
from parindex.core.sentences import Template

#: Names that are so much alike name the same thing; with the same rule less will do.
ALIKE = 0.75
ALIKE_WITH_RULE = 0.5
#: Items of the same code stay together unless their names have nothing in common.
ALIKE_WITH_CODE = 0.4

_WORD = re.compile(r"\w+")

#: Old code → the new codes that take its place, the one that takes over the answer first; none where it is gone.
Moves = Mapping[str, Sequence[str]]


class Change(StrEnum):
    """What can happen to an item between two sets."""

    MOVED = "moved"
    RENAMED = "renamed"
    REWEIGHTED = "reweighted"
    RULE_CHANGED = "rule_changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


SAID = {
    Change.MOVED: Template("chuyển chỗ", "moved"),
    Change.RENAMED: Template("đổi tên", "renamed"),
    Change.REWEIGHTED: Template("đổi điểm tối đa", "re-weighted"),
    Change.RULE_CHANGED: Template("đổi cách tính", "rule changed"),
    Change.SPLIT: Template("tách", "split"),
    Change.MERGED: Template("gộp", "merged"),
    Change.NEW: Template("mới", "new"),
    Change.GONE: Template("bỏ", "gone"),
}
#: After these an answer has to be read again by the new rule.
REREAD = frozenset({Change.REWEIGHTED, Change.RULE_CHANGED, Change.SPLIT, Change.MERGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Items of the old set and those of the new one that take their place, with how they differ."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    changes: frozenset[Change]

    @property
    def is_same(self) -> bool:
        """Say whether nothing changed."""
        return not self.changes

    @property
    def is_reread(self) -> bool:
        """Say whether an answer has to be read again by the new rule."""
        return not self.changes.isdisjoint(REREAD)


def suggest(old: CriteriaSet, new: CriteriaSet) -> dict[str, tuple[str, ...]]:
    """Suggest where each item of the old set went: by name, by code, by likeness, by the numbering of parts."""
    moves: dict[str, tuple[str, ...]] = {}
    olds = {item.code: item for item in old.items}
    news = {item.code: item for item in new.items}
    for code, to in [*_unmoved(olds, news), *_same_names(olds, news), *_same_codes(olds, news), *_alike(olds, news)]:
        moves[code] = (to,)
    for code in list(olds):
        parts = [part for part in news if part.startswith(f"{code}.")]
        if parts:
            moves[code] = tuple(sorted(parts, key=lambda part: -likeness(olds[code], news[part])))
            _drop(olds, news, [code], parts)
    for code in list(news):
        for part in [part for part in olds if part.startswith(f"{code}.")]:
            moves[part] = (code,)
    return {item.code: moves.get(item.code, ()) for item in old.items}


def compare(old: CriteriaSet, new: CriteriaSet, moves: Moves) -> tuple[Line, ...]:
    """Compare two sets along the moves: in the order of the new set, what is gone last.

    Raises `KeyError` with the code that one of the sets does not know.
    """
    olds = {item.code: item for item in old.items}
    news = {item.code: item for item in new.items}
    targets = {code: tuple(dict.fromkeys(moves.get(code, ()))) for code in olds}
    _check_known(moves, olds, news)
    lines = []
    taken: set[str] = set()
    for code in news:
        if code not in taken:
            froms, tos = _family(code, targets)
            taken.update(tos)
            lines.append(_line(froms, tos, olds, news))
    gone = [code for code in olds if not targets[code]]
    return (*lines, *(Line(old=(code,), new=(), changes=frozenset({Change.GONE})) for code in gone))


def likeness(old: Item, new: Item) -> float:
    """Say how much the names of two items are alike, from 0 to 1."""
    return SequenceMatcher(None, _plain(old.name), _plain(new.name), autojunk=False).ratio()


def differences(old: Item, new: Item) -> frozenset[Change]:
    """Say how an item differs from the one that takes its place."""
    found = {
        Change.MOVED: old.code != new.code,
        Change.RENAMED: _plain(old.name) != _plain(new.name),
        Change.REWEIGHTED: old.maximum != new.maximum,
        Change.RULE_CHANGED: not _is_same_rule(old, new),
    }
    return frozenset(change for change, is_so in found.items() if is_so)


def _check_known(moves: Moves, olds: Mapping[str, Item], news: Mapping[str, Item]) -> None:
    unknown = [code for code in moves if code not in olds]
    unknown += [to for codes in moves.values() for to in codes if to not in news]
    if unknown:
        raise KeyError(unknown[0])


def _is_same_rule(old: Item, new: Item) -> bool:
    """Say whether two items ask for and count the same, whatever their maximum."""
    if (old.part, old.method, old.not_arising, old.asks) != (new.part, new.method, new.not_arising, new.asks):
        return False
    if old.rule is None or new.rule is None:
        return old.rule is new.rule
    return replace(old.rule, terms=replace(old.rule.terms, maximum=new.rule.terms.maximum)) == new.rule


def _unmoved(olds: dict[str, Item], news: dict[str, Item]) -> Iterator[tuple[str, str]]:
    for code in [code for code in olds if code in news]:
        if _plain(olds[code].name) == _plain(news[code].name):
            yield code, code
            _drop(olds, news, [code], [code])


def _same_codes(olds: dict[str, Item], news: dict[str, Item]) -> Iterator[tuple[str, str]]:
    for code in [code for code in olds if code in news]:
        if _is_same_rule(olds[code], news[code]) or likeness(olds[code], news[code]) >= ALIKE_WITH_CODE:
            yield code, code
            _drop(olds, news, [code], [code])


def _same_names(olds: dict[str, Item], news: dict[str, Item]) -> Iterator[tuple[str, str]]:
    names: dict[str, list[str]] = {}
    for code, item in news.items():
        names.setdefault(_plain(item.name), []).append(code)
    for code in list(olds):
        found = names.get(_plain(olds[code].name))
        if found:
            to = found.pop(0)
            yield code, to
            _drop(olds, news, [code], [to])


def _alike(olds: dict[str, Item], news: dict[str, Item]) -> Iterator[tuple[str, str]]:
    pairs = sorted(
        ((likeness(old, new), old.code, new.code) for old in olds.values() for new in news.values()), reverse=True
    )
    for alike, code, to in pairs:
        if code not in olds or to not in news:
            continue
        if alike >= ALIKE or (alike >= ALIKE_WITH_RULE and _is_same_rule(olds[code], news[to])):
            yield code, to
            _drop(olds, news, [code], [to])


def _drop(olds: dict[str, Item], news: dict[str, Item], codes: Iterable[str], tos: Iterable[str]) -> None:
    for code in codes:
        del olds[code]
    for to in tos:
        del news[to]


def _family(code: str, targets: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """Give all items that a new item is tied to, old and new: splits and merges can overlap."""
    froms: dict[str, None] = {}
    tos = {code: None}
    while True:
        more = [old for old, news in targets.items() if old not in froms and not tos.keys().isdisjoint(news)]
        if not more:
            return list(froms), list(_ordered(froms, targets, code))
        for old in more:
            froms[old] = None
            tos |= dict.fromkeys(targets[old])


def _ordered(froms: Iterable[str], targets: Mapping[str, Sequence[str]], code: str) -> dict[str, None]:
    """Give the new items in the order in which the moves name them: the first takes over the answer."""
    return dict.fromkeys(to for old in froms for to in targets[old]) or {code: None}


def _line(froms: Sequence[str], tos: Sequence[str], olds: Mapping[str, Item], news: Mapping[str, Item]) -> Line:
    changes: frozenset[Change]
    if not froms:
        changes = frozenset({Change.NEW})
    elif len(froms) == len(tos) == 1:
        changes = differences(olds[froms[0]], news[tos[0]])
    else:
        split, merged = len(tos) > 1, len(froms) > 1
        changes = frozenset({*([Change.SPLIT] if split else []), *([Change.MERGED] if merged else [])})
    return Line(old=tuple(froms), new=tuple(tos), changes=changes)


def _plain(name: str) -> str:
    """Give a name without case, spacing and marks between its words."""
    return " ".join(_WORD.findall(name.casefold()))
