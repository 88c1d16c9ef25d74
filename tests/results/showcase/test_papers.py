"""The papers of the showcase are read by the reader as they were written."""

import io
from datetime import date

from parindex.core.documents.types import DocumentType
from parindex.reading import apart
from parindex.results.showcase.papers import Letter
from tests.results.showcase.making import make_letter


class TestLetter:
    def test_is_a_file_of_pages_that_the_reader_reads(self) -> None:
        content = make_letter(annex=("Danh mục 45 nhiệm vụ.",)).draw()
        assert len(content) < 150_000
        reading = apart.read(io.BytesIO(content), "application/pdf")
        facts = reading.facts
        assert reading.text.page_count == 2
        assert facts.number is not None
        assert facts.symbol is not None
        assert facts.date is not None
        assert facts.type is not None
        assert facts.issuer is not None
        assert facts.subject is not None
        assert (facts.number.value, facts.symbol.value, facts.date.value) == ("12", "KH-UBND", date(2023, 1, 12))
        assert (facts.type.value, facts.issuer.value) == (DocumentType.PLAN, "Ủy ban nhân dân xã An Bình")
        assert facts.subject.value == "Cải cách hành chính năm 2023"

    def test_says_that_it_is_invented_to_those_who_look_and_not_to_the_reader(self) -> None:
        sheet = Letter._first(make_letter())
        assert min(sheet.image.crop((100, 1285, 500, 1320)).tobytes()) < 200
        assert not any("MINH" in word.text for word in sheet.words)
