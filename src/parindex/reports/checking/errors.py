"""Why a report is not checked, each with its remedy and the status of its answer."""

from typing import ClassVar

from parindex.core.sentences import Language, Template
from parindex.kit.errors import ActionError


class NotChecked(ActionError):
    """A report was not checked; nothing of it was kept."""

    status: ClassVar[int] = 422


class NoFile(NotChecked):
    """No file came."""

    wrong = Template("Chưa có tệp nào được chọn", "No file was chosen")
    remedy = Template("chọn một tệp DOCX, PDF, ODT hoặc TXT rồi bấm kiểm tra", "choose a DOCX, PDF, ODT or TXT file")


class EmptyFile(NotChecked):
    """A file without content."""

    wrong = Template("Tệp «{name}» rỗng (0 byte)", "The file «{name}» is empty (0 bytes)")
    remedy = Template("mở tệp trên máy, lưu lại rồi chọn lại", "open it on your computer, save it and choose it again")


class TooLarge(NotChecked):
    """A file beyond the limit."""

    status = 413
    wrong = Template(
        "Tệp «{name}» lớn {size} MB; nhiều nhất là {largest} MB", "«{name}» has {size} MB; {largest} MB at most"
    )
    remedy = Template(
        "chọn tệp DOCX hoặc PDF dạng chữ, hoặc tách phụ lục ảnh quét ra tệp riêng",
        "choose the DOCX or a PDF with text, or take scanned annexes out",
    )


class TooMany(NotChecked):
    """More than an address may ask for."""

    status = 429
    wrong = Template(
        "Địa chỉ mạng này đã kiểm tra {amount} báo cáo trong một giờ",
        "{amount} reports were checked from this address within an hour",
    )
    remedy = Template(
        "đợi {minutes} phút; hoặc cài phần mềm và chạy «parindex reports check» trên máy mình, không giới hạn",
        "wait {minutes} minutes; or run «parindex reports check» on your own computer, without a limit",
    )


class Busy(NotChecked):
    """Too many at the same time."""

    status = 503
    wrong = Template("Hệ thống đang đọc {amount} báo cáo khác", "{amount} other reports are being read")
    remedy = Template("đợi nửa phút rồi bấm kiểm tra lại", "wait half a minute and try again")


class NotRead(NotChecked):
    """The file could not be read as a report; the reader says why and what to do in one sentence."""

    wrong = Template("{why}", "{why}")
    remedy = Template("{why}", "{why}")

    def say(self, language: Language = "vi") -> str:
        """Say it once."""
        return self.fault.wrong.say(language)
