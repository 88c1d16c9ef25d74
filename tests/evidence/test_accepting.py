"""What one key accepts is what the page showed: of the file, of what was read, and of what people wrote."""

import datetime as days
from dataclasses import replace

import pytest

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.types import DocumentType
from parindex.evidence import accepting, refusals
from parindex.evidence.accepting import offered
from parindex.evidence.models import Document, Reading, Revision
from parindex.reading import codec
from tests.evidence.making import AT

FACTS = DocumentFacts(
    number=Found(value="112", words="Số: ll2/BC-UBND", confidence=0.95, is_repaired=True),
    symbol=Found(value="BC-UBND", words="Số: ll2/BC-UBND", confidence=0.95),
    type=Found(value=DocumentType.REPORT, words="BÁO CÁO", confidence=0.95),
    date=Found(value=days.date(2022, 12, 5), words="ngày 05 tháng 12 năm 2022", confidence=0.95),
    issuer=Found(value="UBND xã Đồng Tâm", words="UBND XÃ ĐỒNG TÂM", confidence=0.4),
)
REVISION = Revision(pk=1, number=1, file_name="scan01.pdf")


def document(**said: object) -> Document:
    return Document(**{"title": "scan01", **said})


def reading(facts: DocumentFacts = FACTS) -> Reading:
    return Reading(state=Reading.State.READ, facts=codec.plain(facts), asked_at=AT)


def stamp(facts: DocumentFacts = FACTS) -> str:
    return offered(document(), REVISION, reading(facts)).stamp


class TestOffered:
    def test_is_the_same_for_the_same(self) -> None:
        assert stamp() == stamp()
        assert "112" not in stamp()

    @pytest.mark.parametrize(
        ("said", "revision", "facts"),
        [
            ({"issuer": "UBND xã Đồng Tâm"}, REVISION, FACTS),
            ({"confirmed_at": AT}, REVISION, FACTS),
            ({}, Revision(pk=2, number=2, file_name="scan01.pdf"), FACTS),
            ({}, REVISION, replace(FACTS, issuer=Found(value="UBND xã Bình An", words="", confidence=0.4))),
            ({}, REVISION, replace(FACTS, issuer=None)),
            ({}, REVISION, replace(FACTS, issuer=Found(value="UBND xã Đồng Tâm", words="", confidence=0.3))),
        ],
    )
    def test_is_another_with_anything_that_the_page_shows(
        self, said: dict[str, object], revision: Revision, facts: DocumentFacts
    ) -> None:
        assert offered(document(**said), revision, reading(facts)).stamp != stamp()

    def test_stands_where_only_words_or_boxes_moved(self) -> None:
        assert stamp(replace(FACTS, symbol=Found(value="BC-UBND", words="BC-UBND", confidence=0.9512))) == stamp()

    def test_offers_nothing_where_nothing_was_read(self) -> None:
        assert not offered(document(), None, None).is_read
        assert offered(document(), REVISION, reading()).is_read


class TestLines:
    def test_name_what_was_not_shown_so(self) -> None:
        other = replace(FACTS, number=Found(value="113", words="", confidence=0.9), date=None)
        lines = offered(document(), REVISION, reading(other)).lines(stamp())
        assert [(line.value, line.is_new) for line in lines] == [
            ("scan01", False),
            ("113/BC-UBND", True),
            ("", True),
            ("Báo cáo", False),
        ]

    def test_say_dates_as_people_write_them(self) -> None:
        lines = offered(document(), REVISION, reading()).lines("")
        assert "05/12/2022" in [line.value for line in lines]
        assert all(line.is_new for line in lines)

    @pytest.mark.parametrize("said", ["number", ":::", "number:", "\u202e:x", "a:b " * 5_000])
    def test_bear_any_stamp(self, said: str) -> None:
        assert offered(document(), REVISION, reading()).lines(said)


@pytest.mark.django_db
class TestAccept:
    def test_refuses_a_document_that_is_none(self) -> None:
        with pytest.raises(refusals.UnknownDocument):
            accepting.accept(document_id=7, stamp="", by=object(), at=AT)  # type: ignore[arg-type]
