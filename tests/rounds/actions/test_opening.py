"""Beginning a round: created, set and units chosen, dated, opened."""

import pytest

from parindex.audit import queries as audit
from parindex.core.faults import Refused
from parindex.criteria import actions as criteria_actions
from parindex.rounds import refusals
from parindex.rounds.actions import opening
from parindex.rounds.models import Answer, Assignment, Round, SheetArea
from tests.rounds.making import NOW, SET, Scene, assign_appraiser, make_scene, phase_windows

pytestmark = pytest.mark.django_db


def new_round(scene: Scene) -> Round:
    new = opening.NewRound(name="Mới", year=2023, assessor_id=scene.province.pk)
    return opening.create(new=new, by=scene.manager, at=NOW)


class TestCreate:
    def test_is_for_who_manages(self) -> None:
        scene = make_scene()
        new = opening.NewRound(name="Mới", year=2023, assessor_id=scene.province.pk)
        with pytest.raises(refusals.NotAllowed):
            opening.create(new=new, by=scene.observer, at=NOW)


class TestSetSettings:
    def test_keeps_what_was_there_before_in_the_log(self) -> None:
        scene = make_scene()
        settings = opening.Settings(returns_allowed=2, days_off=("2023-01-02",))
        opening.set_settings(round_id=scene.round.pk, name="Tên mới", settings=settings, by=scene.manager, at=NOW)
        entry = audit.page(audit.Search(verb="round.set")).entries[0]
        assert isinstance(entry.before, dict)
        assert (entry.before["name"], entry.before["returns_allowed"]) == ("Đợt 2022", 1)

    def test_leaves_the_checks_to_their_own_act(self) -> None:
        scene = make_scene()
        Round.objects.update(checks=[{"kind": "unanswered"}])
        settings = opening.Settings(returns_allowed=2)
        opening.set_settings(round_id=scene.round.pk, name="x", settings=settings, by=scene.manager, at=NOW)
        assert Round.objects.get(pk=scene.round.pk).checks == [{"kind": "unanswered"}]

    def test_records_nothing_where_nothing_changes(self) -> None:
        scene = make_scene()
        same = opening.Settings.of(scene.round)
        opening.set_settings(round_id=scene.round.pk, name="Đợt 2022", settings=same, by=scene.manager, at=NOW)
        assert not audit.page(audit.Search(verb="round.set")).entries


class TestChooseCriteria:
    def test_takes_away_the_areas_of_another_set(self) -> None:
        scene = make_scene(is_open=False)
        assign_appraiser(scene.round.sheets.get(unit=scene.commune).areas.get(code="2"), scene.appraisers[0])
        text = SET.replace('- code: "2"', '- code: "3"')
        new_id = criteria_actions.import_set(content=text.encode(), at=NOW)
        opening.choose_criteria(round_id=scene.round.pk, criteria_id=new_id, by=scene.manager, at=NOW)
        assert set(SheetArea.objects.values_list("code", flat=True)) == {"1", "3"}
        assert not Assignment.objects.exists()

    def test_refuses_a_set_that_the_period_cannot_freeze(self) -> None:
        scene = make_scene(is_open=False)
        text = SET.replace('title: "Bộ chỉ số thử"', 'title: "Bộ chỉ số quý {quarter}"')
        new_id = criteria_actions.import_set(content=text.encode(), at=NOW)
        with pytest.raises(Refused):
            opening.choose_criteria(round_id=scene.round.pk, criteria_id=new_id, by=scene.manager, at=NOW)

    def test_refuses_an_open_round(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NothingToDo):
            opening.choose_criteria(
                round_id=scene.round.pk, criteria_id=scene.round.criteria_id or 0, by=scene.manager, at=NOW
            )


class TestChooseUnits:
    def test_takes_units_away_again_with_their_areas(self) -> None:
        scene = make_scene(is_open=False)
        opening.choose_units(round_id=scene.round.pk, unit_ids=[scene.commune.pk], by=scene.manager, at=NOW)
        assert scene.round.sheets.get().unit == scene.commune
        assert SheetArea.objects.count() == 2

    def test_refuses_an_open_round(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NothingToDo):
            opening.choose_units(round_id=scene.round.pk, unit_ids=[], by=scene.manager, at=NOW)


class TestOpenRound:
    def test_lays_every_sheet_out(self) -> None:
        scene = make_scene(is_open=False)
        assert not Answer.objects.exists()
        opening.open_round(round_id=scene.round.pk, by=scene.manager, at=NOW)
        assert Answer.objects.count() == 15

    def test_says_how_much_is_missing(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.RoundNotReady, match="còn thiếu 3 phần"):
            opening.open_round(round_id=new_round(scene).pk, by=scene.manager, at=NOW)

    def test_opens_once(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NothingToDo):
            opening.open_round(round_id=scene.round.pk, by=scene.manager, at=NOW)

    def test_is_for_who_manages(self) -> None:
        scene = make_scene(is_open=False)
        with pytest.raises(refusals.NotAllowed):
            opening.open_round(round_id=scene.round.pk, by=scene.head, at=NOW)

    def test_lets_dates_move_afterwards(self) -> None:
        scene = make_scene()
        opening.set_phases(round_id=scene.round.pk, windows=phase_windows(), by=scene.manager, at=NOW)
        assert scene.round.phases.count() == 6
