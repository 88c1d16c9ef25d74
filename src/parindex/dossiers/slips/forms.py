"""Which form a slip is: the same number means different slips in the two circulars, so a form is number and circular.

TT 01/2018/TT-VPCP has forms 01 to 06, TT 03/2025/TT-VPCP (Annex I, from 15/9/2025) 01 to 07: its 05 is the notice of
stopping, and what was 05 and 06 are 06 and 07 [S86]. The wording of the slips is ours, by what each form has to hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

#: The first day of TT 03/2025/TT-VPCP.
CHANGE = date(2025, 9, 15)


class Circular(StrEnum):
    """The circular that a form belongs to."""

    OLD = "01/2018/TT-VPCP"
    NEW = "03/2025/TT-VPCP"


class Slip(StrEnum):
    """A slip, by its name in addresses."""

    RECEIPT = "tiep-nhan"
    SUPPLEMENT = "bo-sung"
    REFUSAL = "tu-choi"
    APOLOGY = "xin-loi"
    STOP = "dung"
    CONTROL = "kiem-soat"
    REGISTER = "so-theo-doi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of a circular."""

    slip: Slip
    circular: Circular
    number: int
    title: str

    @property
    def identity(self) -> str:
        """Name the form so that it can be no other: «Mẫu số 05, Thông tư 03/2025/TT-VPCP»."""
        return f"Mẫu số {self.number:02}, Thông tư {self.circular.value}"


_TITLES: Mapping[Circular, tuple[tuple[Slip, str], ...]] = {
    Circular.OLD: (
        (Slip.RECEIPT, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (Slip.SUPPLEMENT, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (Slip.REFUSAL, "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        (Slip.APOLOGY, "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
        (Slip.CONTROL, "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        (Slip.REGISTER, "Sổ theo dõi hồ sơ"),
    ),
    Circular.NEW: (
        (Slip.RECEIPT, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (Slip.SUPPLEMENT, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (Slip.REFUSAL, "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        (Slip.APOLOGY, "Văn bản xin lỗi và đề nghị gia hạn"),
        (Slip.STOP, "Thông báo dừng giải quyết hồ sơ"),
        (Slip.CONTROL, "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        (Slip.REGISTER, "Sổ theo dõi hồ sơ"),
    ),
}
FORMS: Mapping[tuple[Circular, Slip], Form] = {
    (circular, slip): Form(slip=slip, circular=circular, number=number, title=title)
    for circular, titles in _TITLES.items()
    for number, (slip, title) in enumerate(titles, start=1)
}


def circular_on(day: date) -> Circular:
    """Give the circular that is in force on a day."""
    return Circular.NEW if day >= CHANGE else Circular.OLD


def form_on(slip: Slip, day: date) -> Form | None:
    """Give the form of a slip that is issued on a day; None where the circular of the day has none."""
    return FORMS.get((circular_on(day), slip))
