"""The measure of what was read measures rightly: against the textbook's slow way, and on readings that are wrong."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.comparing import cited, distance_within, fields, mistaken, tally
from parindex.core.documents.facts import Citation, DocumentFacts, Found
from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.core.documents.types import DocumentType
from tests.documents import papers

LETTERS = st.text("abc", max_size=12)
TRUTH = papers.make_paper(0, document_type="KH").truth


def slow_distance(pattern: str, text: str) -> int:
    above = [0] * (len(text) + 1)
    for place, letter in enumerate(pattern, start=1):
        row = [place]
        for at, other in enumerate(text, start=1):
            row.append(min(above[at - 1] + (letter != other), above[at] + 1, row[at - 1] + 1))
        above = row
    return min(above)


class TestDistanceWithin:
    @given(pattern=LETTERS, text=LETTERS)
    def test_is_that_of_the_table(self, pattern: str, text: str) -> None:
        assert distance_within(pattern, text) == slow_distance(pattern, text)


class TestMistaken:
    def test_does_not_ask_for_the_order_of_paragraphs(self) -> None:
        truth = replace(TRUTH, body=("một hai ba bốn", "năm sáu bảy"))
        lines = [
            Line(tuple(Word(word) for word in text.split())) for text in ("năm sáu", "bay 2", "2", "một hai ba bốn")
        ]
        assert mistaken(DocumentText(pages=(Page(number=1, lines=tuple(lines)),), page_count=1), truth) == (25, 1)


class TestFields:
    def test_takes_nothing_for_right_where_nothing_was_read(self) -> None:
        compared = fields(DocumentFacts(), TRUTH)
        assert {"number", "date", "issuer", "type", "subject", "place", "signer"} <= set(compared)
        assert not any(one.is_right for one in compared.values())

    def test_takes_recipients_as_a_whole_and_in_order(self) -> None:
        truth = replace(TRUTH, recipients=("UBND huyện", "Trưởng các thôn"))

        def is_right(*names: str) -> bool:
            read = tuple(Found(value=name, words=name, confidence=1) for name in names)
            return fields(DocumentFacts(recipients=read), truth)["recipients"].is_right

        assert is_right("UBND huyện", "Trưởng các thôn", "Lưu: VT")
        assert not is_right("UBND huyện", "Lưu: VT")
        assert not is_right("Trưởng các thôn", "UBND huyện")
        assert not is_right("UBND huyện", "Trưởng các thốn")
        assert "recipients" not in fields(DocumentFacts(), replace(TRUTH, recipients=()))

    def test_asks_for_every_mark(self) -> None:
        truth = replace(TRUTH, subject="Phổ biến pháp luật", number="7", symbol="KH-UBND", type="KH")
        facts = DocumentFacts(
            subject=Found(value="V/v phố biến pháp luật", words="", confidence=1),
            number=Found(value="07", words="", confidence=1),
            symbol=Found(value="KH-UBND", words="", confidence=1),
            type=Found(value=DocumentType.PLAN, words="", confidence=1),
        )
        right = {name: one.is_right for name, one in fields(facts, truth).items()}
        assert (right["subject"], right["number"], right["type"]) == (False, True, True)
        assert tally([fields(facts, truth)])["number"] == (1, 1)


class TestCited:
    def test_asks_for_date_and_issuer_too(self) -> None:
        (cite, *_) = TRUTH.cites
        read = Citation(number=cite.number, symbol=cite.symbol, date=cite.date, issuer=cite.issuer)
        truth = replace(TRUTH, cites=(cite,))
        assert cited(DocumentFacts(cites=(Found(value=read, words="", confidence=1),)), truth) == (1, 1)
        other = replace(read, date=date(1999, 1, 1))
        assert cited(DocumentFacts(cites=(Found(value=other, words="", confidence=1),)), truth) == (1, 0)
