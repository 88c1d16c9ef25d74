"""Which column of a table says what about procedures: known by its title, in any order."""

import re
from collections.abc import Iterator
from enum import StrEnum

from parindex.core import text
from parindex.core.faults import Fault
from parindex.core.sentences import Template
from parindex.kit import cells
from parindex.kit.cells import Row

_SIGNS = re.compile(r"[^a-z0-9]+")


class Column(StrEnum):
    """What a column can say."""

    CODE = "code"
    NAME = "name"
    FIELD = "field"
    AUTHORITY = "authority"
    LIMIT = "limit"
    LIMIT_HOURS = "limit_hours"
    LIMIT_DAYS = "limit_days"
    FEE = "fee"
    LEVEL = "level"
    FULL_POSSIBLE = "full_possible"
    PAYMENT = "payment_integrated"
    RESULT = "result_type"
    PAPERS = "papers"
    NO_SCAN = "is_no_scan"
    REUSABLE = "reusable"
    STORAGE = "storage_due"
    POPULATION = "population_due"
    CONNECTED = "population_connected"
    PUBLISHED = "published_on_time"
    PUBLIC = "public_on_time"
    COMPLETE = "public_complete"
    BASIS = "basis"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"


#: The title of each column in the template, then others that are understood; marks, case and signs do not matter.
TITLES = {
    Column.CODE: ("mã TTHC", "mã thủ tục", "mã số TTHC", "mã", "procedure", "code", "MaTTHC"),
    Column.NAME: ("tên TTHC", "tên thủ tục", "tên thủ tục hành chính", "tên", "name", "TenTTHC"),
    Column.FIELD: ("lĩnh vực", "tên lĩnh vực", "field", "LinhVuc"),
    Column.AUTHORITY: ("cấp giải quyết", "cấp thực hiện", "cấp", "authority", "level of authority"),
    Column.LIMIT: ("thời hạn giải quyết", "thời hạn", "time limit"),
    Column.LIMIT_HOURS: ("thời hạn (giờ)", "số giờ", "limit hours"),
    Column.LIMIT_DAYS: ("thời hạn (ngày)", "số ngày", "thời hạn (ngày làm việc)", "limit days"),
    Column.FEE: ("phí, lệ phí", "phí", "lệ phí", "mức phí", "fee"),
    Column.LEVEL: ("mức độ DVC", "mức độ trực tuyến", "mức độ", "DVC trực tuyến", "online level"),
    Column.FULL_POSSIBLE: ("đủ điều kiện toàn trình", "full possible"),
    Column.PAYMENT: ("thanh toán trực tuyến", "tích hợp thanh toán", "payment integrated"),
    Column.RESULT: ("kết quả", "kết quả giải quyết", "kết quả thực hiện", "result"),
    Column.PAPERS: ("thành phần hồ sơ", "giấy tờ", "papers", "ThanhPhanHoSo"),
    Column.NO_SCAN: ("không số hóa", "no scan"),
    Column.REUSABLE: ("cắt giảm thành phần", "tái sử dụng", "reusable"),
    Column.STORAGE: ("lưu kho dữ liệu", "storage due"),
    Column.POPULATION: ("dùng dữ liệu dân cư", "dữ liệu dân cư", "population due"),
    Column.CONNECTED: ("đã kết nối dân cư", "population connected"),
    Column.PUBLISHED: ("công bố đúng hạn", "published on time"),
    Column.PUBLIC: ("công khai đúng hạn", "public on time"),
    Column.COMPLETE: ("công khai đầy đủ", "public complete"),
    Column.BASIS: ("căn cứ", "quyết định công bố", "basis"),
    Column.VALID_FROM: ("hiệu lực từ", "từ ngày", "ngày hiệu lực", "valid from"),
    Column.VALID_TO: ("hiệu lực đến", "đến ngày", "valid to"),
}
#: The columns of the template, and the row that shows how to fill it in.
TEMPLATE = (
    Column.CODE,
    Column.NAME,
    Column.FIELD,
    Column.AUTHORITY,
    Column.LIMIT,
    Column.FEE,
    Column.LEVEL,
    Column.RESULT,
    Column.PAPERS,
    Column.BASIS,
    Column.VALID_FROM,
)
EXAMPLE = (
    "1.001193",
    "Đăng ký khai sinh",
    "Hộ tịch",
    "xã",
    "trong ngày",
    "không",
    "toàn trình",
    "Giấy khai sinh",
    "Tờ khai đăng ký khai sinh; Giấy chứng sinh (thay bằng dữ liệu)",
    "Quyết định số 528/QĐ-BTP",
    "01/07/2025",
)

_TITLE_TWICE = Template("hai cột cùng nghĩa: {first} và {second}", "two columns say the same: {first} and {second}")
_KEEP_ONE = Template("giữ lại một cột", "keep one of them")


def folded(title: str) -> str:
    """Give the words of a title or a cell by which it is understood: without marks, case and signs."""
    return _SIGNS.sub(" ", text.fold(title)).strip()


_BY_TITLE = {folded(title): column for column, titles in TITLES.items() for title in titles}


def is_titles(row: Row) -> bool:
    """Say whether a row holds the titles of a table of procedures."""
    found = {_BY_TITLE.get(folded(cell.text)) for cell in row.cells}
    return {Column.CODE, Column.NAME} <= found


def columns_of(titles: Row) -> tuple[dict[Column, int], list[Fault]]:
    """Give the number of each known column, and a fault for each that stands twice; others are passed over."""
    columns: dict[Column, int] = {}
    faults: list[Fault] = []
    for column, number in _known(titles):
        if column in columns:
            first, second = cells.column_letter(columns[column]), cells.column_letter(number)
            faults.append(titles[number].fault(_TITLE_TWICE(first=first, second=second), _KEEP_ONE()))
        else:
            columns[column] = number
    return columns, faults


def _known(titles: Row) -> Iterator[tuple[Column, int]]:
    for cell in titles.cells:
        column = _BY_TITLE.get(folded(cell.text))
        if column is not None:
            yield column, cell.column
