"""Versions of procedures."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from parindex.core.working_time.dossier import Limit
from parindex.dossiers.models import ProcedureVersion
from parindex.dossiers.models.procedures import limit_of
from tests.dossiers.making import LAW, make_procedure


class TestLimitOf:
    def test_is_the_same_day_without_hours(self) -> None:
        assert limit_of(None) == Limit.same_day()
        assert limit_of(Decimal("2.5")) == Limit.of_hours(Fraction(5, 2))


class TestValid:
    def test_keeps_what_is_in_force_on_a_day(self, db: None) -> None:
        version = make_procedure(valid_to=date(2026, 1, 1))
        found = ProcedureVersion.objects.all()
        assert [found.valid(day).exists() for day in (LAW - timedelta(days=1), LAW, date(2026, 1, 1))] == [
            False,
            True,
            True,
        ]
        assert not found.valid(date(2026, 1, 2)).exists()
        assert version.limit == Limit.of_hours(40)


class TestProcedureVersion:
    def test_has_a_paper_as_its_result_or_none(self, db: None) -> None:
        assert make_procedure().result_required
        assert not make_procedure("2.1", result_type="").result_required
