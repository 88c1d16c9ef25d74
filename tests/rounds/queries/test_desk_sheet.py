"""A document of the desk is held against the rest of the sheet: its items, its twins, and where it is filed."""

from collections.abc import Callable

import pytest

from parindex.accounts.models import User
from parindex.core.documents.facts import DocumentFacts
from parindex.rounds.actions import desk as acts
from parindex.rounds.actions import evidence, examining
from parindex.rounds.models import DeskPaper, Examination, Sheet
from parindex.rounds.queries import desk
from parindex.rounds.queries.desk import DeskPage
from parindex.rounds.queries.desk_rows import Row
from parindex.rounds.queries.desk_sheet import Desk
from parindex.rounds.windows import calendar
from tests.rounds.desks import bring, brought, facts, read, report
from tests.rounds.filling import hand, scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

Grow = Callable[..., None]


def sheet(scene: Scene) -> Sheet:
    return Sheet.objects.select_related("round", "unit").get(pk=scene.sheet.pk)


def shown(scene: Scene, user: User | None = None) -> DeskPage:
    return desk.page(sheet(scene), user or scene.par_officer, NOW)


def only(scene: Scene, user: User | None = None) -> Row:
    (row,) = shown(scene, user).rows
    return row


class TestDesk:
    def test_says_of_both_that_a_document_lies_there_twice(self, scene: Scene) -> None:
        brought(scene, b"mot")
        brought(scene, b"hai")
        notes = [[note.say() for note in row.notes] for row in shown(scene).rows]
        assert all(any("12/KH-UBND" in note for note in each) for each in notes)

    def test_says_that_a_document_is_of_another_unit(self, scene: Scene) -> None:
        read(bring(scene), facts(issuer="Ủy ban nhân dân xã Kỳ Sơn"))
        assert any("không phải của đơn vị" in note.say() for note in only(scene).notes)

    def test_compares_with_the_round_before(self, scene: Scene) -> None:
        paper = brought(scene, b"mot")
        acts.file(
            paper_id=paper.pk,
            answer_id=scene.answer("1.2").pk,
            stamp=None,
            by=scene.par_officer,
            at=NOW,
        )
        type(scene.round).objects.filter(pk=scene.round.pk).update(year=2021)
        current = type(scene.round).objects.get(pk=scene.round.pk)
        current.pk, current.year = None, 2022
        current.save()
        now = Sheet.objects.create(round=current, unit=scene.commune)
        later = read(bring(scene, b"hai"), facts())
        DeskPaper.objects.filter(pk=later.pk).update(sheet=now)
        found = Sheet.objects.select_related("round", "unit").get(pk=now.pk)
        (row,) = Desk(found, scene.par_officer, NOW).rows(list(DeskPaper.objects.lying()))
        assert any("12/KH-UBND" in note.say() for note in row.notes)

    def test_says_where_a_document_is_filed_already(self, scene: Scene) -> None:
        paper = brought(scene)
        evidence.attach(
            answer_ids=[scene.answer("1.1").pk], document_id=paper.document_id, by=scene.par_officer, at=NOW
        )
        assert only(scene).filed_under == ["1.1"]

    def test_offers_the_items_that_the_person_may_change(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        assert [answer.item for answer, _ in shown(scene).targets] == ["1.1", "1.2", "2.1", "2.2"]
        assert [name for _, name in shown(scene, scene.officer).targets] == ["1.2 Ban hành kế hoạch"]


class TestFlagged:
    def file(self, scene: Scene, item: str, found: DocumentFacts) -> int:
        paper = read(bring(scene), found)
        answer_id = scene.answer(item).pk
        row = acts.file(paper_id=paper.pk, answer_id=answer_id, stamp=None, by=scene.par_officer, at=NOW)
        return row.pk

    def test_is_a_document_under_an_improbable_item_with_the_better_one(self, scene: Scene) -> None:
        row_id = self.file(scene, "1.2", report())
        (flag,) = shown(scene).flagged
        assert flag.attachment.pk == row_id
        assert flag.better is not None
        assert (flag.better.code, flag.better.may_file) == ("2.1", True)

    def test_is_nothing_where_it_belongs(self, scene: Scene) -> None:
        self.file(scene, "2.1", report())
        assert shown(scene).flagged == []

    def test_is_what_the_workers_found_once_they_looked(self, scene: Scene) -> None:
        self.file(scene, "1.2", report())
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert [flag.attachment.answer.item for flag in shown(scene).flagged] == ["1.2"]
        Examination.objects.update(findings=[])
        assert shown(scene).flagged == []
        Examination.objects.update(asked_at=NOW)
        assert len(shown(scene).flagged) == 1

    def test_is_found_for_one_item_too(self, scene: Scene) -> None:
        self.file(scene, "1.2", report())
        answer, dates = scene.answer("1.2"), calendar(scene.round)
        filed = list(answer.attachments.select_related("document"))
        assert len(desk.flagged_in(answer, filed, scene.par_officer, NOW, dates)) == 1
