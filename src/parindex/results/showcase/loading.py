"""Loads the showcase, all of it or nothing, once."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.criteria import actions as criteria
from parindex.results.showcase import early, figures, late, people, places
from parindex.results.showcase.scene import Ground

if TYPE_CHECKING:
    from parindex.rounds.models import Round

#: How long before now people and units were made.
_BEFORE = timedelta(days=150)


@transaction.atomic
def load(now: datetime) -> "list[Round]":
    """Make the province with its people and a round in each phase; gives the rounds, none if all is there already."""
    if places.is_there():
        return []
    at = now - _BEFORE
    units = places.found(at)
    criteria_id = criteria.import_set(content=figures.set_content(), at=at)
    ground = Ground(cast=people.add(at), units=units, criteria_id=criteria_id)
    return list(_rounds(ground, now))


def _rounds(ground: Ground, now: datetime) -> "Iterator[Round]":
    yield late.confer(ground, now).round
    yield late.appraise_again(ground, now).round
    yield late.explain(ground, now).round
    published, _publication = late.publish(ground, now)
    yield published.round
    yield early.self_score(ground, now).round
    yield early.appraise(ground, now).round
    yield early.prepare(ground, published.round, now)
