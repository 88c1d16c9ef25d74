"""The clock for a million moments says what the clock says; units and versions are found, or faults."""

import random

import pytest

from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import Limit
from parindex.dossiers import clocks, deriving
from parindex.dossiers.importing import catalogue, moments
from parindex.dossiers.importing.catalogue import Catalogue, Clock
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.moments import DAY, parse
from tests.dossiers.making import LAW, Scene, make_procedure


class TestClock:
    def test_says_what_the_working_clock_says(self) -> None:
        slow, chance = clocks.clock(), random.Random(7)  # noqa: S311
        quick = Clock(slow)
        first = moments.parse("01/02/2026")
        assert isinstance(first, int)
        for _ in range(300):
            moment = first + chance.randrange(40 * 48) * 1_800 + chance.choice([0, 1, 59])
            aware = moments.aware(moment)
            assert quick.reading(moment) == slow.reading(aware)
            assert moments.aware(quick.late_after(moment)) == deriving.last_on_time(slow, aware)

    def test_remembers_a_bounded_number_of_moments(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(catalogue, "_MOST", 0)
        quick = Clock(clocks.clock())
        for day in ("02/03/2026", "03/03/2026"):
            at = parse(f"{day} 17:00")
            assert isinstance(at, int)
            assert quick.late_after(at) > at
            assert quick.due(at, Limit.of_hours(8)) > at

    def test_ends_with_the_calendar(self) -> None:
        with pytest.raises(OutsideCalendar) as error:
            Clock(clocks.clock()).late_after(150 * 365 * DAY)
        assert "lịch làm việc" in catalogue.outside(error.value).wrong.say()


@pytest.mark.django_db
class TestCatalogue:
    def test_finds_the_version_of_the_day(self, scene: Scene) -> None:
        known = Catalogue(scope=scene.unit.pk, unit_id=scene.unit.pk)
        day = (LAW - LAW.replace(year=1970, month=1, day=1)).days
        version = known.version("1.001193", day)
        assert not isinstance(version, Bad)
        assert version.pk == scene.version.pk
        assert known.version("1.001193", day) is version
        assert isinstance(known.version("1.001193", day - 1), Bad)

    def test_reads_the_versions_of_some_codes(self, scene: Scene) -> None:
        make_procedure("2.000001")
        known = Catalogue(scope=scene.unit.pk, unit_id=scene.unit.pk, codes=["2.000001"])
        assert isinstance(known.version("1.001193", 20_500), Bad)
        assert not isinstance(known.version("2.000001", 20_500), Bad)

    def test_knows_only_units_of_its_scope(self, scene: Scene) -> None:
        known = Catalogue(scope=scene.unit.pk, unit_id=scene.unit.pk)
        assert known.office["H24.101"].unit_id == scene.unit.pk
        assert known.own.unit_id == scene.unit.pk
        assert isinstance(known.office[scene.other.code], Bad)
