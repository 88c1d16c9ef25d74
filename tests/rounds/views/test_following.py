"""Progress, lessons, reminders by hand and notices."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.rounds.models import Notice, SheetArea
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, assign_appraiser, make_scene, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class TestProgress:
    def test_shows_units_by_phase_and_area(self, client: Client) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted", filed_at=NOW)
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        answer = sign_in(client, scene.manager).get(reverse("rounds:progress", args=[scene.round.pk]))
        text = answer.content.decode()
        assert answer.context["on_time"].on_time == 1
        assert "33,3" in text
        assert "Appraiser 1" in text
        assert "0/2" in text

    @pytest.mark.parametrize(("wish", "names"), [("muon", 1), ("dung-han", 1), ("nguy-co", 1), ("khac", 3)])
    def test_is_narrowed_to_what_is_late(self, client: Client, wish: str, names: int) -> None:
        scene = make_scene()
        areas = SheetArea.objects.filter(sheet__round=scene.round)
        areas.filter(sheet=scene.sheet).update(state="submitted", filed_at=NOW)
        late = areas.filter(sheet__unit=scene.communes[1])
        late.update(state="submitted", filed_at=NOW + timedelta(days=30))
        answer = sign_in(client, scene.observer).get(reverse("rounds:progress", args=[scene.round.pk]), {"loc": wish})
        assert len(answer.context["table"]) == names

    @pytest.mark.parametrize("who", ["par_officer", "head", "stranger"])
    @pytest.mark.parametrize("name", ["progress", "progress-file", "lessons"])
    def test_is_not_there_for_units(self, client: Client, who: str, name: str) -> None:
        scene = make_scene()
        answer = sign_in(client, getattr(scene, who)).get(reverse(f"rounds:{name}", args=[scene.round.pk]))
        assert answer.status_code == 404

    def test_reads_many_units_at_once(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_scene()
        sign_in(client, scene.manager)

        def grow() -> None:
            for number in range(5):
                sheet = scene.round.sheets.create(unit=make_unit(f"more-{number}", parent=scene.province))
                SheetArea.objects.create(sheet=sheet, code="1", position=0)

        address = reverse("rounds:progress", args=[scene.round.pk])
        queries_do_not_grow(act=lambda: client.get(address), grow=grow, most=13)


class TestProgressFile:
    def test_gives_all_units(self, client: Client) -> None:
        scene = make_scene()
        scene.commune.rename("=Xã lạ")
        scene.commune.save()
        answer = sign_in(client, scene.manager).get(reverse("rounds:progress-file", args=[scene.round.pk]))
        lines = answer.content.decode("utf-8-sig").splitlines()
        assert len(lines) == 4
        assert any(line.startswith("'=Xã lạ,14/01/2023") for line in lines)


class TestLessons:
    def test_is_empty_at_first(self, client: Client) -> None:
        scene = make_scene()
        answer = sign_in(client, scene.observer).get(reverse("rounds:lessons", args=[scene.round.pk]))
        assert not answer.context["lessons"].items


class TestRemind:
    def test_reminds_the_units_that_are_ticked(self, client: Client) -> None:
        scene = make_scene()
        typed = {"unit": [scene.commune.pk, "x"], "text": "Gửi trước thứ Sáu"}
        sign_in(client, scene.manager).post(reverse("rounds:remind", args=[scene.round.pk]), typed)
        assert Notice.objects.filter(text__contains="thứ Sáu").count() == 2

    def test_says_what_is_missing(self, client: Client) -> None:
        scene = make_scene()
        address = reverse("rounds:remind", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).post(address, {"unit": scene.commune.pk}, follow=True)
        assert "Thiếu lý do" in answer.content.decode()

    def test_is_not_there_for_others(self, client: Client) -> None:
        scene = make_scene()
        answer = sign_in(client, scene.observer).post(reverse("rounds:remind", args=[scene.round.pk]))
        assert answer.status_code == 404


class TestNotices:
    def test_shows_only_my_own(self, client: Client) -> None:
        scene = make_scene()
        for user, text in ((scene.head, "việc của tôi <i>"), (scene.officer, "việc của người khác")):
            Notice.objects.create(user=user, kind="x", text=text, address="/", at=NOW, round=scene.round)
        text = sign_in(client, scene.head).get(reverse("rounds:notices")).content.decode()
        assert "việc của tôi &lt;i&gt;" in text
        assert "người khác" not in text

    def test_marks_as_read(self, client: Client) -> None:
        scene = make_scene()
        notice = Notice.objects.create(user=scene.head, kind="x", text="x", address="/", at=NOW)
        sign_in(client, scene.head).post(reverse("rounds:notices-read"), {"notice": notice.pk})
        notice.refresh_from_db()
        assert notice.read_at == NOW

    @pytest.mark.parametrize("key", ["", "x", "99999"])
    def test_marks_nothing_of_others(self, client: Client, key: str) -> None:
        scene = make_scene()
        Notice.objects.create(user=scene.officer, kind="x", text="x", address="/", at=NOW)
        sign_in(client, scene.head).post(reverse("rounds:notices-read"), {"notice": key})
        assert Notice.objects.get().read_at is None

    def test_reading_writes_nothing(self, client: Client) -> None:
        scene = make_scene()
        Notice.objects.create(user=scene.head, kind="x", text="x", address="/", at=NOW)
        sign_in(client, scene.head).get(reverse("rounds:notices"))
        assert Notice.objects.get().read_at is None

    def test_asks_strangers_to_sign_in(self, client: Client) -> None:
        assert client.get(reverse("rounds:notices")).status_code == 302


class TestTakeIn:
    def test_takes_in_what_was_left_unsigned_once_the_date_has_passed(self) -> None:
        scene = make_scene()
        address = reverse("rounds:take-in", args=[scene.round.pk, scene.commune.pk])
        sign_in(Client(), scene.manager).post(address)
        assert scene.area("1").state == "draft"
        with time_machine.travel(NOW + timedelta(days=6), tick=False):
            sign_in(Client(), scene.manager).post(address)
        assert scene.area("1").state == "submitted"
        assert scene.area("1").is_unfinished

    def test_is_for_the_manager_alone(self) -> None:
        scene = make_scene()
        address = reverse("rounds:take-in", args=[scene.round.pk, scene.commune.pk])
        for person in (scene.head, scene.observer, scene.administrator):
            assert sign_in(Client(), person).post(address).status_code == 404
