"""Causes, only those that facts name: reasons of the appraisal, delays of others, a changed criteria set."""

from collections.abc import Iterator

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, line
from parindex.core.compiling.proposals.registry import Section, rule
from parindex.core.cuts import CutReason

#: What a reason of the appraisal says about the work of the unit itself; others say nothing about a cause.
_SAID = {
    CutReason.NO_EVIDENCE: "Việc thu thập, cung cấp tài liệu kiểm chứng chưa đầy đủ",
    CutReason.UNCLEAR: "Việc rà soát nội dung tài liệu kiểm chứng trước khi cung cấp chưa kỹ",
    CutReason.LATE: "Việc cung cấp tài liệu kiểm chứng chưa kịp thời",
    CutReason.WRONG_ITEM: "Việc cung cấp tài liệu kiểm chứng chưa đúng tiêu chí, tiêu chí thành phần",
    CutReason.INACCURATE: "Việc đối chiếu số liệu trước khi tự chấm điểm chưa kỹ",
    CutReason.NOT_MATCHING: "Việc lựa chọn tài liệu kiểm chứng chưa đúng nội dung của tiêu chí",
    CutReason.OUT_OF_PERIOD: "Việc kiểm tra thời gian ban hành văn bản chưa kỹ",
    CutReason.NOT_COMPETENT: "Việc kiểm tra thẩm quyền ban hành văn bản chưa kỹ",
}


@rule(Section.SUBJECTIVE)
def reasons_of_cuts(book: Book) -> Iterator[Line]:
    """Turn the coded reasons of the appraisal into causes, each with how many items it cost."""
    for member in book.rows.get("cuts", ()):
        said = _SAID.get(CutReason(member))
        if said is not None:
            yield line(f"{said} ({{cuts.{member}.count}} mục bị giảm điểm, trừ {{cuts.{member}.points}} điểm).", book)


@rule(Section.SUBJECTIVE)
def late_filing(book: Book) -> Iterator[Line]:
    """Say that the own filing was late."""
    if book.number("filing.days_late"):
        yield line("Việc tổng hợp, gửi kết quả tự chấm điểm còn chậm {filing.days_late} ngày.", book)


@rule(Section.OBJECTIVE)
def changed_set(book: Book) -> Iterator[Line]:
    """Say that the criteria set changed, where it did."""
    if "before.set_changed" in book:
        yield line("Bộ chỉ số áp dụng trong kỳ có sự điều chỉnh, thay đổi so với {before.period}.", book)


@rule(Section.OBJECTIVE)
def late_by_others(book: Book) -> Iterator[Line]:
    """Say why dossiers were late where the cause was given."""
    if book.number("dossiers.late") and "dossiers.late_cause" in book:
        yield line("Có {dossiers.late} hồ sơ giải quyết quá hạn {dossiers.late_cause|lower}.", book)
