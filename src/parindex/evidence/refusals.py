"""What cannot be done with files on their way and with documents, each refusal with its remedy."""

from typing import TYPE_CHECKING

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError

if TYPE_CHECKING:
    from parindex.evidence.accepting import Offer

_TRY_AGAIN = Template("chọn lại tệp và tải lên lần nữa", "choose the file and upload it again")
_GO_ON = Template("hệ thống tự gửi tiếp phần còn thiếu", "the rest is sent on its own")


class EmptyFile(ActionError):
    """The file has no content."""

    wrong = Template("tệp «{name}» rỗng (0 byte)", "the file «{name}» is empty (0 bytes)")
    remedy = Template(
        "mở tệp trên máy xem còn nội dung không, lưu lại rồi chọn lại",
        "open the file, see that it has content, save it and choose it again",
    )


class TooLarge(ActionError):
    """The file is larger than what is taken."""

    wrong = Template(
        "tệp «{name}» có {size} MB, lớn hơn mức {most} MB", "the file «{name}» has {size} MB, more than {most} MB"
    )
    remedy = Template(
        "quét lại ở 150–200 dpi, chia thành nhiều tệp, hoặc dán đường dẫn tới tài liệu",
        "scan at 150–200 dpi, split the file, or give the address of the document",
    )


class UnknownUpload(ActionError):
    """The person has no such upload: it was never begun, was given up, or is somebody else's."""

    wrong = Template("không còn lần tải tệp này", "this upload is no longer there")
    remedy = _TRY_AGAIN


class WrongOffset(ActionError):
    """A chunk does not go on where the last one ended; `received` says where it has to."""

    wrong = Template(
        "phần vừa gửi không nối tiếp {received} byte đã nhận", "the chunk does not follow the {received} bytes received"
    )
    remedy = _GO_ON

    def __init__(self, *, received: int) -> None:
        """Keep where the sender has to go on."""
        self.received = received
        super().__init__(received=received)


class BadChunk(ActionError):
    """A chunk is empty, larger than allowed, or reaches beyond the size of the file."""

    wrong = Template("phần vừa gửi rỗng hoặc quá lớn", "the chunk is empty or too large")
    remedy = _TRY_AGAIN


class AlreadyFinished(ActionError):
    """Everything came and is kept; nothing more is taken."""

    wrong = Template("tệp này đã nhận xong", "this file has been received")
    remedy = Template("tải lại trang", "load the page again")


class Incomplete(ActionError):
    """Not everything came yet."""

    wrong = Template("mới nhận {received}/{size} byte", "{received} of {size} bytes received so far")
    remedy = _GO_ON

    def __init__(self, *, received: int, size: int) -> None:
        """Keep where the sender has to go on."""
        self.received = received
        super().__init__(received=received, size=size)


class NotAsAnnounced(ActionError):
    """What came is not what the sender announced by its hash."""

    wrong = Template("tệp «{name}» bị sai lệch trên đường truyền", "the file «{name}» was altered on its way")
    remedy = _TRY_AGAIN


class ContentRefused(ActionError):
    """The content of a file is not taken; the classes below say why."""


class NotAccepted(ContentRefused):
    """The content is of a type that is not taken, whatever the name says."""

    wrong = Template("tệp «{name}» là {what}, không nhận loại này", "the file «{name}» is {what}, which is not taken")
    remedy = Template(
        "chuyển sang PDF, ảnh JPG/PNG, Word, Excel, PowerPoint, OpenDocument hoặc văn bản UTF-8",
        "turn it into PDF, JPG/PNG, Word, Excel, PowerPoint, OpenDocument or UTF-8 text",
    )


class Archive(ContentRefused):
    """An archive hides what is in it."""

    wrong = Template("tệp «{name}» là {what}", "the file «{name}» is {what}")
    remedy = Template("giải nén rồi tải từng tệp bên trong", "unpack it and upload what is inside")


class PhonePicture(ContentRefused):
    """A HEIC picture of a phone; no browser here could show it to the appraiser."""

    wrong = Template(
        "ảnh «{name}» ở dạng HEIC, nhiều máy không mở được", "the picture «{name}» is HEIC, which many cannot open"
    )
    remedy = Template(
        "chọn ảnh ngay trên iPhone (máy tự đổi sang JPG), hoặc lưu lại thành JPG",
        "choose it on the iPhone itself (it turns it into JPG), or save it as JPG",
    )


class Mislabelled(ContentRefused):
    """The ending of the name says one type, the content is another."""

    wrong = Template(
        "tệp «{name}» mang đuôi {ending} nhưng bên trong là {what}",
        "«{name}» ends in {ending} but its content is {what}",
    )
    remedy = Template(
        "kiểm tra xem có đúng tệp không, rồi đổi đuôi thành {right}",
        "check that it is the right file, then name it {right}",
    )


class HasPassword(ContentRefused):
    """Nobody else could open it."""

    wrong = Template("tệp «{name}» có mật khẩu mở", "the file «{name}» asks for a password")
    remedy = Template(
        "bỏ mật khẩu (mở tệp, in hoặc lưu lại không mật khẩu) rồi tải lên",
        "take the password off (open it, save or print it without one) and upload it",
    )


class HasMacros(ContentRefused):
    """A package with a program in it."""

    wrong = Template("tệp «{name}» chứa macro (chương trình nhỏ)", "the file «{name}» holds macros")
    remedy = Template("lưu lại dạng PDF, .docx hoặc .xlsx", "save it as PDF, .docx or .xlsx")


class Broken(ContentRefused):
    """The file is of an accepted type, but cannot be read."""

    wrong = Template(
        "tệp «{name}» là {what} nhưng bị hỏng hoặc thiếu phần cuối", "«{name}» is {what}, but broken or cut off"
    )
    remedy = Template(
        "mở tệp trên máy; nếu mở được thì lưu lại thành tệp mới, nếu không thì quét hoặc tải lại",
        "open it; if that works save it as a new file, otherwise scan or fetch it again",
    )


class UnpacksTooLarge(ContentRefused):
    """A small file that unpacks, or is drawn, beyond measure."""

    wrong = Template(
        "tệp «{name}» nhỏ nhưng giải ra quá lớn, không an toàn để mở", "«{name}» is small but unpacks beyond measure"
    )
    remedy = Template("mở bằng chương trình của nó rồi lưu lại dạng PDF", "open it in its program and save it as PDF")


class TwoInOne(ContentRefused):
    """A file that is of two types, so that each program opens another one."""

    wrong = Template(
        "tệp «{name}» là {what} có ghép thêm một tệp khác", "the file «{name}» is {what} with another file joined to it"
    )
    remedy = Template("mở tệp rồi lưu lại thành tệp mới", "open it and save it as a new file")


class NoTitle(ActionError):
    """A document needs a name by which people find it."""

    wrong = Template("chưa có tên tài liệu", "the document has no title")
    remedy = Template("gõ tên tài liệu", "type its title")


class TextTooLong(ActionError):
    """A text does not fit its field."""

    wrong = Template("«{field}» dài quá {most} chữ", "«{field}» has more than {most} letters")
    remedy = Template("viết ngắn lại", "shorten it")


class FutureDay(ActionError):
    """A document cannot be dated after today."""

    wrong = Template("ngày ban hành {day} ở tương lai", "the date of the document, {day}, lies ahead")
    remedy = Template("kiểm tra lại ngày trên văn bản", "check the date on the document")


class UnknownType(ActionError):
    """A document is of one of the known types, or of none."""

    wrong = Template("«{type}» không phải loại văn bản", "«{type}» is no type of document")
    remedy = Template("chọn một loại trong danh sách, hoặc để trống", "choose one of the list, or leave it empty")


class UnknownPeriod(ActionError):
    """A period is written as a year, a quarter, half a year, nine months, a month or several years."""

    wrong = Template("«{period}» không phải kỳ", "«{period}» is no period")
    remedy = Template(
        "viết như 2022, 2022-Q1, 2022-H1, 2022-9M, 2022-03 hoặc 2021..2025; hoặc để trống",
        "write 2022, 2022-Q1, 2022-H1, 2022-9M, 2022-03 or 2021..2025; or leave it empty",
    )


class BadAddress(ActionError):
    """The address of a link is none that a browser should open."""

    wrong = Template("«{address}» không phải đường dẫn trang web", "«{address}» is no address of a web page")
    remedy = Template(
        "chép cả đường dẫn, bắt đầu bằng https:// hoặc http://", "copy the whole address, from https:// or http:// on"
    )


class UnknownDocument(ActionError):
    """No document has this id."""

    wrong = Template("không có tài liệu số {id}", "there is no document {id}")
    remedy = Template("tải lại trang", "load the page again")


class IsLink(ActionError):
    """A link has no file that could be replaced."""

    wrong = Template("«{title}» là đường dẫn, không phải tệp", "«{title}» is a link, not a file")
    remedy = Template("thêm tệp thành tài liệu mới", "add the file as a new document")


class IsFile(ActionError):
    """A file has no address that could be changed."""

    wrong = Template("«{title}» là tệp, không phải đường dẫn", "«{title}» is a file, not a link")
    remedy = Template("thêm đường dẫn thành tài liệu mới", "add the link as a new document")


class AlreadyThere(ActionError):
    """A document of the unit has this very file; `document_id` says which."""

    wrong = Template("tệp này đã có trong đơn vị: «{title}»", "the unit has this file already: «{title}»")
    remedy = Template("dùng lại tài liệu đó", "use that document")

    def __init__(self, *, document_id: int, title: str) -> None:
        """Keep which document it is."""
        self.document_id = document_id
        super().__init__(title=title)


class SameFile(ActionError):
    """The new file is the one that is there."""

    wrong = Template("tệp mới giống hệt bản đang có", "the new file is the one that is there")
    remedy = Template("chọn tệp đã sửa", "choose the file that was changed")


class NoPicture(ActionError):
    """A page cannot be shown as a picture; the classes below say why."""


class NotDrawn(NoPicture):
    """Files of this type have no preview."""

    wrong = Template("loại tệp này không xem được ngay trên trang", "this type of file has no preview")
    remedy = Template("tải tệp về để mở", "download it")


class NoSuchPage(NoPicture):
    """The file has fewer pages."""

    wrong = Template("tệp không có trang {page}", "the file has no page {page}")
    remedy = Template("chọn trang khác", "choose another page")


class CannotDraw(NoPicture):
    """Drawing failed, or would take too much."""

    wrong = Template("không dựng được hình trang {page}", "page {page} cannot be drawn")
    remedy = Template("tải tệp về để mở", "download it")


class FileMissing(ActionError):
    """The bytes of a file are not where they were stored."""

    wrong = Template("không đọc được tệp trong kho", "the stored file cannot be read")
    remedy = Template("báo người quản trị khôi phục kho tài liệu", "ask the administrator to restore the store")


class NoRoom(ActionError):
    """The disk of the store is full; nothing that was received is lost."""

    wrong = Template("kho tài liệu đã hết chỗ", "the store is full")
    remedy = Template(
        "báo người quản trị; phần đã gửi được giữ lại", "tell the administrator; what was sent so far is kept"
    )


class NothingRead(ActionError):
    """Nothing was read of a document that could be accepted."""

    wrong = Template("Chưa đọc được gì từ tài liệu này", "Nothing was read of this document yet")
    remedy = Template(
        "chờ đọc xong rồi tải lại trang, hoặc tự ghi tài liệu là gì",
        "wait until it is read and load the page again, or write what it is yourself",
    )


class OtherThanShown(ActionError):
    """What was read or is written of a document is no longer what the page showed; `offer` is what it is now."""

    wrong = Template(
        "Tài liệu đã được đọc lại, thay tệp hoặc sửa từ lúc mở trang nên chưa ghi gì",
        "The document was read again, replaced or changed since the page was opened, so nothing was written",
    )
    remedy = Template(
        "xem các giá trị mới rồi nhận, hoặc quay lại tài liệu để sửa",
        "look at the new values and accept them, or go back to the document and correct them",
    )

    def __init__(self, offer: "Offer") -> None:
        """Keep what would be written now."""
        self.offer = offer
        super().__init__()
