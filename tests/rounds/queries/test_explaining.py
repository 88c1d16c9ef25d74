"""Which items were cut, and which papers count."""

from datetime import date

import pytest

from parindex.core.workflow import AreaState
from parindex.evidence.models import Document
from parindex.rounds.models import Attachment, SheetArea, Verdict
from parindex.rounds.queries import explaining
from tests.rounds.explained import EXPLAINING, cut, make_explanation, move
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db


def paper(scene: Scene, issued_on: date | None, stage: str = "explanation") -> Attachment:
    document = Document.objects.create(
        unit=scene.commune, title="Công văn", issued_on=issued_on, brought_by=scene.par_officer, brought_at=EXPLAINING
    )
    answer = scene.answer("1.2")
    return Attachment.objects.create(answer=answer, document=document, stage=stage, by=scene.par_officer, at=EXPLAINING)


class TestCutLines:
    def test_gives_what_was_lost_and_why(self) -> None:
        scene = make_explanation()
        (line,) = explaining.cut_lines(scene.sheet)
        assert (line.item.code, line.own, line.accepted, line.lost) == ("1.2", 2_000_000, 1_000_000, 1_000_000)
        assert line.reason.say() == "tài liệu chậm thời hạn"
        assert not line.is_answered

    def test_leaves_out_what_cost_nothing_or_is_not_agreed(self) -> None:
        scene = make_explanation()
        cut(scene.answer("2.1"), 1_900_000, scene)
        other = cut(scene.answer("1.1"), 1, scene)
        Verdict.objects.create(
            answer=other.answer,
            stage="appraisal_1",
            outcome="accepted",
            answer_version=1,
            by=scene.appraisers[1],
            at=NOW,
        )
        assert [line.item.code for line in explaining.cut_lines(scene.sheet)] == ["1.2"]

    def test_waits_for_the_area_to_be_appraised(self) -> None:
        scene = make_explanation()
        move(scene, AreaState.SUBMITTED)
        assert explaining.cut_lines(scene.sheet) == []


class TestCutAnswers:
    def test_agrees_with_the_lines_of_each_sheet(self) -> None:
        scene = make_explanation()
        cut(scene.answer("2.1", scene.communes[1]), 0, scene)
        found = explaining.cut_answers(scene.round, SheetArea.objects.all())
        assert found == {
            scene.area("1").pk: [scene.answer("1.2").pk],
            scene.area("2", scene.communes[1]).pk: [scene.answer("2.1", scene.communes[1]).pk],
        }


class TestReasonOf:
    def test_says_that_figures_were_changed(self) -> None:
        assert explaining.reason_of(Verdict(outcome="figures_changed")).say() == "thẩm định sửa số liệu"


class TestMarks:
    def test_counts_only_what_was_in_force_by_the_deadline(self) -> None:
        scene = make_explanation()
        last = explaining.deadline(scene.sheet)
        assert last == date(2023, 1, 14)
        in_force = explaining.marks(paper(scene, date(2023, 1, 14)), last)
        later = explaining.marks(paper(scene, date(2023, 1, 15)), last)
        unknown = explaining.marks(paper(scene, None), last)
        assert [[mark.counts for mark in found] for found in (in_force, later, unknown)] == [
            [True],
            [True, False],
            [True, None],
        ]
        assert "chỉ tính văn bản có hiệu lực đến hạn tự chấm" in later[1].said.say()

    def test_says_nothing_of_earlier_papers(self) -> None:
        scene = make_explanation()
        earlier = paper(scene, None, "self")
        assert explaining.marks(earlier, explaining.deadline(scene.sheet)) == []
        assert explaining.attachments_of(scene.answer("1.2")) == [earlier]
