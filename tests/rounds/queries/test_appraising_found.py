"""What the machine found of an item, as its appraiser sees it; nothing of units and areas that are not theirs."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from parindex.accounts.models import User
from parindex.core.documents.clocks import Timing
from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.fitting import Doubt
from parindex.core.documents.sufficiency import State
from parindex.core.sentences import Statement
from parindex.evidence.models import Document, Revision, StoredFile
from parindex.rounds.models import Answer, AnswerEvidence, Attachment, Examination
from parindex.rounds.queries.appraising_found import Found, found_on
from parindex.rounds.queries.evidence import papers_of
from parindex.rounds.sufficiency import Part, Reason, plain_findings, plain_parts
from parindex.rounds.windows import calendar
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import NOW, Scene, assign_appraiser

pytestmark = pytest.mark.django_db

SAID = Statement.verbatim("lời máy nói")


@pytest.fixture
def scene() -> Scene:
    return make_appraisal()


def put(scene: Scene, item: str = "1.2", *, days: int = 0, **more: Any) -> Attachment:
    """File a document; `days` after the moment of the scene."""
    at = NOW + timedelta(days=days)
    document = Document.objects.create(
        unit=scene.commune, title=f"Tài liệu {days}", brought_by=scene.officer, brought_at=at
    )
    return Attachment.objects.create(answer=scene.answer(item), document=document, by=scene.officer, at=at, **more)


def part(row: Attachment | None = None, **more: Any) -> Part:
    made: dict[str, Any] = {"what": Statement.verbatim("Kế hoạch"), "state": State.DOUBTFUL} | more
    return Part(document_id=row.document_id if row else None, paper="x" if row else "", **made)


def keep(scene: Scene, parts: Sequence[Part], findings: Sequence[Finding] = (), state: State = State.DOUBTFUL) -> None:
    answer = scene.answer("1.2")
    Answer.objects.filter(pk=answer.pk).update(evidence_state=state.value)
    AnswerEvidence.objects.update_or_create(answer=answer, defaults={"parts": plain_parts(parts)})
    defaults = {"findings": plain_findings(findings), "asked_at": None, "examined_at": NOW}
    Examination.objects.update_or_create(sheet=scene.sheet, defaults=defaults)


def finding(code: Code, row: Attachment, other: Attachment | None = None, item: str = "") -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARNS,
        said=SAID,
        paper=str(row.document_id),
        other=str(other.document_id) if other else "",
        item=item,
    )


def found(scene: Scene, user: User | None = None) -> Found:
    answer, dates = scene.answer("1.2"), calendar(scene.round)
    papers = [paper for paper in papers_of([answer], dates).get(answer.pk, []) if not paper.is_on_behalf]
    made = found_on(answer, papers, user or scene.appraisers[0], dates)
    assert made is not None
    return made


class TestFoundOn:
    def test_is_none_while_nobody_has_looked(self, scene: Scene) -> None:
        Answer.objects.update(evidence_state="")
        assert found_on(scene.answer("1.2"), [], scene.appraisers[0], calendar(scene.round)) is None

    def test_says_what_is_missing_where_nothing_is_filed(self, scene: Scene) -> None:
        Answer.objects.update(evidence_state="missing")
        made = found(scene)
        assert [one.part.state for one in made.parts] == [State.MISSING]
        assert [hint.reason for hint in made.hints] == ["no_evidence"]
        assert made.hints[0].sentence.say().startswith("Đơn vị chưa nộp đủ: thiếu")
        assert (made.said.say(), made.tone, made.is_waiting, made.is_approved) == ("còn thiếu", "loss", True, False)

    def test_says_nothing_where_no_document_is_needed(self, scene: Scene) -> None:
        Answer.objects.update(evidence_state="not_needed")
        assert (found(scene).parts, found(scene).hints) == ((), ())

    def test_turns_a_doubt_into_the_draft_of_a_cut(self, scene: Scene) -> None:
        row = put(scene)
        keep(scene, [part(row, reasons=(Reason(code=Doubt.TOO_LATE, said=SAID),), act=SAID, timing=Timing.LATE)])
        made = found(scene)
        hint = made.hints[0]
        assert (hint.reason, hint.sentence.say()) == ("late", "Tài liệu «Tài liệu 0»: lời máy nói.")
        assert made.hint(hint.key) == hint
        assert made.hint("x") is None
        assert made.parts[0].is_off
        assert made.parts[0].paper is not None

    def test_reads_the_clock_of_the_upload(self, scene: Scene) -> None:
        keep(scene, [part(put(scene)), part(put(scene, days=8)), part(put(scene, days=9, stage="return"))])
        made = found(scene)
        assert [one.is_late for one in made.parts] == [False, True, False]
        assert [one.upload is None for one in made.parts] == [False, False, True]
        assert [hint.reason for hint in made.hints] == ["late"]

    def test_does_not_hold_a_newer_file_against_what_was_filed_in_time(self, scene: Scene) -> None:
        row, late = put(scene), NOW + timedelta(days=8)
        file = StoredFile.objects.create(sha256="ab" * 32, size=1, media_type="application/pdf", stored_at=late)
        Revision.objects.create(
            document=row.document, number=1, file=file, file_name="a.pdf", brought_by=scene.officer, brought_at=late
        )
        keep(scene, [part(row)])
        assert [one.is_late for one in found(scene).parts] == [False]

    def test_says_once_what_was_said_of_a_paper_already(self, scene: Scene) -> None:
        row = put(scene)
        doubt = part(row, reasons=(Reason(code=Doubt.OTHER_UNIT, said=SAID),))
        keep(scene, [doubt], [finding(Code.OTHER_UNIT, row), finding(Code.WRONG_ITEM, row, item="1.2")])
        assert [hint.reason for hint in found(scene).hints] == ["not_matching", "wrong_item"]

    def test_numbers_several_that_are_missing(self, scene: Scene) -> None:
        missing = part(state=State.MISSING, count=2)
        keep(scene, [missing, part(state=State.MISSING)])
        assert [hint.key for hint in found(scene).hints] == ["missing-0", "missing-0-2"]
        assert "2 × Kế hoạch" in found(scene).hints[0].said.say()

    def test_leaves_out_other_items_and_papers_that_are_not_here(self, scene: Scene) -> None:
        row, other = put(scene), put(scene, "1.1", days=1)
        keep(scene, [], [finding(Code.WRONG_ITEM, row, item="1.1"), finding(Code.OTHER_UNIT, other)])
        assert found(scene).hints == ()

    def test_groups_by_paper_with_the_item_first(self, scene: Scene) -> None:
        row = put(scene)
        keep(scene, [part(row, reasons=(Reason(code=Doubt.UNREAD, said=SAID),)), part(state=State.MISSING)])
        assert [group.paper is None for group in found(scene).groups] == [True, False]


class TestTwins:
    def test_are_named_where_the_appraiser_may_open_them(self, scene: Scene) -> None:
        row, other = put(scene), put(scene, "2.1", days=1)
        keep(scene, [], [finding(Code.SAME_FILE, row, other)])
        hint = found(scene).hints[0]
        assert (hint.said.say(), hint.other) == ("lời máy nói", other)

    def test_are_not_named_in_an_area_of_another(self, scene: Scene) -> None:
        row, other = put(scene), put(scene, "2.1", days=1)
        assign_appraiser(scene.area("1"), scene.appraisers[1], is_lead=False)
        keep(scene, [], [finding(Code.REDATED, row, other)])
        hint = found(scene, scene.appraisers[1]).hints[0]
        assert hint.other is None
        assert "không được giao" in hint.said.say()
        assert "lời máy nói" not in hint.sentence.say()

    def test_of_many_items_count_those_that_one_sees(self, scene: Scene) -> None:
        row = put(scene)
        for item in ("1.1", "2.1", "2.2"):
            Attachment.objects.create(answer=scene.answer(item), document=row.document, by=scene.officer, at=NOW)
        assign_appraiser(scene.area("1"), scene.appraisers[1], is_lead=False)
        keep(scene, [], [finding(Code.MANY_ITEMS, row)])
        assert "4 mục" in found(scene).hints[0].said.say()
        assert found(scene, scene.appraisers[1]).hints == ()
