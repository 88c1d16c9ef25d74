"""What the slips of a dossier say, from its events and its applicant."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from parindex.core.working_time.hours import at_home
from parindex.dossiers.clocks import clock as default_clock
from parindex.dossiers.models import Applicant, Component, Dossier
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.queries.dossiers import Line as TrailLine
from parindex.dossiers.slips.forms import Circular, Slip
from parindex.dossiers.slips.offered import Offered
from parindex.dossiers.slips.sheet import Block, Grid, Line, Points, Sheet, Signer, Words

_MARCH = 3
_KINDS = {
    Component.Kind.ORIGINAL: "bản chính",
    Component.Kind.COPY: "bản sao",
    Component.Kind.ELECTRONIC: "bản điện tử",
}
#: How the counter is called in the head of a slip.
RECEIVERS = {
    Circular.OLD: "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
    Circular.NEW: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
}
_RECEIVER = {
    Circular.OLD: "Bộ phận Tiếp nhận và Trả kết quả",
    Circular.NEW: "Trung tâm Phục vụ hành chính công",
}
_SIGN, _SEAL = "(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)"
_LOOK_UP = "Quét mã để tra cứu tình trạng hồ sơ"
_LEVELS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Everything that a slip is made from."""

    offered: Offered
    dossier: Dossier
    applicant: Applicant
    components: tuple[Component, ...]
    trail: tuple[TrailLine, ...]
    #: When it was due as the slip was issued.
    due_at: datetime | None
    address: str

    @property
    def event(self) -> TrailLine:
        """The line of the event that the slip is about."""
        return next(one for one in self.trail if one.event.sequence == self.offered.sequence)

    @property
    def receiver(self) -> str:
        """How the counter is called by the circular of the day."""
        return f"{_RECEIVER[self.offered.form.circular]} {self.dossier.unit.name}"


def sheet(about: About) -> Sheet:
    """Give what stands on a slip."""
    form, unit = about.offered.form, about.dossier.unit.name
    makers: Mapping[Slip, Callable[[About], tuple[Block, ...]]] = {
        Slip.RECEIPT: _receipt,
        Slip.SUPPLEMENT: _supplement,
        Slip.REFUSAL: _refusal,
        Slip.APOLOGY: _apology,
        Slip.STOP: _stop,
        Slip.CONTROL: _control,
    }
    return Sheet(
        form=form,
        above=f"ỦY BAN NHÂN DÂN\n{unit.upper()}",
        issuer=RECEIVERS[form.circular],
        number=f"Số:          /{_SYMBOLS[form.slip]}",
        place_day=place_day(unit, about.offered.day),
        blocks=makers[form.slip](about),
        signers=_signers(about),
        address=about.address if form.slip is Slip.RECEIPT else "",
        address_hint=_LOOK_UP,
    )


_SYMBOLS = {
    Slip.RECEIPT: "TNHS",
    Slip.SUPPLEMENT: "HDHS",
    Slip.REFUSAL: "TCHS",
    Slip.APOLOGY: "PXL",
    Slip.STOP: "TB",
    Slip.CONTROL: "KSHS",
}


def place_day(unit: str, day: date) -> str:
    """Write place and day of the head: days below 10 and months before March get a leading zero (NĐ 30/2020/NĐ-CP)."""
    words = unit.split()
    for level in _LEVELS:
        if unit.lower().startswith(f"{level} "):
            words = words[len(level.split()) :]
            break
    month = f"{day.month:02}" if day.month < _MARCH else str(day.month)
    return f"{' '.join(words)}, ngày {day.day:02} tháng {month} năm {day.year}"


def moment_in_words(at: datetime | None) -> str:
    """Write a moment as slips do: 09 giờ 00 phút, ngày 02 tháng 3 năm 2026."""
    if at is None:
        return "………"
    here = at_home(at)
    month = f"{here.month:02}" if here.month < _MARCH else str(here.month)
    return f"{here.hour:02} giờ {here.minute:02} phút, ngày {here.day:02} tháng {month} năm {here.year}"


def _applicant(about: About) -> Iterator[Block]:
    applicant = about.applicant
    yield Line("Hồ sơ của", applicant.name)
    yield Line("Địa chỉ", applicant.address or "………")
    if applicant.phone:
        yield Line("Số điện thoại", applicant.phone)
    if applicant.email:
        yield Line("Email", applicant.email)
    yield Line("Nội dung yêu cầu giải quyết", about.dossier.version.name)


def _receipt(about: About) -> tuple[Block, ...]:
    dossier = about.dossier
    papers = tuple(_paper(one) for one in about.components)
    limit = dossier.version.limit.say(default_clock().office).say()
    return (
        Line("Mã hồ sơ", dossier.code),
        Words(f"{about.receiver} tiếp nhận hồ sơ như sau:"),
        *_applicant(about),
        Words("Thành phần hồ sơ nộp gồm:" if papers else "Thành phần hồ sơ: không ghi giấy tờ kèm theo."),
        *([Points(papers)] if papers else []),
        Line("Số lượng hồ sơ", "01 bộ"),
        Line("Thời gian giải quyết theo quy định", limit),
        Line("Thời gian nhận hồ sơ", moment_in_words(dossier.received_at)),
        Line("Thời gian trả kết quả", moment_in_words(about.due_at)),
        Line("Nhận kết quả tại", about.receiver),
    )


def _paper(one: Component) -> str:
    if one.is_replaced_by_data:
        return f"{one.name} (đã khai thác dữ liệu thay giấy tờ)"
    digitised = ", đã số hóa" if one.is_digitised else ""
    return f"{one.name} ({one.copies:02} {_KINDS[Component.Kind(one.kind)]}{digitised})"


def _supplement(about: About) -> tuple[Block, ...]:
    return (
        Line("Mã hồ sơ", about.dossier.code),
        *_applicant(about),
        Words("Để giải quyết hồ sơ, đề nghị ông (bà) bổ sung, hoàn thiện những nội dung sau:"),
        Points(tuple(one for one in about.event.reason.splitlines() if one.strip()) or ("………",)),
        Words(
            "Thời gian chờ bổ sung không tính vào thời hạn giải quyết. "
            f"Nếu có vướng mắc, ông (bà) liên hệ {about.receiver} để được hướng dẫn."
        ),
    )


def _refusal(about: About) -> tuple[Block, ...]:
    return (
        Line("Mã hồ sơ", about.dossier.code),
        *_applicant(about),
        Words("Qua xem xét, hồ sơ không được tiếp nhận, giải quyết với lý do cụ thể như sau:"),
        Words(about.event.reason or "………"),
        Words("Xin thông báo để ông (bà) được biết và thực hiện."),
    )


def _apology(about: About) -> tuple[Block, ...]:
    dossier = about.dossier
    return (
        Line("Kính gửi", about.applicant.name),
        Words(
            f"{about.receiver} đã tiếp nhận hồ sơ {dossier.code} về việc «{dossier.version.name}» lúc "
            f"{moment_in_words(dossier.received_at)}, hẹn trả kết quả lúc {moment_in_words(about.due_at)}."
        ),
        Words("Đến nay hồ sơ chưa được giải quyết xong theo thời hạn đã hẹn. Lý do:"),
        Words(about.event.reason or "………"),
        Words(
            f"Ủy ban nhân dân {dossier.unit.name} xin lỗi ông (bà) vì sự chậm trễ này và hẹn trả kết quả lúc "
            f"{moment_in_words(about.event.event.until)}. Rất mong ông (bà) thông cảm."
        ),
    )


def _stop(about: About) -> tuple[Block, ...]:
    return (
        Line("Kính gửi", about.applicant.name),
        Line("Mã hồ sơ", about.dossier.code),
        Line("Nội dung yêu cầu giải quyết", about.dossier.version.name),
        Words(f"{about.receiver} thông báo dừng giải quyết hồ sơ nêu trên với lý do:"),
        Words(about.event.reason or "………"),
        Words("Ông (bà) có thể nhận lại giấy tờ đã nộp và nộp hồ sơ mới khi đủ điều kiện."),
    )


_HANDED = {
    EventKind.RECEIVED: ("Người nộp hồ sơ", "Bộ phận tiếp nhận"),
    EventKind.SUPPLEMENT_ASKED: ("Bộ phận tiếp nhận", "Người nộp hồ sơ (bổ sung)"),
    EventKind.SUPPLEMENT_GIVEN: ("Người nộp hồ sơ (bổ sung)", "Bộ phận tiếp nhận"),
    EventKind.DECIDED: ("Người giải quyết", "Bộ phận tiếp nhận"),
    EventKind.RETURNED: ("Bộ phận tiếp nhận", "Người nộp hồ sơ"),
}


def _control(about: About) -> tuple[Block, ...]:
    dossier = about.dossier
    rows = [_handed(one, dossier) for one in about.trail if not one.is_void]
    return (
        Line("Mã hồ sơ", dossier.code),
        Line("Thủ tục", dossier.version.name),
        Line("Hẹn trả kết quả", moment_in_words(dossier.due_at)),
        Grid(
            heads=("Người giao", "Người nhận", "Thời gian giao, nhận", "Kết quả", "Ghi chú"),
            widths=(36, 40, 36, 25, 28),
            rows=[one for one in rows if one],
        ),
    )


def _handed(line: TrailLine, dossier: Dossier) -> tuple[str, ...]:
    event, at = line.event, at_home(line.moved_to or line.event.happened_at)
    if event.kind == EventKind.PASSED_ON:
        giver = event.by.full_name if event.by else "Bộ phận tiếp nhận"
        taker = event.agency or (event.officer.full_name if event.officer else "")
    elif (both := _HANDED.get(EventKind(event.kind))) is not None:
        giver, taker = both
    else:
        return ()
    result = ""
    if event.kind == EventKind.DECIDED:
        result = "Quá hạn" if dossier.is_late else "Trong hạn"
    return giver, taker, f"{at:%H:%M %d/%m/%Y}", result, ""


def _signers(about: About) -> tuple[Signer, ...]:
    by = about.event.event.by
    name = by.full_name if by else ""
    match about.offered.form.slip:
        case Slip.RECEIPT:
            return Signer("NGƯỜI NỘP HỒ SƠ", _SIGN, about.applicant.name), Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", _SIGN, name)
        case Slip.SUPPLEMENT:
            return (Signer("NGƯỜI HƯỚNG DẪN", _SIGN, name),)
        case Slip.REFUSAL:
            return (Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", _SIGN, name),)
        case Slip.CONTROL:
            return (Signer("BỘ PHẬN TIẾP NHẬN", _SIGN),)
        case _:
            return (Signer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", _SEAL),)
