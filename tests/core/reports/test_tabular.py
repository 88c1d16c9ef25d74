from parindex.core.documents.pages import Box, Cell, DocumentText, Line, Page, Word
from parindex.core.reports.tabular import Written, written_lines


def line(text: str, cell: Cell | None = None, box: Box | None = None) -> Line:
    return Line(tuple(Word(word, box) for word in text.split()), cell=cell)


def lines(*held: Line, height: float = 0) -> list[Written]:
    page = Page(number=2, height=height, lines=held)
    return written_lines(DocumentText(pages=(page,), page_count=2))


def table(*rows: tuple[str, ...]) -> list[Line]:
    return [
        line(text, Cell(0, number, column))
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]


def box(left: float, top: float) -> Box:
    return Box(left, top, left + 0.1, top + 0.02)


class TestLines:
    def test_leave_out_page_numbers(self) -> None:
        assert lines(line("2"), line("Công tác khác"), height=842) == [Written(2, "Công tác khác", 2)]

    def test_have_the_numbers_of_the_file_where_they_fit(self) -> None:
        document = DocumentText(pages=(Page(number=1, lines=(line("Một"), line("Hai"))),), page_count=1)
        assert [one.number for one in written_lines(document, [3, 7])] == [3, 7]
        assert [one.number for one in written_lines(document, [3])] == [1, 2]


class TestCells:
    def test_make_a_row_of_each_row_with_figures(self) -> None:
        held = table(("TT", "Lĩnh vực", "Điểm"), ("1", "Thể chế", "4,5"), ("", "Tổng", "4,5"))
        assert [one.cells for one in lines(*held)] == [
            ("TT", "Lĩnh vực", "Điểm"),
            ("1", "Thể chế", "4,5"),
            ("", "Tổng", "4,5"),
        ]

    def test_put_the_lines_of_one_cell_together(self) -> None:
        held = [line("Cải cách", Cell(0, 0, 0)), line("thể chế", Cell(0, 0, 0)), line("5", Cell(0, 0, 1))]
        held += [
            line("4", Cell(0, 0, 2)),
            line("Tổng", Cell(0, 1, 0)),
            line("5", Cell(0, 1, 1)),
            line("4", Cell(0, 1, 2)),
        ]
        assert lines(*held)[0].cells == ("Cải cách thể chế", "5", "4")

    def test_that_only_lay_out_a_heading_stay_lines(self) -> None:
        held = table(("UBND XÃ", "", "CỘNG HÒA"), ("Số: 5", "x", "y"))
        assert [(one.text, one.cells) for one in lines(*held)] == [("UBND XÃ CỘNG HÒA", ()), ("Số: 5 x y", ())]

    def test_end_where_the_text_goes_on(self) -> None:
        held = [*table(("Thể chế", "5", "4"), ("Tổng", "5", "4")), line("Trên đây là báo cáo.")]
        assert lines(*held)[-1] == Written(3, "Trên đây là báo cáo.", 2)


class TestPages:
    def test_have_rows_of_lines_side_by_side(self) -> None:
        rows = (("Thể chế", "5", "4,5"), ("Tài chính", "7", "6"))
        held = [
            line(text, box=box(0.3 * column, 0.2 + 0.1 * number))
            for number, row in enumerate(rows)
            for column, text in reversed(list(enumerate(row)))
        ]
        assert [one.cells for one in lines(*held, height=842)] == [("Thể chế", "5", "4,5"), ("Tài chính", "7", "6")]

    def test_have_a_total_whose_cells_are_near(self) -> None:
        rows = (("Thể chế", "5", "4,5"), ("Tài chính", "7", "6"))
        held = [
            line(text, box=box(0.3 * column, 0.2 + 0.1 * number))
            for number, row in enumerate(rows)
            for column, text in enumerate(row)
        ]
        held += [line("công", box=box(0, 0.35)), line("Tổng cộng 12 10,5", box=box(0, 0.4))]
        assert lines(*held, height=842)[-1].cells == ("", "Tổng cộng", "12", "10,5")
        held += [line("chữ", box=box(0, 0.5 + place / 50)) for place in range(8)]
        held.append(line("Tổng cộng 12 10,5", box=box(0, 0.8)))
        assert lines(*held, height=842)[-1].cells == ()

    def test_keep_two_columns_and_lines_below_one_another_apart(self) -> None:
        held = [line("Nơi nhận:", box=box(0, 0.2)), line("CHỦ TỊCH", box=box(0.5, 0.2)), line("Lưu", box=box(0, 0.3))]
        assert [one.text for one in lines(*held, height=842)] == ["Nơi nhận:", "CHỦ TỊCH", "Lưu"]

    def test_keep_lines_that_lie_over_one_another_apart(self) -> None:
        held = [line(text, box=box(0.1, 0.2)) for text in ("một", "hai", "ba")]
        assert [one.text for one in lines(*held, height=842)] == ["một", "hai", "ba"]


class TestBareRows:
    def test_are_found_by_their_numbers(self) -> None:
        held = [line("1 Chỉ đạo, điều hành 15 12,5 8/16"), line("2 Thể chế 5 4 1/16"), line("Tổng cộng 20 16,5")]
        told = lines(*held)
        assert [one.cells for one in told] == [
            ("1", "Chỉ đạo, điều hành", "15", "12,5", "8/16"),
            ("2", "Thể chế", "5", "4", "1/16"),
            ("", "Tổng cộng", "", "20", "16,5"),
        ]

    def test_are_none_where_they_are_few_or_sentences(self) -> None:
        held = [line("Tiếp nhận 20 12"), line("Giải quyết 20 13"), line("Kết quả: đã nhận 3 4"), line("Lưu: VT")]
        assert all(not one.cells for one in lines(*held))
