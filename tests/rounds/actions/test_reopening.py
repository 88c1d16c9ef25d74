"""What the round manager does with sheets that were sent by mistake, or are late."""

from datetime import timedelta

import pytest

from parindex.audit import queries as audit
from parindex.core.locks import PhaseKind
from parindex.core.workflow import Act, AreaState, is_allowed
from parindex.rounds import refusals
from parindex.rounds.actions import reopening
from parindex.rounds.actions.reopening import NewDate
from parindex.rounds.models import Extension, Notice, Sheet, SheetArea
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, fill, give_back, send, set_state

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestReopen:
    @pytest.mark.parametrize("state", list(AreaState))
    def test_is_possible_from_the_states_of_the_table(self, scene: Scene, state: AreaState) -> None:
        area = set_state(scene.area("1"), state)
        if not is_allowed(Act.REOPEN, state):
            with pytest.raises(refusals.NotPossibleNow):
                reopening.reopen(area_ids=[area.pk], reason="gửi nhầm", by=scene.manager, at=NOW)
            return
        reopening.reopen(area_ids=[area.pk], reason="gửi nhầm", by=scene.manager, at=NOW)
        entry = audit.page(audit.Search()).entries[0]
        assert (scene.area("1").state, entry.verb, entry.reason) == ("draft", "area.reopen", "gửi nhầm")
        assert state.value in entry.before_json

    def test_spends_no_return_and_moves_no_date(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        row = give_back(scene, "1.1")
        reopening.reopen(area_ids=[scene.area("1").pk], reason="gửi nhầm", by=scene.manager, at=NOW)
        area = scene.area("1")
        row.refresh_from_db()
        assert (area.returns_spent, area.filed_at, area.return_due, row.closed_at) == (1, NOW, None, NOW)
        assert not scene.answer("1.1").is_returned
        assert Notice.objects.filter(kind="area_reopened", user=scene.head).exists()

    def test_lets_the_unit_work_again(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        reopening.reopen(area_ids=[scene.area("1").pk], reason="gửi nhầm", by=scene.manager, at=NOW)
        fill(scene, "1.1", note="sửa lại")
        assert send(scene, "1")[0].number == 2

    def test_needs_a_reason(self, scene: Scene) -> None:
        area = set_state(scene.area("1"), AreaState.SUBMITTED)
        with pytest.raises(refusals.ReasonMissing):
            reopening.reopen(area_ids=[area.pk], reason="  ", by=scene.manager, at=NOW)

    def test_is_for_the_manager(self, scene: Scene) -> None:
        area = set_state(scene.area("1"), AreaState.SUBMITTED)
        for person in (scene.head, scene.observer):
            with pytest.raises(refusals.NotAllowed):
                reopening.reopen(area_ids=[area.pk], reason="x", by=person, at=NOW)
        with pytest.raises(SheetArea.DoesNotExist):
            reopening.reopen(area_ids=[area.pk], reason="x", by=scene.stranger, at=NOW)


class TestExtend:
    def test_moves_the_date_of_one_unit(self, scene: Scene) -> None:
        new = NewDate(kind=PhaseKind.SELF_SCORING, until=LATE, reason="bão số 4")
        reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)
        dates = calendar(scene.round)
        window = dates.window(PhaseKind.SELF_SCORING, scene.commune.pk)
        other = dates.window(PhaseKind.SELF_SCORING, scene.communes[1].pk)
        assert window is not None
        assert other is not None
        assert (window.closes_at, other.closes_at < LATE) == (LATE, True)
        entry = audit.page(audit.Search()).entries[0]
        assert (entry.verb, entry.reason) == ("extension.grant", "bão số 4")

    def test_refuses_an_earlier_date(self, scene: Scene) -> None:
        for until in (NOW + timedelta(days=1), NOW - timedelta(days=1)):
            new = NewDate(kind=PhaseKind.SELF_SCORING, until=until, reason="bão")
            with pytest.raises(refusals.NotLater):
                reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)

    def test_needs_a_reason_a_manager_and_a_unit_of_the_round(self, scene: Scene) -> None:
        new = NewDate(kind=PhaseKind.SELF_SCORING, until=LATE, reason="")
        with pytest.raises(refusals.ReasonMissing):
            reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)
        new = NewDate(kind=PhaseKind.SELF_SCORING, until=LATE, reason="bão")
        with pytest.raises(refusals.NotAllowed):
            reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.head, at=NOW)
        with pytest.raises(Sheet.DoesNotExist):
            reopening.extend(round_id=scene.round.pk, unit_id=scene.province.pk, new=new, by=scene.manager, at=NOW)
        assert not Extension.objects.exists()


class TestExcuseLateFiling:
    def test_keeps_the_letter(self, scene: Scene) -> None:
        reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="CV 12/UBND", by=scene.manager, at=NOW)
        assert (scene.sheet.is_excused, scene.sheet.excuse) == (True, "CV 12/UBND")
        with pytest.raises(refusals.NothingToDo):
            reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="CV 12/UBND", by=scene.manager, at=NOW)

    def test_is_for_the_manager_and_needs_a_letter(self, scene: Scene) -> None:
        with pytest.raises(refusals.ReasonMissing):
            reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="", by=scene.manager, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="x", by=scene.head, at=NOW)
        with pytest.raises(Sheet.DoesNotExist):
            reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="x", by=scene.stranger, at=NOW)
