"""What Nghị định 30/2020/NĐ-CP asks of a document's layout, and what is said where it differs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.sentences import Template

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
class Rule:
    """What is said of a breach, what the decree asks for, and where."""

    says: Template
    asks: Template
    article: str


RULES: Mapping[Breach, Rule] = {
    Breach.STATE_MISSING: Rule(
        Template("Không thấy Quốc hiệu.", "The name of the state is not there."),
        Template(
            "Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở phía trên, bên phải trang đầu, chữ in hoa.",
            "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” stands at the top right of the first page, in capitals.",
        ),
        "Phụ lục I, Phần II, mục 1",
    ),
    Breach.MOTTO_MISSING: Rule(
        Template("Không thấy Tiêu ngữ dưới Quốc hiệu.", "The motto below the name of the state is not there."),
        Template("“Độc lập - Tự do - Hạnh phúc” ở dưới Quốc hiệu.", "“Độc lập - Tự do - Hạnh phúc” stands below it."),
        "Phụ lục I, Phần II, mục 1",
    ),
    Breach.NUMBER_MISSING: Rule(
        Template("Văn bản chưa có số.", "The document has no number."),
        Template("Số và ký hiệu, ví dụ “Số: 15/QĐ-UBND”.", "Number and symbol, such as “Số: 15/QĐ-UBND”."),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.NUMBER_UNPADDED: Rule(
        Template("Số “{words}” chưa có số 0 ở trước.", "The number “{words}” has no leading zero."),
        Template("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.", "Numbers below 10 have a leading zero."),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.SYMBOL_FORM: Rule(
        Template(
            "Số, ký hiệu viết là “{words}”, đúng ra là “{meant}”.", "It reads “{words}” where “{meant}” is meant."
        ),
        Template(
            "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối.",
            "A stroke stands between number and symbol, hyphens between the abbreviations.",
        ),
        "Phụ lục I, Phần II, mục 3",
    ),
    Breach.PLACE_MISSING: Rule(
        Template("Không thấy địa danh trước ngày ban hành.", "No place stands before the date."),
        Template("Địa danh và thời gian ban hành trên cùng một dòng.", "Place and date stand on one line."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_MISSING: Rule(
        Template("Văn bản chưa ghi đủ ngày, tháng, năm ban hành.", "The date of the document is not complete."),
        Template("Ghi đầy đủ ngày, tháng, năm ban hành.", "Day, month and year are written in full."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_IMPOSSIBLE: Rule(
        Template("“{words}” không phải là ngày có trong lịch.", "“{words}” is no day of the calendar."),
        Template("Ghi đầy đủ ngày, tháng, năm ban hành.", "Day, month and year are written in full."),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.DATE_UNPADDED: Rule(
        Template("“{words}” chưa có số 0 ở trước ngày hoặc tháng.", "“{words}” lacks a leading zero."),
        Template(
            "Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 phía trước.",
            "Days below 10 and the months 1 and 2 have a leading zero.",
        ),
        "Phụ lục I, Phần II, mục 4",
    ),
    Breach.TYPE_NOT_CAPITAL: Rule(
        Template("Tên loại “{words}” không viết in hoa.", "The type “{words}” is not in capitals."),
        Template("Tên loại trình bày bằng chữ in hoa.", "The type is set in capitals."),
        "Phụ lục I, Phần II, mục 5",
    ),
    Breach.SUBJECT_MISSING: Rule(
        Template("Không thấy trích yếu nội dung.", "No subject is there."),
        Template(
            "Trích yếu ở dưới tên loại; với công văn là “V/v …” dưới số, ký hiệu.",
            "The subject stands below the type; in a letter as “V/v …” below the number.",
        ),
        "Phụ lục I, Phần II, mục 5",
    ),
    Breach.ISSUER_NOT_CAPITAL: Rule(
        Template("Tên cơ quan “{words}” không viết in hoa.", "The agency “{words}” is not in capitals."),
        Template("Tên cơ quan trình bày bằng chữ in hoa.", "The agency is set in capitals."),
        "Phụ lục I, Phần II, mục 2",
    ),
    Breach.SIZE: Rule(
        Template("“{words}” có cỡ chữ {size}.", "“{words}” is set in size {size}."),
        Template("Cỡ chữ từ {low} đến {high}.", "Sizes {low} to {high}."),
        "Phụ lục I, Phần II",
    ),
    Breach.NOT_BOLD: Rule(
        Template("“{words}” không in đậm.", "“{words}” is not bold."),
        Template("Chữ đậm.", "Bold letters."),
        "Phụ lục I, Phần II",
    ),
    Breach.FONT: Rule(
        Template("Văn bản dùng phông chữ {family}.", "The document is set in {family}."),
        Template("Phông chữ Times New Roman, bộ mã Unicode.", "Times New Roman in Unicode."),
        "Phụ lục I, Phần I, mục 4",
    ),
    Breach.SIGNATURE_MISSING: Rule(
        Template("Không thấy chức vụ người ký.", "No title of a signer is there."),
        Template(
            "Quyền hạn, chức vụ, chữ ký và họ tên người ký.", "Capacity, title, signature and name of the signer."
        ),
        "Phụ lục I, Phần II, mục 7",
    ),
    Breach.SIGNER_NAME_MISSING: Rule(
        Template("Dưới “{words}” không thấy họ và tên người ký.", "No name of the signer stands below “{words}”."),
        Template("Họ, chữ đệm và tên của người ký.", "The full name of the signer."),
        "Phụ lục I, Phần II, mục 7",
    ),
    Breach.NOT_FILED: Rule(
        Template("Danh sách nơi nhận không có dòng “Lưu: VT, …”.", "The recipients have no line “Lưu: VT, …”."),
        Template(
            "Dòng cuối của nơi nhận là “Lưu: VT, …”, kết thúc bằng dấu chấm.", "“Lưu: VT, ….” ends the recipients."
        ),
        "Phụ lục I, Phần II, mục 9",
    ),
    Breach.PAGE_NUMBER_MISSING: Rule(
        Template("Trang {which} không có số trang ở giữa lề trên.", "Page {which} has no number in its top margin."),
        Template(
            "Số trang đặt canh giữa ở lề trên, không ghi ở trang đầu.", "Pages but the first are numbered on top."
        ),
        "Phụ lục I, Phần I, mục 7",
    ),
}
