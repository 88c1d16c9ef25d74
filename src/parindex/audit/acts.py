"""What an entry says of an act: who did it, on what, and what it changed."""

from dataclasses import dataclass
from typing import Self

from django.db import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, by id and name as text: people leave, the log stays."""

    id: str
    name: str


#: The product itself: a scheduled task, a command.
SYSTEM = Actor(id="", name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is acted on: its kind ("round"), its id within the kind, and its name on that day."""

    kind: str
    id: str
    name: str = ""

    @classmethod
    def of(cls, row: models.Model, *, name: str = "") -> Self:
        """Name a row of the database by its model, its key and, without a better name, its text."""
        return cls(kind=type(row).__name__.lower(), id=str(row.pk), name=name or str(row))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What was there before and what is there after, as far as the act changed it.

    Both may hold texts, whole numbers, decimals, dates, aware times, booleans, None, and lists and mappings of these.
    """

    before: object = None
    after: object = None


#: An act that changes nothing that is kept, such as a sign-in.
NO_CHANGE = Change()
