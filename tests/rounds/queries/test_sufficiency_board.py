"""The board of a unit."""

from dataclasses import replace
from datetime import timedelta

import pytest

from parindex.core.documents.findings import CODES, Code, Finding, Severity
from parindex.core.sentences import Template
from parindex.rounds.actions import evidence, examining
from parindex.rounds.models import Answer, Attachment, Examination
from parindex.rounds.queries.sufficiency_board import Board, Wish, board
from parindex.rounds.sufficiency import plain_findings
from tests.conftest import Grow
from tests.rounds.filling import hand, scene
from tests.rounds.making import NOW, Scene, assign_appraiser
from tests.rounds.sending_scenes import store
from tests.rounds.sufficient import PLAN, attach_file, attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene", "store"]


def shown(scene: Scene, wish: Wish | None = None) -> Board:
    return board(scene.sheet, scene.par_officer, NOW, wish or Wish())


def finding(item: str, other: str, said: str) -> Finding:
    documents = dict(Attachment.objects.values_list("answer__item", "document"))
    return Finding(
        code=Code.SAME_NUMBER,
        severity=Severity.WARNS,
        said=Template("{said}", "{said}")(said=said),
        paper=str(documents[item]),
        other=str(documents[other]),
    )


def codes(found: Board) -> list[str]:
    return [line.item.code for line in found.rows]


class TestBoard:
    def test_gives_what_to_fetch_first(self, scene: Scene) -> None:
        found = shown(scene)
        assert codes(found) == ["1.1", "2.1", "1.2", "2.2"]
        assert (found.totals.missing, found.totals.not_needed, found.totals.hanging) == (4, 1, 8_000_000)
        assert found.shows == [("can-lay", 4), ("thieu", 4), ("xem-lai", 0), ("du", 0), ("khong-can", 1)]

    def test_is_narrowed(self, scene: Scene) -> None:
        hand(scene, ["2.2"], scene.par_officer)
        assert codes(shown(scene, Wish(is_mine=True))) == ["2.2"]
        assert codes(shown(scene, Wish(area="1"))) == ["1.1", "1.2"]
        assert codes(shown(scene, Wish(show="khong-can"))) == ["2.3"]
        attach_plan(scene)
        assert codes(shown(scene, Wish(show="xem-lai"))) == ["1.2"]

    def test_sums_by_area_and_by_officer(self, scene: Scene) -> None:
        hand(scene, ["1.1", "1.2"])
        found = shown(scene)
        assert [(one.key, one.open, one.totals.hanging) for one in found.areas] == [
            ("1", 2, 5_000_000),
            ("2", 2, 3_000_000),
        ]
        assert [(one.name, one.totals.missing) for one in found.officers] == [("Officer", 2), ("", 2)]

    def test_shows_an_appraiser_the_assigned_area_alone(self, scene: Scene) -> None:
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        found = board(scene.sheet, scene.appraisers[0], NOW, Wish())
        assert (codes(found), [one.key for one in found.areas]) == (["1.1", "1.2"], ["1"])

    def test_says_what_the_machine_has_still_to_do(self, scene: Scene, store: None) -> None:
        assert (shown(scene).is_waiting, shown(scene).unread, shown(scene).examined_at) == (True, 0, None)
        attach_file(scene)
        Answer.objects.filter(item="1.1").update(evidence_state="")
        found = shown(scene)
        assert (found.unread, found.unknown, found.is_waiting) == (1, 1, True)
        assert dict(found.shows)["khong-can"] == len(shown(scene, Wish(show="khong-can")).rows) == 1
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert (shown(scene).is_waiting, shown(scene).examined_at) == (False, NOW)

    def test_asks_as_often_for_many_documents(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        attach_plan(scene)
        attach_plan(scene, "2.1")
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)

        def grow() -> None:
            for item in ("1.1", "2.1", "2.2"):
                attach_plan(scene, item)
            examining.examine(sheet_id=scene.sheet.pk, at=NOW)

        queries_do_not_grow(act=lambda: shown(scene), grow=grow, most=18)


class TestLooks:
    def test_name_the_documents_and_their_items(self, scene: Scene) -> None:
        first, second = attach_plan(scene), attach_plan(scene, "1.1")
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        same = next(look for look in shown(scene).looks if look.name == CODES[Code.SAME_DOCUMENT]())
        assert {same.attachment, same.other} == {first, second}
        assert same.items in {("1.1",), ("1.2",)}

    def test_say_nothing_of_a_document_in_an_area_of_others(self, scene: Scene) -> None:
        attach_plan(scene, "1.1")
        attach_plan(scene, "2.1", replace(PLAN, title="Kế hoạch kín", number="99"))
        Examination.objects.update(
            findings=plain_findings([finding("1.1", "2.1", "như «Kế hoạch kín» 99/KH-UBND")]), examined_at=NOW
        )
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        (look,) = board(scene.sheet, scene.appraisers[0], NOW, Wish()).looks
        assert "Kế hoạch kín" not in look.said.say("vi")
        assert look.said.say("vi").endswith("mà anh/chị không được xem")
        assert (look.other, look.items) == (None, ("1.1",))
        assert "Kế hoạch kín" in shown(scene).looks[0].said.say("vi")

    def test_name_items_of_many_only_as_far_as_a_person_sees_them(self, scene: Scene) -> None:
        row = attach_plan(scene, "1.1")
        by, at = scene.par_officer, NOW
        others = [scene.answer(item).pk for item in ("1.2", "2.1", "2.2")]
        evidence.attach(answer_ids=others, document_id=row.document_id, by=by, at=at)
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        often = [look.said.say("vi") for look in shown(scene).looks if look.name == CODES[Code.MANY_ITEMS]()]
        assert often == ["đang dùng cho 4 mục: 1.1; 1.2; 2.1; 2.2"]
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        found = board(scene.sheet, scene.appraisers[0], NOW, Wish())
        assert CODES[Code.MANY_ITEMS]() not in [look.name for look in found.looks]

    def test_forget_what_was_taken_away_since(self, scene: Scene) -> None:
        attach_plan(scene)
        row = attach_plan(scene, "1.1")
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        before = len(shown(scene).looks)
        evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW)
        assert len(shown(scene).looks) < before

    def test_say_what_came_late_by_the_dates_of_today(self, scene: Scene) -> None:
        row = attach_plan(scene)
        row.at = NOW + timedelta(days=9)
        row.save()
        Examination.objects.update(findings=[])
        assert [look.name for look in shown(scene).looks] == [CODES[Code.UPLOADED_LATE]()]
