"""Reads of imports and sources, as their pages show them."""

from typing import TYPE_CHECKING

from parindex.accounts import queries as accounts
from parindex.dossiers.models import DossierImport, DossierSource
from parindex.dossiers.models.imports import IMPORTERS, OVER_IMPORTERS
from parindex.units import queries as units

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from parindex.accounts.models import User
    from parindex.units.models import UnitQuerySet


def imports(user: "User") -> "QuerySet[DossierImport]":
    """Give the imports that a person may see, the newest first."""
    found = DossierImport.objects.visible_to(user).select_related("source", "unit", "by")
    return found.defer("titles", "samples", "faults", "kinds").order_by("-at", "-pk")


def get(import_id: int, user: "User") -> DossierImport:
    """Give an import that a person may see; raises `DossierImport.DoesNotExist`."""
    return DossierImport.objects.visible_to(user).select_related("source", "unit", "by").get(pk=import_id)


def sources(user: "User") -> "QuerySet[DossierSource]":
    """Give the sources that a person imports from, by name."""
    return DossierSource.objects.visible_to(user).select_related("unit").order_by("name", "pk")


def importable_units(user: "User") -> "UnitQuerySet":
    """Give the units for which a person imports, by name."""
    own = units.of_any_time().filter(pk__in=accounts.units_of(user, *IMPORTERS))
    over = units.within_any(accounts.units_of(user, *OVER_IMPORTERS))
    return units.of_any_time().filter(pk__in=own.values("pk").union(over.values("pk"))).order_by("folded_name", "pk")
