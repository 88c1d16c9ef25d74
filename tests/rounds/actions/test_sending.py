"""Sending in: checks run inside, answers are sealed as they stand, areas lock; taking in what nobody signed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from parindex.accounts.kinds import RoleKind
from parindex.audit import queries as audit
from parindex.core.workflow import Act, AreaState, is_allowed
from parindex.kit.errors import ActionError
from parindex.rounds import refusals
from parindex.rounds.actions import answers, sending
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.sending import Signature
from parindex.rounds.models import Extension, Notice, Sheet, SheetArea, Submission
from parindex.rounds.queries.sending import contents, review
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, Scene, make_person, make_scene
from tests.rounds.sending_scenes import (
    LATE,
    TYPED,
    attach_link,
    fill,
    fill_for,
    give_back,
    make_upload,
    send,
    set_state,
    store,
)

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def states(scene: Scene) -> list[str]:
    return list(SheetArea.objects.filter(sheet=scene.sheet).order_by("position").values_list("state", flat=True))


class TestSubmit:
    def test_seals_the_answers_and_locks_the_areas(self, scene: Scene) -> None:
        fill(scene)
        sent = send(scene)
        assert states(scene) == ["submitted", "submitted"]
        assert [(one.area.code, one.number, one.by, one.at) for one in sent] == [
            ("1", 1, scene.head, NOW),
            ("2", 1, scene.head, NOW),
        ]
        kept = Submission.objects.get(area__code="1", area__sheet=scene.sheet).answers
        assert kept["1.1"] == {"answer": {"num": 42, "den": 45}, "note": "Đã thực hiện, xem sổ theo dõi", "papers": []}
        assert scene.area("1").filed_at == NOW
        assert audit.page(audit.Search()).entries[0].verb == "area.submit"

    def test_seals_which_papers_were_filed(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        (row,) = attach_link(scene, "1.1")
        send(scene, "1")
        kept = Submission.objects.get(area__code="1", area__sheet=scene.sheet).answers
        papers = [{"document": row.document_id, "revision": None, "sha256": "", "stage": "self"}]
        assert kept["1.1"]["papers"] == papers

    def test_locks_the_answers(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        with pytest.raises(refusals.Locked, match="đã gửi"):
            fill(scene, "1.2", note="khác")

    def test_sends_area_by_area(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        send(scene, "1")
        assert states(scene) == ["submitted", "draft"]

    def test_takes_only_whole_sheets_where_the_round_says_so(self, scene: Scene) -> None:
        scene.round.submits_by_area = False
        scene.round.save()
        fill(scene)
        with pytest.raises(refusals.WholeSheetOnly):
            send(scene, "1")
        assert len(send(scene, "1", "2")) == 2

    def test_stops_at_what_is_not_answered(self, scene: Scene) -> None:
        fill(scene, "1.1")
        with pytest.raises(refusals.ChecksStop) as refused:
            send(scene, "1")
        assert [(found.kind, found.item) for found in refused.value.found] == [("unanswered", "1.2")]
        assert "còn 1 điều" in refused.value.say()
        assert states(scene) == ["draft", "draft"]

    def test_asks_for_warnings_to_be_confirmed(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unproven", "severity": "warn"}]
        scene.round.save()
        fill(scene, "1.1", "1.2", note="")
        with pytest.raises(refusals.NotConfirmed, match="2 cảnh báo"):
            send(scene, "1")
        assert send(scene, "1", confirms_warnings=True)

    def test_refuses_a_page_that_is_stale(self, scene: Scene) -> None:
        fill(scene)
        seen = stamp(scene)
        fill(scene, "2.1", note="đã sửa lại")
        with pytest.raises(refusals.ChangedSinceSeen):
            send(scene, stamp=seen)
        now = stamp(scene)
        assert send(scene, stamp=now)

    def test_refuses_without_a_signature(self, scene: Scene) -> None:
        fill(scene)
        with pytest.raises(refusals.NotSigned):
            sending.submit(sheet_id=scene.sheet.pk, signature=Signature(), by=scene.head, at=NOW)

    def test_takes_a_signed_file(self, scene: Scene, store: None) -> None:
        fill(scene)
        signature = Signature(upload_key=make_upload(scene.commune, scene.head, "phieu-da-ky.png"))
        sent = sending.submit(sheet_id=scene.sheet.pk, signature=signature, by=scene.head, at=NOW)
        assert {one.signed.file_name for one in sent if one.signed} == {"phieu-da-ky.png"}

    @pytest.mark.parametrize("role", ["par_officer", "officer", "manager", "observer"])
    def test_is_for_the_head_alone(self, scene: Scene, role: str) -> None:
        fill(scene)
        signature = Signature(is_confirmed=True)
        with pytest.raises(refusals.NotAllowed):
            sending.submit(sheet_id=scene.sheet.pk, signature=signature, by=getattr(scene, role), at=NOW)

    def test_does_not_know_the_sheet_of_another_unit(self, scene: Scene) -> None:
        signature = Signature(is_confirmed=True)
        with pytest.raises(Sheet.DoesNotExist):
            sending.submit(sheet_id=scene.sheet.pk, signature=signature, by=scene.stranger, at=NOW)

    def test_does_not_know_an_area_that_is_not_there(self, scene: Scene) -> None:
        with pytest.raises(SheetArea.DoesNotExist):
            send(scene, "9")

    def test_refuses_before_the_phase_opens(self, scene: Scene) -> None:
        fill(scene)
        with pytest.raises(refusals.Locked, match="chưa mở"):
            send(scene, at=NOW - timedelta(days=30))

    def test_refuses_a_second_time(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        with pytest.raises(refusals.NotPossibleNow, match="đã gửi"):
            send(scene, "1")
        with pytest.raises(refusals.NothingToDo):
            send(scene)

    def test_is_possible_late_with_what_stands(self, scene: Scene) -> None:
        fill(scene, "1.1")
        with pytest.raises(refusals.NotConfirmed):
            send(scene, at=LATE)
        send(scene, at=LATE, confirms_warnings=True)
        assert scene.area("1").filed_at == LATE

    def test_tells_the_officer(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        notice = Notice.objects.get(user=scene.par_officer)
        assert "đã gửi 2 lĩnh vực" in notice.text
        assert notice.address == f"/lam-viec/dot/{scene.round.pk}/{scene.commune.code}/gui/bien-nhan/"

    @pytest.mark.parametrize("state", list(AreaState))
    def test_is_possible_only_from_the_states_of_the_table(self, scene: Scene, state: AreaState) -> None:
        fill(scene)
        set_state(scene.area("1"), state)
        try:
            send(scene, "1", confirms_warnings=True)
        except ActionError as refused:
            assert isinstance(refused, refusals.NotPossibleNow)  # noqa: PT017
            assert not is_allowed(Act.SUBMIT, state)
        else:
            assert is_allowed(Act.SUBMIT, state)
            assert scene.area("1").is_ is AreaState.SUBMITTED


class TestSubmitAgain:
    def test_closes_the_return_and_spends_nothing(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        row = give_back(scene, "1.1")
        answer = scene.answer("1.1")
        draft = Draft(typed={"num": "45", "den": "45"}, note="đã ký")
        answers.save(answer_id=answer.pk, base_version=answer.version, draft=draft, by=scene.par_officer, at=NOW)
        sent = send(scene, "1", at=NOW + timedelta(days=1), confirms_warnings=True)
        row.refresh_from_db()
        area = scene.area("1")
        assert (sent[0].number, row.closed_at) == (2, NOW + timedelta(days=1))
        assert (area.state, area.return_due, area.returns_spent, area.filed_at) == ("submitted", None, 1, NOW)
        assert not scene.answer("1.1").is_returned
        assert Submission.objects.get(area=area, number=1).answers["1.1"]["answer"] == {"num": 42, "den": 45}

    def test_warns_of_requests_that_are_not_mended(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1")
        with pytest.raises(refusals.NotConfirmed):
            send(scene, "1")

    def test_needs_no_whole_sheet(self, scene: Scene) -> None:
        scene.round.submits_by_area = False
        scene.round.save()
        fill(scene)
        send(scene)
        give_back(scene, "1.1")
        assert len(send(scene, "1", confirms_warnings=True)) == 1


class TestTakeIn:
    def test_takes_what_stands_after_the_date(self, scene: Scene) -> None:
        fill(scene, "1.1")
        sent = sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=LATE)
        assert [one.is_taken_in for one in sent] == [True, True]
        area = scene.area("1")
        assert (area.state, area.is_unfinished, area.filed_at) == ("submitted", True, LATE)
        assert audit.page(audit.Search()).entries[0].verb == "area.take_in"

    def test_waits_for_the_extension_of_the_unit(self, scene: Scene) -> None:
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind="self_scoring",
            until=LATE + timedelta(days=2),
            reason="bão",
            by=scene.manager,
            at=NOW,
        )
        with pytest.raises(refusals.StillOpen, match="18/01/2023"):
            sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=LATE)

    def test_waits_for_the_date_of_a_return(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1")
        with pytest.raises(refusals.StillOpen):
            sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=NOW + timedelta(days=4))
        sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=NOW + timedelta(days=6))
        assert not scene.area("1").is_unfinished

    def test_leaves_what_was_sent(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        send(scene, "1")
        sent = sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=LATE)
        assert [one.area.code for one in sent] == ["2"]
        with pytest.raises(refusals.NothingToDo):
            sending.take_in(sheet_id=scene.sheet.pk, by=scene.manager, at=LATE)
        with pytest.raises(refusals.NotPossibleNow):
            sending.take_in(sheet_id=scene.sheet.pk, area_codes=["1"], by=scene.manager, at=LATE)

    def test_is_for_the_manager_alone(self, scene: Scene) -> None:
        for person in (scene.head, scene.observer):
            with pytest.raises(refusals.NotAllowed):
                sending.take_in(sheet_id=scene.sheet.pk, by=person, at=LATE)

    def test_does_not_know_an_area_that_is_not_there(self, scene: Scene) -> None:
        with pytest.raises(SheetArea.DoesNotExist):
            sending.take_in(sheet_id=scene.sheet.pk, area_codes=["9"], by=scene.manager, at=LATE)


def test_every_item_of_the_small_set_can_be_typed() -> None:
    assert set(TYPED) == {"1.1", "1.2", "2.1", "2.2"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="a database in memory takes one writer")
class TestAtOnce:
    def test_takes_twenty_heads_in_the_same_moment(self) -> None:
        scene = make_scene(communes=20)
        heads = {unit.pk: make_person(f"head-{unit.code}", unit, RoleKind.HEAD) for unit in scene.communes}
        for unit in scene.communes:
            fill_for(unit, scene)
        sheets = list(Sheet.objects.filter(round=scene.round))
        start = Barrier(len(sheets))

        def sign(sheet: Sheet) -> int:
            try:
                start.wait()
                signature = Signature(is_confirmed=True)
                by = heads[sheet.unit_id]
                return len(sending.submit(sheet_id=sheet.pk, signature=signature, by=by, at=NOW))
            finally:
                connection.close()

        with ThreadPoolExecutor(len(sheets)) as pool:
            assert list(pool.map(sign, sheets)) == [2] * 20
        assert set(SheetArea.objects.values_list("state", flat=True)) == {"submitted"}
        assert Submission.objects.count() == 40

    def test_seals_what_stands_when_somebody_saves_meanwhile(self) -> None:
        """Whatever comes first, the sealed answer is the one that is kept."""
        scene = make_scene()
        fill(scene)
        start = Barrier(2)

        def save() -> None:
            try:
                start.wait()
                fill(scene, "1.1", note="sửa vào phút chót")
            except refusals.Locked:
                pass
            finally:
                connection.close()

        def sign() -> None:
            try:
                start.wait()
                send(scene)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(save), pool.submit(sign)]:
                done.result()
        kept = Submission.objects.get(area__code="1", area__sheet=scene.sheet).answers
        assert kept["1.1"]["note"] == scene.answer("1.1").note

    def test_sends_an_area_once(self) -> None:
        scene = make_scene()
        fill(scene)
        start = Barrier(4)

        def sign(_: int) -> str:
            try:
                start.wait()
                send(scene)
            except (refusals.NothingToDo, refusals.NotPossibleNow):
                return "refused"
            finally:
                connection.close()
            return "sent"

        with ThreadPoolExecutor(4) as pool:
            assert sorted(pool.map(sign, range(4))) == ["refused"] * 3 + ["sent"]
        assert Submission.objects.count() == 2


def stamp(scene: Scene) -> str:
    areas = [scene.area("1"), scene.area("2")]
    return review(contents(scene.sheet), areas, calendar(scene.round), NOW).stamp
