"""Sources of facts."""

from parindex.core.compiling.facts import Book
from parindex.reports.models import Report
from parindex.reports.sources import registry
from parindex.reports.sources.registry import Subject, facts_of, register, subject_of
from parindex.units.models import Unit
from tests.core.compiling.books import fact
from tests.reports.compiled import AT

SUBJECT = Subject(unit=Unit(name="Xã A"), kind="plan", year=2022, span="year")


class TestRegister:
    def test_lets_a_later_source_stand_and_derives(self) -> None:
        def late(book: Book, subject: Subject) -> None:
            book.add([fact("dossiers.late", subject.year)])

        def early(book: Book, subject: Subject) -> None:
            book.add([fact("dossiers.late", 1), fact("dossiers.on_time", 3)])

        try:
            register("late", 99)(late)
            register("early", 1)(early)
            found = facts_of(SUBJECT)
            assert (found["dossiers.late"].value, found["dossiers.resolved"].value) == (2022, 2025)
        finally:
            for name in ("late", "early"):
                del registry._SOURCES[name]

    def test_knows_nothing_of_nothing(self) -> None:
        assert facts_of(SUBJECT).facts == {}


class TestSubjectOf:
    def test_is_what_the_report_is_about(self) -> None:
        report = Report(unit=Unit(name="Xã A"), kind="plan", year=2022, span="q1")
        assert subject_of(report, AT).span == "q1"
