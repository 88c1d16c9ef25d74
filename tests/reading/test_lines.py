"""Words put together to lines, lines in reading order."""

from parindex.core.documents.pages import Box
from parindex.reading import lines
from parindex.reading.lines import Piece, Segment


def piece(text: str, left: float, base: float, *, spaces: int = 1, size: float = 10, **look: object) -> Piece:
    """Make a word whose letters are half as wide as high."""
    right = left + len(text) * size / 2
    made = Piece(text=text, left=left, top=base - size, right=right, bottom=base, base=base, size=size, spaces=spaces)
    for name, value in look.items():
        setattr(made, name, value)
    return made


def said(segments: list[Segment]) -> list[str]:
    return [" ".join(each.text for each in segment.pieces) for segment in segments]


def segments(*pieces: Piece, typed: bool = True) -> list[Segment]:
    return lines.segments_of(lines.rows_of(pieces), are_spaces_typed=typed)


class TestRowsOf:
    def test_groups_by_baseline(self) -> None:
        rows = lines.rows_of([piece("b", 40, 101), piece("c", 0, 120), piece("a", 0, 100), piece("2", 60, 97, size=6)])
        assert [sorted(each.text for each in row) for row in rows] == [["2", "a", "b"], ["c"]]


class TestSegmentsOf:
    def test_keeps_wide_spaces_of_justified_text(self) -> None:
        assert said(segments(piece("một", 0, 10), piece("dòng", 35, 10))) == ["một dòng"]

    def test_cuts_where_nothing_was_typed(self) -> None:
        found = segments(
            piece("một", 0, 10), piece("hai", 20, 10), piece("trái", 45, 10), piece("phải", 80, 10, spaces=0)
        )
        assert said(found) == ["một hai trái", "phải"]

    def test_cuts_at_many_spaces(self) -> None:
        assert said(segments(piece("Số", 0, 10), piece("Ngày", 30, 10, spaces=9))) == ["Số", "Ngày"]

    def test_goes_by_the_gap_alone_where_no_spaces_are_typed(self) -> None:
        apart = [piece("một", 0, 10, spaces=0), piece("dòng", 27, 10, spaces=0), piece("khác", 80, 10, spaces=0)]
        assert said(segments(*apart)) == ["một dòng", "khác"]
        assert said(segments(*apart, typed=False)) == ["một dòng", "khác"]


class TestInReadingOrder:
    def test_reads_the_left_column_of_a_heading_first(self) -> None:
        found = segments(
            piece("UBND", 0, 10), piece("CỘNG", 100, 10, spaces=0),
            piece("XÃ", 0, 22), piece("Độc", 100, 22, spaces=0),
            piece("Số", 0, 40),
            piece("Đồng", 100, 42, spaces=0),
            piece("BÁO-CÁO-NĂM-2022", 40, 60),
            piece("Căn", 0, 80),
        )  # fmt: skip
        ordered = lines.in_reading_order(reversed(found))
        assert said(ordered) == ["UBND", "XÃ", "Số", "CỘNG", "Độc", "Đồng", "BÁO-CÁO-NĂM-2022", "Căn"]

    def test_reads_a_table_row_by_row(self) -> None:
        cells = [piece(f"{row}{column}", column * 60, row * 12, spaces=0) for row in (1, 2) for column in (0, 1, 2)]
        assert said(lines.in_reading_order(segments(*cells))) == ["10", "11", "12", "20", "21", "22"]

    def test_reads_a_long_list_of_two_columns_row_by_row(self) -> None:
        cells = [piece(f"{row}-{column}", column * 90, row * 12, spaces=0) for row in range(20) for column in (0, 1)]
        assert said(lines.in_reading_order(segments(*cells)))[:3] == ["0-0", "0-1", "1-0"]

    def test_ends_columns_at_a_wide_gap(self) -> None:
        found = segments(
            piece("trái", 0, 10),
            piece("phải", 100, 10, spaces=0),
            piece("dưới", 0, 90),
            piece("bên", 100, 90, spaces=0),
        )
        assert said(lines.in_reading_order(found)) == ["trái", "phải", "dưới", "bên"]


class TestToLines:
    def test_gives_the_style_of_most_letters(self) -> None:
        row = [piece("Nghị", 0, 10, is_bold=True, family="A"), piece("quyết", 30, 10, is_bold=True), piece("x", 60, 10)]
        row[1].family, row[2].is_italic, row[2].is_bold = "A", True, False
        (line,) = lines.to_lines(segments(*row), lambda word: Box(word.left, 0, word.right, 1), points=2)
        assert (line.text, line.style and line.style.size) == ("Nghị quyết x", 20)
        assert line.style is not None
        assert (line.style.is_bold, line.style.is_italic, line.style.family) == (True, False, "A")
        assert line.box == Box(0, 0, 65, 1)
