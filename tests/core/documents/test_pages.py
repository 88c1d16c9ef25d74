"""The text of a document on its pages."""

from parindex.core.documents.pages import Box, DocumentText, Line, Page, TextSource, Word


class TestBox:
    def test_holds_all_that_are_known(self) -> None:
        boxes = [Box(0.1, 0.2, 0.3, 0.4), None, Box(0.05, 0.3, 0.2, 0.5)]
        assert Box.around(boxes) == Box(0.05, 0.2, 0.3, 0.5)

    def test_is_none_where_none_is_known(self) -> None:
        assert Box.around([None]) is None


class TestLine:
    def test_weighs_confidence_by_letters(self) -> None:
        line = Line((Word("abc", None, 1.0), Word("d", None, 0.6)))
        assert line.text == "abc d"
        assert line.confidence == 0.9
        assert line.box is None

    def test_is_sure_where_it_is_empty(self) -> None:
        assert Line(()).confidence == 1


class TestDocumentText:
    def test_joins_pages_and_lines(self) -> None:
        page = Page(number=1, lines=(Line((Word("a"),)), Line((Word("b"),))))
        text = DocumentText(pages=(page, Page(number=2, lines=(Line((Word("c"),)),))), page_count=2)
        assert text.text == "a\nb\nc"
        assert [each.number for each, _ in text.lines()] == [1, 1, 2]

    def test_names_the_source_of_the_pages_that_have_one(self) -> None:
        def text(*sources: TextSource) -> DocumentText:
            pages = tuple(Page(number=place, source=source) for place, source in enumerate(sources, start=1))
            return DocumentText(pages=pages, page_count=len(pages))

        assert text(TextSource.OCR, TextSource.NONE).source is TextSource.OCR
        assert text(TextSource.OCR, TextSource.TEXT).source is TextSource.MIXED
        assert text(TextSource.NONE).source is TextSource.NONE
