"""Why an act in a round is refused, and what to do instead."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError

if TYPE_CHECKING:
    from parindex.core.checks import Found


class Locked(ActionError):
    """What should be changed is locked."""

    wrong = Template("Không sửa được: {why}", "This cannot be changed: {why}")
    remedy = Template("{opener}", "{opener}")


class NotAllowed(ActionError):
    """The person has no part in this."""

    wrong = Template("Việc này không thuộc quyền của anh/chị", "This is not for you to do")
    remedy = Template("liên hệ {who}", "ask {who}")


class ChangedMeanwhile(ActionError):
    """Somebody else changed the answer after it was opened; both versions are kept until one is chosen."""

    wrong = Template("{name} đã sửa mục này lúc {at}", "{name} changed this item at {at}")
    remedy = Template(
        "so sánh hai bản rồi chọn bản giữ lại; bản của anh/chị vẫn còn đây",
        "compare both and choose which to keep; yours is still here",
    )


class NotPossibleNow(ActionError):
    """The state does not allow the act."""

    wrong = Template("Chưa làm được bước này: lĩnh vực {area} {state}", "Not possible now: area {area} is {state}")
    remedy = Template("tải lại trang để thấy trạng thái mới nhất", "load the page again to see how things stand")


class NotReady(ActionError):
    """Checks that stop have found something."""

    wrong = Template("Chưa gửi được: còn {count} điều phải sửa", "Not ready to send: {count} things must be mended")
    remedy = Template("mở danh sách kiểm tra và sửa từng dòng", "open the list of checks and mend each line")


class NothingToDo(ActionError):
    """The act would change nothing."""

    wrong = Template("Không có gì để làm: {what}", "There is nothing to do: {what}")
    remedy = Template("tải lại trang", "load the page again")


class ReasonMissing(ActionError):
    """An act needs its reason."""

    wrong = Template("Thiếu lý do", "The reason is missing")
    remedy = Template("viết một câu nêu lý do", "write one sentence that gives the reason")


class Conflict(ActionError):
    """A person may not appraise this unit."""

    wrong = Template(
        "{name} không được thẩm định {unit}: đang hoặc đã công tác tại đó trong năm {year}",
        "{name} may not appraise {unit}: they serve or served there in {year}",
    )
    remedy = Template("giao cho người khác", "assign somebody else")


class RoundNotReady(ActionError):
    """Set, units or dates are missing, without which no round opens."""

    wrong = Template("Chưa mở được đợt: còn thiếu {count} phần", "The round cannot open yet: {count} parts are missing")
    remedy = Template("bổ sung các dòng có dấu «phải có» trong danh sách", "complete the lines marked as needed")


class SetUnchanged(ActionError):
    """A set change would change nothing, or comes too late."""

    wrong = Template("Chưa đổi được bộ chỉ số: {why}", "The criteria set cannot be changed: {why}")
    remedy = Template("{remedy}", "{remedy}")


class TooLong(ActionError):
    """A text is longer than a form takes."""

    wrong = Template("«{label}» dài quá {most} ký tự", "«{label}» is longer than {most} characters")
    remedy = Template(
        "rút gọn, hoặc đính kèm thành tài liệu kiểm chứng", "shorten it, or attach it as a document of evidence"
    )


class JudgedOlder(ActionError):
    """The unit changed the answer after the appraiser opened it."""

    wrong = Template("Đơn vị đã sửa mục này sau khi anh/chị mở trang", "The unit changed this item after you opened it")
    remedy = Template("xem số liệu mới rồi quyết định lại", "look at the new figures, then decide again")


class NotJudged(ActionError):
    """An item cannot get this verdict."""

    wrong = Template("Không ghi được kết quả này: {why}", "This verdict cannot be given: {why}")
    remedy = Template("{how}", "{how}")


class NotLead(ActionError):
    """Of several appraisers only the lead does this."""

    wrong = Template("Việc này do người thẩm định chính làm: {name}", "This is for the leading appraiser to do: {name}")
    remedy = Template("báo cho người thẩm định chính", "tell the leading appraiser")


class VerdictsMissing(ActionError):
    """An area cannot be concluded before each of its items has a verdict."""

    wrong = Template("Chưa kết luận được: còn {count} mục", "Not ready to conclude: {count} items are open")
    remedy = Template("{items}", "{items}")


class ReturnsSpent(ActionError):
    """An area has been returned as often as the round allows."""

    wrong = Template(
        "Lĩnh vực này đã trả lại {spent} lần, đợt chỉ cho phép {allowed} lần",
        "This area was returned {spent} times, the round allows {allowed}",
    )
    remedy = Template("quyết định theo hồ sơ hiện có", "decide on what is there")


class FindingsMissing(ActionError):
    """A return needs at least one thing that the unit should mend."""

    wrong = Template("Chưa có yêu cầu nào để trả lại", "There is nothing yet to return")
    remedy = Template(
        "mở từng mục, ghi yêu cầu hoặc khoanh chỗ sai rồi trả lại",
        "open the items, write what is to be mended or mark it, then return",
    )


class MarkOutside(ActionError):
    """A mark does not lie on a page of a document of the item."""

    wrong = Template("Chỗ khoanh không nằm trên trang nào của mục này", "The mark lies on no page of this item")
    remedy = Template("mở tài liệu của mục này và khoanh lại", "open a document of this item and mark it again")


class SamePerson(ActionError):
    """The second appraisal is by another person than the first, where there is one."""

    wrong = Template(
        "{name} thẩm định {unit} ở lần kia, lĩnh vực {area}", "{name} has area {area} of {unit} in the other appraisal"
    )
    remedy = Template("giao cho người khác: {others}", "assign somebody else: {others}")


class ExplanationMissing(ActionError):
    """To explain is to say why."""

    wrong = Template("Chưa viết nội dung giải trình", "The explanation has no text")
    remedy = Template("viết vì sao đơn vị đáng được tính, hoặc chọn đồng ý", "write why it should count, or agree")


class ExplanationTooLong(ActionError):
    """An explanation is as long as the round allows."""

    wrong = Template(
        "Giải trình dài {length} ký tự, quá mức {most} ký tự",
        "The explanation has {length} characters, more than {most}",
    )
    remedy = Template("viết ngắn lại, phần còn lại đưa vào tài liệu đính kèm", "shorten it; the rest can be a document")


class NotAnswered(ActionError):
    """Cuts without an answer count as agreed only if the head says so."""

    wrong = Template("Còn {count} mục bị trừ chưa trả lời", "{count} cuts have no answer yet")
    remedy = Template(
        "trả lời từng mục, hoặc đánh dấu xác nhận đồng ý với các mục còn lại",
        "answer each, or confirm that the unit agrees to the rest",
    )


class AlreadyDecided(ActionError):
    """The council has decided; nobody votes any more."""

    wrong = Template("Hội đồng đã quyết định mục này", "The council has decided this item")
    remedy = Template("xem quyết định ở cuối trang", "see the decision on this page")


class NotToBeApproved(ActionError):
    """A round is approved when its list of conditions is complete."""

    wrong = Template("Chưa phê duyệt được: còn {count} điều kiện", "Not ready to approve: {count} conditions are open")
    remedy = Template("xem danh sách điều kiện và làm từng dòng", "see the list of conditions and do each")


class ChecksStop(NotReady):
    """Checks that stop have found something; `found` says what."""

    def __init__(self, found: "Sequence[Found]") -> None:
        """Keep what was found."""
        self.found = tuple(found)
        super().__init__(count=len(self.found))


class NotConfirmed(ActionError):
    """What warns has to be confirmed by the one who signs."""

    wrong = Template("Còn {count} cảnh báo chưa được xác nhận", "{count} warnings are not confirmed")
    remedy = Template("đọc từng cảnh báo, rồi đánh dấu ô xác nhận", "read each warning, then tick the box")


class NotSigned(ActionError):
    """The head signs by confirmation or with a signed file."""

    wrong = Template("Chưa ký", "Not signed")
    remedy = Template(
        "đánh dấu ô «Tôi xác nhận», hoặc chọn tệp phiếu đã ký", "tick «I confirm», or choose the signed file"
    )


class ChangedSinceSeen(ActionError):
    """Somebody changed the sheet after the head opened the page that they sign."""

    wrong = Template("Phiếu đã thay đổi sau khi anh/chị mở trang này", "The sheet changed after you opened this page")
    remedy = Template("xem lại số liệu bên dưới rồi ký lại", "look at the figures below again, then sign")


class WholeSheetOnly(ActionError):
    """The round takes only whole sheets."""

    wrong = Template("Đợt này chỉ nhận cả phiếu, không nhận từng lĩnh vực", "This round takes whole sheets only")
    remedy = Template("chọn tất cả các lĩnh vực rồi gửi", "choose all areas and send them")


class StillOpen(ActionError):
    """The unit may still work on it."""

    wrong = Template("Đơn vị còn hạn đến {at}", "The unit has until {at}")
    remedy = Template("chờ hết hạn, hoặc nhắc đơn vị gửi", "wait until then, or remind the unit")


class NotLater(ActionError):
    """An extension has to end after the date that it extends, and after now."""

    wrong = Template("Hạn mới phải sau {at}", "The new date has to be after {at}")
    remedy = Template("chọn thời điểm muộn hơn", "choose a later moment")


class SharedWithLocked(ActionError):
    """A document is also filed where nothing may be changed now."""

    wrong = Template(
        "Tài liệu này còn nằm ở mục {item} («{round}»), mục đó đang khóa",
        "This document is also filed under {item} («{round}»), which is locked",
    )
    remedy = Template("thêm tệp mới thành một tài liệu riêng", "add the new file as a document of its own")


class HeldByAnother(ActionError):
    """A document also serves an item that the person does not answer."""

    wrong = Template(
        "Tài liệu này còn dùng cho mục {item} («{round}»), {held}",
        "This document also serves {item} («{round}»), {held}",
    )
    remedy = Template(
        "nhờ {whom} sửa giúp; nếu chỉ mục của anh/chị cần khác đi thì thêm một tài liệu riêng cho mục đó",
        "ask {whom} to change it; where only your item needs it otherwise, add a document of its own there",
    )


class FiledMeanwhile(ActionError):
    """A document was filed under another item, or moved, while it was being changed."""

    wrong = Template(
        "Tài liệu này vừa được gắn vào mục khác trong lúc anh/chị lưu",
        "This document was filed under another item while you saved",
    )
    remedy = Template("tải lại trang rồi làm lại", "load the page again and repeat it")


class OnBehalfStays(ActionError):
    """What an appraiser brought on behalf of a unit stays as it is."""

    wrong = Template("Tài liệu do người thẩm định nộp thay được giữ nguyên", "What an appraiser brought stays as it is")
    remedy = Template("đơn vị thêm tài liệu của mình bên cạnh", "add the unit's own document beside it")


class AnotherSheet(ActionError):
    """Documents move and are shared within one sheet only."""

    wrong = Template("Mục đó không thuộc phiếu này", "That item belongs to another sheet")
    remedy = Template("chọn một mục trong cùng phiếu", "choose an item of the same sheet")


class AlreadyFiled(ActionError):
    """The item has the document already."""

    wrong = Template("Mục {item} đã có tài liệu «{title}»", "Item {item} has the document «{title}» already")
    remedy = Template("không cần thêm lần nữa", "it need not be added again")


class ReplyMissing(ActionError):
    """A request is mended by a reply, a new file or a changed answer; a reply that is only typed needs words."""

    wrong = Template("Chưa viết trả lời và chưa đánh dấu đã sửa", "Neither a reply nor a mark that it is mended")
    remedy = Template("viết một câu, thêm tệp, hoặc đánh dấu đã sửa", "write a sentence, add a file, or tick the mark")


class ReplyTooLong(ActionError):
    """A reply is a few sentences; more is a document."""

    wrong = Template("Trả lời dài quá {most} chữ", "The reply has more than {most} letters")
    remedy = Template("viết ngắn lại, hoặc đưa vào một tài liệu", "shorten it, or put it into a document")


class NothingChosen(ActionError):
    """Neither a file nor an address was given."""

    wrong = Template("Chưa chọn tệp, cũng chưa dán đường dẫn", "Neither a file nor an address was given")
    remedy = Template("chọn ít nhất một tệp, hoặc dán một đường dẫn", "choose a file, or give an address")


class FromSurvey(ActionError):
    """The result of an item comes from a survey, not from the unit."""

    wrong = Template(
        "Mục này lấy kết quả điều tra, đơn vị không tự điền", "This item comes from a survey, not from the unit"
    )
    remedy = Template(
        "kết quả do người chủ trì đợt đưa vào sau khi điều tra", "the round manager enters it after the survey"
    )


class ChecksChanged(ActionError):
    """Somebody else changed the checks of the round after the page was opened."""

    wrong = Template("Danh sách kiểm tra vừa được người khác sửa", "Somebody else changed the list of checks meanwhile")
    remedy = Template("xem danh sách mới bên dưới rồi sửa lại", "look at the new list below, then change it again")


class RoundPublished(ActionError):
    """What a published round was run by stays as it was."""

    wrong = Template("Đợt này đã công bố, {what} không đổi được nữa", "This round is published, {what} cannot change")
    remedy = Template("sửa ở đợt sau", "change it for the next round")
