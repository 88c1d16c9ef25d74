"""Makes dossiers of a made-up year by the hundred million: every commune, every month, the same at every run.

Units, procedures and moments are skewed as they are in life: some communes are large, some procedures frequent, and
most dossiers end in time. Each value follows from a hash of the number of its row.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from parindex.analytics import schema
from parindex.analytics.periods import Period, PeriodKind, between
from parindex.analytics.store import Store, bucket_of

COMMUNES = 10_600
PROCEDURES = 400
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
#: The figures are those of the morning of this day.
AS_OF = date(2027, 1, 1)

_ROWS = """
WITH numbers AS (
    SELECT i, hash(i * 1000003 + {seed}) AS a, hash(i * 7919 + {seed} + 1) AS b, hash(i * 104729 + {seed} + 2) AS c
    FROM range({rows}) AS made(i)
), drawn AS (
    SELECT
        i, a, b, c,
        floor({units} * pow((a % 1000003) / 1000003.0, 1.6))::INTEGER AS place,
        floor({procedures} * pow((b % 999983) / 999983.0, 2.2))::INTEGER AS kind,
        TIMESTAMP '{start}' + to_seconds(27000 + ((c % 999979) * {days} // 999979) * 86400 + (a >> 40) % 30000)
            AS received_at
    FROM numbers
), timed AS (
    SELECT *, received_at + to_hours(24 * (1 + kind % 21)) AS due_at FROM drawn
), ended AS (
    SELECT *, CASE
        WHEN b >> 44 & 255 < 3 THEN NULL
        ELSE received_at + to_seconds((((b >> 20) % 1000) / (CASE WHEN c >> 50 & 31 = 0 THEN 600.0 ELSE 1100.0 END)
            * (1 + kind % 21) * 86400)::BIGINT + 3600) END AS ending
    FROM timed
), cut AS (
    SELECT * REPLACE (CASE WHEN ending < TIMESTAMP '{as_of}' THEN ending END AS ending) FROM ended
)
SELECT
    '{label}-{bucket}-' || i AS code,
    units.unit,
    'P' || lpad(kind::VARCHAR, 4, '0') AS procedure,
    'F' || lpad((kind % 24)::VARCHAR, 2, '0') AS field,
    CASE WHEN kind % 5 = 0 THEN 'none' WHEN kind % 5 < 3 THEN 'partial' ELSE 'full' END AS online_level,
    CASE WHEN kind % 7 = 0 THEN 'province' ELSE 'commune' END AS authority,
    (CASE WHEN kind % 5 <> 0 AND a >> 8 & 7 < 5 THEN 2 WHEN a >> 8 & 127 = 127 THEN 3 ELSE 1 END)::TINYINT AS channel,
    received_at,
    due_at,
    due_at AS late_after,
    ending AS ended_at,
    (CASE WHEN ending IS NULL THEN (CASE WHEN b >> 30 & 15 = 0 THEN 5 ELSE 4 END)
        WHEN a >> 12 & 127 = 0 THEN 3 WHEN a >> 12 & 127 = 1 THEN 7 WHEN a >> 12 & 127 = 2 THEN 8
        WHEN a >> 12 & 7 = 3 THEN 9 ELSE 10 END)::TINYINT AS status,
    CASE WHEN ending IS NULL AND b >> 30 & 15 = 0 THEN received_at + to_hours(20) END AS waiting_since,
    (CASE WHEN c >> 10 & 15 = 0 THEN 1 WHEN c >> 10 & 255 = 17 THEN 2 ELSE 0 END)::SMALLINT AS supplements,
    CASE WHEN ending > due_at AND c >> 18 & 3 = 0 THEN 'Sở ' || (c >> 20 & 7) END AS late_agency,
    CASE WHEN ending IS NOT NULL THEN (epoch(ending) - epoch(received_at))::BIGINT // 3 END AS worked_seconds,
    kind % 3 = 0 AS fee_due,
    kind % 3 = 0 AND a >> 24 & 3 <> 0 AS paid_online,
    a >> 26 & 15 <> 0 AS components_digitised,
    kind % 11 <> 0 AS result_required,
    a >> 30 & 7 <> 0 AS result_electronic,
    a >> 33 & 7 <> 0 AS result_digitised,
    kind % 2 = 0 AS reusable,
    kind % 2 = 0 AND a >> 36 & 1 = 0 AS reused,
    a >> 37 & 3 <> 0 AS storage_due,
    a >> 37 & 3 <> 0 AND a >> 39 & 3 <> 0 AS stored,
    kind % 4 = 1 AS population_due,
    kind % 4 = 1 AND c >> 30 & 7 <> 0 AS population_used,
    (CASE WHEN kind = 17 THEN 1 + c % 3 ELSE 0 END)::SMALLINT AS certified_copies,
    CASE WHEN c >> 33 & 15 <> 0 THEN c >> 37 & 63 <> 0 END AS synced,
    c >> 43 & 255 = 0 AS disliked,
    c >> 51 & 1023 = 0 AS petitioned,
    CASE WHEN kind % 5 >= 3 THEN 'mức độ 4' END AS original_level,
    coalesce(ending, received_at) AS updated_at
FROM cut JOIN units USING (place)
ORDER BY unit, received_at
"""

_CATALOGUE = """
SELECT
    unit, 'P' || lpad(kind::VARCHAR, 4, '0') AS procedure, 'F' || lpad((kind % 24)::VARCHAR, 2, '0') AS field,
    DATE '2025-06-01' + (hash(kind) % 400)::INTEGER AS valid_from,
    CASE WHEN kind % 40 = 39 THEN DATE '2026-07-15' END AS valid_to,
    CASE WHEN kind % 5 = 0 THEN 'none' WHEN kind % 5 < 3 THEN 'partial' ELSE 'full' END AS online_level,
    kind % 5 >= 2 AS full_possible, kind % 3 = 0 AS fee, kind % 3 = 0 AND kind % 2 = 0 AS payment_integrated,
    kind % 4 = 1 AS population_due, kind % 4 = 1 AND kind % 8 = 1 AS population_connected,
    CASE WHEN kind % 6 <> 0 THEN kind % 10 <> 0 END AS published_on_time,
    CASE WHEN kind % 6 <> 1 THEN kind % 12 <> 0 END AS public_on_time,
    CASE WHEN kind % 6 <> 2 THEN kind % 14 <> 0 END AS public_complete
FROM units, range({procedures}) AS made(kind)
ORDER BY unit, procedure
"""

_PETITIONS = """
SELECT
    unit, unit || '-' || i AS code,
    TIMESTAMP '2026-01-01' + to_hours((hash(unit, i) % 8700)::BIGINT) AS received_at,
    received_at + to_hours(360) AS due_at,
    CASE WHEN hash(unit, i) % 17 <> 0 THEN received_at + to_hours((hash(i, unit) % 380)::BIGINT) END AS ended_at,
    CASE WHEN hash(i) % 3 = 0 THEN 'procedure' WHEN hash(i) % 3 = 1 THEN 'staff' ELSE 'other' END AS kind,
    hash(unit, i) % 9 = 0 AS dissatisfied, hash(unit, i) % 23 = 0 AS reopened
FROM units, range({petitions}) AS made(i)
ORDER BY unit, code
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to make."""

    dossiers: int
    communes: int = COMMUNES
    petitions: int = 20


def unit_codes(communes: int) -> list[str]:
    """Name made-up communes of 34 provinces."""
    return [f"H{number % 34 + 1:02}.{100 + number // 34}" for number in range(communes)]


def months() -> list[Period]:
    """Give the months of the year."""
    return list(between(PeriodKind.MONTH, FIRST, LAST))


def make(folder: Path, size: Size, *, seed: int = 20_261_122, memory: str = "600MB") -> Store:
    """Write a year of dossiers, a catalogue and petitions in the layout of the store."""
    store = Store(folder)
    connection = duckdb.connect(config={"threads": 2, "memory_limit": memory, "temp_directory": str(folder / ".spill")})
    for bucket, units in _buckets(size.communes):
        connection.register("units", _numbered(units))
        share = size.dossiers * len(units) // size.communes
        for place, month in enumerate(months()):
            query = _ROWS.format(
                seed=seed + bucket * 100 + place,
                rows=share // 12,
                units=len(units),
                procedures=PROCEDURES,
                start=month.start,
                days=(month.end - month.start).days,
                label=month.label,
                bucket=bucket,
                as_of=AS_OF,
            )
            _copy(connection, query, store.file(schema.DOSSIERS, month.label, bucket))
        queries = {
            schema.CATALOGUE: _CATALOGUE.format(procedures=PROCEDURES),
            schema.PETITIONS: _PETITIONS.format(petitions=size.petitions),
        }
        for kind, query in queries.items():
            _copy(connection, query, store.file(kind, "", bucket))
    connection.close()
    return store


def _buckets(communes: int) -> Iterator[tuple[int, list[str]]]:
    units: dict[int, list[str]] = {}
    for unit in unit_codes(communes):
        units.setdefault(bucket_of(unit), []).append(unit)
    yield from sorted(units.items())


def _numbered(units: list[str]) -> pa.Table:
    return pa.table({"place": pa.array(range(len(units)), pa.int32()), "unit": units})


def _copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)")
