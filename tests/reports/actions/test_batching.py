"""Reports of all units at once."""

from datetime import timedelta
from unittest.mock import patch

import pytest

from parindex.kit import pdf
from parindex.reports import refusals
from parindex.reports.actions import batching
from parindex.reports.models import Batch
from tests.reports.compiled import AT, Desk, make_desk
from tests.reports.word.documents import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def ask(desk: Desk, kind: str = "index_report") -> Batch:
    return batching.ask(publication=desk.publication, kind=kind, unit_id=desk.assessor.pk, by=desk.manager, at=AT)


class TestWork:
    def test_makes_a_draft_for_each_unit_and_goes_on_where_it_stopped(self, desk: Desk) -> None:
        batch = ask(desk)
        with patch.object(pdf, "make_all", side_effect=lambda found: dict.fromkeys(found, b"%PDF")) as made:
            batch.files.create(unit_code="xa-00", docx=b"x")
            batching.work(batch.pk)
            assert sorted(made.call_args.args[0]) == ["xa-01", "xa-02"]
            batching.work(batch.pk)
        batch.refresh_from_db()
        assert (batch.done, batch.failed, batch.ended_at is not None) == (3, [], True)
        found = batch.files.get(unit_code="xa-01")
        assert any("UBND xã số 1 đạt 7,6/10 điểm" in text for text in texts(bytes(found.docx)))

    def test_notes_what_could_not_be_made(self, desk: Desk) -> None:
        batch = ask(desk)
        with patch.object(batching, "document", side_effect=refusals.TemplateSlow):
            batching.work(batch.pk)
        batch.refresh_from_db()
        assert [one["unit"] for one in batch.failed] == ["Xã số 0", "Xã số 2", "Xã số 1"]


class TestAsk:
    def test_is_for_who_runs_rounds_and_for_kinds_of_all(self, desk: Desk) -> None:
        with pytest.raises(refusals.NotYours):
            ask(desk, "decision")
        with pytest.raises(refusals.NotYours):
            batching.ask(publication=desk.publication, kind="plan", unit_id=desk.unit.pk, by=desk.officer, at=AT)


class TestWorkLost:
    def test_takes_up_what_is_silent(self, desk: Desk) -> None:
        batch = ask(desk)
        assert batching.work_lost(AT + timedelta(minutes=1)) == 0
        assert batching.work_lost(AT + timedelta(minutes=6)) == 1
        batch.refresh_from_db()
        assert batch.heard_at == AT + timedelta(minutes=6)
        assert batching.work_lost(AT + timedelta(minutes=7)) == 0
