"""Findings: requests to the unit, marks on pages, notes for the next stage."""

from dataclasses import replace
from datetime import timedelta

import pytest

from parindex.accounts.models import User
from parindex.evidence.models import Document, Revision, StoredFile
from parindex.rounds import refusals
from parindex.rounds.actions import findings
from parindex.rounds.actions.findings import Audience, Mark, NewFinding
from parindex.rounds.models import Attachment, Finding
from parindex.rounds.models.appraisal import Stage
from tests.rounds.appraising import FIRST, SECOND, explained, make_appraisal
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db

ASK = NewFinding(text="Bổ sung quyết định công khai", wished_on=(FIRST + timedelta(days=3)).date())


def add(scene: Scene, found: NewFinding = ASK, item: str = "1.2", stage: Stage = Stage.FIRST) -> Finding:
    by, at = (scene.appraisers[0], FIRST) if stage == Stage.FIRST else (scene.appraisers[1], SECOND)
    return findings.add(answer_id=scene.answer(item).pk, stage=stage, found=found, by=by, at=at)


def make_revision(scene: Scene, item: str = "1.2", pages: int = 2) -> Revision:
    by = {"brought_by": scene.par_officer, "brought_at": NOW}
    file = StoredFile.objects.create(
        sha256=f"{item}{pages}", size=1, media_type="application/pdf", pages=pages, stored_at=NOW
    )
    document = Document.objects.create(unit=scene.commune, title="Kế hoạch", **by)
    Attachment.objects.create(answer=scene.answer(item), document=document, by=scene.par_officer, at=NOW)
    return Revision.objects.create(document=document, number=1, file=file, file_name="a.pdf", **by)


def mark(revision: Revision, page: int = 1) -> Mark:
    return Mark(revision_id=revision.pk, page=page, left=1000, top=9000, width=2000, height=1000)


class TestAdd:
    def test_keeps_a_request_with_its_date(self) -> None:
        scene = make_appraisal()
        found = add(scene)
        assert (found.text, found.audience, found.wished_on) == (ASK.text, "unit", ASK.wished_on)
        assert found.returned_in is None

    def test_keeps_a_mark_on_a_page(self) -> None:
        scene = make_appraisal()
        revision = make_revision(scene)
        found = add(scene, NewFinding(text="thiếu chữ ký", mark=mark(revision, page=2)))
        assert (found.revision_id, found.page) == (revision.pk, 2)
        assert (found.left, found.top, found.width, found.height) == (1000, 9000, 2000, 1000)

    @pytest.mark.parametrize(
        "wrong",
        [{"left": -1}, {"left": 9000}, {"top": 9001}, {"width": 0}, {"height": 0}, {"page": 0}, {"page": 3}],
    )
    def test_refuses_a_mark_beside_the_page(self, wrong: dict[str, int]) -> None:
        scene = make_appraisal()
        outside = replace(mark(make_revision(scene)), **wrong)
        with pytest.raises(refusals.MarkOutside):
            add(scene, NewFinding(text="thiếu chữ ký", mark=outside))

    def test_refuses_a_document_of_another_item(self) -> None:
        scene = make_appraisal()
        revision = make_revision(scene, "2.1")
        with pytest.raises(refusals.MarkOutside):
            add(scene, NewFinding(text="thiếu chữ ký", mark=mark(revision)))

    def test_refuses_nothing_said(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.ReasonMissing):
            add(scene, NewFinding(text="  "))

    def test_refuses_a_date_that_has_passed(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.NotJudged, match="ngày hẹn đã qua"):
            add(scene, replace(ASK, wished_on=FIRST.date()))

    def test_refuses_a_text_as_long_as_a_document(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.NotJudged, match="dài quá"):
            add(scene, NewFinding(text="x" * 2001))

    def test_takes_only_notes_in_the_second_stage(self) -> None:
        scene = make_appraisal()
        explained(scene, "1.2")
        with pytest.raises(refusals.NotJudged, match="không trả lại"):
            add(scene, NewFinding(text="Bổ sung"), stage=Stage.SECOND)
        note = NewFinding(text="Xem kỹ", audience=Audience.NEXT_STAGE)
        assert add(scene, note, stage=Stage.SECOND).audience == "next_stage"


class TestWithdraw:
    def test_takes_back_ones_own_and_keeps_the_row(self) -> None:
        scene = make_appraisal()
        found = add(scene)
        assert withdraw(found, scene.appraisers[0]).withdrawn_at == FIRST

    def test_refuses_another_persons(self) -> None:
        scene = make_appraisal(second=True)
        found = add(scene)
        with pytest.raises(refusals.NotAllowed):
            withdraw(found, scene.appraisers[1])

    def test_refuses_the_second_time(self) -> None:
        scene = make_appraisal()
        found = add(scene)
        withdraw(found, scene.appraisers[0])
        with pytest.raises(refusals.NothingToDo):
            withdraw(found, scene.appraisers[0])


def withdraw(found: Finding, by: User) -> Finding:
    return findings.withdraw(finding_id=found.pk, stage=Stage.FIRST, by=by, at=FIRST)
