"""What was read as boxes on pages, and as marked words."""

from datetime import date

import pytest

from parindex.core.documents.facts import Capacity, DocumentFacts, Found, Signer, Span, SpanKind
from parindex.core.documents.pages import Box
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.core.documents.types import DocumentType
from parindex.evidence import fields
from parindex.evidence.models import PageText, Reading, StoredFile
from parindex.evidence.signed import signatures_of
from parindex.reading import codec
from tests.evidence.making import AT

HEAD = Box(0.2, 0.1, 0.3, 0.12)
SUBJECT = Box(0.1, 0.2, 0.9, 0.25)
YEAR = Span(SpanKind.YEAR, date(2022, 1, 1), date(2022, 12, 31))
FACTS = DocumentFacts(
    number=Found(value="112", words="112/BC-UBND", confidence=1, box=HEAD),
    symbol=Found(value="BC-UBND", words="112/BC-UBND", confidence=1, box=Box(0.3, 0.1, 0.4, 0.13)),
    type=Found(value=DocumentType.REPORT, words="BÁO CÁO", confidence=0.4, box=Box(0.4, 0.15, 0.6, 0.17)),
    date=Found(value=date(2022, 12, 5), words="ngày O5/12/2022", confidence=0.9, is_repaired=True, box=HEAD),
    subject=Found(value="Kết quả năm 2022", words="Kết quả năm 2022", confidence=1, box=SUBJECT),
    period=Found(value=YEAR, words="năm 2022", confidence=1, box=SUBJECT),
    signer=Found(value=Signer(name="Đinh Văn Châu", capacities=(Capacity.TM,)), words="x", confidence=1, page=2),
)


def of(name: str, facts: DocumentFacts = FACTS) -> fields.Field:
    return next(field for field in fields.fields_of(facts) if field.name == name)


class TestFieldsOf:
    def test_put_one_box_around_number_and_symbol(self) -> None:
        shape = of("number").shape
        assert shape is not None
        assert (shape.left, shape.top, shape.width, shape.height) == ("19.60%", "9.60%", "20.80%", "3.80%")

    def test_say_what_is_unsure_and_what_was_mended(self) -> None:
        assert of("type").is_unsure
        assert of("date").is_repaired
        assert (of("number").tone, of("type").tone, of("date").tone) == ("sure", "unsure", "repaired")

    def test_share_the_box_of_one_place(self) -> None:
        assert of("period").shape == of("subject").shape
        assert of("period").shape is not None

    def test_have_none_where_no_place_is_known(self) -> None:
        assert of("signer").shape is None
        assert fields.fields_of(DocumentFacts()) == ()

    def test_stay_on_the_page(self) -> None:
        facts = DocumentFacts(number=Found(value="1", words="1", confidence=1, box=Box(0, 0, 1, 1)))
        shape = of("number", facts).shape
        assert shape is not None
        assert (shape.left, shape.top, shape.width, shape.height) == ("0.00%", "0.00%", "100.00%", "100.00%")

    def test_hold_the_signatures_with_their_states(self) -> None:
        signed = Signature(state=SignatureState.ALTERED, name="An", agency="UBND xã", page=2, box=HEAD)
        unseen = Signature(state=SignatureState.VALID, name="Bình")
        reading = Reading(signatures=codec.plain([signed, unseen]))
        first, second = fields.fields_of(DocumentFacts(), signatures_of(reading))
        assert (first.value, first.state_tone, first.page, first.tone) == ("An, UBND xã", "loss", 2, "sure")
        assert first.shape is not None
        assert (first.shape.tone, second.value, second.shape) == ("altered", "Bình", None)


class TestShapesOf:
    def test_give_each_box_once_under_all_its_names(self) -> None:
        shapes = fields.shapes_of(fields.fields_of(FACTS), 1)
        assert [shape.key for shape in shapes] == ["read-number", "read-date", "read-type", "read-subject"]
        assert " · " in str(shapes[-1].label)
        assert [shape.number for shape in shapes] == [1, 2, 3, 4]
        assert fields.shapes_of(fields.fields_of(FACTS), 2) == ()


@pytest.mark.django_db
class TestMarkedText:
    def read(self, *pages: str) -> Reading:
        file = StoredFile.objects.create(sha256="a" * 64, size=1, media_type="text/plain", stored_at=AT)
        reading = Reading.objects.create(file=file, asked_at=AT, facts=codec.plain(FACTS))
        for number, text in enumerate(pages, start=1):
            PageText.objects.create(reading=reading, number=number, text=text, words="", folded="")
        return reading

    def test_marks_the_words_however_they_are_broken_into_lines(self) -> None:
        lines = fields.marked_text(self.read("Số: 112/BC-UBND\nKết quả\nnăm 2022 và năm 2023"), fields.fields_of(FACTS))
        said = [[(piece.text, bool(piece.label)) for piece in line] for line in lines]
        assert said == [
            [("Số: ", False), ("112/BC-UBND", True)],
            [("Kết quả", True)],
            [("năm 2022", True), (" và năm 2023", False)],
        ]

    def test_is_the_text_alone_where_nothing_is_found(self) -> None:
        lines = fields.marked_text(self.read("một", "hai"), fields.fields_of(FACTS))
        assert [[piece.text for piece in line] for line in lines] == [["một"], ["hai"]]

    def test_ends_somewhere(self) -> None:
        lines = fields.marked_text(self.read("a" * 30_000), ())
        assert sum(len(piece.text) for line in lines for piece in line) == fields.MOST_LETTERS
