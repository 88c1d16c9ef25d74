"""The words for publications in addresses."""

import pytest

from parindex.core.placeholders import Period
from parindex.results.slugs import LONGEST, period_slug, publication_slug


class TestPeriodSlug:
    def test_names_a_year_and_a_quarter(self) -> None:
        assert period_slug(Period(2022)) == "2022"
        assert period_slug(Period(2023, 1)) == "2023-q1"


class TestPublicationSlug:
    @pytest.mark.parametrize(
        ("assessor", "taken", "slug"),
        [
            ("minh-hoa", set(), "2022"),
            ("minh-hoa", {"2022"}, "2022-minh-hoa"),
            ("Minh_Hoa", {"2022"}, "2022-Minh_Hoa"),
            ("UBND huyện Đồng Tâm (cũ)", {"2022"}, "2022-ubnd-huyen-dong-tam-cu"),
            ("minh-hoa", {"2022", "2022-minh-hoa", "2022-minh-hoa-2"}, "2022-minh-hoa-3"),
            ("", {"2022"}, "2022-2"),
        ],
    )
    def test_adds_the_assessor_where_another_has_the_period(self, assessor: str, taken: set[str], slug: str) -> None:
        assert publication_slug(Period(2022), assessor, taken.__contains__) == slug

    def test_stays_short(self) -> None:
        long = publication_slug(Period(2022, 4), "x" * 200, {"2022-q4", f"2022-q4-{'x' * 64}"}.__contains__)
        assert len(long) <= LONGEST
