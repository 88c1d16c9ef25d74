"""Who changes required evidence, and of which rounds."""

from collections.abc import Callable

import pytest

from parindex.core.documents.requirements import Certainty
from parindex.rounds import refusals
from parindex.rounds.actions import requiring
from parindex.rounds.models import Examination, Round
from parindex.rounds.queries.assessing import bare
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.requiring import DECISION, approve, correct, neighbour, work_of

pytestmark = pytest.mark.django_db

Act = Callable[[Scene], None]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def confirm(scene: Scene, code: str = "1.2") -> None:
    seen = work_of(scene).item_stamp(code)
    requiring.confirm(round_id=scene.round.pk, code=code, seen=seen, by=scene.manager, at=NOW)


def reset(scene: Scene, code: str = "1.2") -> None:
    seen = work_of(scene).item_stamp(code)
    requiring.reset(round_id=scene.round.pk, code=code, seen=seen, by=scene.manager, at=NOW)


def take_file(scene: Scene) -> list[str]:
    seen = work_of(scene).stamp
    return requiring.take_file(round_id=scene.round.pk, items={"1.2": DECISION}, seen=seen, by=scene.manager, at=NOW)


def take_from(scene: Scene) -> list[str]:
    source_id = scene.round.criteria_id or 0
    seen = work_of(scene).stamp
    return requiring.take_from(round_id=scene.round.pk, source_id=source_id, seen=seen, by=scene.manager, at=NOW)


def give_up(scene: Scene) -> None:
    requiring.give_up(round_id=scene.round.pk, seen=work_of(scene).stamp, by=scene.manager, at=NOW)


class TestCorrect:
    def test_keeps_it_with_the_reason(self, scene: Scene) -> None:
        correct(scene)
        one = work_of(scene).items["1.2"]
        assert (one.shared, one.certainty) == (DECISION.shared, Certainty.HIGH)
        assert [(origin.phrase, origin.why.say()) for origin in one.origins] == [("Kế hoạch", "người chủ trì đợt sửa")]

    def test_knows_the_items_of_the_set_alone(self, scene: Scene) -> None:
        with pytest.raises(KeyError):
            correct(scene, "9.9", seen="x")


class TestConfirm:
    def test_settles_what_was_unsure(self, scene: Scene) -> None:
        confirm(scene, "2.2")
        one = work_of(scene).items["2.2"]
        assert (one.certainty, one.origins[0].why.say()) == (
            Certainty.HIGH,
            "người chủ trì đợt xem và thấy đúng ngày 09/01/2023",
        )
        assert one.shared == work_of(scene).compiled["2.2"].shared


class TestReset:
    def test_goes_back_to_what_the_words_say(self, scene: Scene) -> None:
        correct(scene)
        approve(scene)
        reset(scene)
        work = work_of(scene)
        assert work.items["1.2"].shared == work.compiled["1.2"].shared
        assert work.items["1.2"].certainty is work.compiled["1.2"].certainty
        assert list(work.drafts) == ["1.2"]


class TestTakeFile:
    def test_names_what_differs(self, scene: Scene) -> None:
        assert (take_file(scene), take_file(scene)) == (["1.2"], [])
        assert work_of(scene).items["1.2"].origins[0].why.say() == "lấy từ tệp đã nộp"


class TestTakeFrom:
    def test_takes_nothing_from_itself(self, scene: Scene) -> None:
        assert take_from(scene) == []


class TestGiveUp:
    def test_lets_stand_what_stood(self, scene: Scene) -> None:
        correct(scene)
        give_up(scene)
        assert not work_of(scene).drafts


class TestApprove:
    def test_lets_the_changes_stand(self, scene: Scene) -> None:
        correct(scene)
        approve(scene)
        work = work_of(scene)
        assert work.standing.approved_by == scene.manager
        assert work.standing.items["1.2"].shared == DECISION.shared


class TestAnotherProvince:
    """It uses the same set, and is managed by somebody else."""

    def test_is_told_nothing_and_told_to_look_at_nothing(self, scene: Scene) -> None:
        other = neighbour(scene)
        correct(scene)
        approve(scene)
        assert not work_of(other).standing.is_approved
        assert list(work_of(other).drafts) == []
        examined = Examination.objects.filter(sheet__round=other.round)
        assert not examined.exists(), "its sheets are as they were"
        assert Examination.objects.filter(sheet__round=scene.round).count() == 3

    def test_tells_units_what_it_approved_itself(self, scene: Scene) -> None:
        other = neighbour(scene)
        correct(scene)
        approve(scene)
        own, theirs = (bare(each.round)["1.2"].missing[0].say() for each in (scene, other))
        assert own.startswith("thiếu: Quyết định")
        assert theirs.startswith("thiếu: Kế hoạch")

    def test_is_not_changed_from_here(self, scene: Scene) -> None:
        other = neighbour(scene)
        correct(other)
        approve(other)
        before = work_of(other).stamp
        correct(scene, "1.1")
        approve(scene)
        give_up(scene)
        assert work_of(other).stamp == before

    def test_shares_what_its_own_rounds_have_approved(self, scene: Scene) -> None:
        correct(scene)
        approve(scene)
        again = Round.objects.create(
            name="Đợt sau",
            year=2023,
            assessor=scene.province,
            criteria_id=scene.round.criteria_id,
            criteria_hash=scene.round.criteria_hash,
            created_at=NOW,
        )
        assert bare(again)["1.2"].missing[0].say().startswith("thiếu: Quyết định")


@pytest.mark.parametrize("act", [correct, confirm, reset, take_file, take_from, give_up, approve])
class TestEvery:
    def test_act_is_refused_to_others(self, scene: Scene, act: Act) -> None:
        scene.manager = scene.head
        with pytest.raises(refusals.NotAllowed):
            act(scene)

    def test_act_is_refused_once_the_round_is_published(self, scene: Scene, act: Act) -> None:
        Round.objects.update(published_at=NOW)
        with pytest.raises(refusals.RoundPublished):
            act(scene)


def test_a_round_without_a_set_has_nothing_to_work_on(scene: Scene) -> None:
    new = Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)
    with pytest.raises(refusals.NothingToDo):
        requiring.approve(round_id=new.pk, seen="", by=scene.manager, at=NOW)
