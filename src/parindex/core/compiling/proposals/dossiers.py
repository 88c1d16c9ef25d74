"""The work of the period at the counter: what was received, settled, digitised, and what was late."""

from collections.abc import Iterator

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line, line
from parindex.core.compiling.proposals.registry import Section, rule

_SETTLED = ("dossiers.total", "dossiers.on_time", "dossiers.late", "dossiers.in_progress", "dossiers.late_share")
_DIGITISED = (
    (
        "Số hóa hồ sơ khi tiếp nhận: {dossiers.input_yes} hồ sơ số hóa đầy đủ thành phần, đạt {dossiers.input_share}; "
        "{dossiers.input_no} hồ sơ chưa số hóa.",
        "dossiers.input_share",
    ),
    (
        "Số hóa kết quả giải quyết: {dossiers.result_yes} hồ sơ có số hóa kết quả, đạt {dossiers.result_share} của "
        "{dossiers.resolved} hồ sơ đã giải quyết; {dossiers.result_no} hồ sơ chưa số hóa kết quả.",
        "dossiers.result_share",
    ),
    (
        "Thanh toán phí, lệ phí trực tuyến: {dossiers.paid_online}/{dossiers.payable} hồ sơ phải nộp, "
        "đạt {dossiers.paid_share}.",
        "dossiers.paid_share",
    ),
    ("Thực hiện chứng thực bản sao điện tử {dossiers.certified} hồ sơ.", "dossiers.certified"),
)


@rule(Section.WORK)
def received(book: Book) -> Iterator[Line]:
    """Say what was received, with the days that the figures speak of."""
    if "dossiers.total" not in book:
        return
    days = (
        "Từ ngày {dossiers.from} đến ngày {dossiers.to}, "
        if {"dossiers.from", "dossiers.to"} <= book.facts.keys()
        else ""
    )
    told = f"{days}{'t' if days else 'T'}iếp nhận tổng số {{dossiers.total}} hồ sơ"
    ways = [
        (key, words)
        for key, words in (
            ("dossiers.direct", "tiếp nhận trực tiếp {dossiers.direct} hồ sơ"),
            ("dossiers.online", "tiếp nhận trực tuyến {dossiers.online} hồ sơ"),
            ("dossiers.carried_over", "kỳ trước chuyển sang {dossiers.carried_over} hồ sơ"),
        )
        if key in book
    ]
    if ways:
        told += ", trong đó: " + ", ".join(words for _, words in ways)
    yield line(f"{told}.", book)


@rule(Section.WORK)
def settled(book: Book) -> Iterator[Line]:
    """Say how it was settled."""
    if all(key in book for key in _SETTLED):
        yield line(
            "Giải quyết trước hạn và đúng hạn {dossiers.on_time} hồ sơ, quá hạn {dossiers.late} hồ sơ "
            "(tỷ lệ {dossiers.late_share} trên {dossiers.resolved} hồ sơ đã giải quyết), "
            "đang giải quyết {dossiers.in_progress} hồ sơ.",
            book,
        )


@rule(Section.WORK)
def digitised(book: Book) -> Iterator[Line]:
    """Say how much was digitised, paid online and certified."""
    for words, needed in _DIGITISED:
        if needed in book:
            yield line(words, book)


@rule(Section.WORK)
def service_index(book: Book) -> Iterator[Line]:
    """Say where the unit stands in the service index (Quyết định 766/QĐ-TTg)."""
    if {"service.points", "service.rank"} <= book.facts.keys():
        yield line(
            "Bộ chỉ số phục vụ người dân, doanh nghiệp đạt {service.points} điểm, đứng thứ {service.rank} đơn vị.",
            book,
        )


@rule(Section.WORK_WEAKNESSES)
def late(book: Book) -> Iterator[Line]:
    """Say how many dossiers were late."""
    if book.number("dossiers.late") and "dossiers.late_share" in book:
        yield line(
            "Có {dossiers.late} hồ sơ giải quyết quá hạn, chiếm {dossiers.late_share} số hồ sơ đã giải quyết.", book
        )


@rule(Section.WORK_WEAKNESSES)
def not_digitised(book: Book) -> Iterator[Line]:
    """Say what was not digitised."""
    if book.number("dossiers.input_no"):
        yield line("Còn {dossiers.input_no} hồ sơ chưa số hóa thành phần khi tiếp nhận.", book)
    if book.number("dossiers.result_no"):
        yield line("Còn {dossiers.result_no} hồ sơ chưa số hóa kết quả giải quyết.", book)
