"""Tables whose columns come from a loop."""

import io

from docx import Document
from docx.oxml.ns import qn

from parindex.reports.layout.page import new_document
from parindex.reports.layout.tables import add_units_by_area
from parindex.reports.word.filling import fill
from parindex.reports.word.grids import even_out
from tests.reports.word.documents import make_word

LOOP = ("TT", "Tên", "{%tc for a in areas %}", "{{ a }}", "{%tc endfor %}", "Tổng", "Loại")


def columns(content: bytes) -> tuple[int, int]:
    table = Document(io.BytesIO(content)).element.body.find(qn("w:tbl"))
    return len(table.find(qn("w:tblGrid"))), len(table.find(qn("w:tr")).findall(qn("w:tc")))


class TestEvenOut:
    def test_gives_a_column_to_each_cell(self) -> None:
        for count in (1, 3, 10):
            made = even_out(fill(make_word(table=(LOOP,)), {"areas": ["x"] * count}))
            assert columns(made) == (count + 4, count + 4)

    def test_keeps_a_small_table_even(self) -> None:
        assert columns(even_out(fill(make_word(table=(LOOP[:5],)), {"areas": ["x"]}))) == (3, 3)

    def test_gives_place_name_total_and_class_their_own_widths(self) -> None:
        buffer = io.BytesIO()
        document = new_document()
        add_units_by_area(document)
        document.save(buffer)
        units = [{"rank": "1", "name": "Xã A", "points": ["5"] * 3, "published": "15", "band": "Tốt"}]
        filled = fill(buffer.getvalue(), {"areas": [{"short": "x"}] * 3, "units": units})
        table = Document(io.BytesIO(even_out(filled))).element.body.find(qn("w:tbl"))
        widths = [int(column.get(qn("w:w"))) for column in table.find(qn("w:tblGrid"))]
        assert widths[2] == widths[3] == widths[4]
        assert widths[0] < widths[5] < widths[6] < widths[1]

    def test_leaves_others_as_they_are(self) -> None:
        content = make_word("x", table=(("a", "b"),))
        assert even_out(content) is content
