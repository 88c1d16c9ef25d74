"""The exceptions of a round."""

from datetime import timedelta

import pytest

from parindex.core.locks import PhaseKind
from parindex.rounds.actions import reopening
from parindex.rounds.models import SheetArea
from parindex.rounds.queries import following_exceptions as queries
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


class TestExtensions:
    def test_say_until_when_and_why(self) -> None:
        scene = make_scene()
        new = reopening.NewDate(kind=PhaseKind.SELF_SCORING, until=NOW + timedelta(days=9), reason="Lũ lụt")
        reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)
        (row,) = queries.extensions(scene.round, NOW)
        assert (row.unit, row.reason, row.by, row.is_over) == (scene.commune.name, "Lũ lụt", "Manager", False)
        assert queries.extensions(scene.round, NOW + timedelta(days=10))[0].is_over


class TestReopenings:
    def test_come_from_the_log_of_this_round(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted")
        reopening.reopen(area_ids=[scene.area("1").pk], reason="Gửi nhầm", by=scene.manager, at=NOW)
        (row,) = queries.reopenings(scene.round)
        assert row.state is not None
        assert (row.reason, row.state.say()) == ("Gửi nhầm", "đã gửi, chờ thẩm định")
        scene.round.opened_at = NOW + timedelta(days=1)
        assert queries.reopenings(scene.round) == []


class TestExcused:
    def test_gives_the_sheets_with_a_letter(self) -> None:
        scene = make_scene()
        assert queries.excused(scene.round) == []
        reopening.excuse_late_filing(sheet_id=scene.sheet.pk, letter="12/UBND", by=scene.manager, at=NOW)
        assert [sheet.excuse for sheet in queries.excused(scene.round)] == ["12/UBND"]


class TestReopenable:
    def test_gives_what_was_sent_in(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet, code="2").update(state="submitted")
        found = queries.reopenable(scene.round, scene.commune.pk)
        assert found == [(scene.area("2").pk, "2 Thủ tục hành chính – đã gửi, chờ thẩm định")]
