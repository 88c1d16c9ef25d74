"""How far the reading of files is, of the units that are asked for alone."""

from datetime import timedelta

import pytest

from parindex.evidence import progress
from parindex.evidence.models import Reading
from parindex.units.models import Unit
from tests.evidence.making import AT, make_document, make_person, make_unit

pytestmark = pytest.mark.django_db


def brought(unit: Unit, content: bytes, state: str, reason: str = "", minutes: int = 0) -> Reading:
    by = make_person(f"{unit.pk}-{len(content)}-{state}")
    document = make_document(content, unit=unit, by=by, name="quet.txt")
    reading = Reading.objects.get(file=document.revisions.get().file)
    over = {} if state in {"waiting", "reading"} else {"ended_at": AT}
    Reading.objects.filter(pk=reading.pk).update(
        state=state, reason=reason, asked_at=AT + timedelta(minutes=minutes), **over
    )
    return reading


class TestCounts:
    def test_counts_the_files_of_the_units_by_state(self) -> None:
        unit, other = make_unit(), make_unit("Xã Tân Hương")
        brought(unit, b"a", "waiting", minutes=5)
        brought(unit, b"ab", "waiting", minutes=3)
        brought(unit, b"abc", "unreadable", "encrypted")
        brought(other, b"abcd", "read")
        counts = progress.counts([unit.pk])
        assert (counts.waiting, counts.unreadable, counts.read) == (2, 1, 0)
        assert counts.oldest == AT + timedelta(minutes=3)
        assert not counts.is_idle
        assert progress.counts([other.pk]).is_idle


class TestLists:
    def test_give_what_is_being_read_then_what_waits(self) -> None:
        unit = make_unit()
        brought(unit, b"a", "waiting", minutes=5)
        brought(unit, b"ab", "waiting", minutes=3)
        last = brought(unit, b"abc", "reading", minutes=9)
        found = progress.unfinished([unit.pk], 2)
        assert next(each.reading.pk for each in found) == last.pk
        assert len(found) == 2
        assert (found[0].unit, found[0].file_name, found[0].megabytes) == ("Xã Đồng Tâm", "quet.txt", "1 KB")
        assert found[0].kind is not None
        assert found[0].kind.say() == "văn bản thuần"

    def test_give_what_failed_with_what_to_do(self) -> None:
        unit = make_unit()
        brought(unit, b"a", "unreadable", "encrypted")
        brought(unit, b"ab", "read")
        (failed,) = progress.failures([unit.pk], 10)
        assert "Bỏ mật khẩu" in failed.said.say()
        assert progress.failures([make_unit("Xã Tân Hương").pk], 10) == []

    def test_name_large_files_in_megabytes_and_unknown_types_not_at_all(self) -> None:
        unit = make_unit()
        reading = brought(unit, b"a", "waiting")
        reading.file.size, reading.file.media_type = 3_250_000, "application/x-unheard-of"
        reading.file.save()
        (found,) = progress.unfinished([unit.pk], 10)
        assert (found.megabytes, found.kind) == ("3,1 MB", None)


class TestIsOf:
    def test_says_whether_a_file_is_of_one_of_the_units(self) -> None:
        unit = make_unit()
        reading = brought(unit, b"a", "waiting")
        assert progress.is_of(reading.pk, [unit.pk])
        assert not progress.is_of(reading.pk, [unit.pk + 1])


class TestUnitsBelow:
    def test_gives_units_with_all_below_them(self) -> None:
        unit = make_unit()
        assert unit.pk in progress.units_below([unit.pk])
