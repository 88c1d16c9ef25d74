"""What follows the first appraisal in the showcase; whole rounds of it are in test_loading.py and test_late.py."""

from parindex.results.showcase import disputes
from parindex.results.showcase.late import PLANNED, WEBSITE


class TestAreaOf:
    def test_gives_the_first_part_of_the_code(self) -> None:
        assert [disputes.area_of(cut) for cut in (PLANNED, WEBSITE)] == ["1", "7"]
