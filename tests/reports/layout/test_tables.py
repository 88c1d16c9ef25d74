"""Tables of documents."""

from parindex.reports.layout import tables
from parindex.reports.layout.page import new_document


class TestTables:
    def test_repeat_their_head_and_keep_rows_whole(self) -> None:
        document = new_document()
        table = tables.add_table(
            document, (("TT", "{{ x }}", 20), ("Tên", "{{ y.name }}", 60)), rows="y in z", total=("", "Cộng")
        )
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)
        assert [row.cells[0].text for row in table.rows] == [
            "TT",
            "{%tr for y in z %}",
            "{{ x }}",
            "{%tr endfor %}",
            "",
        ]

    def test_of_named_figures_drop_what_is_not_there(self) -> None:
        document = new_document()
        tables.add_rows(document, ("TT", "Nội dung", "Số"), (("Trễ hạn", "dossiers.late"),))
        assert [row.cells[0].text for row in document.tables[0].rows][1] == "{%tr if dossiers.late %}"
