"""The index of a unit: from a publication, or from the self-assessment of a round; and the period before."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.urls import reverse

from parindex.core import points
from parindex.core.compiling.facts import Book, Fact, Kind, Source
from parindex.core.compiling.index_facts import Index, add_index
from parindex.core.compiling.index_lists import add_items, add_units
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Statement, Template
from parindex.reports import periods
from parindex.reports.kinds import KINDS, Owner
from parindex.reports.sources.registry import Subject, register
from parindex.results import queries as results
from parindex.rounds.scoring import At, score_round
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.results.models import Publication

_PUBLISHED = Template(
    "Kết quả {period} do {assessor} công bố theo Quyết định số {number}, bản {version}",
    "Result of {period} published by {assessor} under decision {number}, version {version}",
)
_SELF = Template("Phiếu tự chấm của đợt «{round}»", "Self-assessment in “{round}”")
_BEFORE = {
    "period": Template("kỳ trước", "period before"),
    "published": Template("điểm Chỉ số kỳ trước", "index of the period before"),
    "rank": Template("thứ hạng kỳ trước", "rank of the period before"),
    "refused": Template("vì sao chưa so sánh được", "why it cannot be compared"),
    "set_changed": Template("bộ chỉ số đã thay đổi", "the criteria set changed"),
    "rise": Template("điểm tăng so với kỳ trước", "rise since the period before"),
    "fall": Template("điểm giảm so với kỳ trước", "fall since the period before"),
}
_DIFFERENCE = Template("{now} − {before}", "{now} − {before}")
_NO_BEFORE = Template("chưa có kết quả kỳ trước trong hệ thống", "no result of the period before is known")
_OTHER_SET = Template(
    "bộ chỉ số {now} khác bộ chỉ số {before} của {period}", "criteria set {now} differs from {before} of {period}"
)
_NOT_ASSESSED = Template("đơn vị chưa được đánh giá ở {period}", "the unit was not assessed in {period}")
_NO_PREDECESSOR = Template("đơn vị hình thành sau {period}: {why}", "the unit came to be after {period}: {why}")


@register("index", 10)
def add(book: Book, subject: Subject) -> None:
    """Add the facts of the index, where there is one."""
    if subject.publication is not None:
        _add_published(book, subject, subject.publication)
    elif subject.round is not None and KINDS[subject.kind].owner is Owner.UNIT:
        source = Source(label=_SELF(round=subject.round.name))
        scores = score_round(subject.round, At.SELF)
        if subject.unit.code in scores.sheets:
            index = Index(scores=scores, unit=subject.unit.code, period=_period(subject), source=source)
            _add_own(book, subject, index)


def _add_own(book: Book, subject: Subject, index: Index) -> None:
    add_index(book, index)
    if KINDS[subject.kind].lists_items:
        add_items(book, index)


def _period(subject: Subject) -> str:
    return periods.words(subject.year, subject.span)


def _add_published(book: Book, subject: Subject, publication: "Publication") -> None:
    scores = subject.scores or results.scores(publication)
    index = Index(
        scores=scores, unit=subject.unit.code, period=_period(subject), source=source_of(publication, subject)
    )
    if KINDS[subject.kind].owner is Owner.ROUND:
        add_units(book, index)
    elif subject.unit.code in scores.sheets:
        _add_own(book, subject, index)
        _add_before(book, subject, index, publication)


def source_of(publication: "Publication", subject: Subject) -> Source:
    """Say where published facts come from, with the page that shows them."""
    label = _PUBLISHED(
        period=_period(subject),
        assessor=publication.assessor,
        number=publication.decision_number or "…",
        version=str(publication.version),
    )
    args = [publication.period, subject.unit.code]
    is_unit = KINDS[subject.kind].owner is Owner.UNIT
    return Source(
        label=label, address=reverse("portal:unit", args=args) if is_unit else reverse("portal:ranking", args=args[:1])
    )


def _add_before(book: Book, subject: Subject, index: Index, publication: "Publication") -> None:
    """Compare with the period before, or say why not (decision 0011)."""
    earlier = subject.before[0] if subject.before else results.before(publication)
    if earlier is None:
        return _refuse(book, index, _NO_BEFORE())
    period = periods.words(*periods.of_period(results.period(earlier)))
    book.add([_fact(index, "before.period", Kind.TEXT, period)])
    if earlier.criteria.set_id != publication.criteria.set_id:
        book.add([_fact(index, "before.set_changed", Kind.TEXT, earlier.criteria.set_id)])
        said = _OTHER_SET(now=publication.criteria.set_id, before=earlier.criteria.set_id, period=period)
        return _refuse(book, index, said)
    scores = subject.before[1] if subject.before else results.scores(earlier)
    if subject.unit.code in scores.sheets:
        return _compare(book, index, scores, subject.unit.code)
    comparable = units.comparable_predecessor(subject.unit.pk)
    if comparable.unit is not None and comparable.unit.code in scores.sheets:
        return _compare(book, index, scores, comparable.unit.code)
    why = comparable.statement
    return _refuse(book, index, _NO_PREDECESSOR(period=period, why=why) if why else _NOT_ASSESSED(period=period))


def _refuse(book: Book, index: Index, why: Statement) -> None:
    book.add([_fact(index, "before.refused", Kind.TEXT, why.say())])


def _compare(book: Book, index: Index, scores: RoundScores, code: str) -> None:
    then, placing = scores.sheets[code], scores.placing(code)
    book.add(
        [
            _fact(index, "before.published", Kind.POINTS, points.to_decimal(then.published)),
            _fact(index, "before.rank", Kind.RANK, placing.rank, of=placing.of_units),
            *_change(index, "change", index.sheet.published, then.published),
        ]
    )
    earlier = {score.group.code: score for score in then.areas()}
    for score in index.sheet.areas():
        old = earlier.get(score.group.code)
        if old is not None and old.maximum == score.maximum:
            book.add(_change(index, f"areas.{score.group.code}", score.points, old.points))


def _change(index: Index, prefix: str, now: int, then: int) -> list[Fact]:
    """Give a rise or a fall; nothing where both are the same."""
    if now == then:
        return []
    name = "rise" if now > then else "fall"
    formula = _DIFFERENCE(now=points.to_decimal(now), before=points.to_decimal(then))
    return [_fact(index, f"{prefix}.{name}", Kind.POINTS, points.to_decimal(abs(now - then)), formula=formula)]


def _fact(
    index: Index,
    key: str,
    kind: Kind,
    value: Decimal | int | str,
    *,
    formula: Statement | None = None,
    of: int | None = None,
) -> Fact:
    return index.fact(key, kind, value, _BEFORE[key.rpartition(".")[2]](), formula=formula, of=of)
