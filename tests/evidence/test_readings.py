"""What the reading of a file goes through, and what is kept of it."""

import datetime as days
from dataclasses import replace

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.pages import Box, DocumentText, Line, Page, TextSource, Word
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.evidence import events, proposals, readings, texts
from parindex.evidence.models import PageText, Reading, StoredFile
from parindex.reading.outcome import READER_VERSION
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State
from tests.evidence.making import AT

pytestmark = pytest.mark.django_db

LATER = AT + days.timedelta(seconds=30)


def outcome(*pages: str, state: State = State.READ, because: State | None = None, count: int = 0) -> Outcome:
    made = tuple(
        Page(
            number=number,
            lines=tuple(
                Line(tuple(Word(word, Box(0.1, 0.1, 0.2, 0.2)) for word in line.split())) for line in text.split("\n")
            )
            if text
            else (),
            source=TextSource.TEXT if text else TextSource.NONE,
        )
        for number, text in enumerate(pages, start=1)
    )
    return Outcome(
        state=state,
        because=because,
        text=DocumentText(pages=made, page_count=count or len(made)),
        facts=DocumentFacts(number=Found(value="112", words="Số: 112", confidence=0.9, box=Box(0.1, 0.2, 0.3, 0.4))),
        signatures=(Signature(state=SignatureState.VALID, name="Nguyễn Văn An"),),
    )


@pytest.fixture
def reading() -> Reading:
    file = StoredFile.objects.create(sha256="ab" * 32, size=1, media_type="text/plain", stored_at=AT)
    return Reading.objects.create(file=file, asked_at=AT)


class TestBegin:
    def test_gives_the_file_to_the_first_reader_alone(self, reading: Reading) -> None:
        assert readings.begin(reading_id=reading.pk, at=AT) == reading.file
        assert readings.begin(reading_id=reading.pk, at=AT) is None
        reading.refresh_from_db()
        assert (reading.state, reading.attempts, reading.heard_at) == ("reading", 1, AT)

    def test_gives_nothing_for_a_reading_that_is_not_there(self) -> None:
        assert readings.begin(reading_id=10**6, at=AT) is None


class TestHear:
    def test_notes_how_far_it_is(self, reading: Reading) -> None:
        readings.begin(reading_id=reading.pk, at=AT)
        readings.hear(reading_id=reading.pk, page=3, of=7, at=LATER)
        reading.refresh_from_db()
        assert (reading.pages_read, reading.page_count, reading.heard_at) == (3, 7, LATER)

    def test_is_deaf_to_a_reader_that_was_given_up(self, reading: Reading) -> None:
        readings.hear(reading_id=reading.pk, page=3, of=7, at=LATER)
        reading.refresh_from_db()
        assert (reading.pages_read, reading.heard_at) == (0, None)


class TestFinish:
    def test_keeps_facts_signatures_and_text(self, reading: Reading) -> None:
        read = outcome("Số: 112/BC-UBND\nĐường làng", "", "Trang ba\0")
        readings.finish(reading_id=reading.pk, outcome=read, at=LATER)
        reading.refresh_from_db()
        assert (reading.state, reading.reason, reading.source) == ("read", "", "text")
        assert (reading.pages_read, reading.page_count, reading.ended_at) == (3, 3, LATER)
        assert reading.version == READER_VERSION
        assert reading.is_over
        assert reading.facts["number"]["value"] == "112"
        assert reading.signatures[0]["name"] == "Nguyễn Văn An"
        kept = list(reading.page_texts.order_by("number").values_list("number", "text", "folded"))
        assert kept == [
            (1, "Số: 112/BC-UBND\nĐường làng", " so 112 bc ubnd duong lang "),
            (3, "Trang ba", " trang ba "),
        ]
        found = texts.find(reading.file.sha256)
        assert found is not None
        assert found.pages[0].text == "Số: 112/BC-UBND\nĐường làng"
        assert found.pages[0].lines[0].words[0].box == Box(0.1, 0.1, 0.2, 0.2)

    def test_takes_the_place_of_what_was_read_before(self, reading: Reading) -> None:
        readings.finish(reading_id=reading.pk, outcome=outcome("một", "hai"), at=AT)
        readings.finish(reading_id=reading.pk, outcome=outcome("ba"), at=LATER)
        assert [page.text for page in PageText.objects.all()] == ["ba"]

    @pytest.mark.parametrize(
        ("state", "because", "kept"),
        [
            (State.PARTLY, State.TOO_LARGE, ("partly", "too_large")),
            (State.ENCRYPTED, None, ("unreadable", "encrypted")),
            (State.NOTHING_TO_READ, None, ("unreadable", "nothing_to_read")),
        ],
    )
    def test_says_why_not_all_was_read(
        self, reading: Reading, state: State, because: State | None, kept: tuple[str, str]
    ) -> None:
        readings.finish(reading_id=reading.pk, outcome=outcome("một", state=state, because=because), at=AT)
        reading.refresh_from_db()
        assert (reading.state, reading.reason) == kept

    def test_counts_no_page_that_could_not_be_read(self, reading: Reading) -> None:
        given_up = replace(outcome("một", "", "ba", state=State.PARTLY, because=State.CRASHED), unread=(2,))
        readings.finish(reading_id=reading.pk, outcome=given_up, at=AT)
        reading.refresh_from_db()
        assert (reading.pages_read, reading.page_count) == (2, 3)
        assert proposals.state_said(reading) == given_up.said()

    def test_tells_those_who_listen_once_it_is_committed(
        self, reading: Reading, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        heard: list[int] = []

        def listen(file_id: int, **_: object) -> None:
            heard.append(file_id)

        events.file_was_read.connect(listen)
        try:
            with django_capture_on_commit_callbacks(execute=True):
                readings.finish(reading_id=reading.pk, outcome=outcome("một"), at=AT)
                assert heard == []
        finally:
            events.file_was_read.disconnect(listen)
        assert heard == [reading.file_id]
