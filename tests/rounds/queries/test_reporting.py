"""Counts of a round for reports."""

import pytest

from parindex.evidence import actions as documents
from parindex.evidence.actions import About
from parindex.rounds.models import Decision
from parindex.rounds.queries import reporting
from tests.rounds.explained import cut
from tests.rounds.making import NOW, make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestRoundCounts:
    def test_count_what_stands(self) -> None:
        scene = make_scene()
        cut(scene.answer("1.2"), 1_000_000, scene)
        Decision.objects.create(answer=scene.answer("1.2"), outcome="restored", sentence="s", by=scene.manager, at=NOW)
        found = reporting.round_counts(scene.round)
        assert (found.units, found.judged, found.cut, found.changed) == (3, 1, 1, 0)
        assert (found.decided, found.upheld, found.restored) == (1, 0, 1)


class TestSheetCounts:
    def test_count_what_was_filed(self) -> None:
        scene = make_scene()
        document = documents.add_link(
            unit_id=scene.commune.pk,
            address="https://example.vn/a",
            about=About(title="A"),
            origin=documents.Origin.UNIT,
            by=scene.par_officer,
            at=NOW,
        )
        for item in ("1.1", "1.2"):
            scene.answer(item).attachments.create(document=document, by=scene.par_officer, at=NOW)
        found = reporting.sheet_counts(scene.round, scene.commune.pk)
        assert found is not None
        assert (found.documents, found.items, found.items_without, found.days_late) == (1, 2, 2, 0)
        assert found.due is not None

    def test_are_none_for_others(self) -> None:
        assert reporting.sheet_counts(make_scene().round, make_unit("khac").pk) is None


class TestRounds:
    def test_are_those_a_person_sees(self) -> None:
        scene = make_scene()
        assert reporting.rounds_for(scene.par_officer, scene.commune.pk) == [scene.round]
        assert reporting.rounds_for(scene.stranger, scene.province.pk) == []
        assert reporting.rounds_of_assessor(scene.manager, scene.province.pk) == [scene.round]
        assert reporting.visible_round(scene.manager, scene.round.pk) == scene.round
        assert reporting.visible_round(scene.manager, 0) is None
