"""What went well: full marks, high shares, early and complete evidence."""

from collections.abc import Iterator
from fractions import Fraction

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, joined, line
from parindex.core.compiling.proposals.registry import Section, rule

#: From this share on an area is said to be high; below full marks.
_HIGH = Fraction(9, 10)
#: A place within the first so many of all counts as high.
_FIRST = Fraction(1, 4)


@rule(Section.STRENGTHS)
def full_areas(book: Book) -> Iterator[Line]:
    """Say which areas have full marks."""
    full = [area for area in book.members("areas") if book.number(f"{area}.share") == 1]
    if full:
        named = [line(f"{{{area}.name|lower}} ({{{area}.points}}/{{{area}.maximum}} điểm)", book) for area in full]
        yield joined([line("Các lĩnh vực đạt điểm tối đa gồm: ", book), joined(named, "; "), line(".", book)], "")


@rule(Section.STRENGTHS)
def high_areas(book: Book) -> Iterator[Line]:
    """Say which areas have a high share of their points, or are among the first."""
    high = [area for area in book.members("areas") if _is_high(book, area)]
    if high:
        named = [
            line(f"{{{area}.name|lower}} ({{{area}.points}}/{{{area}.maximum}} điểm, đạt {{{area}.share}})", book)
            for area in high
        ]
        yield joined([line("Các lĩnh vực đạt kết quả cao gồm: ", book), joined(named, "; "), line(".", book)], "")


@rule(Section.STRENGTHS)
def filed_in_time(book: Book) -> Iterator[Line]:
    """Say that the self-assessment came in time, where that is a fact of the round."""
    if book.number("filing.days_late") == 0 and "filing.due" in book:
        yield line("Kết quả tự đánh giá, chấm điểm được gửi đúng thời hạn (hạn gửi: ngày {filing.due}).", book)


@rule(Section.STRENGTHS)
def evidence_filed(book: Book) -> Iterator[Line]:
    """Say how much evidence was filed."""
    if book.number("evidence.documents"):
        yield line(
            "Đã cung cấp {evidence.documents} tài liệu kiểm chứng cho {evidence.items} tiêu chí thành phần.", book
        )


def _is_high(book: Book, area: str) -> bool:
    share, rank = book.number(f"{area}.share"), book.get(f"{area}.rank")
    if share is None or share >= 1:
        return False
    is_first = rank is not None and rank.of is not None and Fraction(int(str(rank.value)), rank.of) <= _FIRST
    return share >= _HIGH or (is_first and share >= Fraction(3, 4))
