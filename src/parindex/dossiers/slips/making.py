"""Makes a slip of a dossier for a person, as a Word document."""

from datetime import datetime
from typing import TYPE_CHECKING

from parindex.dossiers import deriving
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import dossiers, offices
from parindex.dossiers.queries.events import happenings
from parindex.dossiers.slips import content, word
from parindex.dossiers.slips.content import About
from parindex.dossiers.slips.offered import Offered

if TYPE_CHECKING:
    from parindex.accounts.models import User


def make(dossier: Dossier, offered: Offered, user: "User", address: str) -> bytes | None:
    """Give a slip with the address of the look-up in its QR code; None for who does not see the applicant."""
    applicant = dossiers.applicants([dossier], user).get(dossier.pk)
    if applicant is None:
        return None
    about = About(
        offered=offered,
        dossier=dossier,
        applicant=applicant,
        components=tuple(dossiers.components_of(dossier)),
        trail=tuple(dossiers.trail(dossier, user)),
        due_at=_due_at(dossier, offered),
        address=address,
    )
    return word.write(content.sheet(about))


def _due_at(dossier: Dossier, offered: Offered) -> datetime | None:
    """Give when a dossier was due as the slip was issued."""
    happened = deriving.effective(happenings(dossier))
    until = next(place for place, one in enumerate(happened, start=1) if one.sequence == offered.sequence)
    known = happened[:until]
    return deriving.standing(offices.clock_of(dossier.unit_id), dossier.version.limit, known).due_at
