"""Every form in which exports write a moment, and what is none."""

from datetime import datetime

import pytest

from parindex.core.working_time.hours import VIETNAM
from parindex.dossiers.importing import moments
from parindex.dossiers.importing.cells import Bad


class TestParse:
    @pytest.mark.parametrize(
        ("written", "is_meant"),
        [
            ("02/03/2026 08:05", "2026-03-02 08:05"),
            ("2/3/2026 8:05:07", "2026-03-02 08:05:07"),
            ("08:05 02/03/2026", "2026-03-02 08:05"),
            ("02-03-2026", "2026-03-02"),
            ("2.3.2026, 8h05", "2026-03-02 08:05"),
            ("02/03/2026 3:05:00 PM", "2026-03-02 15:05"),
            ("02/03/2026 12:05 SA", "2026-03-02 00:05"),
            ("2026-03-02", "2026-03-02"),
            ("2026-03-02T08:05:07.123", "2026-03-02 08:05:07"),
            ("2026-03-02T01:05:07Z", "2026-03-02 08:05:07"),
            ("2026-03-02 08:05:07+07:00", "2026-03-02 08:05:07"),
            ("2026-03-02 00:05:00-0100", "2026-03-02 08:05"),
            ("20260302", "2026-03-02"),
            ("20260302080507", "2026-03-02 08:05:07"),
            ("46083", "2026-03-02"),
            ("46083.5", "2026-03-02 12:00"),
            ("46083,336805556", "2026-03-02 08:05"),
            (" 02/03/2026   08:05 ", "2026-03-02 08:05"),
        ],
    )
    def test_reads_the_forms_of_exports(self, written: str, is_meant: str) -> None:
        found = moments.parse(written)
        assert isinstance(found, int)
        assert moments.aware(found) == datetime.fromisoformat(is_meant).replace(tzinfo=VIETNAM)

    @pytest.mark.parametrize("written", ["", "  "])
    def test_gives_none_for_nothing(self, written: str) -> None:
        assert moments.parse(written) is None

    @pytest.mark.parametrize(
        "written",
        [
            "03/25/2026",
            "31/02/2026",
            "02/03/2026 25:00",
            "02/03/26",
            "hôm qua",
            "12",
            "1899-01-01",
            "02/03/2026 13:00 CH",
        ],
    )
    def test_never_guesses(self, written: str) -> None:
        assert isinstance(moments.parse(written), Bad)


def test_seconds_turns_back_what_aware_gives() -> None:
    assert moments.seconds(moments.aware(1_772_440_000)) == 1_772_440_000
