"""Marks of figures in Word files."""

import io

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from parindex.core.compiling.lines import mark
from parindex.reports.word import marks
from tests.reports.word.documents import make_word, saved, texts

TEXT = f"Đạt {mark('a', '87,75')}/{mark('b', '100')} điểm"


def sealed() -> bytes:
    return marks.seal(make_word(TEXT, table=((mark("c", "5"), "x"),)), identifier="parindex:1:2")


class TestSeal:
    def test_hides_figures_in_bookmarks(self) -> None:
        content = sealed()
        assert texts(content)[0] == "Đạt 87,75/100 điểm"
        paragraphs, identifier = marks.edited_in(content)
        assert identifier == "parindex:1:2"
        assert [one.text[slice(*span)] for one in paragraphs for span in one.marks.values()] == ["87,75", "100", "5"]

    def test_keeps_lines_in_the_same_order(self) -> None:
        filled = make_word(TEXT, table=((mark("c", "5"), "x"),))
        assert [line.text for line in marks.lines_in(filled)] == [one.text for one in marks.edited_in(sealed())[0]]


class TestComment:
    def test_says_what_proves_a_figure(self) -> None:
        made = marks.comment(sealed(), lambda number: f"số {number}" if number != 1 else "")
        found = Document(io.BytesIO(made))
        assert sorted(one.text for one in found.comments) == ["số 0", "số 2"]

    def test_passes_over_other_bookmarks(self) -> None:
        document = Document(io.BytesIO(sealed()))
        for name in ("ghi_chu", "_pi_x", "_pi_7"):
            start = OxmlElement("w:bookmarkStart")
            start.set(qn("w:name"), name)
            document.paragraphs[0]._p.append(start)
        assert len(list(Document(io.BytesIO(marks.comment(saved(document), str))).comments)) == 3


class TestPutBack:
    def test_writes_over_a_figure_and_keeps_its_mark(self) -> None:
        made = marks.put_back(sealed(), {0: [(4, 9, "88"), (10, 13, "200")]})
        paragraph = marks.edited_in(made)[0][0]
        assert paragraph.text == "Đạt 88/200 điểm"
        assert [paragraph.text[slice(*span)] for span in paragraph.marks.values()] == ["88", "200"]

    def test_writes_across_runs(self) -> None:
        assert marks.edited_in(marks.put_back(sealed(), {0: [(0, 13, "Hết")]}))[0][0].text == "Hết điểm"

    def test_writes_where_nothing_stood(self) -> None:
        assert marks.edited_in(marks.put_back(sealed(), {0: [(4, 4, "~")]}))[0][0].text == "Đạt ~87,75/100 điểm"

    def test_counts_tabs_and_breaks(self) -> None:
        document = Document()
        run = document.add_paragraph().add_run("a\tb\nc")
        run.add_text("12")
        content = saved(document)
        assert marks.edited_in(content)[0][0].text == "a\tb\nc12"
        assert marks.edited_in(marks.put_back(content, {0: [(5, 7, "13")]}))[0][0].text == "a\tb\nc13"

    def test_passes_over_deleted_text(self) -> None:
        document = Document()
        paragraph = document.add_paragraph("12")
        gone = OxmlElement("w:del")
        run = paragraph.runs[0]._r
        run.addprevious(gone)
        gone.append(run)
        paragraph.add_run("13")
        assert marks.edited_in(saved(document))[0][0].text == "13"

    def test_passes_over_page_numbers(self) -> None:
        document = Document()
        paragraph = document.add_paragraph("Trang ")
        for kind, text in (("begin", ""), ("separate", ""), ("", "4"), ("end", "")):
            run = paragraph.add_run(text)
            if kind:
                field = OxmlElement("w:fldChar")
                field.set(qn("w:fldCharType"), kind)
                run._r.append(field)
        assert marks.edited_in(saved(document))[0][0].text == "Trang "
