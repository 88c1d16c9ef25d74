"""How criteria sets name documents: "Kế hoạch", "Sổ", "Số liệu hệ thống"; what each means, and when it is issued."""

import re
from dataclasses import dataclass

from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.requirements import Day, Window
from parindex.core.documents.types import DocumentType as Type
from parindex.core.text import fold, normal

#: Plans of a year are made in the last quarter before it.
_PLANNED = Window(opens=Day(-1, 10, 1), closes=Day(0, 9, 30))
#: A plan "of the year" is there before its first quarter ends.
YEAR_PLAN = Window(opens=Day(-1, 10, 1), closes=Day(0, 3, 31))
#: What a year leaves behind is issued within it, or before the first quarter after it ends.
_YEARLY = Window(opens=Day(0, 1, 1), closes=Day(1, 3, 31))
#: What a superior gives out for a year may come in the last quarter before it.
_GIVEN = Window(opens=Day(-1, 10, 1), closes=Day(1, 3, 31))
#: Statutes and appointments hold until they are replaced.
_STANDING = Window(closes=Day(1, 3, 31))


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What a word at the beginning of a phrase means. `is_own` is issued by the commune itself."""

    words: str
    types: tuple[Type, ...] = ()
    forms: tuple[PaperForm, ...] = ()
    window: Window | None = None
    is_of_year: bool = False
    is_own: bool = False
    is_signed: bool = False
    #: Words that cannot be told apart without their diacritics (sổ, số).
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """The beginning of a phrase, what it means, and what follows."""

    naming: Naming
    rest: str


_DECISION = "quyết định"
_WITH_LIST = (Type.DECISION, Type.ANNOUNCEMENT, Type.REPORT, Type.PLAN)
_FIGURES = (PaperForm.FIGURES, PaperForm.LIST, PaperForm.PICTURE, PaperForm.LINK)

#: Longer wordings before shorter ones that begin alike.
NAMINGS: tuple[Naming, ...] = (
    Naming(words="kế hoạch", types=(Type.PLAN,), window=_PLANNED, is_of_year=True, is_own=True, is_signed=True),
    Naming(words="chương trình", types=(Type.PROGRAMME, Type.PLAN), window=_PLANNED, is_of_year=True, is_signed=True),
    Naming(words="báo cáo", types=(Type.REPORT,), window=_YEARLY, is_of_year=True, is_own=True, is_signed=True),
    Naming(words="quyết định giao", types=(Type.DECISION,), window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="quyết định phân công", types=(Type.DECISION, Type.ANNOUNCEMENT), window=_STANDING, is_signed=True),
    Naming(words="quyết định thành lập", types=(Type.DECISION,), window=_STANDING, is_signed=True),
    Naming(words="quyết định", types=(Type.DECISION,), window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="nghị quyết", types=(Type.RESOLUTION,), window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="quy chế", types=(Type.STATUTE, Type.REGULATION), window=_STANDING, is_own=True, is_signed=True),
    Naming(words="quy định", types=(Type.REGULATION, Type.STATUTE), window=_STANDING, is_signed=True),
    Naming(
        words="quy tắc",
        types=(Type.STATUTE, Type.REGULATION),
        forms=(PaperForm.CODE,),
        window=_STANDING,
        is_signed=True,
    ),
    Naming(words="nội quy", types=(Type.STATUTE, Type.REGULATION), forms=(PaperForm.CODE,), window=_STANDING),
    Naming(words="phương án", types=(Type.SCHEME, Type.PLAN, Type.DECISION), window=_STANDING, is_signed=True),
    Naming(words="đề án", types=(Type.PROPOSAL,), window=_STANDING, is_signed=True),
    Naming(words="tờ trình", types=(Type.SUBMISSION,), window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="thông báo", types=(Type.ANNOUNCEMENT,), window=_YEARLY, is_of_year=True, is_signed=True),
    Naming(words="công văn", types=(Type.LETTER,), window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="biên bản kiểm tra", types=(Type.MINUTES,), window=_YEARLY, is_of_year=True, is_signed=True),
    Naming(words="biên bản", types=(Type.MINUTES,), window=_YEARLY, is_of_year=True, is_signed=True),
    Naming(
        words="kết luận kiểm tra",
        types=(Type.ANNOUNCEMENT, Type.MINUTES, Type.REPORT),
        forms=(PaperForm.CONCLUSION,),
        window=_YEARLY,
        is_of_year=True,
    ),
    Naming(
        words="kết luận",
        types=(Type.ANNOUNCEMENT, Type.MINUTES, Type.REPORT),
        forms=(PaperForm.CONCLUSION,),
        window=_YEARLY,
        is_of_year=True,
    ),
    Naming(words="công bố", types=(Type.DECISION, Type.ANNOUNCEMENT), forms=(PaperForm.CERTIFICATE,), window=_STANDING),
    Naming(words="đánh giá nội bộ", types=(Type.REPORT, Type.MINUTES, Type.PLAN), window=_YEARLY, is_of_year=True),
    Naming(words="văn bản", window=_GIVEN, is_of_year=True, is_signed=True),
    Naming(words="danh mục", types=_WITH_LIST, forms=(PaperForm.LIST, PaperForm.FIGURES), is_of_year=True),
    Naming(words="danh sách", types=_WITH_LIST, forms=(PaperForm.LIST, PaperForm.FIGURES), is_of_year=True),
    Naming(words="sổ", types=(Type.REPORT,), forms=(PaperForm.REGISTER, *_FIGURES), is_of_year=True, is_exact=True),
    Naming(words="phiếu", is_of_year=True),
    Naming(words="thư", is_of_year=True),
    Naming(words="ảnh chụp", forms=_FIGURES, is_of_year=True),
    Naming(words="ảnh", forms=(PaperForm.PICTURE,), is_of_year=True),
    Naming(words="hình ảnh", forms=(PaperForm.PICTURE,), is_of_year=True),
    Naming(words="đường dẫn", forms=(PaperForm.LINK, PaperForm.PICTURE), is_of_year=True),
    Naming(words="đường link", forms=(PaperForm.LINK, PaperForm.PICTURE), is_of_year=True),
    Naming(words="số liệu", types=(Type.REPORT,), forms=_FIGURES, is_of_year=True, is_exact=True),
    Naming(words="thống kê", types=(Type.REPORT,), forms=_FIGURES, is_of_year=True),
    Naming(words="bảng", types=(Type.REPORT, Type.PLAN), forms=_FIGURES, is_of_year=True, is_exact=True),
    Naming(words="biểu số", types=(Type.REPORT,), forms=_FIGURES, window=_YEARLY, is_of_year=True),
    Naming(words="biểu mẫu", types=(Type.REPORT,), forms=_FIGURES, window=_YEARLY, is_of_year=True),
    Naming(words="biểu", types=(Type.REPORT,), forms=_FIGURES, window=_YEARLY, is_of_year=True),
    Naming(
        words="hồ sơ",
        types=(Type.DECISION, Type.SUBMISSION, Type.REPORT, Type.SCHEME, Type.PLAN),
        forms=(PaperForm.FILE,),
        window=_STANDING,
    ),
    Naming(
        words="giấy chứng nhận", types=(Type.DECISION,), forms=(PaperForm.CERTIFICATE, PaperForm.LIST), is_of_year=True
    ),
    Naming(words="chứng nhận", types=(Type.DECISION,), forms=(PaperForm.CERTIFICATE, PaperForm.LIST), is_of_year=True),
    Naming(words="chứng chỉ", forms=(PaperForm.CERTIFICATE, PaperForm.LIST), is_of_year=True),
)

#: What the product knows by itself: nobody files it.
_BY_ITSELF = re.compile(r"nhat ky (?:he thong|phan mem)|ket qua tham dinh|he thong (?:tu dong )?ghi nhan")
#: What a system of the administration knows: the appraiser can look it up, a print helps.
_OF_SYSTEM = re.compile(
    r"^(?:so lieu|du lieu|thong ke|ket qua)(?: \w+)? (?:he thong|qlvb|cong|phan mem|csdl|co so du lieu|trang)\b"
    r"|^so lieu qlvb\b|^he thong\b"
)
_SUPERIOR = re.compile(r"\b(?:cấp trên|cấp huyện|cấp tỉnh|huyện|tỉnh|giao)\b")
_COUNT = re.compile(r"^(?:ít nhất |tối thiểu )?0?([1-9]\d?) (?=\D)", re.IGNORECASE)
#: Both are needed; either will do.
_AND = re.compile(r"\s*;\s*|\s+và\s+|\s*\+\s*", re.IGNORECASE)
_OR = re.compile(r"\s*,\s*|\s+hoặc\s+", re.IGNORECASE)


def named(phrase: str) -> Named | None:
    """Tell what the beginning of a phrase means; None for words that name no kind of document."""
    plain = normal(phrase)
    for naming in NAMINGS:
        begins = plain[: len(naming.words)]
        same = begins.casefold() == naming.words if naming.is_exact else fold(begins) == fold(naming.words)
        if same and not plain[len(naming.words) : len(naming.words) + 1].isalnum():
            return Named(naming, _rest(naming, plain))
    return None


def is_known_by_itself(phrase: str) -> bool:
    """Say whether the product knows it without a document ("Nhật ký hệ thống", "Kết quả thẩm định")."""
    return _BY_ITSELF.search(fold(phrase)) is not None


def is_of_system(phrase: str) -> bool:
    """Say whether a system of the administration holds it ("Số liệu hệ thống", "Số liệu QLVB")."""
    return _OF_SYSTEM.search(fold(phrase)) is not None


def issuers_of(named_: Named) -> tuple[Level, ...]:
    """Tell who issues: the commune its own plans and reports, a superior where the words name one."""
    if _SUPERIOR.search(f"{named_.naming.words} {named_.rest}".casefold()):
        return ()
    return (Level.COMMUNE,) if named_.naming.is_own else ()


def counted(phrase: str) -> tuple[int, str]:
    """Take a count off the beginning of a phrase: "02 báo cáo" are 2 of "báo cáo"."""
    found = _COUNT.match(phrase)
    return (int(found[1]), phrase[found.end() :]) if found else (1, phrase)


def parts_of(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Split a phrase into what is needed together, each into what will do in its place.

    A comma parts documents only where the words after it name one: "Quyết định, kế hoạch", not "rà soát, đánh giá".
    """
    return tuple(tuple(_split(part, _OR)) for part in _split(phrase, _AND))


def _split(phrase: str, separator: re.Pattern[str]) -> list[str]:
    parts: list[str] = []
    start = 0
    for found in separator.finditer(phrase):
        if named(counted(phrase[found.end() :])[1]) is not None:
            parts.append(phrase[start : found.start()])
            start = found.end()
    return [*parts, phrase[start:]]


def _rest(naming: Naming, phrase: str) -> str:
    """Give what follows; a kind that its second word narrows ("Quyết định phân công") keeps that word."""
    taken = _DECISION if naming.words.startswith(f"{_DECISION} ") else naming.words
    return phrase[len(taken) :].strip()
