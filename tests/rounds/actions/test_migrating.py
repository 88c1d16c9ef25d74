"""Changing the criteria set of an open round: no answer is lost."""

from collections import Counter
from collections.abc import Mapping

import pytest

from parindex.audit import queries as audit
from parindex.core.criteria.comparing import suggest
from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria
from parindex.evidence.models import Document
from parindex.rounds import refusals
from parindex.rounds.actions import answers, migrating
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.migrating import NewSet
from parindex.rounds.models import Answer, Attachment, Round, SetChange, SheetArea
from parindex.rounds.sets import criteria_of
from tests.rounds.making import NOW, SET, Scene, make_scene
from tests.rounds.requiring import DECISION, approve, correct, work_of

pytestmark = pytest.mark.django_db

#: 1.1 and 1.2 change places, 2.1 is split, 2.2 is gone, 3.1 is new in a new area.
NEW_SET = (
    SET.replace("TEST-2022", "TEST-2022-B")
    .replace('code: "1.1"', 'code: "1.x"')
    .replace('code: "1.2"', 'code: "1.1"')
    .replace('code: "1.x"', 'code: "1.2"')
    .replace(
        '{code: "2.1", name: "Hồ sơ đúng hạn", max: 2,',
        '{code: "2.1.1", name: "Hồ sơ đúng hạn trực tiếp", max: 1, rule: {kind: boolean}, src: rc}\n'
        '        - {code: "2.1.2", name: "Hồ sơ đúng hạn trực tuyến", max: 2,',
    )
)
NEW_SET = "\n".join(line for line in NEW_SET.splitlines() if 'code: "2.2"' not in line)


def import_new(text: str = NEW_SET) -> int:
    return criteria_actions.import_set(content=text.encode(), at=NOW)


def fill(scene: Scene, item: str, **typed: str) -> None:
    answer = scene.answer(item)
    draft = Draft(typed=typed, note=f"ghi chú {item}")
    answers.save(answer_id=answer.pk, base_version=answer.version, draft=draft, by=scene.par_officer, at=NOW)


def filled_scene() -> Scene:
    scene = make_scene()
    fill(scene, "1.1", num="42", den="45")
    fill(scene, "1.2", done="yes")
    fill(scene, "2.1", num="10", den="12")
    fill(scene, "2.2", count="1")
    return scene


def change(
    scene: Scene,
    version_id: int,
    *,
    reason: str = "Quyết định 2712",
    moves: Mapping[str, tuple[str, ...]] | None = None,
) -> SetChange:
    old = criteria_of(scene.round)
    new = criteria.frozen(criteria.content_hash(version_id), scene.round.period)
    suggested = suggest(old, new) | dict(moves or {})
    chosen = NewSet(criteria_id=version_id, compared_with=scene.round.criteria_hash, moves=suggested, reason=reason)
    row = migrating.migrate(round_id=scene.round.pk, new=chosen, by=scene.manager, at=NOW)
    scene.round.refresh_from_db()
    return row


def contents() -> Counter[str]:
    return Counter(f"{answer.typed} {answer.note}" for answer in Answer.objects.all() if answer.typed or answer.note)


class TestMigrate:
    def test_loses_nothing_that_was_typed(self) -> None:
        scene = filled_scene()
        before = contents()
        assert len(before) == 4
        change(scene, import_new())
        assert contents() == before

    def test_exchanges_codes(self) -> None:
        scene = filled_scene()
        change(scene, import_new())
        assert scene.answer("1.2").typed == {"num": "42", "den": "45"}
        assert scene.answer("1.1").figures == {"done": True}

    def test_hands_a_split_answer_to_the_part_that_is_named_first(self) -> None:
        scene = filled_scene()
        change(scene, import_new(), moves={"2.1": ("2.1.2", "2.1.1")})
        assert scene.answer("2.1.2").figures == {"num": 10, "den": 12}
        assert scene.answer("2.1.1").typed == {}

    def test_keeps_what_a_new_rule_cannot_read(self) -> None:
        scene = filled_scene()
        change(scene, import_new(), moves={"2.1": ("2.1.1",)})
        answer = scene.answer("2.1.1")
        assert (answer.typed, answer.figures, answer.progress) == ({"num": "10", "den": "12"}, None, "begun")
        assert answer.version == 2

    def test_keeps_answers_whose_item_is_gone_as_orphans(self) -> None:
        scene = filled_scene()
        row = change(scene, import_new())
        orphan = Answer.objects.get(sheet=scene.sheet, is_orphan=True)
        assert orphan.item == f"2.2~{row.pk}"

    def test_lets_checks_follow_their_items(self) -> None:
        scene = filled_scene()
        same = {"kind": "contradiction", "left": "1.1/den", "right": "2.1/den", "says": "không khớp"}
        gone = {"kind": "unanswered", "items": ["2.2"]}
        Round.objects.update(checks=[same, gone])
        scene.round.refresh_from_db()
        change(scene, import_new(), moves={"2.1": ("2.1.2", "2.1.1")})
        assert scene.round.checks == [{**same, "left": "1.2/den", "right": "2.1.2/den"}, {**gone, "off": True}]
        entry = audit.page(audit.Search(verb="round.change_set")).entries[0]
        assert isinstance(entry.before, dict)
        assert isinstance(entry.after, dict)
        assert (entry.before["checks"], entry.after["checks"]) == ([same, gone], scene.round.checks)

    def test_merges_into_the_first_that_says_something(self) -> None:
        scene = make_scene()
        fill(scene, "2.1", num="10", den="12")
        fill(scene, "2.2", count="1")
        change(scene, import_new(), moves={"2.1": ("2.1.1",), "2.2": ("2.1.1",)})
        assert scene.answer("2.1.1").note == "ghi chú 2.1"
        assert Answer.objects.get(sheet=scene.sheet, is_orphan=True).note == "ghi chú 2.2"

    def test_shares_the_evidence_of_a_split_answer(self) -> None:
        scene = filled_scene()
        about = {"unit": scene.commune, "title": "Báo cáo", "brought_by": scene.par_officer, "brought_at": NOW}
        document = Document.objects.create(**about)
        Attachment.objects.create(answer=scene.answer("2.1"), document=document, by=scene.par_officer, at=NOW)
        change(scene, import_new(), moves={"2.1": ("2.1.2", "2.1.1")})
        assert scene.answer("2.1.2").attachments.count() == 1
        shared = scene.answer("2.1.1").attachments.get()
        assert shared.document == document
        assert scene.answer("2.1.1").progress == "begun"

    def test_is_written_down(self) -> None:
        scene = filled_scene()
        row = change(scene, import_new())
        assert row.moves["2.2"] == []
        assert (row.reason, row.by) == ("Quyết định 2712", scene.manager)
        entry = audit.page(audit.Search(verb="round.change_set")).entries[0]
        assert entry.reason == "Quyết định 2712"


class TestRefusals:
    def test_refuses_without_a_reason(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.ReasonMissing):
            change(scene, import_new(), reason="  ")

    def test_refuses_the_same_set(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.SetUnchanged, match="đúng bộ này"):
            change(scene, scene.round.criteria_id or 0)

    def test_refuses_what_was_compared_with_another_set(self) -> None:
        scene = make_scene()
        new = NewSet(criteria_id=import_new(), compared_with="old", moves={}, reason="x")
        with pytest.raises(refusals.SetUnchanged, match="người khác"):
            migrating.migrate(round_id=scene.round.pk, new=new, by=scene.manager, at=NOW)

    def test_refuses_once_the_council_has_decided(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="decided")
        with pytest.raises(refusals.SetUnchanged, match="hội đồng"):
            change(scene, import_new())

    def test_refuses_a_round_that_has_not_opened(self) -> None:
        scene = make_scene(is_open=False)
        with pytest.raises(refusals.SetUnchanged, match="chưa mở"):
            change(scene, import_new())

    def test_refuses_who_does_not_manage(self) -> None:
        scene = make_scene()
        new = NewSet(criteria_id=import_new(), compared_with="", moves={}, reason="x")
        with pytest.raises(refusals.NotAllowed):
            migrating.migrate(round_id=scene.round.pk, new=new, by=scene.par_officer, at=NOW)


class TestRequiredEvidence:
    def test_comes_along_with_its_items(self) -> None:
        scene = make_scene()
        correct(scene, "1.2")
        approve(scene)
        new_id = import_new()
        change(scene, new_id)
        work = work_of(scene)
        assert work.standing.is_approved
        assert work.items["1.1"].shared == DECISION.shared
        assert set(work.standing.to_look_at) >= {"2.1.1", "2.1.2"}
