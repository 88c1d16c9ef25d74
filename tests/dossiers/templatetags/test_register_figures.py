"""Points and periods on pages."""

from fractions import Fraction

from parindex.dossiers.figures import days
from parindex.dossiers.templatetags import register_figures


class TestFilters:
    def test_write_as_vietnamese_does(self) -> None:
        period = days.read("2023-Q1")
        assert period is not None
        assert register_figures.named(period) == "quý I/2023"
        assert (register_figures.points(1_840_000), register_figures.points(None)) == ("1,84", "–")
        assert (register_figures.maximum(2_000_000), register_figures.maximum(None)) == ("2", "–")
        assert register_figures.apart(Fraction(1, 200)) == "+0,50"
        assert register_figures.apart(Fraction(-1, 200)) == "−0,50"
        assert register_figures.level_said("bộ") == "bộ"
