"""Reports in which one fault is planted: each kind is found, and nothing is found in the same report without it."""

import pytest

from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Severity
from tests.core.reports.making import report
from tests.reports.planting import KINDS, plant


def checks(text: str) -> set[str]:
    return {one.check for one in check_report(report(text)) if one.severity is not Severity.INFORMATION}


class TestPlantedFaults:
    @pytest.mark.parametrize("kind", KINDS)
    def test_are_found_and_nothing_else(self, kind: str) -> None:
        planted = next(one for seed in range(70_000, 70_400) if (one := plant(seed, kind)) is not None)
        assert checks(planted.clean.text) == set()
        assert checks(planted.faulty.text) & planted.expected
        assert checks(planted.faulty.text) <= planted.follows
