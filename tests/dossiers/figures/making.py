"""Makes dossiers of another register for figures: a few of a month, some late."""

from datetime import datetime, timedelta

from parindex.core.working_time.statuses import Status
from parindex.dossiers.actions.taking_over import Taken, take_over
from parindex.units.models import Unit
from tests.dossiers.making import NOW, Scene, moment

AGENCY = "Sở Y tế"
ONLINE, DIRECT = 2, 1


def taken(code: str, received: str, ended: str = "", /, **more: object) -> Taken:
    """Give a dossier that is due two days after its receipt."""
    begun = moment(received)
    given: dict[str, object] = {
        "code": code,
        "procedure": "1.001193",
        "channel": ONLINE,
        "received_at": begun,
        "due_at": begun + timedelta(days=2),
        "status": Status.RETURNED if ended else Status.IN_PROGRESS,
        "ended_at": moment(ended) if ended else None,
    }
    return Taken(**(given | more))  # type: ignore[arg-type]


def rows(prefix: str = "H24") -> list[Taken]:
    """Give five dossiers: three of January, of which one is late and one not digitised, and two of February."""
    done = {"components_digitised": True}
    return [
        taken(f"{prefix}-1", "2026-01-05 08:00", "2026-01-06 09:00", figures=done),
        taken(f"{prefix}-2", "2026-01-05 08:00", "2026-01-16 09:00", late_agency=AGENCY, figures=done),
        taken(f"{prefix}-3", "2026-01-28 08:00", "2026-02-03 08:00", channel=DIRECT),
        taken(f"{prefix}-4", "2026-02-09 08:00", "2026-02-10 09:00", figures=done),
        taken(f"{prefix}-5", "2026-02-26 08:00", figures=done),
    ]


def fill(scene: Scene, unit: Unit | None = None, at: datetime = NOW) -> None:
    """Take the five dossiers over for a unit."""
    own = unit or scene.unit
    take_over(unit_id=own.pk, source="khac", rows=rows(own.code), by=None, at=at)
