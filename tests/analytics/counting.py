"""Counts every figure again, row by row in plain Python, straight from docs/dossier-figures.md; it shares no code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

Row = dict[str, Any]
Pair = tuple[int, int]


@dataclass
class Counter:
    """The rows of one unit and the days of one period, from `start` until before `end`."""

    dossiers: list[Row]
    catalogue: list[Row]
    petitions: list[Row]
    start: datetime
    end: datetime
    as_of: datetime

    @classmethod
    def of(cls, unit: str, rows: Sequence[list[Row]], start: date, end: date, as_of: date) -> "Counter":
        dossiers, catalogue, petitions = ([row for row in one if row["unit"] == unit] for one in rows)
        moments = (datetime.combine(day, time()) for day in (start, end, as_of))
        return cls([row for row in dossiers if row["status"] != 1], catalogue, petitions, *moments)

    # Where a row stands in the period.

    def received(self, row: Row) -> bool:
        return bool(self.start <= row["received_at"] < self.end)

    def end_of(self, row: Row) -> datetime | None:
        """Give the moment of the end, not before the one of receipt."""
        return None if row["ended_at"] is None else max(row["ended_at"], row["received_at"])

    def ended(self, row: Row) -> bool:
        end = self.end_of(row)
        return end is not None and self.start <= end < self.end

    def is_open(self, row: Row) -> bool:
        end = self.end_of(row)
        return row["received_at"] < self.end and (end is None or end >= self.end)

    def in_hand(self, row: Row) -> bool:
        return self.received(row) or self.ended(row) or self.is_open(row)

    def overdue(self, row: Row) -> bool:
        """Say whether an open row is beyond its moment at the end of the period, or now."""
        compared = min(self.end, self.as_of)
        if row["ended_at"] is None and row.get("waiting_since") is not None:
            compared = min(compared, row["waiting_since"])
        return bool(compared > late_after(row))

    def in_time_for_index(self, row: Row) -> bool:
        if row["supplements"] > 1:
            return False
        if self.ended(row):
            return bool(row["ended_at"] <= late_after(row)) and row["status"] != 7
        return self.is_open(row) and not self.overdue(row)

    # Sums.

    def count(self, *conditions: Callable[[Row], Any]) -> int:
        return sum(1 for row in self.dossiers if all(condition(row) for condition in conditions))

    def offered(self, *conditions: Callable[[Row], Any]) -> int:
        last = self.end.date()
        found = [
            row
            for row in self.catalogue
            if row["valid_from"] < last and (row["valid_to"] is None or row["valid_to"] >= last)
        ]
        return sum(1 for row in found if all(condition(row) for condition in conditions))

    def announced(self, *conditions: Callable[[Row], Any]) -> int:
        found = [row for row in self.catalogue if self.start.date() <= row["valid_from"] < self.end.date()]
        return sum(1 for row in found if all(condition(row) for condition in conditions))

    def asked(self, *conditions: Callable[[Row], Any]) -> int:
        return sum(1 for row in self.petitions if all(condition(row) for condition in conditions))

    def indicators(self) -> dict[str, Pair]:
        return self._of_dossiers() | self._of_results() | self._of_catalogue() | self._of_petitions()

    def _of_dossiers(self) -> dict[str, Pair]:
        count, received = self.count, self.received
        all_received = count(received)
        handled = [row for row in self.dossiers if self.in_hand(row) and not (self.ended(row) and row["status"] == 7)]
        timely = [row for row in handled if self.in_time_for_index(row)]
        liked = [row for row in timely if not row["disliked"] and not row["petitioned"]]
        online = count(received, is_online)
        paid = count(received, both("fee_due", "paid_online")), count(received, has("fee_due"))
        copies = any(received(row) and row["certified_copies"] > 0 for row in self.dossiers)
        late = count(self.ended, is_resolved, is_late), count(self.is_open, self.overdue)
        return {
            "1.4": (count(received, has("synced")), count(received, lambda row: row["synced"] is not None)),
            "2.1": (len(timely), len(handled)),
            "3.3": (online, all_received),
            "3.6": paid,
            "4.2": (count(received, has("components_digitised")), all_received),
            "4.3": (count(received, both("reusable", "reused")), count(received, has("reusable"))),
            "4.4": (count(received, both("storage_due", "stored")), count(received, has("storage_due"))),
            "4.5a": (
                count(received, both("population_due", "population_used")),
                count(received, has("population_due")),
            ),
            "4.6": (int(copies), 1),
            "5.3": (len(liked), len(handled)),
            "late": (sum(late), count(self.in_hand)),
            "digitised_components": (count(received, has("components_digitised")), all_received),
            "online_new": (online, all_received),
            "online_all": (count(self.in_hand, is_online), count(self.in_hand)),
            "paid_online": paid,
        }

    def _of_results(self) -> dict[str, Pair]:
        resolved = [row for row in self.dossiers if self.ended(row) and is_resolved(row)]
        results = [row for row in resolved if row["result_required"]]
        timed = [row["worked_seconds"] for row in resolved if row["worked_seconds"] is not None]
        return {
            "2.2": (sum(timed), len(timed)),
            "4.1": (sum(row["result_electronic"] for row in results), len(results)),
            "on_time": (sum(not is_late(row) for row in resolved), len(resolved)),
            "digitised_results": (sum(row["result_digitised"] for row in results), len(results)),
        }

    def _of_catalogue(self) -> dict[str, Pair]:
        offered, announced = self.offered, self.announced
        services = offered(is_service)
        fees = offered(has("fee"))
        received = [row for row in self.dossiers if self.received(row)]
        used = {row["procedure"] for row in received if is_online(row) and is_service(row)}
        paid = {row["procedure"] for row in received if row["fee_due"] and row["paid_online"]}
        return {
            "1.1": (announced(has("published_on_time")), announced(known("published_on_time"))),
            "1.2": (announced(has("public_on_time")), announced(known("public_on_time"))),
            "1.3": (offered(has("public_complete")), offered(known("public_complete"))),
            "3.1": (services, offered()),
            "3.2": (len(used), services),
            "3.5": (offered(both("fee", "payment_integrated")), fees),
            "3.5b": (len(paid), fees),
            "4.5b": (offered(both("population_due", "population_connected")), offered(has("population_due"))),
            "full_online": (
                offered(has("full_possible"), lambda row: row["online_level"] == "full"),
                offered(has("full_possible")),
            ),
        }

    def _of_petitions(self) -> dict[str, Pair]:
        asked, received = self.asked, self.received
        answered = [row for row in self.petitions if self.ended(row)]
        in_time = [row for row in answered if row["ended_at"] <= row["due_at"]]
        settled = [row for row in in_time if not row["dissatisfied"] and not row["reopened"]]
        within = asked(self.is_open, lambda row: not self.overdue(row))
        return {
            "5.1": (len(in_time) + within, asked(self.in_hand)),
            "5.2": (len(settled), len(answered)),
            "5.4": (asked(received, lambda row: row["kind"] == "procedure"), asked(received)),
            "5.5": (asked(received, lambda row: row["kind"] == "staff"), asked(received)),
        }

    def form_06(self, field: str, authority: str) -> dict[str, int]:
        def here(row: Row) -> bool:
            return bool(row["field"] == field and row["authority"] == authority)

        count = self.count
        return {
            "received": count(here, self.in_hand),
            "online": count(here, self.received, is_online),
            "direct_postal": count(here, self.received, lambda row: not is_online(row)),
            "carried_over": count(here, self.in_hand, lambda row: not self.received(row)),
            "resolved": count(here, self.ended, is_resolved),
            "early": count(here, self.ended, is_resolved, is_early),
            "on_time": count(here, self.ended, is_resolved, lambda row: not is_early(row) and not is_late(row)),
            "late": count(here, self.ended, is_resolved, is_late),
            "in_progress": count(here, self.is_open),
            "within": count(here, self.is_open, lambda row: not self.overdue(row)),
            "overdue": count(here, self.is_open, self.overdue),
            "apart": count(here, self.ended, lambda row: not is_resolved(row)),
        }


def late_after(row: Row) -> datetime:
    found: datetime = row.get("late_after") or row["due_at"]
    return found


def is_resolved(row: Row) -> bool:
    return row["ended_at"] is not None and row["status"] in {9, 10}


def is_late(row: Row) -> bool:
    return bool(row["ended_at"] > late_after(row))


def is_early(row: Row) -> bool:
    return bool(row["ended_at"].date() < row["due_at"].date())


def is_online(row: Row) -> bool:
    return bool(row["channel"] == 2)


def is_service(row: Row) -> bool:
    return row["online_level"] in {"full", "partial"}


def has(name: str) -> Callable[[Row], bool]:
    return lambda row: row[name] is True


def both(one: str, other: str) -> Callable[[Row], bool]:
    return lambda row: row[one] is True and row[other] is True


def known(name: str) -> Callable[[Row], bool]:
    return lambda row: row[name] is not None
