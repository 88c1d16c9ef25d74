"""The running text of the types that have sections: plans, reports, decisions, letters and their kin."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tests.documents.names import Agency
from tests.documents.topics import Topic


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the body; a heading is bold, a centred one stands in the middle."""

    text: str
    is_bold: bool = False
    is_centred: bool = False


#: The words of each type: its name, what it orders and the headings of its sections.
TYPE_NAMES = {
    "NQ": "NGHỊ QUYẾT",
    "QĐ": "QUYẾT ĐỊNH",
    "CT": "CHỈ THỊ",
    "QC": "QUY CHẾ",
    "QyĐ": "QUY ĐỊNH",
    "TC": "THÔNG CÁO",
    "TB": "THÔNG BÁO",
    "HD": "HƯỚNG DẪN",
    "CTr": "CHƯƠNG TRÌNH",
    "KH": "KẾ HOẠCH",
    "PA": "PHƯƠNG ÁN",
    "ĐA": "ĐỀ ÁN",
    "DA": "DỰ ÁN",
    "BC": "BÁO CÁO",
    "BB": "BIÊN BẢN",
    "TTr": "TỜ TRÌNH",
    "HĐ": "HỢP ĐỒNG",
    "CĐ": "CÔNG ĐIỆN",
    "BGN": "BẢN GHI NHỚ",
    "BTT": "BẢN THỎA THUẬN",
    "GUQ": "GIẤY ỦY QUYỀN",
    "GM": "GIẤY MỜI",
    "GGT": "GIẤY GIỚI THIỆU",
    "GNP": "GIẤY NGHỈ PHÉP",
    "PG": "PHIẾU GỬI",
    "PC": "PHIẾU CHUYỂN",
    "PB": "PHIẾU BÁO",
}
#: All types of Nghị định 30/2020/NĐ-CP, Điều 7: 27 with an abbreviation, and two without.
TYPES = (*TYPE_NAMES, "công văn", "thư công")

_SECTIONS = {
    "KH": ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG THỰC HIỆN", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"),
    "BC": ("KẾT QUẢ ĐẠT ĐƯỢC", "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI", "ĐỀ XUẤT"),
    "CTr": ("MỤC TIÊU", "NHIỆM VỤ VÀ GIẢI PHÁP", "LỘ TRÌNH", "PHÂN CÔNG THỰC HIỆN"),
    "PA": ("ĐẶC ĐIỂM TÌNH HÌNH", "NỘI DUNG PHƯƠNG ÁN", "LỰC LƯỢNG, PHƯƠNG TIỆN", "TỔ CHỨC THỰC HIỆN"),
    "ĐA": ("SỰ CẦN THIẾT", "THỰC TRẠNG", "NỘI DUNG ĐỀ ÁN", "HIỆU QUẢ CỦA ĐỀ ÁN"),
    "DA": ("THÔNG TIN CHUNG", "QUY MÔ ĐẦU TƯ", "NGUỒN VỐN VÀ TIẾN ĐỘ", "PHƯƠNG ÁN QUẢN LÝ"),
    "HD": ("ĐỐI TƯỢNG", "NỘI DUNG HƯỚNG DẪN", "THỜI GIAN", "TỔ CHỨC THỰC HIỆN"),
}
_FILLERS = (
    "Công chức phụ trách chủ động phối hợp với các ban, ngành, đoàn thể và trưởng các thôn để thực hiện.",
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh về Ủy ban nhân dân xã để được hướng dẫn.",
    "Việc thực hiện phải bảo đảm thiết thực, hiệu quả, tránh hình thức, lãng phí.",
    "Các đoàn thể chính trị - xã hội vận động đoàn viên, hội viên gương mẫu đi đầu.",
    "Định kỳ hằng quý tổng hợp kết quả, đánh giá những việc làm được và chưa làm được.",
    "Công chức Tài chính - Kế toán tham mưu bố trí kinh phí theo khả năng ngân sách.",
    "Đài truyền thanh tăng thời lượng tin, bài để nhân dân biết và hưởng ứng.",
    "Giao Văn phòng tổng hợp, báo cáo lãnh đạo vào giao ban sáng thứ Hai hằng tuần.",
    "Người đứng đầu từng bộ phận chịu trách nhiệm về tiến độ và chất lượng công việc được giao.",
    "Thời gian hoàn thành trước ngày 25 tháng cuối quý, kết quả gửi bằng văn bản điện tử.",
)
_OPENINGS = {
    "KH": "{agency} xây dựng kế hoạch {what} với các nội dung cụ thể như sau:",
    "BC": "{agency} báo cáo {what} như sau:",
    "TB": "{agency} thông báo tới các thôn, các bộ phận và toàn thể nhân dân về {what} như sau:",
    "CT": "Để {what} đạt hiệu quả, {agency} yêu cầu các bộ phận chuyên môn và các thôn thực hiện tốt các việc sau:",
    "TTr": "{agency} kính trình cấp có thẩm quyền xem xét về {what} với những nội dung chính sau đây:",
    "CV": "Về {what}, {agency} có ý kiến như sau:",
}


def running(source: random.Random, topic: Topic, document_type: str, agency: Agency, what: str) -> list[Block]:
    """Write the body of a document with sections or numbered paragraphs."""
    opening = _OPENINGS.get(document_type, "{agency} ban hành văn bản về {what} gồm các nội dung sau:")
    blocks = [Block(opening.format(agency=agency.short, what=_lowered(what)))]
    if document_type in _SECTIONS:
        return blocks + _sections(source, topic, _SECTIONS[document_type])
    said = [*topic.matters, *source.sample(_FILLERS, source.randint(1, 4))]
    return blocks + [Block(f"{number}. {line}") for number, line in enumerate(said, start=1)]


def decision(source: random.Random, topic: Topic, agency: Agency, what: str) -> list[Block]:
    """Write the articles of a decision or a resolution."""
    head = what[0].upper() + what[1:]
    end = source.choice(
        (
            "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
            "Văn bản này có hiệu lực kể từ ngày ký ban hành và thay thế các quy định trước đây về cùng nội dung.",
        )
    )
    duty = f"Văn phòng {agency.short}, các bộ phận và cá nhân có liên quan chịu trách nhiệm thi hành."
    lines = [f"{head}. {topic.matters[0]}", *topic.matters[1:], end, duty]
    return [Block(f"Điều {number}. {line}") for number, line in enumerate(lines, start=1)]


def statute(source: random.Random, topic: Topic, what: str) -> list[Block]:
    """Write the chapters of a statute or a regulation."""
    blocks = [Block("Chương I", True, True), Block("QUY ĐỊNH CHUNG", True, True)]
    blocks += [
        Block("Điều 1. Phạm vi điều chỉnh", True),
        Block(f"Văn bản này quy định về {_lowered(what)} và trách nhiệm của các bên có liên quan."),
        Block("Điều 2. Đối tượng áp dụng", True),
        Block("Cán bộ, công chức, người hoạt động không chuyên trách và các tổ chức, cá nhân có liên quan."),
        Block("Chương II", True, True),
        Block("QUY ĐỊNH CỤ THỂ", True, True),
    ]
    for number, line in enumerate([*topic.matters, *source.sample(_FILLERS, 2)], start=3):
        blocks += [Block(f"Điều {number}. Nội dung thứ {number - 2}", True), Block(line)]
    return blocks


def closing(document_type: str, agency: Agency, what: str) -> list[Block]:
    """Write the last sentence."""
    ends = {
        "KH": f"Trên đây là Kế hoạch {_lowered(what)}, yêu cầu các bộ phận nghiêm túc triển khai thực hiện./.",
        "BC": f"Trên đây là báo cáo của {agency.short}, kính trình cấp trên xem xét, chỉ đạo./.",
        "CV": "Đề nghị các đơn vị quan tâm phối hợp thực hiện./.",
        "TTr": "Kính đề nghị cấp có thẩm quyền xem xét, quyết định./.",
        "TB": "Vậy thông báo để các đơn vị và nhân dân được biết, thực hiện./.",
    }
    return [Block(ends.get(document_type, "Yêu cầu các tổ chức, cá nhân có liên quan nghiêm túc thực hiện./."))]


def _sections(source: random.Random, topic: Topic, names: Sequence[str]) -> list[Block]:
    fillers = source.sample(_FILLERS, len(names) + source.randint(0, 3))
    parts: list[list[str]] = [[] for _ in names]
    for place, line in enumerate(topic.matters):
        parts[min(place, len(names) - 2)].append(line)
    for place, line in enumerate(fillers):
        parts[place % len(names)].append(line)
    blocks: list[Block] = []
    for roman, name, lines in zip(("I", "II", "III", "IV"), names, parts, strict=True):
        blocks.append(Block(f"{roman}. {name}", True))
        mark = source.choice(("number", "dash"))
        blocks += [Block(f"{n}. {line}" if mark == "number" else f"- {line}") for n, line in enumerate(lines, start=1)]
    return blocks


def _lowered(what: str) -> str:
    """Put a subject inside a sentence; an abbreviation keeps its capitals."""
    what = what.removeprefix("Về việc ").removeprefix("Về ")
    return what if what[:2].isupper() else what[0].lower() + what[1:]
