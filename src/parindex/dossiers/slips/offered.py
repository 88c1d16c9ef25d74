"""Which slips a dossier has: one for each event that asks for one, in the form of its day."""

from dataclasses import dataclass
from datetime import date

from parindex.core.working_time.hours import at_home
from parindex.dossiers import deriving
from parindex.dossiers.deriving import Happening
from parindex.dossiers.models import Dossier
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.queries.events import happenings
from parindex.dossiers.slips.forms import Form, Slip, form_on

_OF_EVENTS = {
    EventKind.RECEIVED: Slip.RECEIPT,
    EventKind.SUPPLEMENT_ASKED: Slip.SUPPLEMENT,
    #: A new receipt, with the day to which the result has moved.
    EventKind.SUPPLEMENT_GIVEN: Slip.RECEIPT,
    EventKind.REFUSED: Slip.REFUSAL,
    EventKind.APOLOGISED: Slip.APOLOGY,
    EventKind.STOPPED: Slip.STOP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A slip of a dossier: its form, the event that it is about, and the day on which it is issued."""

    form: Form
    event: Happening
    day: date

    @property
    def slug(self) -> str:
        """Its name in addresses."""
        return self.form.slip.value

    @property
    def sequence(self) -> int:
        """The number of its event."""
        return self.event.sequence


def slips(dossier: Dossier) -> list[Offered]:
    """Give the slips of a dossier that this register keeps, in the order of their events. One query."""
    if not dossier.is_ours:
        return []
    found: list[Offered] = []
    for event in deriving.effective(happenings(dossier)):
        slip = _OF_EVENTS.get(EventKind(event.kind))
        if slip is not None:
            found += _offered(slip, event)
            if event.kind == EventKind.RECEIVED:
                found += _offered(Slip.CONTROL, event)
    return found


def slip(dossier: Dossier, slug: str, sequence: int | None) -> Offered | None:
    """Give one slip of a dossier, of an event or of the last one that has it; None for none."""
    found = [one for one in slips(dossier) if one.slug == slug and sequence in {None, one.sequence}]
    return found[-1] if found else None


def _offered(slip: Slip, event: Happening) -> list[Offered]:
    """Give the slip, if the circular of its day has a form for it."""
    day = at_home(event.happened_at).date()
    form = form_on(slip, day)
    return [Offered(form=form, event=event, day=day)] if form else []
