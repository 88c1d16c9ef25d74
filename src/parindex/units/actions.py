"""What is done to units."""

from parindex.kit import text
from parindex.units.models import Unit


def record(*, code: str, name: str, kind: str = Unit.Kind.COMMUNE, is_invented: bool = False) -> int:
    """Record a unit, or bring its name up to date; gives its id."""
    name = text.normal(name)
    unit, _ = Unit.objects.update_or_create(
        code=code,
        defaults={"name": name, "folded_name": text.fold(name), "kind": kind, "is_invented": is_invented},
    )
    return unit.pk
