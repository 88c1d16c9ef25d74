"""What is required of single answers."""

import pytest

from parindex.core.documents.sufficiency import State
from parindex.core.typed import NOT_ARISING
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer
from parindex.rounds.queries.assessing import asked_of, assess_answers, bare, filed_under, is_asked, required_of
from parindex.rounds.sets import criteria_of
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import attach_link, fill, link, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestBare:
    def test_says_what_every_item_lacks(self, scene: Scene) -> None:
        found = bare(scene.round)
        assert {code: one.state for code, one in found.items()} == {
            "1.1": State.MISSING,
            "1.2": State.MISSING,
            "2.1": State.MISSING,
            "2.2": State.MISSING,
            "2.3": State.NOT_NEEDED,
        }

    def test_is_made_once(self, scene: Scene) -> None:
        assert bare(scene.round) is bare(scene.round, required_of(scene.round))


class TestIsAsked:
    def test_is_not_where_nothing_arose(self, scene: Scene) -> None:
        item = criteria_of(scene.round).item("1.1")
        assert is_asked(item, Answer())
        assert not is_asked(item, Answer(typed={NOT_ARISING: True}))
        assert not is_asked(item, Answer(figures={NOT_ARISING: True}))

    def test_is_of_what_a_survey_gives_only_once_it_is_answered(self, scene: Scene) -> None:
        item = criteria_of(scene.round).item("2.3")
        assert not is_asked(item, Answer(typed={"num": ""}))
        assert is_asked(item, Answer(figures={"num": 1}))

    def test_leaves_out_what_is_no_longer_in_the_set(self, scene: Scene) -> None:
        answers = [Answer(item="1.1"), Answer(item="9.9"), Answer(item="2.3")]
        asked = asked_of(answers, required_of(scene.round), scene.round)
        assert {code: bool(one.all) for code, one in asked.items()} == {"1.1": True, "2.3": False}


class TestAssessAnswers:
    def test_says_of_each_how_far_it_is(self, scene: Scene) -> None:
        answers = [scene.answer("1.1"), scene.answer("2.3")]
        found = assess_answers(scene.round, answers, {})
        assert [found[answer.pk].state for answer in answers] == [State.MISSING, State.NOT_NEEDED]


class TestFiledUnder:
    def test_leaves_out_what_an_appraiser_brought(self, scene: Scene) -> None:
        fill(scene)
        (own,) = attach_link(scene, "1.1")
        (gone,) = attach_link(scene, "1.1", paper=link("https://a.vn/1"))
        evidence.detach(attachment_id=gone.pk, by=scene.par_officer, at=NOW)
        send(scene, confirms_warnings=True)
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        answer = scene.answer("1.1")
        evidence.bring_on_behalf(answer_id=answer.pk, paper=link("https://a.vn/2"), by=scene.appraisers[0], at=NOW)
        assert filed_under([answer]) == [own]
