"""The types of documents: the 29 of Nghị định 30/2020/NĐ-CP (Điều 7), and those that are cited beside them."""

from collections.abc import Mapping
from enum import StrEnum

from parindex.core.text import fold


class DocumentType(StrEnum):
    """A type (loại văn bản); the value is the abbreviation in the symbol where it has one (Phụ lục III)."""

    RESOLUTION = "NQ"
    DECISION = "QĐ"
    DIRECTIVE = "CT"
    STATUTE = "QC"
    REGULATION = "QyĐ"
    COMMUNIQUE = "TC"
    ANNOUNCEMENT = "TB"
    GUIDELINE = "HD"
    PROGRAMME = "CTr"
    PLAN = "KH"
    SCHEME = "PA"
    PROPOSAL = "ĐA"
    PROJECT = "DA"
    REPORT = "BC"
    MINUTES = "BB"
    SUBMISSION = "TTr"
    CONTRACT = "HĐ"
    TELEGRAM = "CĐ"
    MEMORANDUM = "BGN"
    AGREEMENT = "BTT"
    AUTHORISATION = "GUQ"
    INVITATION = "GM"
    INTRODUCTION = "GGT"
    LEAVE = "GNP"
    SENDING_SLIP = "PG"
    TRANSFER_SLIP = "PC"
    NOTICE_SLIP = "PB"
    #: Công văn: no abbreviation, the symbol is agency and drafter (125/UBND-VP).
    LETTER = "công văn"
    #: Thư công: neither number nor abbreviation.
    PERSONAL_LETTER = "thư công"
    #: Not among the 29, but cited.
    DECREE = "NĐ"
    CIRCULAR = "TT"
    LAW = "luật"
    ORDINANCE = "pháp lệnh"
    #: What has no type of the decree: a photograph, a list, a screen, a paper of the Party.
    OTHER = "khác"


#: The name of each type as it is cited; a heading has it in capitals.
NAMES: Mapping[DocumentType, str] = {
    DocumentType.RESOLUTION: "Nghị quyết",
    DocumentType.DECISION: "Quyết định",
    DocumentType.DIRECTIVE: "Chỉ thị",
    DocumentType.STATUTE: "Quy chế",
    DocumentType.REGULATION: "Quy định",
    DocumentType.COMMUNIQUE: "Thông cáo",
    DocumentType.ANNOUNCEMENT: "Thông báo",
    DocumentType.GUIDELINE: "Hướng dẫn",
    DocumentType.PROGRAMME: "Chương trình",
    DocumentType.PLAN: "Kế hoạch",
    DocumentType.SCHEME: "Phương án",
    DocumentType.PROPOSAL: "Đề án",
    DocumentType.PROJECT: "Dự án",
    DocumentType.REPORT: "Báo cáo",
    DocumentType.MINUTES: "Biên bản",
    DocumentType.SUBMISSION: "Tờ trình",
    DocumentType.CONTRACT: "Hợp đồng",
    DocumentType.TELEGRAM: "Công điện",
    DocumentType.MEMORANDUM: "Bản ghi nhớ",
    DocumentType.AGREEMENT: "Bản thỏa thuận",
    DocumentType.AUTHORISATION: "Giấy ủy quyền",
    DocumentType.INVITATION: "Giấy mời",
    DocumentType.INTRODUCTION: "Giấy giới thiệu",
    DocumentType.LEAVE: "Giấy nghỉ phép",
    DocumentType.SENDING_SLIP: "Phiếu gửi",
    DocumentType.TRANSFER_SLIP: "Phiếu chuyển",
    DocumentType.NOTICE_SLIP: "Phiếu báo",
    DocumentType.LETTER: "Công văn",
    DocumentType.PERSONAL_LETTER: "Thư công",
    DocumentType.DECREE: "Nghị định",
    DocumentType.CIRCULAR: "Thông tư",
    DocumentType.LAW: "Luật",
    DocumentType.ORDINANCE: "Pháp lệnh",
}

#: Not among the administrative types, but with an abbreviation of their own in a symbol.
_LEGAL = (DocumentType.DECREE, DocumentType.CIRCULAR)
_WITHOUT_ABBREVIATION = (DocumentType.LETTER, DocumentType.PERSONAL_LETTER)
_BESIDE = (*_LEGAL, DocumentType.LAW, DocumentType.ORDINANCE, DocumentType.OTHER)

#: The 29 types of Nghị định 30/2020/NĐ-CP, Điều 7.
THE_29: tuple[DocumentType, ...] = tuple(kind for kind in DocumentType if kind not in _BESIDE)

#: What may stand before the hyphen of a symbol. The Party writes CV for a letter.
ABBREVIATIONS: tuple[str, ...] = tuple(
    kind.value for kind in DocumentType if kind in _LEGAL or (kind in THE_29 and kind not in _WITHOUT_ABBREVIATION)
)
#: Copies keep the type of what they copy: sao y, sao lục, trích sao (Phụ lục III).
COPIES: tuple[str, ...] = ("SY", "SL", "TrS")

_BY_FOLDED_NAME = {fold(name): kind for kind, name in NAMES.items()}


def name_of(kind: DocumentType) -> str:
    """Give the name of a type as it is cited, or an empty text for what has none."""
    return NAMES.get(kind, "")


def by_abbreviation(text: str) -> DocumentType | None:
    """Give the type of an abbreviation as it stands in a symbol, or None."""
    if text == "CV":
        return DocumentType.LETTER
    return DocumentType(text) if text in ABBREVIATIONS else None


def by_name(text: str) -> DocumentType | None:
    """Give the type of a name, in capitals or not, with or without diacritics, or None."""
    return _BY_FOLDED_NAME.get(fold(text))
