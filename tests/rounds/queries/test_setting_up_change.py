"""What a change of the set does to the answers of a round."""

import pytest

from parindex.core.criteria.comparing import compare, suggest
from parindex.criteria import queries as criteria
from parindex.rounds.models import Answer
from parindex.rounds.queries import setting_up_change as queries
from parindex.rounds.sets import criteria_of
from tests.rounds.actions.test_migrating import filled_scene, import_new
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def effects(scene: Scene, **corrected: tuple[str, ...]) -> list[queries.Effect]:
    old = criteria_of(scene.round)
    new = criteria.frozen(criteria.content_hash(import_new()), scene.round.period)
    moves = suggest(old, new) | {code.replace("_", "."): to for code, to in corrected.items()}
    return queries.effects(scene.round, old, new, queries.plans(scene.round, old, new, compare(old, new, moves)))


class TestEffects:
    def test_count_and_score_for_each_unit(self) -> None:
        scene = filled_scene()
        first = effects(scene)[0]
        assert (first.unit, first.kept, first.orphans, first.empty) == (scene.commune.name, 4, 1, 1)
        assert first.difference == -750_000

    def test_count_answers_that_a_new_rule_cannot_read(self) -> None:
        first = effects(filled_scene(), **{"2_1": ("2.1.1",)})[0]
        assert (first.reread, first.lost_figures) == (1, 1)

    def test_leave_points_out_where_an_answer_cannot_be_scored(self) -> None:
        scene = filled_scene()
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(figures={"num": 9, "den": 3})
        first = effects(scene)[0]
        assert (first.before, first.difference) == (None, None)


class TestContent:
    def test_is_what_somebody_wrote(self) -> None:
        assert not queries.content(Answer())
        assert queries.content(Answer(note="x"))
