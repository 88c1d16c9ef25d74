"""The words of exports: how a dossier came, where it stands, yes and no, numbers."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from parindex.core import text
from parindex.core.sentences import Template, shown
from parindex.core.working_time.statuses import Status
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.targets import FLAGS, Target
from parindex.dossiers.procedure_columns import folded

#: Codes of older systems do not follow the form of TT 01/2018; what is refused is what no code looks like.
_CODE = re.compile(r"[0-9A-ZĐ][0-9A-ZĐ./_-]{2,58}[0-9A-ZĐ]")
_NUMBER = re.compile(r"([0-9]{1,4})(?:[.,]0+)?")
_LONGEST = 200
_CHANNELS = {
    1: ("1", "trực tiếp", "nộp trực tiếp", "tại một cửa", "tại bộ phận một cửa", "direct"),
    2: ("2", "trực tuyến", "nộp trực tuyến", "online", "qua mạng", "cổng dịch vụ công", "toàn trình", "một phần"),
    3: ("3", "bưu chính", "BCCI", "bưu chính công ích", "qua bưu chính", "qua dịch vụ bưu chính công ích", "bưu điện"),
}
_APPLICANTS = {
    0: ("0", "công dân", "cá nhân", "người dân"),
    1: ("1", "doanh nghiệp", "tổ chức", "hộ kinh doanh"),
    2: ("2", "cơ quan", "cơ quan nhà nước"),
}
_STATUSES: dict[Status, tuple[str, ...]] = {
    Status.REGISTERED: ("mới đăng ký", "chờ tiếp nhận", "mới nộp"),
    Status.RECEIVED: ("được tiếp nhận", "đã tiếp nhận", "mới tiếp nhận", "tiếp nhận"),
    Status.NOT_RECEIVED: ("không được tiếp nhận", "từ chối", "từ chối tiếp nhận", "không tiếp nhận"),
    Status.IN_PROGRESS: ("đang xử lý", "đang giải quyết", "chờ xử lý", "đang thực hiện", "chờ phê duyệt"),
    Status.SUPPLEMENT_ASKED: ("yêu cầu bổ sung giấy tờ", "chờ bổ sung", "yêu cầu bổ sung", "dừng chờ bổ sung"),
    Status.PAYMENT_ASKED: ("yêu cầu thực hiện nghĩa vụ tài chính", "chờ nghĩa vụ tài chính", "chờ nộp phí"),
    Status.WITHDRAWN: ("công dân yêu cầu rút hồ sơ", "rút hồ sơ", "đã rút", "công dân rút hồ sơ"),
    Status.STOPPED: ("dừng xử lý", "dừng giải quyết", "trả lại hồ sơ", "không giải quyết", "hủy"),
    Status.DONE: ("đã xử lý xong", "đã giải quyết", "có kết quả", "chờ trả kết quả", "đã có kết quả", "hoàn thành"),
    Status.RETURNED: ("đã trả kết quả", "đã trả", "trả kết quả"),
}
_YES = ("1", "có", "x", "true", "đã", "yes", "y", "đúng", "rồi")
_NO = ("0", "không", "chưa", "false", "no", "n", "k", "sai")

_NOT_CODE = Template("«{given}» không phải mã hồ sơ", "«{given}» is no code of a dossier")
_LIKE_CODE = Template("ghi mã như trên giấy tiếp nhận", "write the code as on the receipt slip")
_EMPTY = Template("ô trống", "the cell is empty")
_FILL_IN = Template("điền vào ô này", "fill it in")
_UNKNOWN = Template("không hiểu «{given}»", "«{given}» is not understood")
_ONE_OF = Template("ghi một trong: {known}", "write one of: {known}")
_NOT_NUMBER = Template("«{given}» không phải số nguyên", "«{given}» is no whole number")
_WRITE_NUMBER = Template("ghi số, ví dụ 1", "write a number like 1")
_UNREADABLE = Template("chữ trong ô bị hỏng khi lưu tệp", "the letters of the cell were lost when the file was saved")
SAVE_UTF8 = Template("xuất lại tệp với bảng mã UTF-8", "export the file again in UTF-8")


def code(written: str) -> str | Bad:
    """Read the code of a dossier; small and capital letters are one."""
    given = written.strip().upper()
    if not given:
        return Bad(_EMPTY(), _FILL_IN())
    if not _CODE.fullmatch(given):
        return Bad(_NOT_CODE(given=shown(given[:60])), _LIKE_CODE())
    return given


def procedure(written: str) -> str | Bad:
    """Read the code of a procedure; a spreadsheet may have taken it for a number."""
    given = written.strip()
    return given or Bad(_EMPTY(), _FILL_IN())


def words(written: str) -> str | Bad:
    """Read a text as it is kept."""
    if "\ufffd" in written:
        return Bad(_UNREADABLE(), SAVE_UTF8())
    return text.normal(written.replace("\0", ""))[:_LONGEST]


def level(written: str) -> str | Bad:
    """Read the word for how far a procedure is online, as it was written."""
    said = words(written)
    return said if isinstance(said, Bad) else said[:60]


def number(written: str) -> int | Bad:
    """Read a whole number; nothing is none."""
    given = written.strip()
    if not given:
        return 0
    found = _NUMBER.fullmatch(given)
    return int(found[1]) if found else Bad(_NOT_NUMBER(given=shown(given[:40])), _WRITE_NUMBER())


def _one_of(known: Mapping[int, Iterable[str]], empty: int | None) -> Callable[[str], int | Bad | None]:
    by_word = {folded(word): value for value, said in known.items() for word in said}
    names = ", ".join(f"{value} ({next(word for word in said if not word.isdigit())})" for value, said in known.items())

    def parse(written: str) -> int | Bad | None:
        given = folded(written)
        if not given:
            return empty
        found = by_word.get(given.removesuffix(" 0") if given[:1].isdigit() else given)
        return Bad(_UNKNOWN(given=shown(written.strip()[:60])), _ONE_OF(known=names)) if found is None else found

    return parse


channel = _one_of(_CHANNELS, 1)
applicant_kind = _one_of(_APPLICANTS, 0)
status = _one_of({one.value: (str(one.value), *said) for one, said in _STATUSES.items()}, None)
answer = _one_of({1: _YES, 0: _NO}, None)
#: In the exchange form 1 stands for paid online and 2 for not (DuocThanhToanTrucTuyen).
paid_online = _one_of({1: _YES, 0: (*_NO, "2")}, None)


def flag(target: Target) -> Callable[[str], int | Bad]:
    """Give what reads yes or no for a target: its bit for yes, else 0."""
    bit, read = FLAGS[target], paid_online if target == Target.PAID_ONLINE else answer

    def parse(written: str) -> int | Bad:
        said = read(written)
        return said if isinstance(said, Bad) else bit if said else 0

    return parse


def as_json(value: Any) -> str:
    """Write a value of the exchange form as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case str():
            return value
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
