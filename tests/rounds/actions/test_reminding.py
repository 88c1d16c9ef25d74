"""Reminders: two steps, then a digest to the head; one message where several are due; by hand."""

from datetime import datetime, timedelta

import pytest

from parindex.audit import queries as audit
from parindex.core.locks import PhaseKind
from parindex.rounds import refusals
from parindex.rounds.actions import opening, reminding
from parindex.rounds.models import Extension, Notice, Reminder, Round, SheetArea
from tests.rounds.making import NOW, Scene, make_scene, phase_windows

pytestmark = pytest.mark.django_db

#: Self-scoring of the scene closes five days after NOW.
CLOSES = phase_windows()[PhaseKind.SELF_SCORING].closes_at


def before(**span: float) -> datetime:
    return CLOSES - timedelta(**span)


def told(scene: Scene) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for notice in Notice.objects.select_related("user").order_by("pk"):
        found.setdefault(notice.user.full_name, []).append(notice.kind)
    return found


class TestRemind:
    def test_reminds_the_par_officer_first(self) -> None:
        scene = make_scene()
        assert reminding.remind(at=before(days=6)) == 2
        assert told(scene) == {"Par Officer": ["reminder"], "Stranger": ["reminder"]}
        notice = Notice.objects.get(user=scene.par_officer)
        assert scene.commune.name in notice.text
        assert "14/01/2023" in notice.text

    def test_reminds_nobody_twice(self) -> None:
        make_scene()
        reminding.remind(at=before(days=6))
        assert reminding.remind(at=before(days=6) + timedelta(hours=1)) == 0

    def test_goes_on_to_the_second_step_and_the_digest(self) -> None:
        scene = make_scene()
        for days in (6.5, 1.5, 0.5):
            reminding.remind(at=before(days=days))
        assert told(scene)["Par Officer"] == ["reminder", "reminder"]
        assert told(scene)["Head"] == ["digest"]

    def test_sends_one_message_where_three_are_due(self) -> None:
        scene = make_scene()
        reminding.remind(at=before(hours=3))
        assert told(scene) == {"Par Officer": ["reminder"], "Head": ["digest"], "Stranger": ["reminder"]}
        assert Reminder.objects.filter(unit=scene.commune).count() == 3

    def test_sends_one_message_for_two_rounds(self) -> None:
        scene = make_scene()
        new = opening.NewRound(
            name="Đợt thứ hai", year=2023, assessor_id=scene.province.pk, criteria_id=scene.round.criteria_id
        )
        second = opening.create(new=new, by=scene.manager, at=NOW)
        opening.set_phases(round_id=second.pk, windows=phase_windows(), by=scene.manager, at=NOW)
        opening.choose_units(round_id=second.pk, unit_ids=[scene.commune.pk], by=scene.manager, at=NOW)
        opening.open_round(round_id=second.pk, by=scene.manager, at=NOW)
        reminding.remind(at=before(days=1.5))
        notice = Notice.objects.get(user=scene.par_officer)
        assert notice.round is None
        assert "Đợt thứ hai" in notice.text
        assert "Đợt 2022" in notice.text

    def test_leaves_alone_who_has_sent_in(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted")
        reminding.remind(at=before(days=1))
        assert "Par Officer" not in told(scene)

    def test_counts_from_the_longer_date_of_a_unit(self) -> None:
        scene = make_scene()
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind="self_scoring",
            until=CLOSES + timedelta(days=20),
            reason="lũ",
            by=scene.manager,
            at=NOW,
        )
        reminding.remind(at=before(days=6))
        assert told(scene) == {"Stranger": ["reminder"]}

    def test_sends_only_the_digest_after_the_date(self) -> None:
        scene = make_scene()
        reminding.remind(at=CLOSES + timedelta(days=1))
        assert told(scene) == {"Head": ["digest"]}

    def test_is_silent_long_before_and_long_after(self) -> None:
        make_scene()
        assert reminding.remind(at=before(days=9)) == 0
        assert reminding.remind(at=CLOSES + timedelta(days=4)) == 0

    def test_reminds_of_explanations(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="appraised")
        SheetArea.objects.exclude(sheet=scene.sheet).update(state="submitted")
        closes = phase_windows()[PhaseKind.EXPLANATION].closes_at
        reminding.remind(at=closes - timedelta(days=1.5))
        assert told(scene) == {"Par Officer": ["reminder"]}

    def test_is_silent_for_rounds_that_are_not_open(self) -> None:
        make_scene(is_open=False)
        assert reminding.remind(at=before(days=1)) == 0

    def test_is_in_the_log(self) -> None:
        make_scene()
        reminding.remind(at=before(days=6))
        assert audit.page(audit.Search(verb="reminder.send")).entries[0].actor_name == ""


class TestByHand:
    def test_tells_par_officer_and_head(self) -> None:
        scene = make_scene()
        count = reminding.remind_by_hand(
            round_id=scene.round.pk, unit_ids=[scene.commune.pk], text="Bổ sung gấp", by=scene.manager, at=NOW
        )
        assert count == 2
        assert "Bổ sung gấp" in Notice.objects.get(user=scene.head).text
        assert Reminder.objects.get().step == "by_hand"

    def test_can_be_done_again(self) -> None:
        scene = make_scene()
        for _ in range(2):
            reminding.remind_by_hand(
                round_id=scene.round.pk, unit_ids=[scene.commune.pk], text="x", by=scene.manager, at=NOW
            )
        assert Reminder.objects.count() == 2

    def test_needs_words(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.ReasonMissing):
            reminding.remind_by_hand(
                round_id=scene.round.pk, unit_ids=[scene.commune.pk], text=" ", by=scene.manager, at=NOW
            )

    def test_says_where_nobody_can_be_told(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NothingToDo):
            reminding.remind_by_hand(
                round_id=scene.round.pk, unit_ids=[scene.communes[1].pk], text="x", by=scene.manager, at=NOW
            )

    def test_is_only_for_the_manager(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            reminding.remind_by_hand(round_id=scene.round.pk, unit_ids=[], text="x", by=scene.head, at=NOW)


def test_does_not_query_more_for_more_units(django_assert_max_num_queries: object) -> None:
    scene = make_scene(communes=6)
    with django_assert_max_num_queries(22):  # type: ignore[operator]
        reminding.remind(at=before(hours=3))
    assert Round.objects.get() == scene.round
