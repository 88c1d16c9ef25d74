"""Documents come to the desk of a unit and leave it: filed, handed on or put aside, never lost."""

import pytest

from parindex.audit.models import Entry
from parindex.evidence.actions import About
from parindex.evidence.models import Document
from parindex.evidence.refusals import OtherThanShown
from parindex.rounds import refusals
from parindex.rounds.actions import desk, evidence
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.models import Answer, Attachment, DeskPaper, Notice, Sheet
from tests.rounds.desks import bring, brought, lay, stamp_of
from tests.rounds.filling import hand, scene
from tests.rounds.making import NOW, Scene, make_person

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


def verbs() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("verb", flat=True))


class TestBring:
    def test_lays_a_file_down_under_no_item(self, scene: Scene) -> None:
        paper = bring(scene)
        assert (paper.sheet, paper.by, paper.settled_at) == (scene.sheet, scene.par_officer, None)
        assert paper.document.title == "quet-01"
        assert not Attachment.objects.exists()
        assert verbs()[-1] == "desk.bring"

    def test_does_not_store_the_same_file_twice(self, scene: Scene) -> None:
        assert bring(scene).pk == bring(scene, name="khac.txt").pk
        assert Document.objects.count() == 1

    def test_refuses_who_is_no_officer_of_the_unit(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            bring(scene, by=scene.head)
        with pytest.raises(Sheet.DoesNotExist):
            bring(scene, by=scene.stranger)


class TestBringKnown:
    def test_lays_down_what_the_unit_has(self, scene: Scene) -> None:
        paper = NewPaper(address="https://example.vn/a", about=About(title="Báo cáo"))
        (row,) = evidence.attach_new(answer_ids=[scene.answer("1.1").pk], paper=paper, by=scene.par_officer, at=NOW)
        laid = desk.bring_known(sheet_id=scene.sheet.pk, document_id=row.document_id, by=scene.officer, at=NOW)
        assert laid.document_id == row.document_id

    def test_refuses_what_the_unit_does_not_have(self, scene: Scene) -> None:
        with pytest.raises(refusals.AnotherSheet):
            desk.bring_known(sheet_id=scene.sheet.pk, document_id=10**6, by=scene.officer, at=NOW)


class TestConfirm:
    def test_writes_what_the_person_says_and_remembers_that_they_looked(self, scene: Scene) -> None:
        paper = lay(scene)
        about = About(title="Kế hoạch", number="12", symbol="KH-UBND", period="2022")
        looked_at = paper.document.revisions.get().pk
        document = desk.confirm(paper_id=paper.pk, about=about, looked_at=looked_at, by=scene.officer, at=NOW)
        assert (document.full_number, document.period, document.confirmed_at) == ("12/KH-UBND", "2022", NOW)

    def test_takes_nothing_for_a_look_that_came_before_the_file_was_read(self, scene: Scene) -> None:
        paper = lay(scene)
        document = desk.confirm(paper_id=paper.pk, about=About(title="Kế hoạch"), by=scene.officer, at=NOW)
        assert document.confirmed_at is None

    def test_refuses_where_the_document_is_filed_under_a_locked_item_too(self, scene: Scene) -> None:
        paper = lay(scene)
        evidence.attach(
            answer_ids=[scene.answer("1.1").pk], document_id=paper.document_id, by=scene.par_officer, at=NOW
        )
        scene.area("1").__class__.objects.filter(pk=scene.area("1").pk).update(state="submitted")
        with pytest.raises(refusals.SharedWithLocked):
            desk.confirm(paper_id=paper.pk, about=About(title="Khác"), by=scene.officer, at=NOW)


class TestAccept:
    def test_writes_what_was_shown(self, scene: Scene) -> None:
        paper = brought(scene)
        document = desk.accept(paper_id=paper.pk, stamp=stamp_of(paper.document_id), by=scene.officer, at=NOW)
        assert (document.full_number, document.confirmed_at) == ("12/KH-UBND", NOW)

    def test_refuses_who_does_not_use_the_desk(self, scene: Scene) -> None:
        paper = brought(scene)
        with pytest.raises(refusals.NotAllowed):
            desk.accept(paper_id=paper.pk, stamp=stamp_of(paper.document_id), by=scene.head, at=NOW)


class TestFile:
    def test_files_it_and_writes_what_was_read(self, scene: Scene) -> None:
        paper = brought(scene)
        row = desk.file(
            paper_id=paper.pk,
            answer_id=scene.answer("1.2").pk,
            stamp=stamp_of(paper.document_id),
            by=scene.par_officer,
            at=NOW,
        )
        paper.refresh_from_db()
        assert (row.answer.item, paper.attachment, paper.settled_by) == ("1.2", row, scene.par_officer)
        assert Document.objects.get().full_number == "12/KH-UBND"

    def test_does_nothing_where_another_thing_was_shown(self, scene: Scene) -> None:
        paper, answer_id = brought(scene), scene.answer("1.2").pk
        with pytest.raises(OtherThanShown):
            desk.file(paper_id=paper.pk, answer_id=answer_id, stamp="x", by=scene.par_officer, at=NOW)
        assert DeskPaper.objects.lying().count() == 1
        assert not Attachment.objects.exists()

    def test_leaves_the_document_alone_where_the_person_says_nothing_of_it(self, scene: Scene) -> None:
        paper = brought(scene)
        answer_id = scene.answer("1.2").pk
        desk.file(paper_id=paper.pk, answer_id=answer_id, stamp=None, by=scene.par_officer, at=NOW)
        assert Document.objects.get().confirmed_at is None

    def test_refuses_an_officer_an_item_of_somebody_else(self, scene: Scene) -> None:
        paper, answer_id = lay(scene), scene.answer("1.2").pk
        with pytest.raises(refusals.NotAllowed):
            desk.file(paper_id=paper.pk, answer_id=answer_id, stamp=None, by=scene.officer, at=NOW)
        assert DeskPaper.objects.lying().count() == 1

    def test_refuses_what_lies_there_no_more(self, scene: Scene) -> None:
        paper = lay(scene)
        desk.put_aside(paper_id=paper.pk, by=scene.officer, at=NOW)
        with pytest.raises(refusals.NothingToDo):
            desk.put_aside(paper_id=paper.pk, by=scene.officer, at=NOW)


class TestHand:
    def test_hands_it_to_who_looks_after_the_item_and_tells_them(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        paper = lay(scene)
        handed = desk.hand(paper_id=paper.pk, answer_id=scene.answer("1.2").pk, by=scene.par_officer, at=NOW)
        assert (handed.handed_to, handed.handed_by) == (scene.officer, scene.par_officer)
        told = Notice.objects.get(user=scene.officer, kind="desk_handed")
        assert f"#giay-{paper.pk}" in told.address
        assert "1.2" in told.text

    def test_hands_it_to_the_par_officer_where_nobody_does(self, scene: Scene) -> None:
        paper = lay(scene)
        handed = desk.hand(paper_id=paper.pk, answer_id=scene.answer("1.1").pk, by=scene.officer, at=NOW)
        assert handed.handed_to is None
        assert Notice.objects.filter(user=scene.par_officer, kind="desk_handed").count() == 1

    def test_refuses_an_item_of_another_sheet(self, scene: Scene) -> None:
        paper, elsewhere = lay(scene), scene.answer("1.1", scene.communes[1])
        with pytest.raises(Answer.DoesNotExist):
            desk.hand(paper_id=paper.pk, answer_id=elsewhere.pk, by=scene.officer, at=NOW)


class TestPutAside:
    def test_takes_it_off_the_desk_and_keeps_the_document(self, scene: Scene) -> None:
        paper = lay(scene)
        desk.put_aside(paper_id=paper.pk, by=scene.officer, at=NOW)
        assert not DeskPaper.objects.lying().exists()
        assert Document.objects.count() == 1
        assert verbs()[-1] == "desk.put_aside"

    def test_is_not_for_other_units(self, scene: Scene) -> None:
        paper = lay(scene)
        stranger = make_person("xa-khac", scene.communes[1], "par_officer")
        with pytest.raises(DeskPaper.DoesNotExist):
            desk.put_aside(paper_id=paper.pk, by=stranger, at=NOW)
