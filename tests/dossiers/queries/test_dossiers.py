"""Reads of dossiers."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from parindex.core.working_time.dossier import State
from parindex.dossiers.actions import correcting, deciding, parts, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import dossiers
from tests.dossiers.making import NAME, NOW, Scene, hand_to, make_offer, make_procedure, new_dossier, receive

LATER = NOW + timedelta(days=2)


class TestVisible:
    def test_gives_the_newest_first_with_procedure_and_unit(self, scene: Scene) -> None:
        first, second = receive(scene), receive(scene, NOW + timedelta(minutes=1))
        assert list(dossiers.visible(scene.counter)) == [second, first]


class TestGet:
    def test_finds_by_the_code_however_it_was_typed(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert dossiers.get(f" {dossier.code.lower()} ", scene.head) == dossier

    def test_hides_what_the_person_must_not_see(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(Dossier.DoesNotExist):
            dossiers.get(dossier.code, scene.stranger)


class TestClock:
    def test_explains_itself_in_a_sentence(self, scene: Scene) -> None:
        found = dossiers.clock(receive(scene), LATER)
        assert found is not None
        assert found.state == State.WITHIN
        assert found.said.say() == (
            "nhận lúc 09:00 02/03/2026; thời hạn 5 ngày làm việc tính từ 07:30 03/03/2026; hẹn trả 17:00 09/03/2026; "
            "còn 3 ngày làm việc 6 giờ"
        )

    def test_says_because_of_whom_it_is_late(self, scene: Scene) -> None:
        dossier = receive(scene)
        to = working.Handing(agency="Sở LĐTBXH")
        working.pass_on(dossier_id=dossier.pk, to=to, by=scene.counter, at=NOW)
        end = NOW + timedelta(days=9)
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=end)
        found = dossiers.clock(Dossier.objects.get(pk=dossier.pk), end)
        assert found is not None
        assert "trễ hạn, do Sở LĐTBXH giữ" in found.said.say()

    def test_is_none_before_receipt_and_where_another_system_counts(self, scene: Scene) -> None:
        registered = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        elsewhere = receive(scene)
        elsewhere.source = "igate"
        assert dossiers.clock(registered, NOW) is None
        assert dossiers.clock(elsewhere, NOW) is None

    def test_is_none_beyond_the_calendar(self, scene: Scene) -> None:
        assert dossiers.clock(receive(scene), NOW.replace(year=2030)) is None


class TestClocks:
    def test_reads_any_number_in_as_many_queries(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        receive(scene)

        def grow() -> None:
            for _ in range(3):
                working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=NOW)

        queries_do_not_grow(act=lambda: dossiers.clocks(dossiers.visible(scene.counter), NOW), grow=grow, most=4)


class TestTrail:
    def test_shows_reasons_only_with_the_applicant(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason=f"{NAME} ký thiếu", by=scene.counter, at=NOW)
        assert [line.reason for line in dossiers.trail(dossier, scene.counter)] == ["", f"{NAME} ký thiếu"]
        assert [line.reason for line in dossiers.trail(dossier, scene.observer)] == ["", ""]
        assert [line.said.say() for line in dossiers.trail(dossier, scene.observer)] == ["Tiếp nhận", "Yêu cầu bổ sung"]

    def test_keeps_what_was_corrected_beside_the_correction(self, scene: Scene) -> None:
        dossier = working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=NOW)
        received, asked = dossier.events.order_by("sequence")
        correcting.correct(event_id=asked.pk, reason="nhầm", by=scene.head, at=NOW)
        correcting.correct(event_id=received.pk, moved_to=NOW - timedelta(hours=1), reason="x", by=scene.head, at=NOW)
        lines = dossiers.trail(dossier, scene.counter)
        assert [line.is_void for line in lines] == [False, True, False, False]
        assert [line.moved_to for line in lines] == [NOW - timedelta(hours=1), None, None, None]


class TestApplicants:
    def test_gives_them_to_who_works_on_the_dossier(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert dossiers.applicants([dossier], scene.counter)[dossier.pk].name == NAME
        for who in (scene.manager, scene.observer, scene.stranger, scene.officer, scene.administrator):
            assert dossiers.applicants([dossier], who) == {}


class TestFoundBy:
    def test_finds_by_code_and_by_name_without_marks(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert list(dossiers.found_by("bi mat", scene.counter)) == [dossier]
        assert list(dossiers.found_by("260302-0001", scene.counter)) == [dossier]
        assert list(dossiers.found_by("260302-0001", scene.observer)) == [dossier]

    def test_tells_nobody_a_name_that_they_must_not_see(self, scene: Scene) -> None:
        receive(scene)
        assert not dossiers.found_by("bi mat", scene.observer).exists()
        assert not dossiers.found_by("bi mat", scene.stranger).exists()


class TestComponentsOf:
    def test_keeps_their_order(self, scene: Scene) -> None:
        papers = [receiving.NewComponent(name=name) for name in ("B", "A")]
        assert [one.name for one in dossiers.components_of(receive(scene, components=papers))] == ["B", "A"]


class TestPaymentsOf:
    def test_is_empty_where_nothing_was_asked_for(self, scene: Scene) -> None:
        assert dossiers.payments_of(receive(scene)) == []


class TestLookup:
    def test_says_how_it_stands_and_nothing_of_anybody(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        found = dossiers.lookup(dossier.code.lower())
        assert found is not None
        assert (found.procedure, found.unit, found.state.say()) == ("Đăng ký khai sinh", "Xã Đồng Tâm", "Đang xử lý")
        assert "Bí Mật" not in str(found)
        assert scene.officer.full_name not in str(found)

    def test_says_when_the_applicant_has_to_do_something_and_when_it_is_rated(self, scene: Scene) -> None:
        version = make_procedure("1.2")
        make_offer(scene.unit, version)
        dossier = receive(scene, procedure="1.2")
        working.ask_supplement(dossier_id=dossier.pk, reason="x", by=scene.counter, at=NOW)
        waiting = dossiers.lookup(dossier.code)
        assert waiting is not None
        assert (waiting.waits_for_applicant, waiting.is_rated) == (True, False)
        working.withdraw(dossier_id=dossier.pk, by=scene.counter, at=NOW)
        parts.rate(code=dossier.code, score=4, at=NOW)
        rated = dossiers.lookup(dossier.code)
        assert rated is not None
        assert rated.is_rated

    def test_knows_no_code_that_none_has(self, db: None) -> None:
        assert dossiers.lookup("H24.101-260302-0001") is None
