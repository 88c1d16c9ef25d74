"""Reads of events, as the rules see them."""

from parindex.dossiers.deriving import Happening
from parindex.dossiers.models import Dossier, DossierEvent


def happenings(dossier: Dossier) -> list[Happening]:
    """Give the events of a dossier as the rules see them. One query."""
    return [happening(event) for event in dossier.events.select_related("corrects").order_by("sequence")]


def happening(event: DossierEvent) -> Happening:
    """Give an event as the rules see it; a correction brings what it corrects."""
    return Happening(
        sequence=event.sequence,
        kind=event.kind,
        happened_at=event.happened_at,
        agency=event.agency,
        officer_id=event.officer_id,
        limit_hours=event.limit_hours,
        until=event.until,
        facts=event.facts,
        corrects=event.corrects.sequence if event.corrects else None,
    )
