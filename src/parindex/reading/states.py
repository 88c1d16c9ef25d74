"""How the reading of a file ended, in words that say what to do."""

from enum import StrEnum

from parindex.core.sentences import Statement, Template


class State(StrEnum):
    """How a file was read, or why it was not."""

    #: Every page.
    READ = "read"
    #: Some pages; `Reading.because` says why not all.
    PARTLY = "partly"
    #: A password is needed.
    ENCRYPTED = "encrypted"
    #: Cut off, or not what its type says.
    BROKEN = "broken"
    #: Too many pages, pixels or bytes.
    TOO_LARGE = "too_large"
    #: The time that a file may take was over.
    TOO_SLOW = "too_slow"
    #: The process that read it ended, for want of memory or by a fault.
    CRASHED = "crashed"
    #: It has to be read from its picture (or by LibreOffice), and the machine has nothing to do so.
    NO_ENGINE = "no_engine"
    #: It opens, and there is no text on it.
    NOTHING_TO_READ = "nothing_to_read"
    #: A type that is not read.
    UNSUPPORTED = "unsupported"


_SAID = {
    State.READ: Template("Đã đọc toàn bộ tệp.", "The whole file was read."),
    State.ENCRYPTED: Template(
        "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi tải lên lại.",
        "The file asks for a password. Take it off and upload the file again.",
    ),
    State.BROKEN: Template(
        "Tệp hỏng hoặc bị cắt ngang. Mở tệp trên máy, lưu lại rồi tải lên lại.",
        "The file is broken or cut off. Open it on your computer, save it again and upload that.",
    ),
    State.TOO_LARGE: Template(
        "Tệp quá lớn để đọc tự động. Tách tệp thành từng văn bản, hoặc quét lại ở 200-300 dpi.",
        "The file is too large to be read. Split it into documents, or scan it again at 200 to 300 dpi.",
    ),
    State.TOO_SLOW: Template(
        "Đọc tệp quá lâu nên hệ thống đã dừng. Tách tệp thành từng văn bản, hoặc lưu lại dưới dạng PDF.",
        "Reading took too long and was stopped. Split the file into documents, or save it as PDF again.",
    ),
    State.CRASHED: Template(
        "Tệp làm bộ đọc dừng giữa chừng. Bản gốc vẫn còn; mở tệp trên máy, lưu lại dưới dạng PDF rồi tải lên lại.",
        "The file stopped the reader. The original is kept; open it, save it as PDF and upload that.",
    ),
    State.NO_ENGINE: Template(
        "Máy chủ chưa đọc được loại tệp này (ảnh, bản quét hoặc tệp .doc). Anh/chị báo người quản trị cài bộ đọc rồi "
        "cho đọc lại; tệp vẫn được giữ và nộp như thường, thông tin thì tự ghi.",
        "The server cannot read such files yet (pictures, scans or .doc). Tell the administrator, and have the file "
        "read again later; it is kept and filed as always, and you write yourself what it is.",
    ),
    State.NOTHING_TO_READ: Template(
        "Không thấy chữ nào trong tệp. Nếu là ảnh văn bản, chụp hoặc quét lại cho rõ.",
        "There is no text in the file. If it shows a document, photograph or scan it again.",
    ),
    State.UNSUPPORTED: Template(
        "Loại tệp này không đọc tự động được. Lưu lại dưới dạng PDF hoặc DOCX nếu muốn hệ thống đọc.",
        "Files of this type are not read. Save it as PDF or DOCX to have it read.",
    ),
}
_PARTLY = {
    State.TOO_LARGE: Template(
        "Tệp có {count} trang, hệ thống chỉ đọc {read} trang đầu.",
        "The file has {count} pages; the first {read} were read.",
    ),
    State.TOO_SLOW: Template(
        "Hết thời gian đọc: đã đọc {read} trên {count} trang.", "Time was over: {read} of {count} pages were read."
    ),
    State.NO_ENGINE: Template(
        "Đã đọc {read} trên {count} trang; các trang còn lại là ảnh quét mà máy chủ chưa đọc được. Anh/chị báo người "
        "quản trị cài bộ đọc rồi cho đọc lại.",
        "{read} of {count} pages were read; the others are scans, which the server cannot read yet. Tell the "
        "administrator, and have the file read again later.",
    ),
}
_SOME = Template(
    "Đã đọc {read} trên {count} trang; các trang còn lại không đọc được.",
    "{read} of {count} pages were read; the others cannot be.",
)


def said(state: State, because: State | None, read: int, count: int) -> Statement:
    """Say how reading ended, and what to do about it."""
    if state is not State.PARTLY:
        return _SAID[state]()
    template = _PARTLY.get(because, _SOME) if because else _SOME
    return template(read=read, count=count)
