"""The format guard: what of a document's layout differs from Nghị định 30/2020/NĐ-CP, as information, never a stop.

It speaks of what it can see: sizes and fonts only where the file tells them, what is missing only where the letters come
from the file itself. Papers of the Party follow another rule (Hướng dẫn 36-HD/VPTW) and are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.documents.dates import DateNote, ReadDate, find_dates
from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.pages import Box, DocumentText, Page, TextSource
from parindex.core.documents.reading.head import Head, find_head, state_line
from parindex.core.documents.reading.rows import Row, rows_of
from parindex.core.documents.types import DocumentType
from parindex.core.sentences import Statement, Template

DECREE = "Nghị định 30/2020/NĐ-CP"


class Breach(StrEnum):
    """What differs."""

    STATE_MISSING = "state_missing"
    MOTTO_MISSING = "motto_missing"
    NUMBER_MISSING = "number_missing"
    NUMBER_UNPADDED = "number_unpadded"
    SYMBOL_FORM = "symbol_form"
    PLACE_MISSING = "place_missing"
    DATE_MISSING = "date_missing"
    DATE_IMPOSSIBLE = "date_impossible"
    DATE_UNPADDED = "date_unpadded"
    TYPE_NOT_CAPITAL = "type_not_capital"
    SUBJECT_MISSING = "subject_missing"
    ISSUER_NOT_CAPITAL = "issuer_not_capital"
    SIZE = "size"
    NOT_BOLD = "not_bold"
    FONT = "font"
    SIGNATURE_MISSING = "signature_missing"
    SIGNER_NAME_MISSING = "signer_name_missing"
    NOT_FILED = "not_filed"
    PAGE_NUMBER_MISSING = "page_number_missing"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is said of a breach, what the decree asks for, and where."""

    says: Template
    asks: Template
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference: what stands there, what the decree asks for, where it does, and the place on the page."""

    breach: Breach
    says: Statement
    asks: Statement
    source: str
    page: int = 1
    box: Box | None = None


_RULES = {
    Breach.STATE_MISSING: _Rule(
        Template("Không thấy Quốc hiệu.", "The name of the state is not there."),
        Template(
            "Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở phía trên, bên phải trang đầu, chữ in hoa.",
            "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” stands at the top right of the first page, in capitals.",
        ),
        "Phụ lục I, Phần II, mục 1",
    ),
    Breach.MOTTO_MISSING: _Rule(
        Template("Không thấy Tiêu ngữ dưới Quốc hiệu.", "The motto below the name of the state is not there."),
        Template("“Độc lập - Tự do - Hạnh phúc” ở dưới Quốc hiệu.", "“Độc lập - Tự do - Hạnh phúc” stands below it."),
        "Phụ lục I, Phần II, mục 1",
    ),
    Breach.NUMBER_MISSING: _Rule(
        Template("Văn bản chưa có số.", "The document has no number."),
        Template("Số và ký hiệu, ví dụ “Số: 15/QĐ-UBND”.", "Number and symbol, such as “Số: 15/QĐ-UBND”."),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.NUMBER_UNPADDED: _Rule(
        Template("Số “{words}” chưa có số 0 ở trước.", "The number “{words}” has no leading zero."),
        Template("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.", "Numbers below 10 have a leading zero."),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.SYMBOL_FORM: _Rule(
        Template(
            "Số, ký hiệu viết là “{words}”, đúng ra là “{meant}”.", "It reads “{words}” where “{meant}” is meant."
        ),
        Template(
            "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối.",
            "A stroke stands between number and symbol, hyphens between the abbreviations.",
        ),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.PLACE_MISSING: _Rule(
        Template("Không thấy địa danh trước ngày ban hành.", "No place stands before the date."),
        Template("Địa danh và thời gian ban hành trên cùng một dòng.", "Place and date stand on one line."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_MISSING: _Rule(
        Template("Văn bản chưa ghi đủ ngày, tháng, năm ban hành.", "The date of the document is not complete."),
        Template("Ghi đầy đủ ngày, tháng, năm ban hành.", "Day, month and year are written in full."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_IMPOSSIBLE: _Rule(
        Template("“{words}” không phải là ngày có trong lịch.", "“{words}” is no day of the calendar."),
        Template("Ghi đầy đủ ngày, tháng, năm ban hành.", "Day, month and year are written in full."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_UNPADDED: _Rule(
        Template("“{words}” chưa có số 0 ở trước ngày hoặc tháng.", "“{words}” lacks a leading zero."),
        Template(
            "Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 phía trước.",
            "Days below 10 and the months 1 and 2 have a leading zero.",
        ),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.TYPE_NOT_CAPITAL: _Rule(
        Template("Tên loại “{words}” không viết in hoa.", "The type “{words}” is not in capitals."),
        Template("Tên loại trình bày bằng chữ in hoa.", "The type is set in capitals."),
        "Phụ lục I, Phần II, mục 5",
    ),
    Breach.SUBJECT_MISSING: _Rule(
        Template("Không thấy trích yếu nội dung.", "No subject is there."),
        Template(
            "Trích yếu ở dưới tên loại; với công văn là “V/v …” dưới số, ký hiệu.",
            "The subject stands below the type; in a letter as “V/v …” below the number.",
        ),
        "Phụ lục I, Phần II, mục 5",
    ),
    Breach.ISSUER_NOT_CAPITAL: _Rule(
        Template("Tên cơ quan “{words}” không viết in hoa.", "The agency “{words}” is not in capitals."),
        Template("Tên cơ quan trình bày bằng chữ in hoa.", "The agency is set in capitals."),
        "Phụ lục I, Phần II, mục 2",
    ),
    Breach.SIZE: _Rule(
        Template("“{words}” có cỡ chữ {size}.", "“{words}” is set in size {size}."),
        Template("Cỡ chữ từ {low} đến {high}.", "Sizes {low} to {high}."),
        "Phụ lục I, Phần II",
    ),
    Breach.NOT_BOLD: _Rule(
        Template("“{words}” không in đậm.", "“{words}” is not bold."),
        Template("Chữ đậm.", "Bold letters."),
        "Phụ lục I, Phần II",
    ),
    Breach.FONT: _Rule(
        Template("Văn bản dùng phông chữ {family}.", "The document is set in {family}."),
        Template("Phông chữ Times New Roman, bộ mã Unicode.", "Times New Roman in Unicode."),
        "Phụ lục I, Phần I, mục 4",
    ),
    Breach.SIGNATURE_MISSING: _Rule(
        Template("Không thấy chức vụ người ký.", "No title of a signer is there."),
        Template(
            "Quyền hạn, chức vụ, chữ ký và họ tên người ký.", "Capacity, title, signature and name of the signer."
        ),
        "Phụ lục I, Phần II, mục 7",
    ),
    Breach.SIGNER_NAME_MISSING: _Rule(
        Template("Dưới “{words}” không thấy họ và tên người ký.", "No name of the signer stands below “{words}”."),
        Template("Họ, chữ đệm và tên của người ký.", "The full name of the signer."),
        "Phụ lục I, Phần II, mục 7",
    ),
    Breach.NOT_FILED: _Rule(
        Template("Danh sách nơi nhận không có dòng “Lưu: VT, …”.", "The recipients have no line “Lưu: VT, …”."),
        Template(
            "Dòng cuối của nơi nhận là “Lưu: VT, …”, kết thúc bằng dấu chấm.", "“Lưu: VT, ….” ends the recipients."
        ),
        "Phụ lục I, Phần II, mục 9",
    ),
    Breach.PAGE_NUMBER_MISSING: _Rule(
        Template("Trang {which} không có số trang ở giữa lề trên.", "Page {which} has no number in its top margin."),
        Template(
            "Số trang đặt canh giữa ở lề trên, không ghi ở trang đầu.", "Pages but the first are numbered on top."
        ),
        "Phụ lục I, Phần I, mục 7",
    ),
}

#: Their samples have no place and date line, no recipients, and two who sign; a contract follows no sample.
_OF_TWO = (DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT)
_WITHOUT_SUBJECT = (
    *_OF_TWO,
    DocumentType.INTRODUCTION,
    DocumentType.LEAVE,
    DocumentType.SENDING_SLIP,
    DocumentType.TRANSFER_SLIP,
    DocumentType.NOTICE_SLIP,
    DocumentType.AUTHORISATION,
    DocumentType.INVITATION,
    DocumentType.TELEGRAM,
    DocumentType.PERSONAL_LETTER,
    DocumentType.CIRCULAR,
    DocumentType.LAW,
    DocumentType.ORDINANCE,
)
_LEGAL = (DocumentType.DECREE, DocumentType.CIRCULAR, DocumentType.LAW, DocumentType.ORDINANCE)
#: Fonts with the letters of Times New Roman.
_TIMES = re.compile(r"times|liberation ?serif|tinos|nimbus ?rom|thorndale|termes", re.IGNORECASE)
_SURE = 0.9
_NEAR = 0.6


def check_layout(text: DocumentText, facts: DocumentFacts) -> tuple[Finding, ...]:
    """Give what differs from the decree; nothing for what is no document of the decree."""
    if facts.type is None or facts.type.value in _LEGAL:
        return ()
    rows = rows_of(text)
    head = find_head(rows)
    if any(state_line(row) == 2 for row in head.columns) or (facts.symbol and re.match(r"\w+/\D", facts.symbol.value)):
        return ()
    is_typed = text.source is TextSource.TEXT
    findings = [*_number(facts), *_date(head, facts)]
    if is_typed:
        findings += [*_missing(head, facts), *_capitals(head, facts), *_signature(facts)]
        findings += [*_styles(head, facts), *_fonts(rows), *_page_numbers(text.pages)]
    return tuple(findings)


def _finding(breach: Breach, *, page: int = 1, box: Box | None = None, **values: str) -> Finding:
    rule = _RULES[breach]
    return Finding(
        breach=breach,
        says=rule.says(**values),
        asks=rule.asks(**values),
        source=f"{DECREE}, {rule.article}",
        page=page,
        box=box,
    )


def _number(facts: DocumentFacts) -> Iterator[Finding]:
    number, symbol = facts.number, facts.symbol
    if number is not None and number.confidence >= _SURE and re.fullmatch(r"[1-9]\D?", number.value):
        yield _finding(Breach.NUMBER_UNPADDED, page=number.page, box=number.box, words=number.value)
    if symbol is not None and symbol.is_repaired and number is not None and _is_typed_so(symbol):
        meant = f"{number.value}/{symbol.value}"
        yield _finding(Breach.SYMBOL_FORM, page=symbol.page, box=symbol.box, words=symbol.words, meant=meant)


def _is_typed_so(symbol: Found[str]) -> bool:
    """Say whether what was repaired is a slip of who wrote it: a lost hyphen in sure letters."""
    return symbol.value not in symbol.words and symbol.value.replace("-", "") in symbol.words.replace("-", "")


def _date(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    for row in head.columns:
        for read in find_dates(row.text):
            if read.is_spelled:
                yield from _written(row, read, facts)
                return


def _written(row: Row, read: ReadDate, facts: DocumentFacts) -> Iterator[Finding]:
    box = row.box
    if read.note is DateNote.BLANK:
        yield _finding(Breach.DATE_MISSING, page=row.page, box=box)
    elif read.note is DateNote.IMPOSSIBLE:
        yield _finding(Breach.DATE_IMPOSSIBLE, page=row.page, box=box, words=read.words)
    elif not read.is_repaired and facts.date is not None and facts.date.confidence >= _SURE and _is_unpadded(read):
        yield _finding(Breach.DATE_UNPADDED, page=row.page, box=box, words=read.words)


def _is_unpadded(read: ReadDate) -> bool:
    day, month, _ = read.parts
    return (len(day) == 1) or month in ("1", "2")


def _missing(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    kind = facts.type.value if facts.type else None
    states = {state_line(row) for row in head.columns}
    if 0 not in states:
        yield _finding(Breach.STATE_MISSING)
    if 1 not in states:
        yield _finding(Breach.MOTTO_MISSING)
    if facts.number is None and kind is not DocumentType.PERSONAL_LETTER and kind not in _OF_TWO:
        yield _finding(Breach.NUMBER_MISSING, box=facts.symbol.box if facts.symbol else None)
    if kind not in _OF_TWO and facts.place is None:
        yield _finding(Breach.PLACE_MISSING)
    if facts.subject is None and kind not in _WITHOUT_SUBJECT:
        yield _finding(Breach.SUBJECT_MISSING)


def _capitals(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    if head.heading is not None and not head.title[0].is_capital:
        row = head.title[0]
        yield _finding(Breach.TYPE_NOT_CAPITAL, page=row.page, box=row.box, words=row.text)
    issuer = facts.issuer
    if issuer is not None and not issuer.words.isupper():
        yield _finding(Breach.ISSUER_NOT_CAPITAL, page=issuer.page, box=issuer.box, words=issuer.words)


def _signature(facts: DocumentFacts) -> Iterator[Finding]:
    kind = facts.type.value if facts.type else None
    if kind in _OF_TWO:
        return
    signer = facts.signer
    if signer is None:
        yield _finding(Breach.SIGNATURE_MISSING)
    elif not signer.value.name:
        yield _finding(Breach.SIGNER_NAME_MISSING, page=signer.page, box=signer.box, words=signer.words)
    filed = [found for found in facts.recipients if re.match(r"[Ll]ưu\b", found.value)]
    if facts.recipients and not filed:
        last = facts.recipients[-1]
        yield _finding(Breach.NOT_FILED, page=last.page, box=last.box)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How an element is set."""

    low: float
    high: float
    is_bold: bool | None = None


def _styles(head: Head, facts: DocumentFacts) -> Iterator[Finding]:
    """Compare sizes and weight of the head, where the file tells them."""
    for row in head.columns:
        line = state_line(row)
        if line is not None:
            yield from _set(row, _Setting(12, 13, True) if line == 0 else _Setting(13, 14, True))
    about = _Setting(12, 13) if head.heading is None else _Setting(13, 14, True)
    elements: tuple[tuple[Found[str] | Found[DocumentType] | None, _Setting], ...] = (
        (facts.superior, _Setting(12, 13)),
        (facts.issuer, _Setting(12, 13, True)),
        (facts.number, _Setting(13, 13)),
        (facts.type if head.heading else None, _Setting(13, 14, True)),
        (facts.subject, about),
    )
    for found, setting in elements:
        row = _row_of(head.rows, found) if found is not None else None
        if row is not None:
            yield from _set(row, setting)


def _row_of(rows: Sequence[Row], found: Found[str] | Found[DocumentType]) -> Row | None:
    """Give the first row of a fact: the one whose words begin its words, or hold them."""
    return next((row for row in rows if found.words.startswith(row.text.strip()) or found.words in row.text), None)


def _set(row: Row, setting: _Setting) -> Iterator[Finding]:
    style = row.style
    if style is None:
        return
    if style.size is not None and not setting.low - _NEAR <= style.size <= setting.high + _NEAR:
        yield _finding(
            Breach.SIZE,
            page=row.page,
            box=row.box,
            words=row.text,
            size=f"{style.size:g}",
            low=f"{setting.low:g}",
            high=f"{setting.high:g}",
        )
    if setting.is_bold and style.is_bold is False:
        yield _finding(Breach.NOT_BOLD, page=row.page, box=row.box, words=row.text)


def _fonts(rows: Sequence[Row]) -> Iterator[Finding]:
    """Name the font of most letters where it is not Times New Roman."""
    letters: dict[str, int] = {}
    for row in rows:
        if row.style is not None and row.style.family:
            letters[row.style.family] = letters.get(row.style.family, 0) + len(row.text)
    family = max(letters, key=lambda name: letters[name], default="")
    if family and not _TIMES.search(family):
        yield _finding(Breach.FONT, family=family.rpartition("+")[2])


def _page_numbers(pages: Sequence[Page]) -> Iterator[Finding]:
    for page in pages[1:]:
        is_placed = page.height > 0 and page.height >= page.width and bool(page.lines)
        if is_placed and not any(_is_number_on_top(line.text, line.box) for line in page.lines):
            yield _finding(Breach.PAGE_NUMBER_MISSING, page=page.number, which=str(page.number))


def _is_number_on_top(text: str, box: Box | None) -> bool:
    return box is not None and box.top < 0.12 and re.fullmatch(r"\W*\d{1,3}\W*", text) is not None
