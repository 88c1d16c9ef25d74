"""Notices: written, read, and sent as one mail a person."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from typing import NoReturn

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from parindex.rounds.actions.notifying import Message, mark_read, notify, send_notices
from parindex.rounds.models import Notice
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db


def notified(scene: Scene) -> None:
    for text in ("việc thứ nhất", "việc <b>thứ hai</b>"):
        message = Message(kind="reminder", text=text, address="/lam-viec/")
        notify(user_ids=[scene.head.pk, scene.officer.pk], message=message, current=scene.round, at=NOW)


class TestNotify:
    def test_tells_nobody_twice(self) -> None:
        scene = make_scene()
        message = Message(kind="reminder", text="x", address="/lam-viec/")
        user_ids = [scene.head.pk, scene.head.pk]
        assert notify(user_ids=user_ids, message=message, current=None, at=NOW) == 1


class TestMarkRead:
    def test_marks_the_notices_of_one_person(self) -> None:
        scene = make_scene()
        notified(scene)
        assert mark_read(user=scene.head, notice_ids=None, at=NOW) == 2
        assert Notice.objects.filter(read_at__isnull=True, user=scene.officer).count() == 2

    def test_marks_no_notice_of_others(self) -> None:
        scene = make_scene()
        notified(scene)
        other = Notice.objects.filter(user=scene.officer).values_list("pk", flat=True)
        assert mark_read(user=scene.head, notice_ids=list(other), at=NOW) == 0


class TestSendNotices:
    def test_sends_one_mail_for_all_that_waits(self) -> None:
        scene = make_scene()
        notified(scene)
        sent = send_notices(at=NOW)
        assert (sent.mails, sent.notices, sent.failed) == (2, 4, 0)
        body = str(mail.outbox[0].body)
        assert "việc thứ nhất" in body
        assert "việc <b>thứ hai</b>" in body
        assert "http://127.0.0.1:8000/lam-viec/" in body

    def test_sends_nothing_twice(self) -> None:
        scene = make_scene()
        notified(scene)
        send_notices(at=NOW)
        assert send_notices(at=NOW + timedelta(hours=1)).mails == 0
        assert len(mail.outbox) == 2

    def test_keeps_what_could_not_be_sent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        scene = make_scene()
        notified(scene)

        def fail(*_: object) -> NoReturn:
            raise SMTPServerDisconnected

        with monkeypatch.context() as patch:
            patch.setattr(EmailMessage, "send", fail)
            assert send_notices(at=NOW).failed == 2
        assert Notice.objects.filter(mailed_at__isnull=True).count() == 4
        assert send_notices(at=NOW).mails == 2

    def test_writes_no_mail_to_closed_accounts_and_the_demonstration(self) -> None:
        scene = make_scene()
        notified(scene)
        type(scene.head).objects.filter(pk=scene.head.pk).update(is_active=False)
        type(scene.head).objects.filter(pk=scene.officer.pk).update(is_demonstration=True)
        assert send_notices(at=NOW).mails == 0
