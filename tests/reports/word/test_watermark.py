"""The mark of drafts."""

import io

from docx import Document

from parindex.reports import writing
from parindex.reports.word import watermark


def heads(content: bytes) -> list[str]:
    sections = Document(io.BytesIO(content)).sections
    return [part._element.xml for one in sections for part in (one.header, one.first_page_header)]


class TestWatermark:
    def test_is_on_every_page_and_goes_again(self) -> None:
        content = writing.shipped("decision")
        made = watermark.add(content)
        assert [watermark.WORDS in xml for xml in heads(made)[:2]] == [True, True]
        assert not any(watermark.WORDS in xml for xml in heads(watermark.remove(made)))

    def test_is_added_to_a_plain_file(self) -> None:
        buffer = io.BytesIO()
        document = Document()
        _ = document.sections[0].header.paragraphs
        document.sections[0].header.is_linked_to_previous = False
        document.save(buffer)
        assert watermark.WORDS in heads(watermark.add(buffer.getvalue()))[0]
