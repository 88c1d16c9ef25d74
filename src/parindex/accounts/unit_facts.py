"""What other rooms know of a unit, for its page: a room declares `tell` in its module `unit_facts`.

So a room above adds what it knows without this one having to know it.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from parindex.accounts.models import User

if TYPE_CHECKING:
    from collections.abc import Sequence

_MODULE = "unit_facts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line about a unit: what it took part in, with the state of that and where to read on."""

    title: str
    detail: str
    address: str = ""
    tone: str = ""


class Teller(Protocol):
    """Tells what a room knows of a unit, as far as a person may see it, in a fixed number of queries."""

    def __call__(self, unit_id: int, user: User) -> "Sequence[Fact]":
        """Give the facts in the order in which they are shown."""


@cache
def tellers() -> "tuple[Teller, ...]":
    """Give the functions that the rooms declare."""
    rooms = [room for room in apps.get_app_configs() if room.module and module_has_submodule(room.module, _MODULE)]
    modules = [import_module(f"{room.name}.{_MODULE}") for room in rooms]
    return tuple(module.tell for module in modules if hasattr(module, "tell"))


def of(unit_id: int, user: User) -> list[Fact]:
    """Give what all rooms know of a unit."""
    return [fact for tell in tellers() for fact in tell(unit_id, user)]
