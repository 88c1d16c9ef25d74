"""The reason of a cut that a finding could be, with a first draft of the sentence: an appraiser edits it, or leaves it.

The reasons are those of `core.cuts`; nothing follows from a finding by itself.
"""

from collections.abc import Mapping

from parindex.core.cuts import CutReason
from parindex.core.documents.findings import CODES, Code
from parindex.core.documents.fitting import Doubt
from parindex.core.sentences import Statement, Template

REASONS: Mapping[Code, CutReason] = {
    Code.WRONG_ITEM: CutReason.WRONG_ITEM,
    Code.OTHER_YEAR: CutReason.OUT_OF_PERIOD,
    Code.TOO_EARLY: CutReason.OUT_OF_PERIOD,
    Code.TOO_LATE: CutReason.LATE,
    Code.UNDATED: CutReason.UNCLEAR,
    Code.UPLOADED_LATE: CutReason.LATE,
    Code.OTHER_UNIT: CutReason.NOT_MATCHING,
    Code.OTHER_ISSUER: CutReason.NOT_COMPETENT,
    Code.OTHER_SUBJECT: CutReason.NOT_MATCHING,
    Code.OTHER_TYPE: CutReason.NOT_MATCHING,
    Code.UNSIGNED: CutReason.UNCLEAR,
    Code.ALTERED: CutReason.INACCURATE,
    Code.UNREAD: CutReason.UNCLEAR,
    Code.MISSING: CutReason.NO_EVIDENCE,
    Code.SAME_FILE: CutReason.NO_EVIDENCE,
    Code.SAME_DOCUMENT: CutReason.NO_EVIDENCE,
    Code.SAME_NUMBER: CutReason.INACCURATE,
    Code.REDATED: CutReason.INACCURATE,
    Code.COPIED: CutReason.UNCLEAR,
    Code.MANY_ITEMS: CutReason.NOT_MATCHING,
}

#: A doubt about a paper as the finding that it is.
CODE_OF_DOUBT: Mapping[Doubt, Code] = {
    Doubt.SUBJECT: Code.OTHER_SUBJECT,
    Doubt.YEAR: Code.OTHER_YEAR,
    Doubt.TOO_EARLY: Code.TOO_EARLY,
    Doubt.TOO_LATE: Code.TOO_LATE,
    Doubt.UNDATED: Code.UNDATED,
    Doubt.TYPE_UNKNOWN: Code.OTHER_TYPE,
    Doubt.ISSUER: Code.OTHER_ISSUER,
    Doubt.OTHER_UNIT: Code.OTHER_UNIT,
    Doubt.UNSIGNED: Code.UNSIGNED,
    Doubt.ALTERED: Code.ALTERED,
    Doubt.UNREAD: Code.UNREAD,
}

_OF_PAPER = Template("Tài liệu «{paper}»: {said}.", "Document «{paper}»: {said}.")
_OF_ITEM = Template("Đơn vị chưa nộp đủ: {said}.", "Not everything was filed: {said}.")
_ELSE = Template("{name}: {said}.", "{name}: {said}.")


def draft(code: Code, said: Statement, paper: str = "") -> Statement:
    """Give the draft of the sentence for the unit: of a paper by its name, else of the item."""
    if paper:
        return _OF_PAPER(paper=paper, said=said)
    return _OF_ITEM(said=said) if code is Code.MISSING else _ELSE(name=CODES[code](), said=said)
