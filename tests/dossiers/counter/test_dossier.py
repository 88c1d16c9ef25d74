"""The page of a dossier, and the acts on it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from parindex.core.working_time.statuses import Status
from parindex.dossiers.actions import working
from parindex.dossiers.models import Dossier
from tests.conftest import Grow
from tests.dossiers.counter.scenes import act_of, client_of, page_of, stop_clock
from tests.dossiers.making import NAME, NOW, PHONE, Scene, hand_to, receive

REASON = "Thiếu giấy chứng sinh bản chính"


def address_of(dossier: Dossier) -> str:
    return reverse("dossiers:dossier", args=[dossier.pk])


@pytest.mark.django_db
class TestDossier:
    def test_shows_its_clock_its_way_and_whose_it_is(self, scene: Scene) -> None:
        page = page_of(scene.counter, address_of(receive(scene)))
        assert "thời hạn 5 ngày làm việc tính từ 07:30 03/03/2026" in page
        assert all(words in page for words in (NAME, PHONE, "Tiếp nhận", 'id="next-step"'))

    def test_hides_applicant_reasons_and_slips_from_who_oversees(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason=REASON, by=scene.counter, at=NOW)
        page = page_of(scene.manager, address_of(dossier))
        assert not any(words in page for words in (NAME, PHONE, REASON, 'id="slips"', "/viec/"))

    def test_is_not_there_for_another_unit(self, scene: Scene) -> None:
        page_of(scene.stranger, address_of(receive(scene)), 404)

    def test_offers_only_what_can_be_done_next(self, scene: Scene) -> None:
        dossier = receive(scene)
        page = page_of(scene.counter, address_of(dossier))
        assert act_of(dossier, "chuyen") in page
        assert not any(act_of(dossier, slug) in page for slug in ("tra", "nhan-bo-sung", "tiep-nhan", "dung"))

    def test_names_the_slip_that_was_just_made(self, scene: Scene) -> None:
        page = page_of(scene.counter, f"{address_of(receive(scene))}?phieu=tiep-nhan")
        assert 'id="fresh"' in page
        assert 'id="fresh"' not in page_of(scene.counter, f"{address_of(receive(scene))}?phieu=khac")

    def test_says_who_keeps_a_dossier_of_another_system(self, scene: Scene) -> None:
        dossier = receive(scene)
        Dossier.objects.update(source="igate")
        page = page_of(scene.counter, address_of(dossier))
        assert "igate" in page
        assert "/viec/" not in page

    def test_asks_no_more_for_more_events(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        dossier = receive(scene)
        client = client_of(scene.counter)

        def grow() -> None:
            for _ in range(3):
                hand_to(dossier, scene.officer, scene.counter, NOW)

        hand_to(dossier, scene.officer, scene.counter, NOW)
        queries_do_not_grow(act=lambda: client.get(address_of(dossier)), grow=grow, most=32)


@pytest.mark.django_db
class TestAct:
    def test_leads_a_dossier_from_receipt_to_its_result(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        dossier, client = receive(scene), client_of(scene.counter)
        steps: list[tuple[str, dict[str, object], Status]] = [
            ("bo-sung", {"reason": REASON}, Status.SUPPLEMENT_ASKED),
            ("nhan-bo-sung", {"papers": "Giấy chứng sinh\n\nẢnh", "is_digitised": "on"}, Status.IN_PROGRESS),
            ("chuyen", {"agency": "Sở Tư pháp", "limit_hours": "8"}, Status.IN_PROGRESS),
            ("thu-phi", {"amount": "20.000", "stage": "1"}, Status.PAYMENT_ASKED),
            ("nop-phi", {"is_online": "on", "reference": "BL 12"}, Status.IN_PROGRESS),
            ("xong", {"is_electronic": "on"}, Status.DONE),
            ("tra", {"is_stored": "yes"}, Status.RETURNED),
        ]
        for number, (slug, given, status) in enumerate(steps, start=1):
            stop_clock(monkeypatch, NOW + timedelta(minutes=number))
            paid = {"payment": dossier.payments.get().pk} if slug == "nop-phi" else {}
            response = client.post(act_of(dossier, slug), given | paid)
            assert response.status_code == 302, (slug, response.content.decode())
            dossier = Dossier.objects.get()
            assert dossier.state == status, slug
        assert (dossier.stored, dossier.paid_online, dossier.result_electronic) == (True, True, True)
        assert [one.name for one in dossier.components.order_by("position")] == ["Giấy chứng sinh", "Ảnh"]

    def test_keeps_what_was_typed_and_says_what_is_wrong(self, scene: Scene) -> None:
        given = {"reason": REASON, "happened_at": "10:00 09/03/2026"}
        response = client_of(scene.counter).post(act_of(receive(scene), "bo-sung"), given)
        page = response.content.decode()
        assert response.status_code == 422
        assert all(words in page for words in (REASON, "10:00 09/03/2026", "chưa đến"))

    def test_leads_back_where_the_state_does_not_allow_it(self, scene: Scene) -> None:
        dossier = receive(scene)
        response = client_of(scene.counter).get(act_of(dossier, "tra"))
        assert response["Location"] == address_of(dossier)

    def test_refuses_what_came_too_late(self, scene: Scene) -> None:
        response = client_of(scene.counter).post(act_of(receive(scene), "tra"), {})
        assert response.status_code == 422
        assert Dossier.objects.get().state == Status.RECEIVED

    @pytest.mark.parametrize("slug", ["xin-loi", "gia-han", "dung"])
    def test_lets_only_who_answers_apologise_extend_and_stop(self, scene: Scene, slug: str) -> None:
        dossier = receive(scene)
        hand_to(dossier, scene.officer, scene.counter, NOW)
        page_of(scene.counter, act_of(dossier, slug), 404)
        page_of(scene.officer, act_of(dossier, slug), 404)
        page_of(scene.head, act_of(dossier, slug))

    def test_knows_no_other_act(self, scene: Scene) -> None:
        page_of(scene.head, act_of(receive(scene), "khac"), 404)


@pytest.mark.django_db
class TestCorrect:
    def test_moves_an_event_and_keeps_what_was_recorded(self, scene: Scene) -> None:
        dossier = receive(scene)
        address = reverse("dossiers:correct", args=[dossier.pk, dossier.events.get().pk])
        given = {"moved_to": "08:00 02/03/2026", "reason": "Ghi nhầm giờ"}
        assert client_of(scene.head).post(address, given).status_code == 302
        page = page_of(scene.head, address_of(dossier))
        assert "08:00 02/03/2026" in page
        assert "09:00 02/03/2026" in page

    def test_says_why_it_cannot_be(self, scene: Scene) -> None:
        dossier = receive(scene)
        address = reverse("dossiers:correct", args=[dossier.pk, dossier.events.get().pk])
        response = client_of(scene.head).post(address, {"moved_to": "", "reason": "Không có thật"})
        assert response.status_code == 422
        assert "Không có thật" in response.content.decode()

    def test_is_for_events_of_this_dossier_and_who_answers(self, scene: Scene) -> None:
        one, other = receive(scene), receive(scene)
        page_of(scene.head, reverse("dossiers:correct", args=[one.pk, other.events.get().pk]), 404)
        page_of(scene.counter, reverse("dossiers:correct", args=[one.pk, one.events.get().pk]), 404)
