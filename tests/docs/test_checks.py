"""The example of docs/checks.md is read and run as it stands."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from parindex.core import checklists, checks
from parindex.core.checks import KINDS, ItemFacts, Paper, SheetFacts, period_days
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.placeholders import Period
from parindex.core.progress import ItemProgress
from parindex.kit import documents

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
PERIOD = Period(2022)


def block(mark: str) -> str:
    found = re.search(rf"^```{mark}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def rows() -> Iterator[tuple[str, ...]]:
    """Give the rows of the table under the checks."""
    table = PAGE.split("```yaml checks")[1].split("\n\n")[1]
    for row in table.splitlines()[2:]:
        yield tuple(cell.strip() for cell in row.strip("|").split("|"))


def facts(criteria: CriteriaSet, row: tuple[str, ...]) -> SheetFacts:
    items = {}
    for place, code in enumerate(("1.1", "1.2")):
        figures, day = json.loads(row[place].strip("`")), row[place + 2]
        papers = () if day == "–" else (Paper(title="paper", issued_on=as_day(day)),)
        progress = ItemProgress.DONE if figures else ItemProgress.EMPTY
        items[code] = ItemFacts(progress=progress, figures=figures, papers=papers)
    first, last = period_days(PERIOD)
    return SheetFacts(criteria=criteria, first_day=first, last_day=last, items=items)


def as_day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007


@pytest.mark.parametrize("row", list(rows()), ids=str)
def test_finds_what_the_page_says(row: tuple[str, ...]) -> None:
    criteria = freeze(read(documents.parse_yaml(block("yaml criteria"))), PERIOD)
    given = checklists.read(documents.parse_yaml(block("yaml checks")), criteria)
    found = [f"{one.severity} {one.item}: {one.sentence.say('en')}" for one in checks.run(given, facts(criteria, row))]
    assert (found or ["nothing"]) == [row[4]]


def test_names_every_kind_with_its_severity() -> None:
    named = dict(re.findall(r"^\| `(\w+)` \| `(stop|warn|inform)` \|", PAGE, re.MULTILINE))
    assert named == {kind: check.severity.value for kind, check in KINDS.items()}
