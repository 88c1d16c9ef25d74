"""Next step of somebody at a one-stop counter: the dossiers that press."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.dossiers.queries import watching
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.steps.model import Step

if TYPE_CHECKING:
    from parindex.accounts.models import User


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:  # noqa: ARG001 -- every part is asked the same
    """Give the way to the counter for who works there, with how many dossiers are late or due today."""
    if not accounts.has_role(user, RoleKind.COUNTER):
        return []
    found = watching.watch(user, now)
    count = len(found.late) + len(found.today)
    text = _("Receive applicants at the counter")
    if count:
        words = ngettext("%(count)s dossier is late or due today", "%(count)s dossiers are late or due today", count)
        text = words % {"count": count}
    due = min((one.due_at for one in (*found.late, *found.today) if one.due_at), default=None)
    return [Step(text=text, address=reverse("dossiers:counter"), due=due)]
