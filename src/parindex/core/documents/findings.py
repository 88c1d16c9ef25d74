"""What checking found: one shape for every finding, from a wrong item to a document filed twice."""

from dataclasses import dataclass
from enum import StrEnum

from parindex.core.sentences import Statement, Template


class Severity(StrEnum):
    """How much a finding weighs. None of them stops anybody."""

    #: Somebody should look before the file is sent in.
    WARNS = "warns"
    #: Good to know.
    INFORMS = "informs"


class Code(StrEnum):
    """What was found."""

    WRONG_ITEM = "wrong_item"
    OTHER_YEAR = "other_year"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    UNDATED = "undated"
    UPLOADED_LATE = "uploaded_late"
    OTHER_UNIT = "other_unit"
    OTHER_ISSUER = "other_issuer"
    OTHER_SUBJECT = "other_subject"
    OTHER_TYPE = "other_type"
    UNSIGNED = "unsigned"
    ALTERED = "altered"
    UNREAD = "unread"
    MISSING = "missing"
    SAME_FILE = "same_file"
    SAME_DOCUMENT = "same_document"
    SAME_NUMBER = "same_number"
    REDATED = "redated"
    COPIED = "copied"
    MANY_ITEMS = "many_items"


CODES: dict[Code, Template] = {
    Code.WRONG_ITEM: Template("có vẻ nhầm mục", "perhaps under the wrong item"),
    Code.OTHER_YEAR: Template("của năm khác", "of another year"),
    Code.TOO_EARLY: Template("ban hành sớm hơn kỳ", "issued before the period"),
    Code.TOO_LATE: Template("ban hành muộn", "issued late"),
    Code.UNDATED: Template("chưa rõ ngày", "undated"),
    Code.UPLOADED_LATE: Template("tải lên muộn", "uploaded late"),
    Code.OTHER_UNIT: Template("của đơn vị khác", "of another unit"),
    Code.OTHER_ISSUER: Template("cơ quan ban hành khác yêu cầu", "of another issuer than required"),
    Code.OTHER_SUBJECT: Template("nội dung khác yêu cầu", "of another subject than required"),
    Code.OTHER_TYPE: Template("loại văn bản khác yêu cầu", "of another type than required"),
    Code.UNSIGNED: Template("không thấy người ký", "no signer found"),
    Code.ALTERED: Template("đã bị sửa sau khi ký số", "changed after signing"),
    Code.UNREAD: Template("không đọc được", "unreadable"),
    Code.MISSING: Template("còn thiếu", "missing"),
    Code.SAME_FILE: Template("trùng tệp", "the same file"),
    Code.SAME_DOCUMENT: Template("cùng một văn bản", "the same document"),
    Code.SAME_NUMBER: Template("trùng số, ký hiệu", "the same number and symbol"),
    Code.REDATED: Template("văn bản cũ, ngày mới", "an old document with a new date"),
    Code.COPIED: Template("chép lại văn bản năm trước", "copied from another year"),
    Code.MANY_ITEMS: Template("dùng cho nhiều mục", "used for many items"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding: `paper` and `other` are keys of papers, `item` is a code; empty where there is none."""

    code: Code
    severity: Severity
    said: Statement
    paper: str = ""
    item: str = ""
    other: str = ""

    @property
    def name(self) -> Statement:
        """Name the kind of finding in a few words."""
        return CODES[self.code]()
