"""Reads of the catalogue of procedures: what is in force, and what a unit offers."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from parindex.core import text
from parindex.dossiers.models import Offer, Procedure, ProcedureVersion
from parindex.units import queries as units


def versions() -> "list[ProcedureVersion]":
    """Give the newest version of every procedure, by field and code. One query."""
    found: dict[int, ProcedureVersion] = {}
    for version in ProcedureVersion.objects.select_related("procedure").order_by("valid_from", "number"):
        found[version.procedure_id] = version
    return sorted(found.values(), key=lambda one: (text.collation_key(one.field), one.procedure.code))


def version_on(code: str, on: date) -> ProcedureVersion | None:
    """Give the version of a procedure that is in force on a day."""
    found = ProcedureVersion.objects.valid(on).filter(procedure__code=code.strip()).select_related("procedure")
    return found.order_by("-valid_from").first()


def versions_on(codes: Iterable[str], on: date) -> dict[str, ProcedureVersion]:
    """Give the versions of procedures that are in force on a day, by code. One query."""
    found = ProcedureVersion.objects.valid(on).filter(procedure__code__in=set(codes)).select_related("procedure")
    return {one.procedure.code: one for one in found.order_by("valid_from")}


def offered(unit_id: int, on: date) -> list[ProcedureVersion]:
    """Give the versions of what a unit offers on a day, by field and code. Three queries."""
    found = ProcedureVersion.objects.valid(on).filter(_offered(unit_id, on)).select_related("procedure").distinct()
    return sorted(found, key=lambda one: (text.collation_key(one.field), one.procedure.code))


def offers(unit_id: int, procedure_id: int, on: date) -> bool:
    """Say whether a unit takes dossiers of a procedure on a day."""
    found = ProcedureVersion.objects.valid(on).filter(_offered(unit_id, on), procedure=procedure_id)
    return found.exists()


def procedure_codes() -> set[str]:
    """Give the codes of all procedures that are known."""
    return set(Procedure.objects.values_list("code", flat=True))


def _offered(unit_id: int, on: date) -> Q:
    unit = units.of_any_time().filter(pk=unit_id).values_list("kind", flat=True).first()
    alive = Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    own = Offer.objects.filter(alive, unit=unit_id).values("procedure")
    above = Offer.objects.filter(alive, unit__in=units.ancestors(unit_id), covers_below=True).values("procedure")
    return Q(procedure__in=own) | Q(procedure__in=above, authority=unit or "")
