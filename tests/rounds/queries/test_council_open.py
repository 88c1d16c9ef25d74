"""What is open before the council, for the list of next steps: as the agenda has it, without scoring."""

import pytest

from parindex.rounds.models import Explanation, Petition, Verdict
from parindex.rounds.queries.council import disputes
from parindex.rounds.queries.council_open import OpenItem, open_items
from tests.rounds.actions.test_council import decide, publish
from tests.rounds.explained import COUNCIL, PUBLICATION, cut, dispute, make_council, make_explanation
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def on_agenda(scene: Scene) -> list[OpenItem]:
    found = [one.answer for one in disputes(scene.round) if one.is_open]
    return sorted(
        (OpenItem(answer_id=one.pk, unit_id=one.sheet.unit_id) for one in found), key=lambda one: one.answer_id
    )


def change_figures(scene: Scene, figures: dict[str, object]) -> None:
    Verdict.objects.create(
        answer=scene.answer("1.2"),
        stage="appraisal_2",
        outcome=Verdict.Outcome.FIGURES_CHANGED,
        figures=figures,
        answer_version=1,
        by=scene.appraisers[0],
        at=COUNCIL,
    )


class TestOpenItems:
    def test_are_those_of_the_agenda_from_the_dispute_to_the_petition(self) -> None:
        scene = make_council()
        answer = scene.answer("1.2")
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) != []
        publish(scene)
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) == []
        Petition.objects.create(answer=answer, reason="Xem lại", by=scene.manager, at=PUBLICATION)
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) != []

    def test_are_none_before_the_council(self) -> None:
        scene = make_explanation()
        dispute(scene)
        assert open_items([scene.round]) == {scene.round.pk: []}

    def test_leave_out_what_the_second_appraisal_gave_back(self) -> None:
        scene = make_council()
        accepted = {"outcome": Verdict.Outcome.ACCEPTED, "stage": "appraisal_2", "answer_version": 1}
        Verdict.objects.create(answer=scene.answer("1.2"), by=scene.appraisers[0], at=COUNCIL, **accepted)
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) == []

    def test_compare_the_points_of_changed_figures(self) -> None:
        scene = make_council()
        change_figures(scene, {"done": False})
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) != []
        Verdict.objects.filter(stage="appraisal_2").delete()
        change_figures(scene, {"done": True})
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) == []

    def test_leave_out_what_was_decided_or_agreed_to(self) -> None:
        scene = make_council()
        decide(scene, "upheld")
        agreed = scene.answer("1.1")
        cut(agreed, 0, scene)
        Explanation.objects.create(answer=agreed, agrees=True, by=scene.par_officer, at=COUNCIL)
        assert open_items([scene.round])[scene.round.pk] == on_agenda(scene) == []

    def test_ask_the_database_five_times_at_most(self, django_assert_max_num_queries: object) -> None:
        scene = make_council()
        with django_assert_max_num_queries(5):  # type: ignore[operator]
            open_items([scene.round])
