"""What the tests of self-scoring share: a frozen clock, saving, addresses, and proof that reading writes nothing."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parindex.accounts.models import User
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import Draft
from parindex.rounds.models import Answer
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, Scene, make_scene

_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    """Make a round that is being filled in, and stop the clock in it."""
    with time_machine.travel(NOW, tick=False):
        yield make_scene()


def save(scene: Scene, item: str, typed: dict[str, str], note: str = "", by: User | None = None) -> Answer:
    """Save an item as somebody who has just opened it."""
    answer = scene.answer(item)
    answers.save(
        answer_id=answer.pk,
        base_version=answer.version,
        draft=Draft(typed=typed, note=note),
        by=by or scene.par_officer,
        at=NOW,
    )
    return scene.answer(item)


def hand(scene: Scene, items: list[str], officer: User | None = None, due_on: date | None = None) -> None:
    """Hand items to an officer."""
    keys = [scene.answer(item).pk for item in items]
    answers.assign(answer_ids=keys, officer=officer or scene.officer, due_on=due_on, by=scene.par_officer, at=NOW)


def signed_in(user: User) -> Client:
    """Give a client of somebody who is signed in."""
    return sign_in(Client(), user)


def address(scene: Scene, item: str, name: str = "item") -> str:
    """Give the address of an item of the commune in focus."""
    return reverse(f"rounds:{name}", args=[scene.answer(item).pk])


def sheet_address(scene: Scene, name: str = "sheet", unit_code: str = "") -> str:
    """Give the address of a sheet."""
    return reverse(f"rounds:{name}", args=[scene.round.pk, unit_code or scene.commune.code])


def writes(act: Callable[[], object]) -> list[str]:
    """Give what an act writes to the database."""
    with CaptureQueriesContext(connection) as captured:
        act()
    return [query["sql"] for query in captured if query["sql"].lstrip().upper().startswith(_WRITES)]
