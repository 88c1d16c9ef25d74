"""Short tours of pages: a room declares those of its own as `TOURS` in its module `tours`, by name of the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from django.apps import apps
from django.utils.module_loading import module_has_submodule

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a tour: a sentence, and the id of what it speaks of, where the page has one for it."""

    text: "StrPromise"
    target: str = ""


Tours = Mapping[str, tuple[Stop, ...]]


@cache
def all_tours() -> Tours:
    """Gather the tours that the rooms declare."""
    rooms = [room for room in apps.get_app_configs() if room.module and module_has_submodule(room.module, "tours")]
    declared = [getattr(import_module(f"{room.name}.tours"), "TOURS", {}) for room in rooms]
    return {page: stops for tours in declared for page, stops in tours.items()}


def tour_of(page: str) -> tuple[Stop, ...]:
    """Give the tour of a page by the name of its address; none where it has none."""
    return all_tours().get(page, ())
