"""What the page of a report shows."""

from datetime import timedelta

import pytest

from parindex.reports import queries, showing
from parindex.reports.models import Report, Retyping
from tests.reports.actions.test_handing_in import retype
from tests.reports.compiled import AT, Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


class TestBlocks:
    def test_prove_their_figures(self, desk: Desk) -> None:
        version = desk.compiled(desk.report())
        found = showing.blocks(queries.blocks(version), version)
        proofs = [piece.proof for block in found for piece in block.pieces if piece.proof]
        assert {"điểm Chỉ số cải cách hành chính (điểm)", "thứ hạng trong các đơn vị"} <= {one.name for one in proofs}
        assert found[0].kind == "table"
        assert not found[0].has_lines

    def test_tell_what_was_compiled_where_something_else_stands(self, desk: Desk) -> None:
        version = desk.compiled(desk.report())
        version.docx = retype(version, index_published="9,9")
        found = showing.blocks(queries.blocks(version), version)
        (piece,) = [piece for block in found for piece in block.pieces if piece.proof and piece.proof.compiled]
        assert piece.proof is not None
        assert (piece.text, piece.proof.compiled) == ("9,9", "7,6")

    def test_are_said_in_comments(self, desk: Desk) -> None:
        version = desk.compiled(desk.report())
        says = showing.comments(version, "vi")
        number = next(place for place, one in enumerate(version.bindings) if one["key"] == "index.published")
        assert says(number).startswith("điểm Chỉ số cải cách hành chính (điểm): 7,6\n= 7,6 làm tròn")
        assert (says(0), says(10_000)) == ("", "")


class TestSteps:
    def test_lead_from_figures_to_release(self, desk: Desk) -> None:
        report = desk.report()
        assert [step.address for step in showing.steps(report, None, []) if step.is_next] == ["sentences"]
        version = desk.compiled(report)
        report.refresh_from_db()
        assert [step.address for step in showing.steps(report, version, []) if step.is_next] == ["release"]
        waiting = [Retyping(decision="open")]
        assert [step.note for step in showing.steps(report, version, waiting) if step.is_next] == ["1"]
        report.changed_at = AT + timedelta(minutes=1)
        assert [step.address for step in showing.steps(report, version, []) if step.is_next] == ["compile"]
        report.state = Report.State.RELEASED
        assert not [step for step in showing.steps(report, version, []) if step.is_next]


class TestFindings:
    def test_are_in_the_language_of_the_page(self, desk: Desk) -> None:
        version = desk.compiled(desk.report())
        version.findings = [{"severity": "wrong", "vi": {"says": "sai"}, "en": {"says": "wrong"}}]
        assert showing.findings(version) == [("wrong", {"says": "sai"})]
