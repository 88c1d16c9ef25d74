from collections.abc import Iterator
from decimal import Decimal

from parindex.accounts.models import User
from parindex.core.reports.figures import Kind
from parindex.core.reports.known import KnownFact
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement
from parindex.reports.checking.facts import Providers, facts_for
from tests.core.reports.making import report

SAID = Statement.verbatim("hồ sơ")


def dossiers(_report: Report, user: User | None) -> Iterator[KnownFact]:
    if user is not None:
        yield KnownFact(kind=Kind.COUNT, subject="received", value=Decimal(5), about=SAID, source=SAID)


class TestProviders:
    def test_are_asked_one_after_the_other(self) -> None:
        providers = Providers({})
        providers.register("dossiers", dossiers)
        providers.register("dossiers", dossiers)
        assert [one.subject for one in providers.facts(report("x"), User())] == ["received"]
        assert providers.facts(report("x"), None) == []


class TestFactsFor:
    def test_are_none_for_a_stranger(self) -> None:
        assert facts_for(report("Năm 2022."), None) == []
