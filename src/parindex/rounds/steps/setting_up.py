"""Next steps of a person in setting up a round."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.queries.setting_up import checks
from parindex.rounds.steps.model import Step

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Rounds that are set up at the same time; nobody sets up more.
_MOST = 3


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:  # noqa: ARG001 -- every part is asked the same
    """Give the rounds that a manager has not opened yet, with what is missing; or the first round to begin."""
    if not accounts.has_role(user, RoleKind.MANAGER):
        return []
    rounds = [current for current in over.rounds if current.pk in over.managed and not current.is_open][:_MOST]
    if over.managed or Round.objects.managed_by(user).exists():
        return [_step(current) for current in rounds]
    return [Step(text=_("Begin the first round"), address=reverse("rounds:create"))]


def _step(current: Round) -> Step:
    missing = [check for check in checks(current) if not check.is_done]
    address = reverse("rounds:setup", args=[current.pk])
    first = current.phases.filter(kind=PhaseKind.SELF_SCORING.value).first()
    if not missing:
        text = _("Open the round %(name)s: nothing is missing") % {"name": current.name}
        return Step(text=text, address=address, due=first.opens_at if first else None)
    words = ngettext(
        "Set up the round %(name)s: %(count)s thing is missing",
        "Set up the round %(name)s: %(count)s things are missing",
        len(missing),
    )
    return Step(
        text=words % {"name": current.name, "count": len(missing)},
        address=address,
        due=first.opens_at if first else None,
        detail=missing[0].text,
    )
