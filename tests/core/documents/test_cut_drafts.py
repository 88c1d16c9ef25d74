"""What a finding could be as the reason of a cut."""

from parindex.core.cuts import CutReason
from parindex.core.documents.cut_drafts import CODE_OF_DOUBT, REASONS, draft
from parindex.core.documents.findings import Code
from parindex.core.documents.fitting import Doubt
from parindex.core.sentences import Statement


class TestReasons:
    def test_are_there_for_every_finding_and_every_doubt(self) -> None:
        assert set(REASONS) == set(Code)
        assert set(CODE_OF_DOUBT) == set(Doubt)

    def test_follow_what_was_found(self) -> None:
        wanted = {
            Code.MISSING: CutReason.NO_EVIDENCE,
            Code.WRONG_ITEM: CutReason.WRONG_ITEM,
            Code.TOO_LATE: CutReason.LATE,
            Code.OTHER_YEAR: CutReason.OUT_OF_PERIOD,
            Code.OTHER_ISSUER: CutReason.NOT_COMPETENT,
        }
        assert {code: REASONS[code] for code in wanted} == wanted

    def test_are_never_the_open_one(self) -> None:
        assert CutReason.OTHER not in REASONS.values()


class TestDraft:
    def test_names_the_paper(self) -> None:
        said = draft(Code.TOO_LATE, Statement.verbatim("ban hành muộn 3 ngày"), "12/KH-UBND")
        assert said.say() == "Tài liệu «12/KH-UBND»: ban hành muộn 3 ngày."

    def test_says_what_is_missing_of_an_item(self) -> None:
        assert draft(Code.MISSING, Statement.verbatim("Kế hoạch")).say() == "Đơn vị chưa nộp đủ: Kế hoạch."

    def test_names_what_else_was_found(self) -> None:
        assert draft(Code.UNDATED, Statement.verbatim("x")).say("en") == "undated: x."
