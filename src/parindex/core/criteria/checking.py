"""Checks that need the whole set: children add up to their parent, classes are in order."""

from itertools import pairwise

from parindex.core.criteria.model import Band, CriteriaSet, Group
from parindex.core.faults import Fault, Place
from parindex.core.sentences import Points, Template
from parindex.core.source import Node, Reader

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
    """Note a fault for every parent whose children do not add up to it, and for areas that miss the scale."""
    wrong = [
        group for area in criteria.base_areas for group in (area, *area.groups()) if _children(group) != group.maximum
    ]
    for group in wrong:
        said = _SUM(code=group.code, maximum=Points(group.maximum), total=Points(_children(group)))
        place = Place(f"{given.node.path} › {group.code}", group.line)
        given.faults.append(Fault(place, said, _CORRECT(code=group.code)))
    total = sum(area.maximum for area in criteria.base_areas)
    real = sum(_children(area) for area in criteria.base_areas)
    explained = bool(wrong) and real == criteria.base_maximum
    if criteria.base_areas and total != criteria.base_maximum and not explained:
        given.fault(None, _SCALE(total=Points(total), maximum=Points(criteria.base_maximum)), _CORRECT_SCALE())
    for band in criteria.bands:
        if band.at_least > criteria.scale:
            given.fault(
                given.node_at("classes"),
                _ABOVE(bound=Points(band.at_least), scale=Points(criteria.scale)),
                _LOWER(),
            )


def check_bands(read: list[tuple[Node, Band]], given: Reader) -> None:
    """Note a fault for every class that is not below the one before it."""
    for (_, before), (node, after) in pairwise(read):
        if after.at_least >= before.at_least:
            given.fault(node, _BANDS(), _SORT())


def _children(group: Group) -> int:
    return sum(child.maximum for child in group.children)
