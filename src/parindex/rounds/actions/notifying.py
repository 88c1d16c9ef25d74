"""Notices: written for people, marked as read, and sent by e-mail, all that wait for one person as one."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from parindex.rounds.models import Notice, Round

if TYPE_CHECKING:
    from parindex.accounts.models import User

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What somebody is told: the kind of the notice, its text, and the page where something can be done about it."""

    kind: str
    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What one run of the mail did."""

    mails: int
    notices: int
    failed: int


def notify(*, user_ids: Iterable[int], message: Message, current: Round | None, at: datetime) -> int:
    """Write a notice for each of these people once; the mail takes it along. Gives how many."""
    rows = [
        Notice(user_id=pk, round=current, kind=message.kind, text=message.text, address=message.address, at=at)
        for pk in dict.fromkeys(user_ids)
    ]
    return len(Notice.objects.bulk_create(rows, batch_size=500))


def mark_read(*, user: "User", notice_ids: Iterable[int] | None, at: datetime) -> int:
    """Mark notices of a person as read, or all of them; gives how many were not yet."""
    unread = Notice.objects.filter(user=user, read_at__isnull=True)
    if notice_ids is not None:
        unread = unread.filter(pk__in=list(notice_ids))
    return unread.update(read_at=at)


def send_notices(*, at: datetime) -> Sent:
    """Send the notices that wait, one mail a person. What cannot be sent waits on; two runs send nothing twice.

    Notices are claimed before they are sent, outside any long transaction, so that a slow mail server holds up nobody.
    People whose account is closed, and those of the demonstration, get no mail.
    """
    waiting = Notice.objects.filter(mailed_at__isnull=True, user__is_active=True, user__is_demonstration=False)
    rows = waiting.select_related("user").order_by("user_id", "at", "pk")
    mails = notices = failed = 0
    for _, group in groupby(list(rows), key=lambda row: row.user_id):
        mine = _claimed(list(group), at)
        if not mine:
            continue
        if _is_sent(mine):
            mails, notices = mails + 1, notices + len(mine)
        else:
            Notice.objects.filter(pk__in=[row.pk for row in mine]).update(mailed_at=None)
            failed += 1
    return Sent(mails=mails, notices=notices, failed=failed)


def _claimed(rows: list[Notice], at: datetime) -> list[Notice]:
    """Take the notices that no other run has taken meanwhile."""
    with transaction.atomic():
        free = Notice.objects.select_for_update().filter(pk__in=[row.pk for row in rows], mailed_at__isnull=True)
        keys = set(free.values_list("pk", flat=True))
        Notice.objects.filter(pk__in=keys).update(mailed_at=at)
    return [row for row in rows if row.pk in keys]


def _is_sent(rows: list[Notice]) -> bool:
    user = rows[0].user
    with translation.override(settings.LANGUAGE_CODE):
        words = {"user": user, "notices": rows, "site_url": settings.SITE_URL}
        body = render_to_string("rounds/mail/notices.txt", words)
        subject = render_to_string("rounds/mail/notices_subject.txt", words).strip()
    try:
        EmailMessage(subject=subject, body=body, to=[user.email]).send()
    except (SMTPException, OSError):
        logger.exception("a mail with %d notices could not be sent", len(rows))
        return False
    return True
