"""A criteria set as text that people read."""

from collections.abc import Callable, Iterator, Sequence

from parindex.core import points
from parindex.core.criteria.model import CriteriaSet, Group, Item, Part
from parindex.core.sentences import Language, Statement, Template, number

_HEAD = Template("{id}: {title}", "{id}: {title}")
_BASIS = Template("Căn cứ: {text}", "Legal basis: {text}")
_SCALE = Template(
    "Thang điểm {scale}, làm tròn tổng {decimals} chữ số; mã nội dung {hash}",
    "Scale {scale}, total rounded to {decimals} decimals; content hash {hash}",
)
_CLASSES = Template("Xếp loại: {bands}", "Classes: {bands}")
_BAND = Template("từ {bound}: {label}", "from {bound}: {label}")
_RULE = Template("Cách chấm: {rule}", "Rule: {rule}")
_EVIDENCE = Template("Tài liệu kiểm chứng: {evidence}", "Evidence: {evidence}")
_REQUIRES = Template("Phải có: {requirements}", "Required: {requirements}")
_ASKED = Template("chỉ để hỏi, không tính điểm", "asked only, not scored")
_POINTS = Template("{points} điểm", "{points} points")
_MARKS = {Part.BASE: "", Part.BONUS: "＋", Part.PENALTY: "－"}


#: Says of an item what the set requires of it as data; nothing for most.
Requires = Callable[[Item], Sequence[Statement]]


def outline(criteria: CriteriaSet, language: Language = "vi", requires: Requires = lambda _: ()) -> str:
    """Write the set as an indented outline: areas, criteria, items, rules and evidence."""
    return "\n".join(_lines(criteria, language, requires))


def _lines(criteria: CriteriaSet, language: Language, requires: Requires) -> Iterator[str]:
    yield _HEAD(id=criteria.id, title=criteria.title).say(language)
    for basis in criteria.legal_basis:
        yield _BASIS(text=basis.text).say(language)
    scale = number(points.to_decimal(criteria.scale), language)
    yield _SCALE(scale=scale, decimals=criteria.total_decimals, hash=criteria.hash).say(language)
    if criteria.bands:
        bands = tuple(_BAND(bound=_said(band.at_least, language), label=band.label) for band in criteria.bands)
        yield _CLASSES(bands=bands).say(language)
    for area in criteria.areas:
        yield ""
        yield from _group(area, language, 0, requires)


def _group(group: Group, language: Language, depth: int, requires: Requires) -> Iterator[str]:
    indent = "  " * depth
    worth = _POINTS(points=_said(group.maximum, language)).say(language)
    yield f"{indent}{_MARKS[group.part]}{group.code}. {group.name} ({worth})"
    for child in group.children:
        if isinstance(child, Group):
            yield from _group(child, language, depth + 1, requires)
        else:
            yield from _item(child, language, depth + 1, requires)


def _item(item: Item, language: Language, depth: int, requires: Requires) -> Iterator[str]:
    indent = "  " * depth
    worth = _POINTS(points=_said(item.maximum, language)) if item.is_scored else _ASKED()
    yield f"{indent}{item.code} {item.name} ({worth.say(language)})"
    if item.rule is not None:
        yield f"{indent}    {_RULE(rule=item.rule.describe()).say(language)}"
    if item.evidence:
        yield f"{indent}    {_EVIDENCE(evidence=item.evidence).say(language)}"
    for said in requires(item):
        yield f"{indent}    {_REQUIRES(requirements=said).say(language)}"


def _said(amount: int, language: Language) -> str:
    return number(points.to_decimal(amount), language)
