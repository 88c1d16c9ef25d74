"""Loads the demonstration round, once: a second call finds it there and changes nothing."""

from importlib.resources import files
from typing import Any

from django.core.management.base import BaseCommand

from parindex.core.answers import read_round
from parindex.criteria import actions as criteria
from parindex.kit import clock, documents
from parindex.results import actions, queries
from parindex.results.actions import Origin

_FILES = files("parindex.results") / "demonstration"
_YEAR = 2022


class Command(BaseCommand):
    """Load the PAR Index 2022 of a district of 20 communes, 19 of them invented."""

    help = "Load the demonstration round, if it is not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Publish the round from its answers; nothing is typed in."""
        if queries.has_demonstration(_YEAR):
            return
        at = clock.now()
        content = (_FILES / "criteria-hai-duong-commune-2022.yaml").read_bytes()
        criteria_id = criteria.import_set(content=content, at=at)
        answers = read_round(documents.parse_json((_FILES / f"round-{_YEAR}.json").read_text(encoding="utf-8")))
        origin = Origin(is_demonstration=True)
        publication = actions.publish(answers=answers, criteria_id=criteria_id, at=at, origin=origin)
        if options["verbosity"]:
            self.stdout.write(f"parindex: {publication.units.count()} đơn vị, đợt {publication.period}")
