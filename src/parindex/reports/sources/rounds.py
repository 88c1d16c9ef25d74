"""What a round says: filing and evidence of a unit; verdicts and decisions over all units."""

from datetime import date

from parindex.core.compiling.facts import Book, Fact, Kind, Source
from parindex.core.sentences import Statement, Template
from parindex.reports import periods
from parindex.reports.kinds import KINDS, Owner
from parindex.reports.sources.registry import Subject, register
from parindex.rounds.queries.reporting import round_counts, sheet_counts

_ROUND = Template("Đợt đánh giá «{name}»", "Round “{name}”")
_NAMES = {
    "filing.due": Template("hạn gửi kết quả tự chấm điểm", "date by which the sheet was due"),
    "filing.days_late": Template("số ngày gửi chậm", "days late"),
    "evidence.documents": Template("số tài liệu kiểm chứng đã nộp", "documents filed"),
    "evidence.items": Template("số tiêu chí thành phần có tài liệu", "items with documents"),
    "evidence.items_without": Template("số tiêu chí thành phần chưa có tài liệu", "items without documents"),
    "round.units": Template("số đơn vị tham gia", "units"),
    "round.judged": Template("số mục đã thẩm định", "items appraised"),
    "round.cut": Template("số mục bị giảm điểm", "items cut"),
    "round.changed": Template("số mục được sửa số liệu", "items with changed figures"),
    "round.decided": Template("số mục hội đồng quyết định", "items decided by the council"),
    "round.upheld": Template("số mục giữ kết quả thẩm định", "items upheld"),
    "round.restored": Template("số mục công nhận lại điểm của đơn vị", "items restored"),
    "round.name": Template("tên đợt đánh giá", "name of the round"),
    "round.minutes": Template("nội dung biên bản đã ghi khi phê duyệt", "minutes as written at approval"),
}
_COUNTED = Template("đếm trong dữ liệu của đợt", "counted in the records of the round")


@register("round", 20)
def add(book: Book, subject: Subject) -> None:
    """Add what the round of a report says."""
    current = subject.round
    if current is None:
        return
    source = Source(label=_ROUND(name=current.name))
    if KINDS[subject.kind].owner is Owner.ROUND:
        counts = round_counts(current)
        found: dict[str, int | str | date | None] = {
            f"round.{name}": getattr(counts, name)
            for name in ("units", "judged", "cut", "changed", "decided", "upheld", "restored")
        }
        found |= {"round.name": current.name, "round.minutes": current.minutes or None}
    else:
        filed = sheet_counts(current, subject.unit.pk)
        if filed is None:
            return
        found = {
            "filing.due": filed.due,
            "filing.days_late": filed.days_late,
            "evidence.documents": filed.documents,
            "evidence.items": filed.items,
            "evidence.items_without": filed.items_without,
        }
    period = periods.words(subject.year, subject.span)
    book.add(_fact(key, value, period, source) for key, value in found.items() if value is not None)


def _fact(key: str, value: int | str | date, period: str, source: Source) -> Fact:
    kind = Kind.TEXT if isinstance(value, str) else Kind.DAY if isinstance(value, date) else Kind.COUNT
    formula: Statement | None = _COUNTED() if kind is Kind.COUNT else None
    return Fact(key=key, kind=kind, value=value, name=_NAMES[key](), period=period, source=source, formula=formula)
