"""Published rounds teach where papers belong, each assessor's rounds its own units alone."""

from datetime import timedelta

import pytest

from parindex.core.documents.experience import key_of
from parindex.rounds.actions import desk, evidence
from parindex.rounds.actions.learning import learn, unlearnt
from parindex.rounds.models import FilingExperience, Round
from parindex.units.models import Unit
from tests.rounds.desks import brought
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene, make_unit

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=60)


def filed(scene: Scene, item: str = "1.2", content: bytes = b"van ban") -> int:
    paper = brought(scene, content)
    answer_id = scene.answer(item).pk
    row = desk.file(paper_id=paper.pk, answer_id=answer_id, stamp=None, by=scene.par_officer, at=NOW)
    return row.pk


def publish(scene: Scene) -> None:
    Round.objects.filter(pk=scene.round.pk).update(published_at=LATER)


class TestLearn:
    def test_counts_what_stood_when_the_round_was_published(self, scene: Scene) -> None:
        filed(scene)
        gone = filed(scene, "1.1", b"khac")
        evidence.detach(attachment_id=gone, by=scene.par_officer, at=NOW)
        publish(scene)
        row = learn(assessor_id=scene.province.pk, at=LATER)
        assert row.papers == 1
        counts = row.content[key_of("Ban hành kế hoạch")]
        assert (counts["papers"], counts["type:KH"]) == (1, 1)

    def test_learns_nothing_from_a_round_that_is_not_published(self, scene: Scene) -> None:
        filed(scene)
        assert learn(assessor_id=scene.province.pk, at=NOW).papers == 0

    def test_counts_the_same_when_it_is_done_twice(self, scene: Scene) -> None:
        filed(scene)
        publish(scene)
        first = learn(assessor_id=scene.province.pk, at=LATER)
        again = learn(assessor_id=scene.province.pk, at=LATER)
        assert (again.pk, again.stamp, again.content) == (first.pk, first.stamp, first.content)

    def test_changes_its_stamp_with_its_content(self, scene: Scene) -> None:
        before = learn(assessor_id=scene.province.pk, at=NOW).stamp
        filed(scene)
        publish(scene)
        assert learn(assessor_id=scene.province.pk, at=LATER).stamp != before

    def test_never_goes_across_assessors(self, scene: Scene) -> None:
        filed(scene)
        publish(scene)
        other = make_unit("other-province", Unit.Kind.PROVINCE)
        assert learn(assessor_id=other.pk, at=LATER).content == {}


class TestUnlearnt:
    def test_gives_assessors_whose_newest_round_is_not_learnt_from(self, scene: Scene) -> None:
        assert unlearnt() == []
        publish(scene)
        assert unlearnt() == [scene.province.pk]
        learn(assessor_id=scene.province.pk, at=NOW)
        assert unlearnt() == [scene.province.pk]
        learn(assessor_id=scene.province.pk, at=LATER)
        assert unlearnt() == []
        assert FilingExperience.objects.count() == 1
