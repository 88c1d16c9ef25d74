"""Pages as pictures with unseen words."""

import pypdfium2  # type: ignore[import-untyped]

from parindex.results.showcase.drawing import Sheet, as_pdf, wide


class TestSheet:
    def test_writes_letters_of_vietnamese(self) -> None:
        assert 0 < wide("ế", 12) < wide("ếế", 12) < wide("ếếm", 12)
        sheet = Sheet()
        sheet.write("Ở", 100, size=20)
        assert min(sheet.image.tobytes()) < 50
        assert [(word.text, word.left, word.base) for word in sheet.words] == [("Ở", 100, 80)]

    def test_breaks_a_paragraph_into_lines(self) -> None:
        sheet = Sheet()
        sheet.fill("cải cách hành chính " * 12)
        lines = {word.base for word in sheet.words}
        assert 2 <= len(lines) <= 4
        assert max(word.left + word.width for word in sheet.words) <= 545
        assert sheet.top > max(lines)


class TestAsPdf:
    def test_holds_the_words_where_they_were_drawn(self) -> None:
        sheet = Sheet()
        sheet.write("Số: 12/KH-UBND", 90)
        with pypdfium2.PdfDocument(as_pdf([sheet, Sheet()])) as document:
            assert len(document) == 2
            page = document[0].get_textpage()
            assert page.get_text_range().split() == ["Số:", "12/KH-UBND"]
            assert page.count_rects() > 0
            left, bottom, *_ = page.get_rect(0)
            assert (round(left), round(842 - bottom)) == (91, 72)  # a letter begins a little within its box
