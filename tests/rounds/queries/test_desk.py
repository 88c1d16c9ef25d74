"""The desk shows what was read, where a document may belong, what it repeats, and what seems to be filed wrongly."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from parindex.accounts.models import User
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.reading.states import State
from parindex.rounds.actions import desk as acts
from parindex.rounds.models import DeskPaper, Phase, Sheet
from parindex.rounds.queries import desk
from parindex.rounds.queries.desk import DeskPage
from parindex.rounds.queries.desk_rows import Row
from tests.rounds.desks import bring, brought, facts, lay, read
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


class TestPage:
    def test_shows_what_waits_without_looking_for_an_item(self, scene: Scene) -> None:
        lay(scene)
        row = only(scene)
        assert not row.is_over
        assert (row.facts, row.suggestions, row.is_ready) == ((), (), False)
        assert row.said is not None
        assert "chờ" in row.said.say()

    def test_shows_what_was_read_and_where_it_may_belong(self, scene: Scene) -> None:
        brought(scene)
        row = only(scene)
        assert row.is_over
        assert row.facts[0].value == "12/KH-UBND"
        first = row.suggestions[0]
        assert (first.code, first.place, first.may_file) == ("1.2", 1, True)
        assert "Kế hoạch" in first.why.say()
        assert first.percent > 30
        assert row.is_ready

    def test_says_what_to_do_with_what_cannot_be_read(self, scene: Scene) -> None:
        read(bring(scene), state=State.ENCRYPTED, text="")
        row = only(scene)
        assert row.is_over
        assert row.said is not None
        assert "Bỏ mật khẩu" in row.said.say()
        assert not row.is_read

    def test_says_what_belongs_to_no_item(self, scene: Scene) -> None:
        brought(scene, subject="Quyết toán xây dựng cầu dân sinh và bồi thường giải phóng mặt bằng")
        assert only(scene).belongs_nowhere

    def test_offers_an_officer_to_hand_on_what_is_of_somebody_else(self, scene: Scene) -> None:
        brought(scene)
        first = only(scene, scene.officer).suggestions[0]
        assert (first.may_file, first.may_hand, first.officer) == (False, True, "")
        hand(scene, ["1.2"])
        assert only(scene, scene.officer).suggestions[0].may_file
        assert only(scene, scene.head).suggestions[0].officer == "Officer"

    def test_puts_what_was_handed_to_the_person_first(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        first = bring(scene, b"mot")
        DeskPaper.objects.filter(pk=first.pk).update(at=NOW - timedelta(days=1))
        bring(scene, b"hai")
        acts.hand(paper_id=first.pk, answer_id=scene.answer("1.2").pk, by=scene.par_officer, at=NOW)
        assert [row.is_handed_to_me for row in shown(scene, scene.officer).rows] == [True, False]
        assert [row.is_handed_to_me for row in shown(scene).rows] == [False, False]

    def test_hands_what_nobody_looks_after_to_the_par_officer(self, scene: Scene) -> None:
        paper = bring(scene)
        acts.hand(paper_id=paper.pk, answer_id=scene.answer("1.1").pk, by=scene.officer, at=NOW)
        assert only(scene).is_handed_to_me
        assert not only(scene, scene.officer).is_handed_to_me

    def test_shows_digital_signatures(self, scene: Scene) -> None:
        altered = Signature(state=SignatureState.ALTERED, name="An")
        read(bring(scene), facts(), signatures=(altered,))
        assert [each.tone for each in only(scene).signatures] == ["loss"]

    def test_lets_nobody_bring_anything_after_the_phase(self, scene: Scene) -> None:
        assert shown(scene).may_bring
        assert not shown(scene, scene.head).may_bring
        Phase.objects.filter(kind="self_scoring").update(closes_at=NOW - timedelta(days=1))
        closed = shown(scene)
        assert (closed.may_bring, closed.targets) == (False, [])
        assert closed.lock is not None

    def test_names_the_addresses_for_files(self, scene: Scene) -> None:
        upload = shown(scene).upload
        assert upload.drop == "page"
        assert upload.reload_target == "#ban-tai-lieu"

    def test_asks_the_same_queries_for_more_documents(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        brought(scene, b"mot")
        brought(scene, b"hai")

        def grow() -> None:
            for number in range(4):
                brought(scene, f"them {number}".encode())

        queries_do_not_grow(act=lambda: shown(scene), grow=grow, most=32)


class TestRow:
    def test_is_one_document_of_the_desk(self, scene: Scene) -> None:
        paper = desk.detailed(scene.officer).get(pk=brought(scene).pk)
        assert desk.row(paper, scene.officer, NOW).suggestions[0].code == "1.2"

    def test_looks_at_nothing_else_while_its_file_is_read(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        paper = desk.detailed(scene.officer).get(pk=lay(scene).pk)
        queries_do_not_grow(
            act=lambda: desk.row(paper, scene.officer, NOW), grow=lambda: brought(scene, b"khac"), most=4
        )


class TestCountLying:
    def test_counts_what_lies_on_the_desk(self, scene: Scene) -> None:
        lay(scene)
        assert desk.count_lying(scene.sheet, scene.officer) == 1
        assert desk.count_lying(scene.sheet, scene.stranger) == 0
