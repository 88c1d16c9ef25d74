"""Counts anew what published rounds teach the router."""

from typing import Any

from django.core.management.base import BaseCommand

from parindex.kit import clock
from parindex.rounds.actions.learning import learn
from parindex.rounds.models import Round


class Command(BaseCommand):
    """Learn from every assessor that has published a round."""

    help = "Learn from published rounds which papers belong under which item, for each assessor apart"

    def handle(self, *args: Any, **options: Any) -> None:
        """Learn, and say from how many papers."""
        published = Round.objects.filter(published_at__isnull=False).order_by("assessor")
        for assessor_id in published.values_list("assessor", flat=True).distinct():
            row = learn(assessor_id=assessor_id, at=clock.now())
            if options["verbosity"]:
                self.stdout.write(f"{row.assessor}: {row.papers}")
