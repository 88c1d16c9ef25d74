"""Documents as blocks of a page."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from parindex.core.compiling.lines import mark
from parindex.reports.word import marks
from parindex.reports.word.preview import Grid, Words, blocks
from tests.reports.word.documents import make_word, saved


class TestBlocks:
    def test_give_paragraphs_with_numbered_figures_and_tables(self) -> None:
        content = marks.seal(make_word(f"Đạt {mark('a', '5')} điểm", "", table=(("x", "y"),)), identifier="")
        words, grid = blocks(content)
        assert isinstance(words, Words)
        assert [(piece.text, piece.number) for piece in words.pieces] == [("Đạt ", -1), ("5", 0), (" điểm", -1)]
        assert words.text == "Đạt 5 điểm"
        assert isinstance(grid, Grid)
        assert grid.has_lines
        assert grid.rows[0][1][0].text == "y"

    def test_keep_looks(self) -> None:
        document = Document(io.BytesIO(make_word()))
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run("đậm").bold = True
        (words,) = blocks(saved(document))
        assert isinstance(words, Words)
        assert (words.align, words.pieces[0].is_bold, words.is_indented) == ("center", True, False)
