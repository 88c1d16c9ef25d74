"""The dossiers of the seed give every figure of its report that is consistent."""

from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings

from parindex.dossiers.figures import days, form06, keeping, printed
from parindex.dossiers.figures.printed import Verdict
from parindex.kit import clock
from parindex.results.showcase import register
from parindex.units import queries as units


@pytest.fixture
def loaded(demonstration: None, settings: Settings, tmp_path: Path) -> int:
    """Load the dossiers and count them."""
    settings.DATA_DIR = tmp_path
    count = register.load(clock.now())
    keeping.count(clock.now())
    return count


class TestRegister:
    def test_gives_the_figures_of_the_report(self, loaded: int) -> None:
        unit = units.with_code("dong-tam")
        assert unit is not None
        period = days.between(date(2022, 12, 15), date(2023, 3, 31))
        (report,) = printed.reports(unit, period, clock.now())
        wrong = {one.printed.code: (str(one.value), str(one.should)) for one in report.wrong}
        assert wrong == {"report.late_share": ("1.1", "0.52"), "report.level_3": ("173", "167")}
        assert {one.verdict for one in report.lines} == {Verdict.FOLLOWS, Verdict.DIFFERS}
        assert [one.said.say() for one in report.sums if not one.holds] == [
            "19 + 173 = 192, nhưng Tiếp nhận trực tuyến là 186: lệch 6"
        ]
        form = form06.form_of(unit, period, clock.now())
        row = form.total
        assert (row.received, row.online, row.direct_postal, row.carried_over) == (192, 186, 3, 3)
        assert (row.resolved, row.late, row.in_progress, row.within) == (191, 1, 1, 1)
        assert not form.open_differences
        assert loaded == 192
        assert register.load(clock.now()) == 0
