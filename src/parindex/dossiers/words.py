"""What happens to dossiers, in words."""

from parindex.core.sentences import Template
from parindex.dossiers.models.events import EventKind

KINDS: dict[str, Template] = {
    EventKind.REGISTERED: Template("Đăng ký trực tuyến", "Registered"),
    EventKind.RECEIVED: Template("Tiếp nhận", "Received"),
    EventKind.REFUSED: Template("Từ chối tiếp nhận", "Not received"),
    EventKind.STARTED: Template("Bắt đầu xử lý", "Started"),
    EventKind.PASSED_ON: Template("Chuyển xử lý", "Passed on"),
    EventKind.SUPPLEMENT_ASKED: Template("Yêu cầu bổ sung", "Supplement asked for"),
    EventKind.SUPPLEMENT_GIVEN: Template("Nhận bổ sung", "Supplement given"),
    EventKind.PAYMENT_ASKED: Template("Yêu cầu nộp phí, lệ phí", "Payment asked for"),
    EventKind.PAID: Template("Nộp phí, lệ phí", "Paid"),
    EventKind.EXTENDED: Template("Gia hạn", "Extended"),
    EventKind.APOLOGISED: Template("Xin lỗi và hẹn lại", "Apologised"),
    EventKind.DECIDED: Template("Giải quyết xong", "Decided"),
    EventKind.RETURNED: Template("Trả kết quả", "Result returned"),
    EventKind.WITHDRAWN: Template("Rút hồ sơ", "Withdrawn"),
    EventKind.STOPPED: Template("Dừng giải quyết", "Stopped"),
    EventKind.NOTED: Template("Ghi nhận", "Noted"),
    EventKind.CORRECTED: Template("Đính chính", "Corrected"),
    EventKind.RESTATED: Template("Nguồn cập nhật lại", "Restated by its source"),
}
