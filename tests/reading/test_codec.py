"""Values of the core as JSON."""

import json
from datetime import UTC, date, datetime

import pytest

from parindex.core.documents.facts import Capacity, Citation, DocumentFacts, Found, Signer, Span, SpanKind
from parindex.core.documents.pages import Box, Cell, DocumentText, Line, Page, Style, TextSource, Word
from parindex.core.documents.signatures import Signature, SignatureNote, SignatureState
from parindex.core.documents.types import DocumentType
from parindex.reading import codec

BOX = Box(0.1, 0.2, 0.3, 0.4567)
FACTS = DocumentFacts(
    number=Found(value="112", words="Số: 112", confidence=0.91, page=2, box=BOX, is_repaired=True),
    type=Found(value=DocumentType.REPORT, words="BÁO CÁO", confidence=1.0),
    date=Found(value=date(2022, 12, 5), words="ngày 05 tháng 12 năm 2022", confidence=1.0),
    period=Found(value=Span(SpanKind.YEAR, date(2022, 1, 1), date(2022, 12, 31)), words="năm 2022", confidence=0.5),
    signer=Found(value=Signer(name="An", capacities=(Capacity.TM, Capacity.KT)), words="An", confidence=1.0),
    recipients=(Found(value="Lưu: VT", words="- Lưu: VT.", confidence=1.0),),
    cites=(Found(value=Citation(type=DocumentType.DECREE, number="30"), words="30/2020/NĐ-CP", confidence=1.0),),
)
SIGNATURE = Signature(
    state=SignatureState.VALID,
    name="An",
    at=datetime(2022, 12, 5, tzinfo=UTC),
    box=BOX,
    notes=(SignatureNote.ADDED_TO,),
)
TEXT = DocumentText(
    pages=(
        Page(
            number=1,
            width=595.3,
            height=842,
            lines=(
                Line((Word("Số:", BOX, 0.93), Word("112", Box(0, 0, 1, 1))), Style(13.5, is_bold=True, family="A")),
                Line((Word("An"),), cell=Cell(2, 1, 0)),
                Line(()),
            ),
            source=TextSource.OCR,
        ),
        Page(number=2, source=TextSource.NONE),
    ),
    page_count=7,
)


class TestTyped:
    @pytest.mark.parametrize("value", [FACTS, DocumentFacts(), SIGNATURE, BOX])
    def test_gives_back_what_was_written(self, value: object) -> None:
        assert codec.typed(type(value), json.loads(json.dumps(codec.plain(value)))) == value

    def test_leaves_out_what_is_not_there(self) -> None:
        assert codec.plain(DocumentFacts()) == {}

    @pytest.mark.parametrize("raw", [{"number": 5}, {"date": {"value": "5/12"}}, {"what": 1}, {"type": {"value": "?"}}])
    def test_refuses_what_is_none_of_the_type(self, raw: object) -> None:
        with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
            codec.typed(DocumentFacts, raw)


class TestTypedText:
    def test_gives_back_what_was_written(self) -> None:
        assert codec.typed_text(json.loads(json.dumps(codec.plain_text(TEXT)))) == TEXT

    def test_is_compact(self) -> None:
        page = codec.plain_page(TEXT.pages[0])
        assert page["lines"][0] == [0, "Số: 112", [1000, 2000, 3000, 4567, 0, 0, 10000, 10000], [93, 100]]
