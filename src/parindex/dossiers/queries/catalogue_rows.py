"""The catalogue of units as flat rows, for the figures: one for each version of a procedure that a unit offers.

As `parindex.analytics.schema` declares them, a row is in force from `valid_from` until before `valid_to`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from parindex.dossiers.models import Offer, ProcedureVersion
from parindex.units import queries as units

#: The columns of a row of the catalogue, in the order in which `rows` gives them.
COLUMNS = (
    "unit",
    "procedure",
    "field",
    "valid_from",
    "valid_to",
    "online_level",
    "full_possible",
    "fee",
    "payment_integrated",
    "population_due",
    "population_connected",
    "published_on_time",
    "public_on_time",
    "public_complete",
)
#: A row of the catalogue: the values of `COLUMNS`.
Row = tuple[object, ...]


_ABOVE = ("parent_id", "parent__parent_id", "parent__parent__parent_id")


def rows(unit_ids: Iterable[int]) -> Iterator[Row]:
    """Give the catalogue of units, by unit and procedure. Three queries for any number of units."""
    found = units.of_any_time().filter(pk__in=set(unit_ids)).order_by("code").values_list("pk", "code", "kind", *_ABOVE)
    paths = {pk: (code, kind, [one for one in above if one is not None]) for pk, code, kind, *above in found}
    offers = _offers({*paths, *(one for _, _, above in paths.values() for one in above)})
    versions = _versions()
    for pk, (code, kind, above) in paths.items():
        for offer in _offered(pk, above, offers):
            for version in versions.get(offer.procedure_id, ()):
                if offer.unit_id == pk or version.authority == kind:
                    yield from _row(code, version, offer)


def _offers(unit_ids: set[int]) -> Mapping[int, list[Offer]]:
    found: dict[int, list[Offer]] = defaultdict(list)
    for offer in Offer.objects.filter(unit__in=unit_ids).order_by("procedure__code", "valid_from"):
        found[offer.unit_id].append(offer)
    return found


def _versions() -> Mapping[int, list[ProcedureVersion]]:
    found: dict[int, list[ProcedureVersion]] = defaultdict(list)
    for version in ProcedureVersion.objects.select_related("procedure").order_by("valid_from"):
        found[version.procedure_id].append(version)
    return found


def _offered(unit_id: int, above: Sequence[int], offers: Mapping[int, list[Offer]]) -> Iterator[Offer]:
    """Give what a unit offers: its own, and of the units above what it does not name itself, the nearest first."""
    named: set[int] = set()
    for holder in (unit_id, *above):
        given = [one for one in offers.get(holder, ()) if holder == unit_id or one.covers_below]
        yield from (one for one in given if one.procedure_id not in named)
        named.update(one.procedure_id for one in given)


def _row(unit: str, version: ProcedureVersion, offer: Offer) -> Iterator[Row]:
    """Give a row, in force where both the version and the offer are; none where they never are together."""
    begins = max(version.valid_from, offer.valid_from)
    ends = [one for one in (version.valid_to, offer.valid_to) if one is not None]
    if ends and min(ends) < begins:
        return
    yield (
        unit,
        version.procedure.code,
        version.field,
        begins,
        min(ends) + timedelta(days=1) if ends else None,
        version.online_level,
        version.full_possible,
        version.has_fee,
        version.payment_integrated,
        version.population_due,
        version.population_connected,
        version.published_on_time,
        version.public_on_time,
        version.public_complete,
    )
