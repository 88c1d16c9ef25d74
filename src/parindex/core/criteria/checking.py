"""Checks that need the whole set: children add up to their parent, classes are in order."""

from collections.abc import Sequence
from itertools import pairwise

from parindex.core.criteria.model import Band, CriteriaSet, Group, Item
from parindex.core.faults import Fault, Place
from parindex.core.rules.base import UNREAD
from parindex.core.sentences import Points, Template
from parindex.core.source import Node, Reader

#: Beyond so many possible sums a difference is left to the faults that are noted already.
_MOST_SUMS = 1_000

_SUM = Template(
    "«{code}» ghi tối đa {maximum} điểm, các mục bên trong cộng lại {total} điểm",
    "«{code}» says a maximum of {maximum} points, its children add up to {total}",
)
_CORRECT = Template("sửa điểm của một mục bên trong, hoặc «max» của «{code}»", "correct a child, or «max» of «{code}»")
_SCALE = Template(
    "các lĩnh vực cộng lại {total} điểm, khác {maximum} điểm của thang",
    "areas add up to {total} points, not to the {maximum} of the scale",
)
_CORRECT_SCALE = Template(
    "sửa «max» của một lĩnh vực, «base_cap» hoặc «scale»",
    "correct the «max» of an area, «base_cap» or «scale»",
)
_BANDS = Template("xếp loại không theo thứ tự: mốc phải giảm dần", "classes out of order: bounds must descend")
_SORT = Template("xếp từ mốc cao xuống mốc thấp", "sort from the highest bound to the lowest")
_ABOVE = Template(
    "mốc xếp loại {bound} cao hơn thang điểm {scale}",
    "the bound {bound} of a class is above the scale {scale}",
)
_LOWER = Template("hạ mốc xếp loại", "lower the bound")


def check_sums(criteria: CriteriaSet, given: Reader) -> None:
    """Note a fault for every parent whose children do not add up to it, and for areas that miss the scale.

    A maximum that is at fault itself, and a difference that goes back to a wrong group below, is
    not noted a second time.
    """
    for area in criteria.base_areas:
        for group in (area, *area.groups()):
            total = _miscount(group.maximum, group.children)
            if total is not None:
                said = _SUM(code=group.code, maximum=Points(group.maximum), total=Points(total))
                place = Place(f"{given.node.path} › {group.code}", group.line)
                given.faults.append(Fault(place, said, _CORRECT(code=group.code)))
    total = _miscount(criteria.base_maximum, criteria.base_areas)
    if total is not None:
        given.fault(None, _SCALE(total=Points(total), maximum=Points(criteria.base_maximum)), _CORRECT_SCALE())


def check_bands(read: list[tuple[Node, Band]], scale: int, given: Reader) -> None:
    """Note a fault for every class that is above the scale or not below the one before it."""
    for node, band in read:
        if band.at_least > scale != UNREAD:
            given.fault(node, _ABOVE(bound=Points(band.at_least), scale=Points(scale)), _LOWER())
    for (_, before), (node, after) in pairwise(read):
        if after.at_least >= before.at_least:
            given.fault(node, _BANDS(), _SORT())


def _miscount(maximum: int, children: "Sequence[Group | Item]") -> int | None:
    """Give what the children add up to, where that is neither the maximum nor explained by a wrong group below."""
    if not children or maximum == UNREAD:
        return None
    sums = _sums(children)
    return None if not sums or maximum in sums else sum(child.maximum for child in children)


def _sums(children: "Sequence[Group | Item]") -> set[int]:
    """Give what children may add up to once wrong groups are corrected; empty where that cannot be known."""
    sure, sums = 0, {0}
    for child in children:
        amounts = {child.maximum}
        if isinstance(child, Group):
            amounts |= _sums(child.children) if child.children else set()
        if len(amounts) == 1:
            sure += child.maximum
        else:
            sums = {known + amount for known in sums for amount in amounts}
        if child.maximum == UNREAD or len(sums) > _MOST_SUMS:
            return set()
    return {sure + known for known in sums}
