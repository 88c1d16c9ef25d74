"""A document that serves several items is changed for all of them, by who answers all of them."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.accounts.kinds import RoleKind
from parindex.evidence.actions import About
from parindex.evidence.models import Document
from parindex.evidence.refusals import UnknownDocument
from parindex.rounds import refusals
from parindex.rounds.actions import answers, desk, evidence, filings
from parindex.rounds.models import Answer, Attachment, DeskPaper
from tests.rounds import changing
from tests.rounds.making import NOW, Scene, make_person, make_scene
from tests.rounds.sending_scenes import attach_link, fill, make_upload, new_file, send, store

pytestmark = pytest.mark.django_db
__all__ = ["store"]

ABOUT = About(title="Báo cáo năm", number="112", symbol="BC-UBND")


@pytest.fixture
def scene() -> Scene:
    """Give a round in which the officer looks after 1.1 and a colleague after 2.1."""
    scene = make_scene(communes=1)
    scene.others["colleague"] = make_person("colleague", scene.commune, RoleKind.OFFICER)
    hand(scene, "1.1", "officer")
    hand(scene, "2.1", "colleague")
    return scene


def hand(scene: Scene, item: str, to: str | None) -> None:
    officer = {"officer": scene.officer, **scene.others}[to] if to else None
    ids = [scene.answer(item).pk]
    answers.assign(answer_ids=ids, officer=officer, due_on=None, by=scene.par_officer, at=NOW)


def describe(scene: Scene, row: Attachment) -> None:
    evidence.describe(attachment_id=row.pk, about=ABOUT, by=scene.officer, at=NOW)


def replace(scene: Scene, row: Attachment) -> None:
    key = make_upload(scene.commune, scene.officer, shade=90)
    evidence.replace(attachment_id=row.pk, upload_key=key, by=scene.officer, at=NOW)


def accept(scene: Scene, row: Attachment) -> None:
    evidence.accept(attachment_id=row.pk, stamp="", by=scene.officer, at=NOW)


def check_changeable(scene: Scene, row: Attachment) -> None:
    evidence.check_changeable(attachment_id=row.pk, by=scene.officer, at=NOW)


def on_desk(scene: Scene, row: Attachment) -> DeskPaper:
    return desk.bring_known(sheet_id=scene.sheet.pk, document_id=row.document_id, by=scene.officer, at=NOW)


def confirm_on_desk(scene: Scene, row: Attachment) -> None:
    desk.confirm(paper_id=on_desk(scene, row).pk, about=ABOUT, by=scene.officer, at=NOW)


def accept_on_desk(scene: Scene, row: Attachment) -> None:
    desk.accept(paper_id=on_desk(scene, row).pk, stamp="", by=scene.officer, at=NOW)


EVERY = [describe, replace, accept, check_changeable, confirm_on_desk, accept_on_desk]


class TestCheck:
    @pytest.mark.parametrize("act", EVERY)
    def test_refuses_who_does_not_answer_an_item_that_it_serves(
        self, scene: Scene, store: None, act: Callable[[Scene, Attachment], None]
    ) -> None:
        ids = [scene.answer(item).pk for item in ("1.1", "2.1")]
        rows = evidence.attach_new(answer_ids=ids, paper=new_file(scene), by=scene.par_officer, at=NOW)
        with pytest.raises(refusals.HeldByAnother) as refused:
            act(scene, rows[0])
        assert refused.value.say().startswith(
            "Tài liệu này còn dùng cho mục 2.1 («Đợt 2022»), do Colleague phụ trách. "
            "Cách sửa: nhờ Colleague hoặc người phụ trách CCHC của đơn vị sửa giúp"
        )
        assert Document.objects.get().revisions.count() == 1

    def test_says_that_nobody_looks_after_an_item(self, scene: Scene) -> None:
        hand(scene, "2.1", None)
        row, _ = attach_link(scene, "1.1", "2.1")
        with pytest.raises(refusals.HeldByAnother, match=r"chưa giao cho ai\. .*nhờ người phụ trách CCHC"):
            describe(scene, row)

    def test_lets_who_answers_all_of_them(self, scene: Scene) -> None:
        hand(scene, "1.2", "officer")
        row, _ = attach_link(scene, "1.1", "1.2")
        describe(scene, row)
        assert Document.objects.get().number == "112"

    def test_lets_the_par_officer_whoever_answers_them(self, scene: Scene) -> None:
        row, _ = attach_link(scene, "1.1", "2.1")
        evidence.describe(attachment_id=row.pk, about=ABOUT, by=scene.par_officer, at=NOW)
        assert Document.objects.get().number == "112"

    def test_lets_any_officer_where_it_serves_nothing_yet(self, scene: Scene) -> None:
        row, second = attach_link(scene, "1.1", "2.1")
        for each in (row, second):
            evidence.detach(attachment_id=each.pk, by=scene.par_officer, at=NOW)
        confirm_on_desk(scene, row)
        assert Document.objects.get().number == "112"

    def test_does_not_ask_about_items_that_left_the_set(self, scene: Scene) -> None:
        row, _ = attach_link(scene, "1.1", "2.1")
        Answer.objects.filter(item="2.1").update(is_orphan=True, item="2.1~7")
        describe(scene, row)
        assert Document.objects.get().number == "112"

    def test_names_the_item_that_is_locked(self, scene: Scene) -> None:
        fill(scene)
        row, _ = attach_link(scene, "1.1", "2.1")
        send(scene, "2", confirms_warnings=True)
        with pytest.raises(refusals.SharedWithLocked, match=r"2\.1 \(«Đợt 2022»\), mục đó đang khóa"):
            describe(scene, row)


class TestLocked:
    def test_gives_where_a_document_is_filed_now(self, scene: Scene) -> None:
        row, second = attach_link(scene, "1.1", "2.1")
        evidence.detach(attachment_id=second.pk, by=scene.par_officer, at=NOW)
        assert filings.locked(document_id=row.document_id) == [row]
        with pytest.raises(UnknownDocument):
            filings.locked(document_id=row.document_id + 1)

    def test_refuses_what_was_taken_away_while_it_waited(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        (row,) = attach_link(scene, "1.1")
        self.meanwhile(monkeypatch, lambda: Attachment.objects.filter(pk=row.pk).update(removed_at=NOW))
        with pytest.raises(refusals.NothingToDo, match="đã được gỡ"):
            describe(scene, row)

    def test_refuses_what_was_filed_elsewhere_while_it_waited(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (row,) = attach_link(scene, "1.1")
        filed = Attachment(answer=scene.answer("2.1"), document=row.document, by=scene.par_officer, at=NOW)
        self.meanwhile(monkeypatch, filed.save)
        with pytest.raises(refusals.FiledMeanwhile, match="tải lại trang"):
            describe(scene, row)

    def meanwhile(self, monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
        """Let something happen while this waits for the locks of the areas."""
        lock = filings.lock_areas

        def wait(area_ids: Iterator[int]) -> None:
            happens()
            lock(area_ids)

        monkeypatch.setattr(filings, "lock_areas", wait)

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite locks the whole file")
    def test_locks_areas_then_answers_then_the_document_each_in_order(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "2.1")
        with CaptureQueriesContext(connection) as asked:
            filings.locked(document_id=row.document_id, also=[scene.answer("1.1").pk])
        locks = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"]]
        assert [next(name for name in ("sheetarea", "answer", "document") if f"_{name}" in sql) for sql in locks] == [
            "sheetarea",
            "answer",
            "document",
        ]
        assert all("ORDER BY" in sql for sql in locks[:2])


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write after the other")
@pytest.mark.django_db(transaction=True)
class TestAtTheSameMoment:
    @pytest.mark.parametrize("race", [changing.change_while_sent, changing.change_while_filed])
    def test_nothing_is_changed_after_it_was_sent_in(self, race: Callable[[Scene, int], list[str]]) -> None:
        scene = make_scene(communes=1)
        fill(scene)
        seen = set()
        for number in range(8):
            sequence = changing.begin_again(scene)
            refused = race(scene, number)
            verbs = changing.verbs_since(sequence)
            assert verbs.count("area.submit") == 1, refused
            assert verbs[-1] == "area.submit", (verbs, refused)
            seen.update(refused)
        assert seen <= {"", "Locked", "SharedWithLocked", "FiledMeanwhile"}
