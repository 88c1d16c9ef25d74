"""Entered figures as a source."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.core.compiling.facts import Value
from parindex.reports.models import EnteredFact, Report
from parindex.reports.refusals import FigureUnfit
from parindex.reports.sources.entered import facts, value_of
from parindex.reports.sources.registry import facts_of, subject_of
from parindex.units.models import Unit
from tests.reports.compiled import AT, make_desk


class TestValueOf:
    @pytest.mark.parametrize(
        ("key", "text", "expected"),
        [
            ("dossiers.total", " 1.332 ", 1332),
            ("dossiers.from", "15/12/2022", date(2022, 12, 15)),
            ("dossiers.from", "2022-12-15", date(2022, 12, 15)),
            ("service.points", "65,67", Decimal("65.67")),
            ("service.points", "65.67", Decimal("65.67")),
            ("plan.number", "645/KH-UBND", "645/KH-UBND"),
        ],
    )
    def test_reads_figures_as_people_type_them(self, key: str, text: str, expected: Value) -> None:
        assert value_of(key, text) == expected

    @pytest.mark.parametrize(
        ("key", "text"),
        [
            ("dossiers.total", "-1"),
            ("dossiers.total", "x"),
            ("dossiers.total", "9" * 20),
            ("dossiers.from", "31/2/2022"),
            ("dossiers.from", "1/2"),
            ("service.points", "x"),
            ("service.points", "NaN"),
            ("service.points", "-2"),
        ],
    )
    def test_refuses_others(self, key: str, text: str) -> None:
        with pytest.raises(FigureUnfit):
            value_of(key, text)


class TestFacts:
    def test_carry_the_source_in_words(self) -> None:
        report = Report(unit=Unit(name="Xã A"), kind="plan", year=2023, span="q1")
        rows = [EnteredFact(key="dossiers.late", value="1", source="Cổng"), EnteredFact(key="gone", value="1")]
        (found,) = facts(rows, subject_of(report, AT))
        assert (found.source.label.say(), found.source.is_entered, found.period) == ("Cổng", True, "quý I năm 2023")

    @pytest.mark.django_db
    def test_do_not_replace_what_is_computed(self) -> None:
        desk = make_desk()
        report = desk.report()
        EnteredFact.objects.create(report=report, key="dossiers.late", value="1", source="Cổng", at=AT)
        assert facts_of(subject_of(report, AT))["dossiers.late"].source.is_entered
