"""The watch list by e-mail."""

from datetime import timedelta

import pytest
from django.core import mail

from parindex.dossiers.actions import receiving, watch_mails, working
from parindex.dossiers.models import WatchMail
from tests.dossiers.making import NAME, NOW, Scene, hand_to, new_dossier, receive

#: Wednesday morning, when what was received on the Monday of the week before is late.
MORNING = (NOW + timedelta(days=9)).replace(hour=7)


def sent_to() -> set[str]:
    return {address for one in mail.outbox for address in one.to}


@pytest.mark.django_db
class TestSend:
    def test_sends_each_person_one_mail_without_names(self, scene: Scene) -> None:
        dossier = receive(scene)
        sent = watch_mails.send(at=MORNING)
        assert (sent.mails, sent.failed) == (3, 0)
        assert sent_to() == {one.email for one in (scene.counter, scene.par_officer, scene.head)}
        assert all(dossier.code in one.body and f"/mot-cua/ho-so/{dossier.pk}/" in one.body for one in mail.outbox)
        assert not any(NAME in one.body or NAME in one.subject for one in mail.outbox)
        assert "1" in mail.outbox[0].subject

    def test_sends_nothing_twice_on_a_day(self, scene: Scene) -> None:
        receive(scene)
        watch_mails.send(at=MORNING)
        assert watch_mails.send_due(MORNING + timedelta(minutes=15)).mails == 0
        assert watch_mails.send(at=MORNING + timedelta(days=1)).mails == 3

    def test_tells_an_officer_what_they_have_in_hand(self, scene: Scene) -> None:
        mine, other = receive(scene), receive(scene)
        hand_to(mine, scene.officer, scene.counter, NOW)
        watch_mails.send(at=MORNING)
        (body,) = [one.body for one in mail.outbox if one.to == [scene.officer.email]]
        assert mine.code in body
        assert other.code not in body

    def test_tells_of_what_waits_and_was_registered(self, scene: Scene) -> None:
        registered = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        asked, away = receive(scene), receive(scene)
        working.ask_supplement(dossier_id=asked.pk, reason="Thiếu", by=scene.counter, at=NOW)
        to = working.Handing(agency="Sở Y tế")
        working.pass_on(dossier_id=away.pk, to=to, by=scene.counter, at=NOW)
        watch_mails.send(at=MORNING)
        assert all(one.code in mail.outbox[0].body for one in (registered, asked, away))

    def test_sends_nothing_where_nothing_presses(self, scene: Scene) -> None:
        receive(scene)
        assert watch_mails.send(at=NOW.replace(hour=10)).mails == 0
        assert not WatchMail.objects.exists()

    @pytest.mark.parametrize("at", [MORNING.replace(hour=5), MORNING.replace(hour=12), MORNING + timedelta(days=3)])
    def test_sends_only_on_working_mornings(self, scene: Scene, at: object) -> None:
        receive(scene)
        assert watch_mails.send(at=at).mails == 0  # type: ignore[arg-type]

    def test_sends_at_any_hour_when_forced(self, scene: Scene) -> None:
        receive(scene)
        assert watch_mails.send(at=MORNING.replace(hour=20), is_forced=True).mails == 3

    def test_sends_nothing_to_people_of_the_demonstration(self, scene: Scene) -> None:
        receive(scene)
        for user in (scene.counter, scene.head):
            user.is_demonstration = True
            user.save()
        watch_mails.send(at=MORNING)
        assert sent_to() == {scene.par_officer.email}

    def test_tries_again_what_could_not_be_sent(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        receive(scene)
        with monkeypatch.context() as broken:
            broken.setattr("django.core.mail.EmailMessage.send", _fail)
            assert watch_mails.send(at=MORNING).failed == 3
        assert watch_mails.send(at=MORNING).mails == 3

    def test_names_so_many_and_counts_the_rest(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(watch_mails, "_MOST_NAMED", 2)
        for _ in range(7):
            receive(scene)
        watch_mails.send(at=MORNING)
        assert "5" in mail.outbox[0].body.rpartition("…")[2]


def _fail(*_: object, **__: object) -> None:
    raise OSError
