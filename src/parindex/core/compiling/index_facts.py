"""The facts of an index: total, areas, ranks, losses with their reasons, from the scores of a round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from parindex.core import points
from parindex.core.compiling.facts import Book, Fact, Kind, Source, Value
from parindex.core.cuts import CUT_REASONS, CutReason
from parindex.core.losses import Loss, largest_first, ledger
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Points, Statement, Template
from parindex.core.sheets import GroupScore, Sheet

#: So many losses are named one by one; a table has all of them.
MOST_LOSSES = 400

_POINT = Template("điểm", "points")
_ROUNDED = Template(
    "{total} làm tròn đến {places} chữ số thập phân; {total} là tổng điểm của {count} lĩnh vực",
    "{total} rounded to {places} decimals; {total} is the sum of {count} areas",
)
_SCALE = Template("thang điểm của bộ chỉ số {set}", "scale of criteria set {set}")
AREA_POINTS = Template("tổng điểm của {count} tiêu chí thành phần", "sum of {count} items")
_AREA_MAXIMUM = Template("tổng điểm tối đa của {count} tiêu chí thành phần", "sum of the maxima of {count} items")
_LESS = Template("{from_} − {take}", "{from_} − {take}")
_RATIO = Template("{part} : {whole}", "{part} : {whole}")
COMPETITION = Template(
    "số đơn vị có điểm cao hơn cộng 1, trong {count} đơn vị", "units with more points plus 1, among {count} units"
)
_DENSE = Template(
    "số mức điểm khác nhau cao hơn cộng 1, trong {count} mức điểm của {units} đơn vị",
    "distinct scores above plus 1, among {count} distinct scores of {units} units",
)
_BAND = Template("mức đầu tiên mà {published} điểm đạt tới", "the first class that {published} points reach")
_WEAK = Template("ngưỡng lĩnh vực còn yếu của bộ chỉ số", "threshold of weak areas of the criteria set")
_ADDED = Template("tổng {count} khoản giảm của lĩnh vực", "sum of {count} losses of the area")
_COUNTED = Template("đếm các mục bị giảm điểm vì lý do này", "counted of the items cut for this reason")

NAMES = {
    "index.published": Template("điểm Chỉ số cải cách hành chính", "PAR Index"),
    "index.total": Template("tổng điểm trước khi làm tròn", "total before rounding"),
    "index.maximum": Template("thang điểm", "scale"),
    "index.share": Template("tỷ lệ điểm đạt được", "share of points"),
    "index.lost": Template("điểm không đạt", "points lost"),
    "index.rank": Template("thứ hạng trong các đơn vị", "rank among units"),
    "index.dense_rank": Template("hạng theo mức điểm", "dense rank"),
    "index.band": Template("xếp loại", "class"),
    "index.weak_below": Template("ngưỡng lĩnh vực còn yếu", "threshold of weak areas"),
    "index.units": Template("số đơn vị được đánh giá", "units assessed"),
    "index.items": Template("số tiêu chí thành phần", "items"),
    "index.areas": Template("số lĩnh vực", "areas"),
}
AREA = {
    "code": Template("mã lĩnh vực «{area}»", "code of “{area}”"),
    "name": Template("tên lĩnh vực", "name of the area"),
    "short": Template("tên gọn của lĩnh vực", "short name of the area"),
    "points": Template("điểm lĩnh vực «{area}»", "points of “{area}”"),
    "maximum": Template("điểm tối đa của lĩnh vực «{area}»", "maximum of “{area}”"),
    "share": Template("tỷ lệ điểm của lĩnh vực «{area}»", "share of “{area}”"),
    "lost": Template("điểm không đạt của lĩnh vực «{area}»", "points lost in “{area}”"),
    "rank": Template("thứ hạng của lĩnh vực «{area}»", "rank in “{area}”"),
    "dense_rank": Template("hạng của lĩnh vực «{area}»", "dense rank in “{area}”"),
}
_LOSS = {
    "code": Template("mã tiêu chí", "code of the item"),
    "name": Template("tên tiêu chí", "name of the item"),
    "area": Template("lĩnh vực của tiêu chí", "area of the item"),
    "lost": Template("điểm không đạt của mục {code}", "points lost in item {code}"),
    "reason": Template("lý do theo quy tắc chấm điểm", "reason by the rule"),
    "why": Template("cách tính điểm của mục", "how the points came about"),
}
_CUT = {
    "reason": Template("lý do giảm điểm khi thẩm định", "reason of the cuts"),
    "count": Template("số mục bị giảm điểm vì {reason}", "items cut for: {reason}"),
    "points": Template("điểm bị giảm vì {reason}", "points cut for: {reason}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What an index is compiled from: all scores, the unit, in words the period, and where they can be seen."""

    scores: RoundScores
    unit: str
    period: str
    source: Source

    @property
    def sheet(self) -> Sheet:
        """The score sheet of the unit."""
        return self.scores.sheets[self.unit]

    def fact(  # noqa: PLR0913 -- these are the parts of a fact
        self,
        key: str,
        kind: Kind,
        value: Value,
        name: Statement,
        *,
        formula: Statement | None = None,
        of: int | None = None,
        part: Decimal | None = None,
        whole: Decimal | None = None,
    ) -> Fact:
        """Make a fact of this index."""
        return Fact(
            key=key,
            kind=kind,
            value=value,
            name=name,
            source=self.source,
            period=self.period,
            unit=_POINT() if kind is Kind.POINTS else None,
            formula=formula,
            of=of,
            part=part,
            whole=whole,
        )


def add_index(book: Book, index: Index) -> None:
    """Add the facts of an index to a book."""
    book.add(_totals(index))
    for score in index.sheet.areas():
        code = score.group.code
        book.add_row("areas", code, _area(index, score, f"areas.{code}"))
    entries = [loss for loss in largest_first(ledger(index.sheet)) if loss.points > 0]
    for number, loss in enumerate(entries[:MOST_LOSSES], start=1):
        if loss.item is not None and loss.area is not None:
            named = (loss.item.code, loss.item.name, loss.area.code)
            book.add_row("losses", str(number), _loss(index, loss, f"losses.{number}", named))
    for reason, cut in _cuts(index.sheet).items():
        book.add_row("cuts", reason.value, _cut(index, reason, cut, f"cuts.{reason.value}"))


def _totals(index: Index) -> Iterator[Fact]:
    sheet, placing = index.sheet, index.scores.placing(index.unit)
    criteria = sheet.criteria
    named = {key: name() for key, name in NAMES.items()}

    def fact(key: str, kind: Kind, value: Value, formula: Statement | None = None, of: int | None = None) -> Fact:
        return index.fact(f"index.{key}", kind, value, named[f"index.{key}"], formula=formula, of=of)

    count = len(criteria.base_areas)
    rounded = _ROUNDED(total=Points(sheet.total), places=criteria.total_decimals, count=count)
    lost = _LESS(from_=Points(criteria.scale), take=Points(sheet.published))
    yield fact("published", Kind.POINTS, points.to_decimal(sheet.published), formula=rounded)
    yield fact("total", Kind.POINTS, points.to_decimal(sheet.total))
    yield fact("maximum", Kind.POINTS, points.to_decimal(criteria.scale), formula=_SCALE(set=criteria.id))
    yield fact("lost", Kind.POINTS, points.to_decimal(criteria.scale - sheet.published), formula=lost)
    yield _share(index, "index.share", named["index.share"], sheet.published, criteria.scale)
    competition = COMPETITION(count=placing.of_units)
    dense = _DENSE(count=placing.of_ranks, units=placing.of_units)
    yield fact("rank", Kind.RANK, placing.rank, of=placing.of_units, formula=competition)
    yield fact("dense_rank", Kind.RANK, placing.dense_rank, of=placing.of_ranks, formula=dense)
    yield fact("units", Kind.COUNT, placing.of_units)
    yield fact("items", Kind.COUNT, len(criteria.items))
    yield fact("areas", Kind.COUNT, count)
    if criteria.weak_below is not None:
        yield fact("weak_below", Kind.SHARE, criteria.weak_below, formula=_WEAK())
    band = sheet.band()
    if band is not None:
        yield fact("band", Kind.TEXT, band.label, formula=_BAND(published=Points(sheet.published)))


def _area(index: Index, score: GroupScore, prefix: str) -> Iterator[Fact]:
    area = score.group
    count = area.last - area.first

    def fact(key: str, kind: Kind, value: Value, formula: Statement | None = None, of: int | None = None) -> Fact:
        return index.fact(f"{prefix}.{key}", kind, value, AREA[key](area=area.name), formula=formula, of=of)

    yield fact("code", Kind.TEXT, area.code)
    yield fact("name", Kind.TEXT, area.name)
    yield fact("short", Kind.TEXT, area.short or area.name)
    yield fact("points", Kind.POINTS, points.to_decimal(score.points), formula=AREA_POINTS(count=count))
    yield fact("maximum", Kind.POINTS, points.to_decimal(score.maximum), formula=_AREA_MAXIMUM(count=count))
    less = _LESS(from_=Points(score.maximum), take=Points(score.points))
    yield fact("lost", Kind.POINTS, points.to_decimal(score.maximum - score.points), formula=less)
    if score.maximum:
        yield _share(index, f"{prefix}.share", AREA["share"](area=area.name), score.points, score.maximum)
    placing = index.scores.area_placing(index.unit, area.code)
    if placing is not None:
        dense = _DENSE(count=placing.of_ranks, units=placing.of_units)
        yield fact("rank", Kind.RANK, placing.rank, of=placing.of_units, formula=COMPETITION(count=placing.of_units))
        yield fact("dense_rank", Kind.RANK, placing.dense_rank, of=placing.of_ranks, formula=dense)


def _share(index: Index, key: str, name: Statement, part: int, whole: int) -> Fact:
    share = points.to_decimal(part), points.to_decimal(whole)
    formula = _RATIO(part=Points(part), whole=Points(whole))
    return index.fact(key, Kind.SHARE, _fraction(*share), name, formula=formula, part=share[0], whole=share[1])


def _loss(index: Index, loss: Loss, prefix: str, named: tuple[str, str, str]) -> Iterator[Fact]:
    item, name, area = named
    why = loss.said if loss.why is None else loss.why

    def fact(key: str, kind: Kind, value: Value, formula: Statement | None = None, of: int | None = None) -> Fact:
        return index.fact(f"{prefix}.{key}", kind, value, _LOSS[key](code=item), formula=formula, of=of)

    yield fact("code", Kind.TEXT, item)
    yield fact("name", Kind.TEXT, name)
    yield fact("area", Kind.TEXT, area)
    yield fact("lost", Kind.POINTS, points.to_decimal(loss.points), formula=why)
    yield fact("reason", Kind.TEXT, loss.said.say())
    yield fact("why", Kind.TEXT, why.say())


def _cuts(sheet: Sheet) -> dict[CutReason, list[int]]:
    """Give what the appraisal took, by reason."""
    found: dict[CutReason, list[int]] = {}
    for score in sheet.items():
        if score.cut is not None:
            found.setdefault(score.cut.reason, []).append(score.computed - score.points)
    return found


def _cut(index: Index, reason: CutReason, taken: Sequence[int], prefix: str) -> Iterator[Fact]:
    said = CUT_REASONS[reason]()

    def fact(key: str, kind: Kind, value: Value, formula: Statement | None = None, of: int | None = None) -> Fact:
        return index.fact(f"{prefix}.{key}", kind, value, _CUT[key](reason=said), formula=formula, of=of)

    yield fact("reason", Kind.TEXT, said.say())
    yield fact("count", Kind.COUNT, len(taken), formula=_COUNTED())
    yield fact("points", Kind.POINTS, points.to_decimal(sum(taken)), formula=_ADDED(count=len(taken)))


def _fraction(part: Decimal, whole: Decimal) -> Fraction:
    return Fraction(part) / Fraction(whole)
