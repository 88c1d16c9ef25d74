"""What a person approved for one criteria set, taken over to another: for the items that stayed what they were.

A set is replaced within a round and from year to year; most items stay. What stayed keeps its required evidence, and
what did not is named with the reason, so that a person looks at it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parindex.core.criteria.comparing import Change, Line, Moves, compare
from parindex.core.criteria.model import CriteriaSet, Item
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.written import written
from parindex.core.sentences import Statement, Template

_NEW = Template("mục mới trong bộ này", "a new item of this set")
_JOINED = Template("tách hoặc gộp từ mục {codes}", "split or merged from {codes}")
_OTHER_WORDS = Template(
    "bộ mới nêu tài liệu khác với mục {code} trước đây", "the new set names other evidence than item {code} had"
)
_OTHER_ITEM = Template("tên hoặc cách tính của mục {code} đã đổi", "the name or the rule of item {code} changed")
#: An item that changed in one of these ways may need other evidence, even where the words for it are the same.
_TELLING = frozenset({Change.RENAMED, Change.RULE_CHANGED})


@dataclass(slots=True)
class Carried:
    """The requirements of a set, the items whose own came along, and those to look at again, with the reason."""

    items: dict[str, Requirements] = field(default_factory=dict)
    #: New code → the code whose requirements it took over.
    kept: dict[str, str] = field(default_factory=dict)
    to_look_at: dict[str, Statement] = field(default_factory=dict)


def carry(
    old: CriteriaSet,
    new: CriteriaSet,
    moves: Moves,
    standing: Mapping[str, Requirements],
    compiled: Mapping[str, Requirements],
) -> Carried:
    """Take over what stands for the items of a set to another one, along the moves of the items.

    Both sets are frozen for the same period, so that a year in their words is no difference. What cannot come along is
    as `compiled`, the requirements of the new set by rule. An item that requires nothing by rule needs no look.
    """
    carried = Carried(items=dict(compiled))
    olds = {item.code: item for item in old.items}
    news = {item.code: item for item in new.items}
    for line in compare(old, new, moves):
        if len(line.old) == len(line.new) == 1 and line.old[0] in standing:
            _take(carried, line, olds[line.old[0]], news[line.new[0]], standing)
            continue
        for code in line.new:
            if compiled[code].all:
                carried.to_look_at[code] = _JOINED(codes=line.old) if len(line.old) + len(line.new) > 2 else _NEW()
    return carried


def _take(carried: Carried, line: Line, old: Item, new: Item, standing: Mapping[str, Requirements]) -> None:
    """Take over the requirements of one item, unless the set speaks of other evidence now."""
    if (old.evidence, written(old)) != (new.evidence, written(new)):
        if carried.items[new.code].all:
            carried.to_look_at[new.code] = _OTHER_WORDS(code=old.code)
        return
    carried.items[new.code] = standing[old.code]
    carried.kept[new.code] = old.code
    if line.changes & _TELLING and standing[old.code].all:
        carried.to_look_at[new.code] = _OTHER_ITEM(code=old.code)
