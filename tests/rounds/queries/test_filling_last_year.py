"""The same item a round ago: what was given, what stood in the end, and why points were missing."""

from parindex.rounds.actions import opening
from parindex.rounds.models import Answer, Round, Verdict
from parindex.rounds.queries.filling_last_year import LastYear, last_year
from parindex.rounds.sets import criteria_of
from tests.rounds.filling import save, scene
from tests.rounds.making import NOW, Scene, phase_windows

__all__ = ["scene"]


def next_round(scene: Scene) -> Answer:
    """Open the round of the year after, and give the first item of the commune in it."""
    current = scene.round
    new = opening.NewRound(name="Đợt 2023", year=2023, assessor_id=scene.province.pk, criteria_id=current.criteria_id)
    later = opening.create(new=new, by=scene.manager, at=NOW)
    opening.set_phases(round_id=later.pk, windows=phase_windows(), by=scene.manager, at=NOW)
    opening.choose_units(round_id=later.pk, unit_ids=[scene.commune.pk], by=scene.manager, at=NOW)
    opening.open_round(round_id=later.pk, by=scene.manager, at=NOW)
    return Answer.objects.select_related("sheet__round", "sheet__unit", "area").get(sheet__round=later, item="1.1")


def before(answer: Answer) -> LastYear | None:
    return last_year(answer, criteria_of(answer.sheet.round).item(answer.item))


def cut(scene: Scene) -> None:
    Verdict.objects.create(
        answer=scene.answer("1.1"),
        stage="appraisal_1",
        outcome="cut",
        points=1_000_000,
        reason="no_evidence",
        sentence="không có báo cáo",
        answer_version=1,
        by=scene.manager,
        at=NOW,
    )


class TestLastYear:
    def test_is_nothing_in_the_first_round(self, scene: Scene) -> None:
        assert before(scene.answer("1.1")) is None

    def test_says_what_was_given_and_lost_by_its_own_figures(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "42", "den": "45"})
        cut(scene)
        found = before(next_round(scene))
        assert found is not None
        assert (found.points, found.maximum, found.is_final, found.is_renamed) == (2_800_000, 3_000_000, False, False)
        assert found.why is not None
        assert found.why.say() == "chưa đến mức đủ điểm"
        assert [value.say() for _, value in found.typed] == ["42", "45"]

    def test_says_the_cut_once_the_result_is_published(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "45", "den": "45"})
        cut(scene)
        Round.objects.filter(pk=scene.round.pk).update(published_at=NOW)
        found = before(next_round(scene))
        assert found is not None
        assert found.why is not None
        assert (found.points, found.why.say(), found.sentence) == (
            1_000_000,
            "thiếu tài liệu kiểm chứng",
            "không có báo cáo",
        )

    def test_says_nothing_of_a_reason_where_nothing_was_lost(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "45", "den": "45"})
        found = before(next_round(scene))
        assert found is not None
        assert (found.points, found.why) == (3_000_000, None)

    def test_is_nothing_where_the_figures_no_longer_fit(self, scene: Scene) -> None:
        answer = save(scene, "1.1", {"num": "45", "den": "45"})
        Answer.objects.filter(pk=answer.pk).update(figures={"num": 9, "den": 1})
        assert before(next_round(scene)) is None

    def test_is_nothing_where_the_item_was_not_in_the_set(self, scene: Scene) -> None:
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(item="old")
        answer = next_round(scene)
        answer.item = "old"
        assert last_year(answer, criteria_of(scene.round).item("1.1")) is None

    def test_looks_a_quarter_back_within_a_year(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "45", "den": "45"})
        answer = next_round(scene)
        Round.objects.filter(pk=scene.round.pk).update(year=2023, quarter=1)
        answer.sheet.round.quarter = 2
        found = before(answer)
        assert found is not None
        assert found.round == scene.round
