"""Why an act on a report is refused, and what to do instead."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class NotYours(ActionError):
    """The person does not make this report."""

    wrong = Template("Báo cáo này không thuộc quyền soạn của anh/chị", "This report is not yours to make")
    remedy = Template("liên hệ công chức phụ trách CCHC của đơn vị", "ask the PAR officer of the unit")


class IsReleased(ActionError):
    """A released report does not change."""

    wrong = Template("Báo cáo đã phát hành, không sửa được", "The report is released and does not change")
    remedy = Template("bấm «Lập bản thay thế» để soạn bản mới", "press “Replace it” to work on a new version")


class NoResult(ActionError):
    """There is no published result that the report could rest on."""

    wrong = Template("Chưa có kết quả {period} của {unit} để lập báo cáo", "{unit} has no result of {period}")
    remedy = Template(
        "chọn kỳ đã công bố, hoặc loại báo cáo không cần kết quả Chỉ số",
        "choose a period that was published, or a kind that needs no index",
    )


class FactMissing(ActionError):
    """The template needs a fact that is not there."""

    wrong = Template("Mẫu báo cáo cần số liệu «{name}» ({key}) mà chưa có", "The template needs “{name}” ({key})")
    remedy = Template(
        "nhập số liệu này ở trang Số liệu kèm nguồn, hoặc bỏ chỗ dùng nó trong mẫu",
        "enter it with its source on the page of figures, or take it out of the template",
    )


class TemplateBroken(ActionError):
    """A template cannot be used."""

    wrong = Template("Mẫu Word chưa dùng được: {faults}", "The template cannot be used: {faults}")
    remedy = Template("sửa mẫu trong Word rồi tải lên lại", "mend it in Word and upload it again")


class TemplateSlow(ActionError):
    """A template does not come to an end."""

    wrong = Template("Mẫu Word chạy quá lâu và đã bị dừng", "Filling the template took too long and was stopped")
    remedy = Template("tìm vòng lặp «for» lặp quá nhiều lần trong mẫu", "look for a “for” that repeats too often")


class NotADocument(ActionError):
    """The file is no Word document."""

    wrong = Template("Tệp «{name}» không phải là tệp Word (.docx) mở được", "“{name}” is no Word file (.docx)")
    remedy = Template(
        "mở tệp bằng Word, chọn Lưu thành → Word Document (.docx), rồi tải lên lại",
        "open it in Word, save it as .docx and upload it again",
    )


class AnotherReport(ActionError):
    """The file was made for another report."""

    wrong = Template("Tệp này thuộc báo cáo khác", "This file belongs to another report")
    remedy = Template("tải lên đúng tệp đã lấy từ trang này", "upload the file that was taken from this page")


class NothingCompiled(ActionError):
    """There is no version yet."""

    wrong = Template("Báo cáo chưa có bản Word nào", "There is no version of the report yet")
    remedy = Template("bấm «Lập bản Word» trước", "press “Compile” first")


class ReasonMissing(ActionError):
    """A retyped figure was accepted without saying why."""

    wrong = Template("Chưa ghi lý do giữ số «{new}»", "It is not said why “{new}” stands")
    remedy = Template("ghi lý do, hoặc chọn trả về số cũ", "write why, or put the old figure back")


class CannotPutBack(ActionError):
    """A figure was taken out with the words around it."""

    wrong = Template("Số «{old}» đã bị xóa cùng đoạn văn", "“{old}” was deleted with its paragraph")
    remedy = Template(
        "ghi lý do bỏ số này, hoặc thêm lại đoạn văn trong Word rồi tải lên lại",
        "say why it goes, or write the paragraph again in Word and upload it",
    )


class RetypingsOpen(ActionError):
    """Retyped figures wait for a decision."""

    wrong = Template("Còn {count} số bị gõ lại chưa quyết định", "{count} retyped figures wait for a decision")
    remedy = Template("giữ hoặc trả lại từng số rồi phát hành", "accept or put back each, then release")


class NotReleasable(ActionError):
    """Official parts are missing."""

    wrong = Template("Chưa phát hành được: {missing}", "It cannot be released: {missing}")
    remedy = Template("điền các phần này ở khung «Phát hành»", "fill in these parts in “Release”")


class NumberTaken(ActionError):
    """Another document has the number."""

    wrong = Template("Số {number} năm {year} đã dùng cho «{title}»", "Number {number} of {year} is that of “{title}”")
    remedy = Template("dùng số tiếp theo: {next}", "take the next one: {next}")


class PlacesLost(ActionError):
    """The edited file lost the places of number, day or signer."""

    wrong = Template("Tệp đã sửa không còn chỗ ghi {parts}", "The edited file has no place for {parts} any more")
    remedy = Template(
        "tải bản Word về, giữ nguyên phần đầu và phần ký, rồi tải lên lại; hoặc lập lại bản Word",
        "download the file again and keep its head and end as they are; or compile anew",
    )


class NoEngine(ActionError):
    """There is nothing to make a PDF with."""

    wrong = Template("Máy chủ chưa tạo được tệp PDF", "The server cannot make a PDF")
    remedy = Template(
        "tải bản Word và lưu thành PDF trên máy, hoặc nhờ quản trị viên cài LibreOffice",
        "save the Word file as PDF yourself, or have LibreOffice installed",
    )


class FigureUnfit(ActionError):
    """An entered figure cannot be."""

    wrong = Template("Số liệu «{name}»: {why}", "“{name}”: {why}")
    remedy = Template("sửa số liệu này rồi lưu lại", "correct it and save again")
