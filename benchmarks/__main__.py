"""Prints every figure as one table; a missed target is marked and does not fail the run."""

import os
import platform
from collections.abc import Mapping

from benchmarks import (
    changes,
    compiling,
    dossiers,
    evidence,
    fresh,
    pages,
    planted,
    reading_speed,
    reports,
    scoring,
    workspace,
)
from benchmarks.figures import Measured, table

MEASUREMENTS: Mapping[str, fresh.Measurement] = {
    "score and rank all units": scoring.whole_country,
    "other ways to do the arithmetic": scoring.other_ways,
    "change one answer": changes.one_answer,
    "explain one unit": changes.one_unit,
    "read one file": changes.one_file,
    "public pages": pages.public_pages,
    "workspace of a province": workspace.province,
    "pages while workers read": workspace.while_reading,
    "search in a province": workspace.searching,
    "pages of figures of dossiers": workspace.register_figures,
    "import of dossiers": workspace.importing,
    "documents as files and scans": evidence.measure,
    "planted faults": planted.measure,
    "pages read": reading_speed.measure,
    "faults of reports": reports.measure,
    "reports compiled": compiling.measure,
    "figures of dossiers": dossiers.measure,
}

NOTES = """\
COINr (R) needs 3.6 s to build an index of 10,600 × 100 plain floats, without rules or traces; measured once on a
machine of two cores and not repeated here. Public pages are answered in process, without a network, on SQLite. The
workspace is served by two processes to clients on the same machine, on PostgreSQL, where there is one. Documents are
made with the truth beside them, in words of their own; a field counts as right only if every letter is. Dossiers are
made up too; DuckDB has two threads, Spark two workers of one core."""


def main() -> None:
    """Run every measurement in a process of its own and print the figures."""
    figures: list[Measured] = []
    for name, measurement in MEASUREMENTS.items():
        print(f"bench: {name}", flush=True)
        figures += fresh.run(measurement)
    machine = (
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, one used at a time"
    )
    print(f"\n{table(machine, figures)}\n\n{NOTES}")
    if missed := sum(figure.is_missed for figure in figures):
        print(f"\n{missed} target(s) missed")


if __name__ == "__main__":
    main()
