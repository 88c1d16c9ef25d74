"""Reports in which one fault is planted: each kind is found, and nothing is found in the same report without it."""

import pytest

from benchmarks import second_reports
from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Severity
from tests.core.reports.making import report
from tests.reports.planting import KINDS, plant
from tests.reports.second_hand import VARIANTS, Story, cases
from tests.reports.second_stories import STORIES

#: All of them are looked at in `make bench`.
EVERY = 7


def checks(text: str) -> set[str]:
    return {one.check for one in check_report(report(text)) if one.severity is not Severity.INFORMATION}


class TestPlantedFaults:
    @pytest.mark.parametrize("kind", KINDS)
    def test_are_found_and_nothing_else(self, kind: str) -> None:
        planted = next(one for seed in range(70_000, 70_400) if (one := plant(seed, kind)) is not None)
        assert checks(planted.clean.text) == set()
        assert checks(planted.faulty.text) & planted.expected
        assert checks(planted.faulty.text) <= planted.follows


class TestSecondSet:
    @pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
    def test_has_no_finding_in_what_is_right_and_most_in_what_is_not(self, story: Story) -> None:
        judged = [second_reports.judged(case) for case in list(cases([story]))[::EVERY]]
        assert [one.clean for one in judged if one.clean] == []
        assert {one.case.variant for one in judged} == set(range(VARIANTS))
        assert sum(one.is_found for one in judged) >= 0.7 * len(judged)
