"""PDF page by page: letters where they are sound, else the picture."""

import io

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from parindex.core.documents.pages import Page, TextSource
from parindex.reading import pdf_pages
from parindex.reading.engine import Engine
from parindex.reading.sources import Optics, PageRead, Unreadable
from parindex.reading.states import State
from tests.documents.drawing import Run
from tests.evidence.making import make_encrypted_pdf, make_pdf
from tests.reading.making import (
    LETTER,
    make_letter,
    make_picture,
    make_text_pdf,
    needs_engine,
    recall,
    saved,
    words,
)

GARBAGE = [Run(85, 300 + 18 * row, "1¬+È ½+ &È1* +Ø,; &+Ë 1*+,$ ¬Ý¥ 9,ÊW ¤§¦ ¶µ", "regular", 14) for row in range(5)]


class Blind(Optics):
    """A machine without an optical reader."""

    def engine(self) -> Engine | None:
        return None


def read(content: bytes, optics: Optics | None = None, first: int = 1, most_pages: int = 9) -> list[PageRead]:
    return list(pdf_pages.open_pdf(io.BytesIO(content), optics or Blind(), first, most_pages).pages)


def one(content: bytes, optics: Optics | None = None) -> Page:
    (found,) = read(content, optics)
    return found.page


def scanned(picture: Image.Image | None = None, layer: str = "") -> bytes:
    """Make a PDF of a picture, with a layer of letters that nobody sees."""
    content = saved(picture or make_picture(150, height=842), "PDF", resolution=150)
    return with_layer(content, layer, mode=3) if layer else content


def with_layer(content: bytes, text: str, *, mode: int) -> bytes:
    """Put lines of letters over the first page."""
    document = pypdfium2.PdfDocument(content)
    page = document[0]
    source = pypdfium2.PdfDocument(
        make_text_pdf(*(Run(60, 60 + 14 * row, line, "regular", 9) for row, line in enumerate(text.split("\n"))))
    )
    over = source[0]
    for found in over.get_objects():
        pypdfium2.raw.FPDFTextObj_SetTextRenderMode(found, mode)
    over.gen_content()
    changed = io.BytesIO()
    source.save(changed)
    source = pypdfium2.PdfDocument(changed.getvalue())
    form = pypdfium2.raw.FPDF_NewXObjectFromPage(document, source, 0)
    page.insert_obj(pypdfium2.PdfObject(pypdfium2.raw.FPDF_NewFormObjectFromXObject(form), pdf=document))
    page.gen_content()
    pypdfium2.raw.FPDF_CloseXObject(form)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


class TestOpenPdf:
    def test_reads_the_letters_of_each_page(self) -> None:
        source = pdf_pages.open_pdf(io.BytesIO(make_letter(3)), Blind(), 2, 9)
        found = [each.page for each in source.pages]
        assert (source.page_count, [page.number for page in found]) == (3, [2, 3])
        assert found[0].source is TextSource.TEXT
        assert (round(found[0].width), round(found[0].height)) == (595, 842)
        assert recall(words(found[0])) == 1

    def test_reads_so_many_pages(self) -> None:
        source = pdf_pages.open_pdf(io.BytesIO(make_letter(5)), Blind(), 1, 2)
        assert (source.page_count, len(list(source.pages))) == (5, 2)

    @pytest.mark.parametrize(
        ("content", "state"),
        [
            (make_encrypted_pdf("a"), State.ENCRYPTED),
            (b"%PDF-1.7\nnothing", State.BROKEN),
            (make_letter()[:3000], State.BROKEN),
        ],
    )
    def test_says_why_not(self, content: bytes, state: State) -> None:
        with pytest.raises(Unreadable) as refused:
            read(content)
        assert refused.value.state is state

    def test_opens_what_is_only_locked_against_printing(self) -> None:
        assert len(read(make_encrypted_pdf(""))) == 1

    def test_finds_nothing_on_an_empty_page(self) -> None:
        content = make_text_pdf()
        assert read(content) == [PageRead(Page(number=1, width=595, height=842, source=TextSource.NONE))]

    def test_goes_on_behind_a_page_that_cannot_be_opened(self) -> None:
        found = read(make_pdf(2).replace(b"11 0 obj <</Type/Page/", b"11 0 obj <</Type/Pale/"))
        assert [each.page.number for each in found] == [1, 2]


class TestWithoutEngine:
    def test_says_that_a_scan_needs_one(self) -> None:
        (found,) = read(scanned())
        assert (found.trouble, found.page.source, found.page.lines) == (State.NO_ENGINE, TextSource.NONE, ())

    def test_says_it_of_letters_without_sense(self) -> None:
        (found,) = read(make_text_pdf(*GARBAGE))
        assert (found.trouble, found.page.lines) == (State.NO_ENGINE, ())

    def test_keeps_letters_that_another_reader_left(self) -> None:
        (found,) = read(scanned(layer="Cong hoa xa hoi chu nghia Viet Nam\nDoc lap - Tu do - Hanh phuc"))
        assert (found.trouble, found.page.source) == (State.NO_ENGINE, TextSource.OCR)


@needs_engine
class TestWithEngine:
    def test_reads_a_scan(self) -> None:
        found = one(scanned(), Optics())
        assert (found.source, recall(words(found)) > 0.95) == (TextSource.OCR, True)

    def test_reads_the_picture_where_letters_have_no_sense(self) -> None:
        found = one(scanned(layer="\n".join(run.text for run in GARBAGE)), Optics())
        assert found.source is TextSource.OCR
        assert "Số: 112/BC-UBND" in found.text

    @pytest.mark.parametrize(
        ("layer", "expected"),
        [
            ("\n".join(run.text for run in LETTER), "letters"),
            ("Cong hoa xa hoi chu nghia Viet Nam\nDoc lap - Tu do - Hanh phuc\nDong Tam, ngay 05 thang 12", "picture"),
        ],
    )
    def test_keeps_a_good_layer_of_another_reader(self, layer: str, expected: str) -> None:
        found = one(scanned(layer=layer), Optics())
        assert found.source is TextSource.OCR
        by_letters = {word.confidence for line in found.lines for word in line.words}
        assert (len(by_letters) == 1) is (expected == "letters")
        assert "Số: 112/BC-UBND" in found.text

    def test_reads_a_scan_with_a_note_in_letters(self) -> None:
        found = one(with_layer(scanned(), "SAO Y", mode=0), Optics())
        assert recall(words(found)) > 0.9
