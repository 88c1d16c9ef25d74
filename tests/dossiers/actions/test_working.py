"""Dossiers on their way."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from parindex.accounts.models import User
from parindex.audit.models import Entry
from parindex.dossiers import refusals
from parindex.dossiers.actions import working
from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.actions.working import Handing
from parindex.dossiers.models import Dossier
from tests.dossiers.making import NAME, NOW, Scene, hand_to, moment, receive


def later(days: int) -> datetime:
    return NOW + timedelta(days=days)


class TestPassOn:
    def test_gives_it_to_an_officer_who_then_works_on_it(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, later(1))
        assert (dossier.status, dossier.officer, dossier.agency) == (4, scene.officer, "")
        found = working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu bản sao", by=scene.officer, at=later(1))
        assert found.status == 5

    def test_gives_it_to_another_agency_with_a_limit(self, scene: Scene) -> None:
        to = Handing(agency=" Sở  Y tế ", limit_hours=Decimal(16))
        dossier = working.pass_on(dossier_id=receive(scene).pk, to=to, by=scene.counter, at=later(1))
        assert (dossier.agency, dossier.events.latest("sequence").limit_hours) == ("Sở Y tế", Decimal(16))

    @pytest.mark.parametrize("to", [Handing(), Handing(agency=" ")])
    def test_refuses_nobody(self, scene: Scene, to: Handing) -> None:
        with pytest.raises(refusals.NoReceiver):
            working.pass_on(dossier_id=receive(scene).pk, to=to, by=scene.counter, at=NOW)

    def test_refuses_two_at_once_and_people_of_elsewhere(self, scene: Scene) -> None:
        dossier = receive(scene)
        for to in (Handing(officer_id=scene.officer.pk, agency="Sở Y tế"), Handing(officer_id=scene.stranger.pk)):
            with pytest.raises(refusals.NoReceiver):
                working.pass_on(dossier_id=dossier.pk, to=to, by=scene.counter, at=NOW)

    def test_refuses_somebody_whose_account_is_closed(self, scene: Scene) -> None:
        User.objects.filter(pk=scene.officer.pk).update(is_active=False)
        with pytest.raises(refusals.NoReceiver):
            hand_to(receive(scene), scene.officer, scene.counter, NOW)

    def test_refuses_a_limit_that_is_none(self, scene: Scene) -> None:
        to = Handing(agency="Sở Y tế", limit_hours=Decimal(0))
        with pytest.raises(refusals.NotPositive):
            working.pass_on(dossier_id=receive(scene).pk, to=to, by=scene.counter, at=NOW)

    def test_refuses_an_officer_who_has_it_no_more(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        hand_to(dossier, scene.head, scene.counter, NOW)
        with pytest.raises(refusals.NotAllowed):
            hand_to(dossier, scene.head, scene.officer, NOW)

    @pytest.mark.parametrize(
        ("who", "refusal"),
        [
            ("officer", refusals.UnknownDossier),
            ("stranger", refusals.UnknownDossier),
            ("administrator", refusals.UnknownDossier),
            ("manager", refusals.NotAllowed),
            ("observer", refusals.NotAllowed),
        ],
    )
    def test_refuses_who_has_no_part(self, scene: Scene, who: str, refusal: type[Exception]) -> None:
        with pytest.raises(refusal):
            hand_to(receive(scene), scene.officer, getattr(scene, who), NOW)

    def test_refuses_what_another_system_keeps(self, scene: Scene) -> None:
        dossier = receive(scene)
        Dossier.objects.filter(pk=dossier.pk).update(source="igate")
        with pytest.raises(refusals.KeptElsewhere, match="igate"):
            hand_to(dossier, scene.officer, scene.counter, NOW)

    def test_refuses_a_moment_before_what_is_recorded(self, scene: Scene) -> None:
        dossier = receive(scene)
        to = Handing(agency="Sở Y tế")
        with pytest.raises(refusals.BeforeLast, match="09:00 02/03/2026"):
            working.pass_on(
                dossier_id=dossier.pk, to=to, by=scene.counter, at=later(1), happened_at=NOW - timedelta(minutes=1)
            )


class TestAskSupplement:
    def test_stops_the_clock(self, scene: Scene) -> None:
        dossier = working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=later(1))
        assert (dossier.due_at, dossier.waiting_since, dossier.supplements) == (None, later(1), 1)

    def test_keeps_the_reason_out_of_the_log(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason=f"{NAME} ký thiếu", by=scene.counter, at=NOW)
        assert dossier.events.latest("sequence").reason == f"{NAME} ký thiếu"
        assert NAME not in Entry.objects.latest("sequence").line()

    def test_needs_a_reason(self, scene: Scene) -> None:
        with pytest.raises(refusals.NoReason):
            working.ask_supplement(dossier_id=receive(scene).pk, reason="\n", by=scene.counter, at=NOW)


class TestTakeSupplement:
    def test_runs_the_clock_again_and_adds_the_papers_behind(self, scene: Scene) -> None:
        dossier = receive(scene, components=[NewComponent(name="Tờ khai")])
        working.ask_supplement(dossier_id=dossier.pk, reason="x", by=scene.counter, at=later(1))
        new = [NewComponent(name="Bản sao")]
        found = working.take_supplement(dossier_id=dossier.pk, components=new, by=scene.counter, at=later(3))
        assert (found.status, found.due_at, found.waiting_since) == (4, moment("2026-03-11 17:00"), None)
        assert list(dossier.components.values_list("position", "name")) == [(1, "Tờ khai"), (2, "Bản sao")]

    def test_refuses_where_none_was_asked_for(self, scene: Scene) -> None:
        with pytest.raises(refusals.ImpossibleOrder, match="Nhận bổ sung"):
            working.take_supplement(dossier_id=receive(scene).pk, by=scene.counter, at=NOW)


class TestExtend:
    def test_moves_the_due_moment(self, scene: Scene) -> None:
        dossier = working.extend(dossier_id=receive(scene).pk, hours=Decimal(8), reason="x", by=scene.head, at=NOW)
        assert dossier.due_at == moment("2026-03-10 17:00")

    def test_refuses_the_counter_nothing_and_no_reason(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(refusals.NotAllowed, match="lãnh đạo"):
            working.extend(dossier_id=dossier.pk, hours=Decimal(8), reason="x", by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotPositive):
            working.extend(dossier_id=dossier.pk, hours=Decimal(0), reason="x", by=scene.head, at=NOW)
        with pytest.raises(refusals.NoReason):
            working.extend(dossier_id=dossier.pk, hours=Decimal(8), reason="", by=scene.head, at=NOW)


class TestApologise:
    def test_names_a_new_day_and_moves_no_due_moment(self, scene: Scene) -> None:
        dossier = receive(scene)
        found = working.apologise(dossier_id=dossier.pk, until=later(14), reason="x", by=scene.head, at=later(8))
        assert (found.promised_at, found.due_at) == (later(14), dossier.due_at)

    def test_refuses_a_day_that_is_over(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotLater):
            working.apologise(dossier_id=receive(scene).pk, until=NOW, reason="x", by=scene.head, at=NOW)


class TestWithdraw:
    def test_ends_it(self, scene: Scene) -> None:
        dossier = working.withdraw(dossier_id=receive(scene).pk, by=scene.counter, at=later(1))
        assert (dossier.status, dossier.ended_at, dossier.officer, dossier.is_late) == (7, later(1), None, False)
        with pytest.raises(refusals.ImpossibleOrder, match="Rút hồ sơ"):
            working.withdraw(dossier_id=dossier.pk, by=scene.counter, at=later(1))


class TestStop:
    def test_ends_it_for_a_reason_of_who_answers_for_the_unit(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        with pytest.raises(refusals.NotAllowed):
            working.stop(dossier_id=dossier.pk, reason="x", by=scene.officer, at=NOW)
        found = working.stop(dossier_id=dossier.pk, reason="x", by=scene.head, at=later(20))
        assert (found.status, found.ended_at, found.is_late) == (8, later(20), True)
