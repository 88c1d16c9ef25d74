"""Facts of a document."""

from datetime import date

from parindex.core.documents.facts import Span, SpanKind


class TestSpan:
    def test_covers_every_year_that_it_touches(self) -> None:
        span = Span(SpanKind.YEARS, date(2021, 1, 1), date(2025, 12, 31))
        assert span.year == 2025
        assert [year for year in range(2019, 2028) if span.covers(year)] == [2021, 2022, 2023, 2024, 2025]
