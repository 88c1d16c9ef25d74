"""How acts on units are logged: what is kept of a unit, and on what grounds it was changed."""

from datetime import datetime

from parindex.audit import actions as audit
from parindex.audit.acts import Actor, Change, Target
from parindex.units.models import Unit


def note(verb: str, unit: Unit, *, by: Actor, at: datetime, change: Change, reason: str = "") -> None:
    """Log an act on one unit, as the last step of its transaction."""
    audit.record(by=by, at=at, verb=verb, target=Target.of(unit), change=change, reason=reason.strip())


def kept(unit: Unit) -> dict[str, object]:
    """Give what the log keeps of a unit."""
    return {
        "code": unit.code,
        "official_code": unit.official_code,
        "name": unit.name,
        "kind": unit.kind,
        "form": unit.form,
        "parent_id": unit.parent_id,
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
    }
