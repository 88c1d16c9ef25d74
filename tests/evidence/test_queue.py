"""The queue: asked for once, again by a person, and again when a reader was killed."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from parindex.evidence import queue, readings
from parindex.evidence.models import Reading, StoredFile
from parindex.reading.outcome import READER_VERSION
from parindex.reading.states import State
from tests.evidence.making import AT, make_person, make_unit, send

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(hours=1)


@pytest.fixture
def file() -> StoredFile:
    return StoredFile.objects.create(sha256="ab" * 32, size=1, media_type="text/plain", stored_at=AT)


def make_file(number: int) -> StoredFile:
    return StoredFile.objects.create(sha256=f"{number:064x}", size=1, media_type="text/plain", stored_at=AT)


def asked() -> list[int]:
    return [task.args_kwargs["args"][0] for task in DBTaskResult.objects.order_by("enqueued_at")]


class TestAsk:
    def test_has_a_file_read_once(self, file: StoredFile) -> None:
        first = queue.ask(file=file, at=AT)
        assert queue.ask(file=file, at=LATER) == first
        assert asked() == [first.pk]

    def test_an_uploaded_file_is_read(self) -> None:
        send(b"Ke hoach", unit=make_unit(), by=make_person())
        assert asked() == [Reading.objects.get().pk]

    def test_has_it_read_again_by_a_newer_reader(self, file: StoredFile) -> None:
        reading = queue.ask(file=file, at=AT)
        Reading.objects.update(state="read", version=READER_VERSION - 1, ended_at=AT)
        again = queue.ask(file=file, at=LATER)
        assert (again.pk, again.state, again.asked_at) == (reading.pk, "waiting", LATER)
        assert asked() == [reading.pk, reading.pk]


class TestAskAgain:
    def test_has_a_file_read_once_more(self, file: StoredFile) -> None:
        reading = queue.ask(file=file, at=AT)
        readings.end(reading, "unreadable", "too_slow", AT)
        assert queue.ask_again(reading_id=reading.pk, at=LATER)
        reading.refresh_from_db()
        assert (reading.state, reading.reason, reading.attempts, reading.ended_at) == ("waiting", "", 0, None)

    def test_leaves_one_alone_that_waits(self, file: StoredFile) -> None:
        assert not queue.ask_again(reading_id=queue.ask(file=file, at=AT).pk, at=LATER)
        assert not queue.ask_again(reading_id=10**6, at=LATER)


class TestAskLost:
    def test_asks_again_for_what_a_killed_reader_left(self, file: StoredFile) -> None:
        reading = queue.ask(file=file, at=AT)
        readings.begin(reading_id=reading.pk, at=AT)
        assert queue.ask_lost(AT + queue.SILENCE) == 0
        assert queue.ask_lost(AT + queue.SILENCE + timedelta(seconds=1)) == 1
        reading.refresh_from_db()
        assert reading.state == "waiting"
        assert asked() == [reading.pk, reading.pk]

    def test_gives_up_what_ended_the_reader_again_and_again(self, file: StoredFile) -> None:
        reading = queue.ask(file=file, at=AT)
        for _ in range(queue.MOST_ATTEMPTS):
            readings.begin(reading_id=reading.pk, at=AT)
            queue.ask_lost(LATER)
        reading.refresh_from_db()
        assert (reading.state, reading.reason) == ("unreadable", State.CRASHED)
        assert queue.ask_lost(LATER) == 0

    def test_asks_again_for_what_waits_and_is_in_no_queue(self, file: StoredFile) -> None:
        """A worker that was killed between taking a task and beginning it leaves the reading waiting."""
        reading = queue.ask(file=file, at=AT)
        DBTaskResult.objects.get().claim("killed")
        assert queue.ask_lost(AT + queue.WAITED_TOO_LONG + timedelta(seconds=1)) == 1
        assert asked() == [reading.pk, reading.pk]

    def test_asks_once_however_long_the_queue_is(self, file: StoredFile) -> None:
        reading = queue.ask(file=file, at=AT)
        assert queue.ask_lost(AT + timedelta(days=1)) == 0
        assert asked() == [reading.pk]


class TestAskMissing:
    def test_has_files_read_that_nobody_asked_for_behind_all_others(self, file: StoredFile) -> None:
        newer = make_file(1)
        assert queue.ask_missing(AT) == 2
        assert asked() == [newer.reading.pk, file.reading.pk]
        queue.ask(file=make_file(2), at=AT)
        assert [task.priority for task in DBTaskResult.objects.ready()] == [0, -10, -10]
        assert queue.ask_missing(LATER) == 0

    def test_asks_for_no_more_while_enough_wait(self, file: StoredFile, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queue, "_BATCH", 2)
        newer = [make_file(number) for number in range(2)]
        assert queue.ask_missing(AT) == 2
        assert queue.ask_missing(LATER) == 0
        for each in newer:
            readings.end(each.reading, "read", "", AT)
        assert queue.ask_missing(LATER) == 1
        assert Reading.objects.filter(file=file).exists()


class TestAskAll:
    def test_asks_for_what_was_not_read_by_this_reader(self, file: StoredFile, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queue, "_BATCH", 1)
        queue.ask(file=file, at=AT)
        readings.end(file.reading, "read", "", AT)
        older, never, going_on = (make_file(number) for number in range(3))
        readings.end(queue.ask(file=older, at=AT), "read", "", AT)
        Reading.objects.filter(file=older).update(version=READER_VERSION - 1)
        queue.ask(file=going_on, at=AT)
        assert queue.ask_all(at=LATER, again=False) == 2
        assert set(Reading.objects.filter(asked_at=LATER).values_list("file", flat=True)) == {older.pk, never.pk}

    def test_asks_for_all_again_but_what_waits(self, file: StoredFile) -> None:
        queue.ask(file=file, at=AT)
        readings.end(file.reading, "read", "", AT)
        queue.ask(file=make_file(1), at=AT)
        assert queue.ask_all(at=LATER, again=True) == 1
        assert Reading.objects.get(file=file).state == "waiting"
        assert DBTaskResult.objects.ready().filter(priority=-10).count() == 1
