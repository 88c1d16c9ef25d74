"""Comparison with the period before; where there is none that can be compared with, that is said, and why."""

from collections.abc import Iterator

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, line
from parindex.core.compiling.proposals.registry import Section, rule


@rule(Section.COMPARISON)
def before(book: Book) -> Iterator[Line]:
    """Compare total and rank, or say why that cannot be done."""
    if "before.refused" in book:
        yield line("Chưa so sánh điểm và thứ hạng với kỳ trước: {before.refused}.", book)
    if "before.published" in book:
        yield line(
            f"So với {{before.period}}, điểm Chỉ số {_moved(book)}; thứ hạng {{before.period}} là {{before.rank}}, "
            "kỳ này là {index.rank}.",
            book,
        )


@rule(Section.COMPARISON)
def areas_before(book: Book) -> Iterator[Line]:
    """Say which areas rose and which fell."""
    for area in book.members("areas"):
        if f"{area}.rise" in book:
            yield line(f"Lĩnh vực {{{area}.name|lower}} tăng {{{area}.rise}} điểm so với {{before.period}}.", book)
        elif f"{area}.fall" in book:
            yield line(f"Lĩnh vực {{{area}.name|lower}} giảm {{{area}.fall}} điểm so với {{before.period}}.", book)


def _moved(book: Book) -> str:
    if "change.rise" in book:
        return "tăng {change.rise} điểm (từ {before.published} lên {index.published})"
    if "change.fall" in book:
        return "giảm {change.fall} điểm (từ {before.published} xuống {index.published})"
    return "giữ nguyên ({index.published})"
