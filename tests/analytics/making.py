"""Makes small tables of dossiers, procedures and petitions: seeded, with empty values and moments on every edge."""

import random
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from parindex.analytics import schema
from parindex.analytics.store import Store


def at(*numbers: int) -> datetime:
    """Give a moment as rows hold it: naive, at the time of Vietnam."""
    return datetime(*numbers)  # type: ignore[arg-type]  # noqa: DTZ001


UNITS = ("H44.100", "H44.101", "H01.9", "xa-đ")
FIRST, AS_OF = date(2026, 2, 1), date(2026, 7, 15)
Row = dict[str, Any]


def make_dossier(**values: Any) -> Row:
    """Give a dossier that was received online, ended in time and has everything."""
    row: Row = {
        "code": "H44.100-260302-0001",
        "unit": "H44.100",
        "procedure": "1.000001",
        "field": "Hộ tịch",
        "online_level": "full",
        "authority": "commune",
        "channel": 2,
        "received_at": at(2026, 3, 2, 8),
        "due_at": at(2026, 3, 5, 17),
        "late_after": None,
        "ended_at": at(2026, 3, 5, 9),
        "status": 10,
        "waiting_since": None,
        "supplements": 0,
        "late_agency": None,
        "worked_seconds": 3600,
        "certified_copies": 0,
        "synced": True,
        "disliked": False,
        "petitioned": False,
        "original_level": "mức độ 4",
        "updated_at": at(2026, 3, 5, 9),
        **dict.fromkeys(_FLAGS, True),
    }
    return row | values


def make_procedure(**values: Any) -> Row:
    """Give a procedure that is online from end to end, with a fee that can be paid online."""
    row: Row = {
        "unit": "H44.100",
        "procedure": "1.000001",
        "field": "Hộ tịch",
        "valid_from": date(2025, 1, 1),
        "valid_to": None,
        "online_level": "full",
        "full_possible": True,
        "fee": True,
        "payment_integrated": True,
        "population_due": True,
        "population_connected": True,
        "published_on_time": None,
        "public_on_time": None,
        "public_complete": True,
    }
    return row | values


def make_petition(**values: Any) -> Row:
    """Give a petition that was answered in time."""
    row: Row = {
        "unit": "H44.100",
        "code": "PA-1",
        "received_at": at(2026, 3, 2, 8),
        "due_at": at(2026, 3, 20, 17),
        "ended_at": at(2026, 3, 10, 9),
        "kind": "procedure",
        "dissatisfied": False,
        "reopened": False,
    }
    return row | values


def draw_dossiers(count: int = 700, seed: int = 5) -> list[Row]:
    """Draw dossiers; some moments fall on midnight, on each other, or in the wrong order."""
    return [_draw_dossier(random.Random(f"{seed}/{number}"), number) for number in range(count)]  # noqa: S311


def draw_catalogue(seed: int = 6) -> list[Row]:
    """Draw procedures with one or two versions in units that have a catalogue; the last unit has none."""
    return list(_draw_catalogue(random.Random(seed)))  # noqa: S311


def draw_petitions(count: int = 150, seed: int = 7) -> list[Row]:
    """Draw petitions."""
    found = []
    for number in range(count):
        drawn = random.Random(f"{seed}/{number}")  # noqa: S311
        received, due, ended = _moments(drawn)
        row = make_petition(unit=drawn.choice(UNITS), code=f"PA-{number}", received_at=received, due_at=due)
        row |= {"ended_at": ended, "kind": drawn.choice(("procedure", "staff", "other"))}
        found.append(row | {name: drawn.random() < 0.2 for name in ("dissatisfied", "reopened")})
    return found


def fill(store: Store, dossiers: list[Row], catalogue: list[Row], petitions: list[Row]) -> None:
    """Write rows into a store."""
    for kind, rows in ((schema.DOSSIERS, dossiers), (schema.CATALOGUE, catalogue), (schema.PETITIONS, petitions)):
        for (unit, month), found in sorted(_by_file(rows, kind is schema.DOSSIERS).items()):
            store.replace(kind, unit, kind.rows(found), month)


def make_store(folder: Path) -> Store:
    """Write the drawn rows into a store."""
    store = Store(folder)
    fill(store, draw_dossiers(), draw_catalogue(), draw_petitions())
    return store


def _by_file(rows: list[Row], by_month: bool) -> Mapping[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        month = f"{row['received_at']:%Y-%m}" if by_month else ""
        found.setdefault((row["unit"], month), []).append(row)
    return found


_FLAGS = (
    *("fee_due", "paid_online", "components_digitised", "result_required", "result_electronic", "result_digitised"),
    *("reusable", "reused", "storage_due", "stored", "population_due", "population_used"),
)


def _draw_dossier(drawn: random.Random, number: int) -> Row:
    received, due, ended = _moments(drawn)
    status = drawn.choice((1, 2, 4, 5, 5, 6) if ended is None else (3, 7, 8, 9, 10, 10, 10))
    waiting = status == 5 and drawn.random() < 0.8
    values = {
        "code": f"HS-{number:05}",
        "unit": drawn.choice(UNITS),
        "procedure": f"1.{drawn.randrange(12):06}",
        "field": drawn.choice(("Hộ tịch", "Chứng thực", "Đất đai")),
        "online_level": drawn.choice(("full", "partial", "none")),
        "authority": drawn.choice(("commune", "province")),
        "channel": drawn.choice((1, 2, 2, 3, None)),
        "received_at": received,
        "due_at": due,
        "late_after": drawn.choice((None, due + timedelta(hours=14))),
        "ended_at": ended,
        "status": status,
        "waiting_since": drawn.choice((due, due + timedelta(hours=1), received)) if waiting else None,
        "supplements": drawn.choice((0, 0, 0, 1, 1, 2)),
        "late_agency": drawn.choice((None, "Sở LĐTBXH", "Sở TNMT")),
        "worked_seconds": None if ended is None else drawn.choice((None, drawn.randrange(10**6))),
        "certified_copies": drawn.choice((*[0] * 40, 3)),
        "synced": drawn.choice((None, True, True, False)) if number % 3 else None,
        "disliked": drawn.random() < 0.1,
        "petitioned": drawn.random() < 0.05,
        "original_level": None,
    }
    return make_dossier(**values, **{name: drawn.random() < 0.6 for name in _FLAGS})


def _moments(drawn: random.Random) -> tuple[datetime, datetime, datetime | None]:
    """Draw receipt, due moment and end, often at midnight of a first day or equal to each other."""
    start = at(FIRST.year, FIRST.month, 1)
    if drawn.random() < 0.15:
        received = at(2026, drawn.randrange(2, 8), 1)
    else:
        received = start + timedelta(minutes=drawn.randrange(163 * 1440))
    due = received + timedelta(hours=drawn.choice((4, 24, 72, 240, 480, 1000)))
    if drawn.random() < 0.15:
        due = at(due.year, due.month, 1)
    edge = at(AS_OF.year, AS_OF.month, AS_OF.day)
    ended = drawn.choice(
        [None, due, due + timedelta(seconds=1), due - timedelta(days=1), due + timedelta(days=20)]
        + [received + timedelta(hours=drawn.randrange(900)), at(due.year, due.month, 1)]
        + [received - timedelta(days=40)] * (drawn.random() < 0.1)
    )
    if ended is not None and ended >= edge:
        ended = None
    return received, due, ended


def _draw_catalogue(drawn: random.Random) -> Iterator[Row]:
    for unit in UNITS[:-1]:
        for number in range(15):
            values: Row = {name: drawn.random() < 0.6 for name in ("full_possible", "fee", "payment_integrated")}
            values |= {name: drawn.random() < 0.6 for name in ("population_due", "population_connected")}
            for name in ("published_on_time", "public_on_time", "public_complete"):
                values[name] = drawn.choice((None, True, False))
            first = date(2025, 1, 1) + timedelta(days=drawn.randrange(500))
            change = drawn.choice((None, date(2026, 5, 1), date(2026, 4, 20)))
            change = change if change and change > first else None
            level = drawn.choice(("full", "partial", "none"))
            procedure = {"unit": unit, "procedure": f"1.{number:06}", "online_level": level, **values}
            yield make_procedure(**procedure, valid_from=first, valid_to=change)
            if change and drawn.random() < 0.7:
                yield make_procedure(**procedure | {"online_level": "full"}, valid_from=change)
