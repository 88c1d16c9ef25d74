"""How what the core says of evidence is written down, and read again."""

from datetime import date

from parindex.core.documents.clocks import Timing
from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.fitting import Doubt
from parindex.core.documents.papers import About, paper_of
from parindex.core.documents.requirements import Day, Requirement, Requirements, Window
from parindex.core.documents.sufficiency import State, assess
from parindex.core.documents.terms import Term
from parindex.core.documents.types import DocumentType
from parindex.core.sentences import Statement
from parindex.rounds import sufficiency

PLAN = Requirement(types=(DocumentType.PLAN,), window=Window(closes=Day(0, 3, 31)), is_signed=True)
PICTURES = Requirement(types=(DocumentType.MINUTES,), count=2)
REPORTS = Requirement(types=(DocumentType.REPORT,), terms=(Term.QUARTER_1, Term.YEAR))
LATE = paper_of(
    DocumentFacts(),
    About(key="7", type=DocumentType.PLAN, number="12", symbol="KH-UBND", issued_on=date(2022, 4, 3)),
)


def parts(*requirements: Requirement) -> tuple[sufficiency.Part, ...]:
    found = assess(Requirements(shared=requirements), (LATE,), item="1.1", year=2022)
    return sufficiency.parts_of(found, 2022)


class TestParts:
    def test_say_which_document_fills_each_and_what_its_clock_says(self) -> None:
        (plan,) = parts(PLAN)
        assert (plan.document_id, plan.paper, plan.state, plan.tone) == (7, "12/KH-UBND", State.DOUBTFUL, "warn")
        assert [reason.code for reason in plan.reasons] == [Doubt.TOO_LATE, Doubt.UNSIGNED]
        assert plan.timing is Timing.LATE
        assert plan.act is not None
        assert plan.act.say() == "ban hành 03/04/2022, muộn 3 ngày so với 31/03/2022"
        assert plan.more is not None
        assert plan.more.say() == "ban hành chậm nhất 31/03 năm của đợt; có người ký"

    def test_count_what_is_missing_alike(self) -> None:
        (missing,) = parts(PICTURES)
        assert (missing.count, missing.document_id, missing.state, missing.more) == (2, None, State.MISSING, None)

    def test_name_the_periods(self) -> None:
        assert [part.what.say() for part in parts(REPORTS)] == ["Báo cáo (quý I)", "Báo cáo (năm của đợt)"]

    def test_are_read_as_they_were_written(self) -> None:
        before = parts(PLAN, PICTURES, REPORTS)
        after = sufficiency.read_parts(sufficiency.plain_parts(before))
        for language in ("vi", "en"):
            assert [part.what.say(language) for part in after] == [part.what.say(language) for part in before]
        assert [(part.state, part.count, part.document_id, part.timing) for part in after] == [
            (part.state, part.count, part.document_id, part.timing) for part in before
        ]
        assert after[0].reasons[1].said.say("en") == "no signer was found"
        assert after[1].more is None


class TestFindings:
    FOUND = Finding(
        code=Code.SAME_FILE, severity=Severity.WARNS, said=Statement.verbatim("trùng {tệp}"), paper="7", other="3"
    )

    def test_are_read_as_they_were_written(self) -> None:
        (look,) = sufficiency.read_findings(sufficiency.plain_findings([self.FOUND]))
        assert (look.code, look.severity, look.item) == (Code.SAME_FILE, Severity.WARNS, "")
        assert (look.document_id, look.other_id, look.said.say()) == (7, 3, "trùng {tệp}")

    def test_leave_out_what_stands_with_its_item(self) -> None:
        missing = Finding(code=Code.MISSING, severity=Severity.WARNS, said=Statement.verbatim("thiếu"), item="1.1")
        assert sufficiency.plain_findings([missing]) == []


class TestEvidenceOf:
    def test_says_what_is_missing_and_what_is_doubtful(self) -> None:
        found = sufficiency.evidence_of("missing", parts(PLAN, PICTURES))
        assert found is not None
        assert [what.say() for what in found.missing] == ["Biên bản"]
        assert [what.say() for what in found.doubts] == [
            "12/KH-UBND: ban hành 03/04/2022, muộn 3 ngày so với 31/03/2022; không thấy người ký"
        ]

    def test_is_none_where_nobody_looked(self) -> None:
        assert sufficiency.evidence_of("", ()) is None


class TestStanding:
    def test_adds_up_as_the_core_does(self) -> None:
        found = sufficiency.standing("1.1", "doubtful", 2_000_000, None)
        assert (found.state, found.hanging) == (State.DOUBTFUL, 2_000_000)
        assert sufficiency.standing("1.1", "", 2_000_000, None).hanging == 0
