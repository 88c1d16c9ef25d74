"""Tasks ahead: what the losses of this period ask for, no more."""

from collections.abc import Iterator

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, joined, line
from parindex.core.compiling.proposals.registry import Section, rule

#: So many of the largest losses become a task.
_MOST = 5


@rule(Section.TASKS)
def mend_weak_areas(book: Book) -> Iterator[Line]:
    """Put weak areas first."""
    threshold = book.number("index.weak_below")
    weak = [
        line(f"{{{area}.name|lower}}", book)
        for area in book.members("areas")
        if threshold is not None and (book.number(f"{area}.share") or threshold) < threshold
    ]
    if weak:
        head = line("Tập trung khắc phục lĩnh vực đạt dưới {index.weak_below} tổng số điểm: ", book)
        yield joined([head, joined(weak, "; "), line("; phân công rõ người, rõ việc, rõ thời hạn.", book)], "")


@rule(Section.TASKS)
def mend_losses(book: Book) -> Iterator[Line]:
    """Name the items that lost the most."""
    for loss in list(book.members("losses"))[:_MOST]:
        yield line(
            f"Khắc phục nội dung «{{{loss}.name}}» (kỳ này bị trừ {{{loss}.lost}} điểm: {{{loss}.reason}}).", book
        )


@rule(Section.TASKS)
def mend_late_dossiers(book: Book) -> Iterator[Line]:
    """Ask for dossiers in time where some were late."""
    if book.number("dossiers.late"):
        yield line("Theo dõi thời hạn giải quyết từng hồ sơ, không để phát sinh hồ sơ quá hạn.", book)


@rule(Section.TASKS)
def file_evidence(book: Book) -> Iterator[Line]:
    """Ask for evidence where the appraisal cut points for the lack of it."""
    if any(book.members("cuts")):
        yield line(
            "Rà soát tài liệu kiểm chứng theo từng tiêu chí thành phần trước khi gửi kết quả tự chấm điểm.", book
        )
