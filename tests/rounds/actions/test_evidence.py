"""Evidence of items: filed under one or several, moved with a trace, replaced, and brought on behalf of a unit."""

from datetime import date, timedelta

import pytest

from parindex.audit import queries as audit
from parindex.core.workflow import AreaState
from parindex.evidence import refusals as refused
from parindex.evidence.actions import About
from parindex.rounds import refusals
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer, Attachment
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import (
    LATE,
    attach_link,
    fill,
    give_back,
    link,
    make_upload,
    new_file,
    send,
    set_state,
    store,
)

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestAttachNew:
    def test_files_a_link_and_counts_it(self, scene: Scene) -> None:
        fill(scene, "1.1", note="")
        assert scene.answer("1.1").progress == "unproven"
        (row,) = attach_link(scene, "1.1")
        assert (row.stage, scene.answer("1.1").progress) == ("self", "done")
        assert audit.page(audit.Search()).entries[0].verb == "evidence.attach"

    def test_files_one_file_under_several_items(self, scene: Scene, store: None) -> None:
        ids = [scene.answer(item).pk for item in ("1.1", "1.2", "2.1")]
        rows = evidence.attach_new(answer_ids=ids, paper=new_file(scene), by=scene.par_officer, at=NOW)
        assert len({row.document_id for row in rows}) == 1
        assert [row.answer.item for row in rows] == ["1.1", "1.2", "2.1"]

    def test_uses_the_document_that_has_the_file(self, scene: Scene, store: None) -> None:
        first = evidence.attach_new(
            answer_ids=[scene.answer("1.1").pk], paper=new_file(scene), by=scene.par_officer, at=NOW
        )
        again = evidence.attach_new(
            answer_ids=[scene.answer("1.2").pk], paper=new_file(scene), by=scene.par_officer, at=NOW
        )
        assert first[0].document_id == again[0].document_id

    def test_refuses_the_same_document_twice(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        with pytest.raises(refusals.AlreadyFiled, match=r"1\.1"):
            evidence.attach(answer_ids=[row.answer_id], document_id=row.document_id, by=scene.par_officer, at=NOW)

    def test_refuses_an_address_that_is_none(self, scene: Scene) -> None:
        with pytest.raises(refused.BadAddress):
            attach_link(scene, "1.1", paper=link("javascript:alert(1)"))
        assert not Attachment.objects.exists()

    def test_refuses_after_the_date(self, scene: Scene) -> None:
        with pytest.raises(refusals.Locked):
            attach_link(scene, "1.1", at=LATE)

    def test_refuses_an_officer_whose_item_it_is_not(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            evidence.attach_new(answer_ids=[scene.answer("1.1").pk], paper=link(), by=scene.officer, at=NOW)

    def test_does_not_know_items_of_another_unit(self, scene: Scene) -> None:
        for ids in ([scene.answer("1.1").pk], []):
            with pytest.raises(Answer.DoesNotExist):
                evidence.attach_new(answer_ids=ids, paper=link(), by=scene.stranger, at=NOW)

    def test_marks_what_comes_after_a_return(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1")
        (row,) = attach_link(scene, "1.1")
        assert row.stage == "return"
        with pytest.raises(refusals.Locked):
            attach_link(scene, "1.2")


class TestAttach:
    def test_files_a_document_under_another_item(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        evidence.attach(answer_ids=[scene.answer("2.1").pk], document_id=row.document_id, by=scene.par_officer, at=NOW)
        assert Attachment.objects.filter(document=row.document_id).count() == 2

    def test_does_not_take_a_document_of_another_unit(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        foreign = scene.answer("1.1", scene.communes[-1])
        with pytest.raises(refusals.AnotherSheet):
            evidence.attach(answer_ids=[foreign.pk], document_id=row.document_id, by=scene.stranger, at=NOW)


class TestDetach:
    def test_keeps_the_row_with_who_and_when(self, scene: Scene) -> None:
        fill(scene, "1.1", note="")
        (row,) = attach_link(scene, "1.1")
        evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW)
        row.refresh_from_db()
        assert (row.removed_by, row.removed_at) == (scene.par_officer, NOW)
        assert scene.answer("1.1").progress == "unproven"
        with pytest.raises(refusals.NothingToDo):
            evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW)

    def test_does_not_know_one_of_another_unit(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        with pytest.raises(Attachment.DoesNotExist):
            evidence.detach(attachment_id=row.pk, by=scene.stranger, at=NOW)


class TestMove:
    def test_leaves_a_trace(self, scene: Scene) -> None:
        fill(scene, "1.1", "2.1", note="")
        (row,) = attach_link(scene, "1.1")
        target = scene.answer("2.1").pk
        moved = evidence.move(attachment_id=row.pk, to_answer_id=target, by=scene.par_officer, at=NOW)
        row.refresh_from_db()
        assert (moved.moved_from, moved.answer.item, row.removed_at) == (row, "2.1", NOW)
        assert (scene.answer("1.1").progress, scene.answer("2.1").progress) == ("unproven", "done")
        entry = audit.page(audit.Search()).entries[0]
        assert entry.verb == "evidence.move"

    def test_refuses_an_item_that_is_locked(self, scene: Scene) -> None:
        fill(scene)
        (row,) = attach_link(scene, "1.1")
        send(scene, "2")
        with pytest.raises(refusals.Locked):
            evidence.move(attachment_id=row.pk, to_answer_id=scene.answer("2.1").pk, by=scene.par_officer, at=NOW)

    def test_refuses_the_sheet_of_another_unit(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        foreign = scene.answer("1.1", scene.communes[1])
        with pytest.raises(Answer.DoesNotExist):
            evidence.move(attachment_id=row.pk, to_answer_id=foreign.pk, by=scene.par_officer, at=NOW)


class TestReplace:
    def test_adds_a_version(self, scene: Scene, store: None) -> None:
        (row,) = evidence.attach_new(
            answer_ids=[scene.answer("1.1").pk], paper=new_file(scene), by=scene.par_officer, at=NOW
        )
        key = make_upload(scene.commune, scene.par_officer, shade=90)
        revision = evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.par_officer, at=NOW)
        assert revision.number == 2

    def test_refuses_where_the_document_also_stands_locked(self, scene: Scene, store: None) -> None:
        fill(scene)
        ids = [scene.answer(item).pk for item in ("1.1", "2.1")]
        rows = evidence.attach_new(answer_ids=ids, paper=new_file(scene), by=scene.par_officer, at=NOW)
        send(scene, "2", confirms_warnings=True)
        key = make_upload(scene.commune, scene.par_officer, shade=90)
        with pytest.raises(refusals.SharedWithLocked, match=r"2\.1"):
            evidence.replace(attachment_id=rows[0].pk, upload_key=key, by=scene.par_officer, at=NOW)


class TestDescribe:
    def test_says_what_the_document_is(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        about = About(title="Báo cáo năm", number="112", symbol="BC-UBND", issued_on=date(2022, 12, 20))
        document = evidence.describe(attachment_id=row.pk, about=about, by=scene.par_officer, at=NOW)
        assert document.full_number == "112/BC-UBND"


class TestBringOnBehalf:
    def test_stands_beside_the_papers_of_the_unit(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        send(scene, "1")
        appraiser = scene.appraisers[0]
        assign_appraiser(scene.area("1"), appraiser)
        row = evidence.bring_on_behalf(answer_id=scene.answer("1.1").pk, paper=link(), by=appraiser, at=LATE)
        assert (row.stage, row.document.origin, row.document.brought_by) == ("on_behalf", "appraiser", appraiser)
        assert audit.page(audit.Search()).entries[0].verb == "evidence.bring_on_behalf"

    @pytest.mark.parametrize("state", [AreaState.DRAFT, AreaState.RETURNED, AreaState.DECIDED])
    def test_is_denied_while_the_unit_is_at_work_and_after_the_end(self, scene: Scene, state: AreaState) -> None:
        area = set_state(scene.area("1"), state)
        assign_appraiser(area, scene.appraisers[0])
        with pytest.raises(refusals.NotAllowed):
            evidence.bring_on_behalf(answer_id=scene.answer("1.1").pk, paper=link(), by=scene.appraisers[0], at=NOW)

    def test_is_for_the_appraisers_of_the_area(self, scene: Scene) -> None:
        set_state(scene.area("1"), AreaState.SUBMITTED)
        for person in (scene.manager, scene.par_officer):
            with pytest.raises(refusals.NotAllowed):
                evidence.bring_on_behalf(answer_id=scene.answer("1.1").pk, paper=link(), by=person, at=NOW)
        with pytest.raises(Answer.DoesNotExist):
            evidence.bring_on_behalf(answer_id=scene.answer("1.1").pk, paper=link(), by=scene.appraisers[0], at=NOW)

    def test_stays_as_it_is_whatever_the_unit_does(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        appraiser = scene.appraisers[0]
        assign_appraiser(scene.area("1"), appraiser)
        row = evidence.bring_on_behalf(answer_id=scene.answer("1.1").pk, paper=link(), by=appraiser, at=NOW)
        about = About(title="Tên rõ hơn")
        assert evidence.describe(attachment_id=row.pk, about=about, by=appraiser, at=NOW).title == "Tên rõ hơn"
        give_back(scene, "1.1", "1.2")
        with pytest.raises(refusals.OnBehalfStays):
            evidence.describe(attachment_id=row.pk, about=about, by=appraiser, at=NOW)
        with pytest.raises(refusals.OnBehalfStays):
            evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW)
        target = scene.answer("1.2").pk
        with pytest.raises(refusals.OnBehalfStays):
            evidence.move(attachment_id=row.pk, to_answer_id=target, by=scene.par_officer, at=NOW)
        with pytest.raises(refusals.OnBehalfStays):
            evidence.describe(attachment_id=row.pk, about=About(title="x"), by=scene.par_officer, at=NOW)


class TestAttachToExplanation:
    def test_takes_papers_inside_the_window(self, scene: Scene) -> None:
        set_state(scene.area("1"), AreaState.APPRAISED)
        inside = NOW + timedelta(days=20)
        answer = scene.answer("1.1").pk
        row = evidence.attach_to_explanation(answer_id=answer, paper=link(), by=scene.par_officer, at=inside)
        assert row.stage == "explanation"

    def test_refuses_outside_the_window_and_the_state(self, scene: Scene) -> None:
        answer = scene.answer("1.1").pk
        with pytest.raises(refusals.NotPossibleNow):
            evidence.attach_to_explanation(answer_id=answer, paper=link(), by=scene.par_officer, at=NOW)
        set_state(scene.area("1"), AreaState.APPRAISED)
        with pytest.raises(refusals.Locked):
            evidence.attach_to_explanation(answer_id=answer, paper=link(), by=scene.par_officer, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            evidence.attach_to_explanation(answer_id=answer, paper=link(), by=scene.officer, at=NOW)
