"""The watch list by e-mail each working morning: one mail a person, with codes and procedures, never a name."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.hours import at_home
from parindex.dossiers.models import Dossier, WatchMail
from parindex.dossiers.models.dossiers import COUNTERS
from parindex.dossiers.queries import counter, offices, watching
from parindex.dossiers.queries.watching import Watch

if TYPE_CHECKING:
    from parindex.accounts.models import User

log = logging.getLogger(__name__)

#: From this hour on the mails of a day go out, at the time of Vietnam.
_MORNING = 6
#: After it they would come too late to help.
_NOON = 12
#: So many dossiers of a group are named; the page has all.
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What one run did."""

    mails: int
    failed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a person is told of one unit."""

    unit: str
    watch: Watch

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        found = self.watch
        return not (found.late or found.today or found.tomorrow or found.registered)


def send(*, at: datetime, is_forced: bool = False) -> Sent:
    """Send the watch list of this morning to who works on dossiers; whoever has it already gets no second one.

    Nothing goes out on days off, nor before the morning or after noon unless it is forced. The counter, the PAR officer
    and the head get that of their unit, officers what they have in hand. Who has nothing to do gets no mail, nor do
    people of the demonstration.
    """
    here = at_home(at)
    if not is_forced and not _MORNING <= here.hour < _NOON:
        return Sent(mails=0, failed=0)
    mails = failed = 0
    for user, parts in _told(at):
        if not _claim(user, at):
            continue
        if _is_sent(user, parts):
            mails += 1
        else:
            WatchMail.objects.filter(user=user, on=here.date()).delete()
            failed += 1
    return Sent(mails=mails, failed=failed)


def send_due(at: datetime) -> Sent:
    """Send what is due, as long as workers run."""
    return send(at=at)


def _told(at: datetime) -> Iterator[tuple["User", list[Part]]]:
    """Give the people who are told something, each once, with what they are told."""
    working = [one for one in watching.watched_units() if _works_today(one, at)]
    watches = watching.watch_of(working, at)
    names = {one: counter.unit_name(one) for one in working}
    people: dict[int, User] = {}
    parts: dict[int, dict[int, Part]] = {}
    for unit_id, kind, user in accounts.holders(working, *COUNTERS, RoleKind.OFFICER):
        if user.is_demonstration:
            continue
        whole = kind in COUNTERS
        part = Part(unit=names[unit_id], watch=watches[unit_id] if whole else _of(user, watches[unit_id]))
        people[user.pk] = user
        mine = parts.setdefault(user.pk, {})
        if not part.is_empty and (whole or unit_id not in mine):
            mine[unit_id] = part
    for key, user in people.items():
        if parts[key]:
            yield user, list(parts[key].values())


def _works_today(unit_id: int, at: datetime) -> bool:
    try:
        return offices.clock_of(unit_id).calendar.is_working_day(at_home(at).date())
    except OutsideCalendar:
        return True


def _of(user: "User", watch: Watch) -> Watch:
    """Give what one officer has in hand."""

    def own(dossiers: Iterable[Dossier]) -> list[Dossier]:
        return [one for one in dossiers if one.officer_id == user.pk]

    return replace(
        watch,
        late=own(watch.late),
        today=own(watch.today),
        tomorrow=own(watch.tomorrow),
        waiting_citizen=own(watch.waiting_citizen),
        waiting_agency=own(watch.waiting_agency),
        registered=[],
    )


def _claim(user: "User", at: datetime) -> bool:
    """Take the mail of a person and day, which no other run has taken."""
    with transaction.atomic():
        _, is_new = WatchMail.objects.get_or_create(user=user, on=at_home(at).date(), defaults={"at": at})
    return is_new


def _is_sent(user: "User", parts: list[Part]) -> bool:
    count = sum(len(one.watch.late) + len(one.watch.today) for one in parts)
    with translation.override(settings.LANGUAGE_CODE):
        words = {
            "user": user,
            "parts": [{"unit": one.unit, "groups": list(_groups(one.watch))} for one in parts],
            "count": count,
            "site_url": settings.SITE_URL,
        }
        body = render_to_string("dossiers/mail/watch.txt", words)
        subject = render_to_string("dossiers/mail/watch_subject.txt", words).strip()
    try:
        EmailMessage(subject=subject, body=body, to=[user.email]).send()
    except (SMTPException, OSError):
        log.exception("a mail of the watch list could not be sent")
        return False
    return True


def _groups(watch: Watch) -> Iterator[dict[str, object]]:
    groups = (
        ("late", watch.late),
        ("today", watch.today),
        ("tomorrow", watch.tomorrow),
        ("citizen", watch.waiting_citizen),
        ("agency", watch.waiting_agency),
        ("registered", watch.registered),
    )
    for key, found in groups:
        if found:
            yield {"key": key, "count": len(found), "named": found[:_MOST_NAMED], "more": len(found) - _MOST_NAMED}
