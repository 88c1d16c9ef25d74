"""A stored file is read in the background, by a process of its own."""

import pytest

from parindex.evidence import store
from parindex.evidence.models import Reading
from parindex.evidence.tasks import read_file
from tests.evidence.making import make_person, make_unit, send

pytestmark = pytest.mark.django_db


class TestReadFile:
    def test_keeps_what_was_read(self) -> None:
        send("Số: 112/BC-UBND\nĐồng Tâm, ngày 05 tháng 12 năm 2022".encode(), unit=make_unit(), by=make_person())
        reading = Reading.objects.get()
        read_file.call(reading.pk)
        reading.refresh_from_db()
        assert (reading.state, reading.attempts, reading.pages_read) == ("read", 1, 1)
        assert "Đồng Tâm" in reading.page_texts.get().text

    def test_does_nothing_where_another_was_faster(self) -> None:
        send(b"abc", unit=make_unit(), by=make_person())
        Reading.objects.update(state="reading", attempts=1)
        read_file.call(Reading.objects.get().pk)
        assert Reading.objects.get().attempts == 1

    def test_ends_for_a_file_that_is_gone(self) -> None:
        send(b"abcd", unit=make_unit(), by=make_person())
        reading = Reading.objects.select_related("file").get()
        store.path_of(reading.file.sha256).unlink()
        read_file.call(reading.pk)
        reading.refresh_from_db()
        assert (reading.state, reading.reason) == ("unreadable", "broken")
