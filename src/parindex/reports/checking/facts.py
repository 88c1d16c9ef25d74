"""What the product knows of the unit and year of a report; rooms that keep facts register themselves.

A provider is asked with the report and with who asks: what is not public it gives only to those who may see it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parindex.core.reports.known import KnownFact
from parindex.core.reports.report import Report
from parindex.reports.checking.published import published

if TYPE_CHECKING:
    from parindex.accounts.models import User

Provider = Callable[[Report, "User | None"], Iterator[KnownFact]]


@dataclass(slots=True)
class Providers:
    """Who gives facts, by name; the same name again takes the place of the first."""

    _all: dict[str, Provider]

    def register(self, name: str, provider: Provider) -> None:
        """Have one more asked."""
        self._all[name] = provider

    def facts(self, report: Report, user: "User | None") -> Sequence[KnownFact]:
        """Ask all of them."""
        return [fact for provider in self._all.values() for fact in provider(report, user)]


providers = Providers({"published": published})


def facts_for(report: Report, user: "User | None") -> Sequence[KnownFact]:
    """Give everything that is known and may be told to whoever asks."""
    return providers.facts(report, user)
