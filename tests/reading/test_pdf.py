"""The letters that a PDF holds."""

import ctypes
import io
import math

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdfium2 import raw

from parindex.core.documents.pages import Box, Page
from parindex.reading import pdf
from tests.documents import drawing
from tests.documents.drawing import Run
from tests.reading.making import LETTER, WORDS, make_letter, make_text_pdf


def layer(content: bytes, rotation: int = 0) -> pdf.TextLayer:
    document = pypdfium2.PdfDocument(content)
    page = document[0]
    page.set_rotation(rotation)
    return pdf.text_layer(page, pdf.frame_of(page))


def drawn(text: str, *, family: str = "", matrix: tuple[float, ...] = (1, 0, 0, 1, 80, 700), mode: int = 0) -> bytes:
    """Draw a text with a standard font, turned or enlarged by a matrix."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(595, 842)
    letters = raw.FPDFPageObj_NewTextObj(document, b"Times-Roman", 10)
    written = ctypes.create_string_buffer((text + "\0").encode("utf-16-le"))
    raw.FPDFText_SetText(letters, ctypes.cast(written, ctypes.POINTER(ctypes.c_ushort)))
    raw.FPDFTextObj_SetTextRenderMode(letters, mode)
    raw.FPDFPageObj_Transform(letters, *matrix)
    raw.FPDFPage_InsertObject(page, letters)
    raw.FPDFPage_GenerateContent(page)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue().replace(b"/Times-Roman", f"/{family or 'Times-Roman'}".encode())


class TestTextLayer:
    def test_gives_lines_in_reading_order(self) -> None:
        found = layer(make_letter())
        assert [line.text for line in found.lines][:8] == [
            "UBND HUYỆN NINH GIANG",
            "UBND XÃ ĐỒNG TÂM",
            "Số: 112/BC-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Đồng Tâm, ngày 05 tháng 12 năm 2022",
            "BÁO CÁO",
            "Kết quả công tác cải cách hành chính năm 2022",
        ]
        assert sorted(found.words) == sorted(WORDS)
        assert not found.is_hidden

    def test_gives_styles(self) -> None:
        found = {line.text: line.style for line in layer(make_letter()).lines}
        title, day = found["BÁO CÁO"], found["Đồng Tâm, ngày 05 tháng 12 năm 2022"]
        assert title is not None
        assert day is not None
        assert (title.size, title.is_bold, title.is_italic, title.family) == (14, True, False, "LiberationSerif-Bold")
        assert (day.size, day.is_bold, day.is_italic) == (13, False, True)

    def test_gives_places_in_shares_of_the_page(self) -> None:
        (line,) = layer(make_text_pdf(Run(119, 421, "Giữa", "regular", 14))).lines
        assert line.box is not None
        assert line.box.left == pytest.approx(0.2, abs=0.002)
        assert line.box.top < 0.5 < line.box.bottom + 0.001
        assert line.box.bottom == pytest.approx(0.5, abs=0.01)

    def test_gives_places_on_a_page_that_is_turned(self) -> None:
        content = make_text_pdf(Run(119, 421, "Giữa", "regular", 14))
        upright, turned = layer(content).lines[0].box, layer(content, 90).lines[0].box
        assert upright is not None
        assert turned == Box(round(1 - upright.bottom, 4), upright.left, round(1 - upright.top, 4), upright.right)

    def test_reads_letters_that_run_upwards(self) -> None:
        found = layer(drawn("Bang tong hop so lieu", matrix=(0, 1, -1, 0, 300, 200)))
        assert [line.text for line in found.lines] == ["Bang tong hop so lieu"]
        box = found.lines[0].box
        assert box is not None
        assert box.bottom - box.top > 3 * (box.right - box.left)

    def test_measures_letters_that_are_enlarged(self) -> None:
        (line,) = layer(drawn("Lon", matrix=(2, 0, 0, 2, 80, 700))).lines
        assert line.style is not None
        assert line.style.size == 20

    def test_writes_letters_of_before_in_unicode(self) -> None:
        assert layer(drawn("Céng hßa x· héi chñ nghÜa", family=".VnTime")).lines[0].text == "Cộng hòa xã hội chủ nghĩa"
        assert layer(drawn("Céng hßa x· héi chñ nghÜa ViÖt Nam")).lines[0].text == "Cộng hòa xã hội chủ nghĩa Việt Nam"

    def test_knows_letters_that_nobody_sees(self) -> None:
        assert layer(drawn("an", mode=raw.FPDF_TEXTRENDERMODE_INVISIBLE)).is_hidden

    def test_reads_a_full_page_quickly(self) -> None:
        content = drawing.write([[*LETTER, *(Run(85, 280 + 18 * row, LETTER[8].text) for row in range(28))]])
        page = pypdfium2.PdfDocument(content)[0]
        assert len(pdf.text_layer(page, pdf.frame_of(page)).lines) == len(LETTER) + 28


class TestFrameOf:
    def test_takes_a_page_without_a_size_for_a4(self) -> None:
        document = pypdfium2.PdfDocument.new()
        page = document.new_page(0, 0)
        assert pdf.frame_of(page).width in {595, 612}


class TestTurned:
    def test_comes_round_after_four_quarters(self) -> None:
        box = Box(0.1, 0.2, 0.3, 0.5)
        assert pdf.bounded(pdf.turned(box, 4)) == box
        assert pdf.bounded(pdf.turned(pdf.turned(box, 1), 3)) == box


class TestClean:
    def test_writes_words_in_one_way(self) -> None:
        assert pdf.clean("Tie\u0302\u0301n\u200b") == "Tiến"
        assert pdf.clean("ﬁle\x02") == "file-"
        assert not math.isnan(len(pdf.clean("\x00")))

    def test_leaves_out_what_would_turn_words_around(self) -> None:
        assert pdf.clean("\u202eTXT\u202c\u2066a\u2069\u061cb\x85") == "TXTab"


def test_page_of_letters_is_a_page() -> None:
    assert Page(number=1, lines=layer(make_letter()).lines).text.startswith("UBND")
