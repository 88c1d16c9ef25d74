"""What fell short: weak areas, where the points were lost and why, what the appraisal cut."""

from collections.abc import Iterator

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, joined, line
from parindex.core.compiling.proposals.registry import Section, rule

#: So many items are named for an area; the table has the others.
_NAMED = 3


@rule(Section.WEAKNESSES)
def weak_areas(book: Book) -> Iterator[Line]:
    """Name the areas below the threshold of the set."""
    threshold = book.number("index.weak_below")
    for area in book.members("areas"):
        share = book.number(f"{area}.share")
        if threshold is not None and share is not None and share < threshold:
            yield line(
                f"Lĩnh vực {{{area}.name|lower}} đạt {{{area}.points}}/{{{area}.maximum}} điểm, bằng {{{area}.share}} "
                f"tổng số điểm của lĩnh vực, dưới mức {{index.weak_below}}{_place(book, area)}.",
                book,
            )


@rule(Section.WEAKNESSES)
def losses_by_area(book: Book) -> Iterator[Line]:
    """Say for each area how much it lost, and with which items most."""
    for area in book.members("areas"):
        losses = [loss for loss in book.members("losses") if book[f"{loss}.area"].value == area.partition(".")[2]]
        if not losses or not book.number(f"{area}.lost"):
            continue
        named = [line(f"{{{loss}.name|lower}} ({{{loss}.reason}})", book) for loss in losses]
        head = line(f"Trong lĩnh vực {{{area}.name|lower}}: bị trừ {{{area}.lost}} điểm, ", book)
        how = line("chủ yếu ở các nội dung: " if len(losses) > _NAMED else "ở nội dung: ", book)
        yield joined([head, how, joined(named[:_NAMED], "; "), line(".", book)], "")


@rule(Section.WEAKNESSES)
def cuts(book: Book) -> Iterator[Line]:
    """Say what the appraisal cut, by reason."""
    named = [
        line(f"{{{cut}.reason}} ({{{cut}.count}} mục, trừ {{{cut}.points}} điểm)", book) for cut in book.members("cuts")
    ]
    if named:
        head = line("Khi thẩm định, một số tiêu chí thành phần bị giảm điểm vì: ", book)
        yield joined([head, joined(named, "; "), line(".", book)], "")


@rule(Section.WEAKNESSES)
def filed_late(book: Book) -> Iterator[Line]:
    """Say that the self-assessment was late."""
    if book.number("filing.days_late"):
        yield line("Kết quả tự đánh giá, chấm điểm gửi chậm {filing.days_late} ngày so với thời hạn.", book)


@rule(Section.WEAKNESSES)
def evidence_missing(book: Book) -> Iterator[Line]:
    """Say how many items lack evidence."""
    if book.number("evidence.items_without"):
        yield line("Còn {evidence.items_without} tiêu chí thành phần chưa có tài liệu kiểm chứng.", book)


def _place(book: Book, area: str) -> str:
    rank = book.get(f"{area}.dense_rank")
    if rank is None:
        return ""
    is_last = rank.value == rank.of and rank.value != 1
    return f", xếp hạng {{{area}.dense_rank}}{' (hạng cuối)' if is_last else ''}"
