"""Why an act on the register of dossiers is refused, and what to do instead. No refusal names an applicant."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class UnknownDossier(ActionError):
    """There is no such dossier, or none that the person may see."""

    wrong = Template("Không có hồ sơ này trong phạm vi của anh/chị", "There is no such dossier in your charge")
    remedy = Template("tìm lại theo mã hồ sơ", "look for it by its code")


class NotAllowed(ActionError):
    """The person has no part in this."""

    wrong = Template("Việc này không thuộc quyền của anh/chị", "This is not for you to do")
    remedy = Template("liên hệ {who}", "ask {who}")


class KeptElsewhere(ActionError):
    """Another system keeps the dossier."""

    wrong = Template("Hồ sơ {code} do hệ thống «{source}» quản lý", "Dossier {code} is kept by the system «{source}»")
    remedy = Template(
        "làm việc này trên hệ thống đó; lần đồng bộ hoặc nhập sau sẽ đưa về đây",
        "do it in that system; the next import or push brings it here",
    )


class ImpossibleOrder(ActionError):
    """The state does not allow the act."""

    wrong = Template(
        "Chưa ghi được «{act}»: hồ sơ đang ở trạng thái «{status}»",
        "«{act}» cannot be recorded: the dossier is «{status}»",
    )
    remedy = Template("{remedy}", "{remedy}")


class CorrectionBreaksOrder(ActionError):
    """Without the corrected event the others cannot have happened."""

    wrong = Template(
        "Sửa như vậy thì trình tự hồ sơ không còn hợp lý: {why}", "So corrected, the dossier makes no sense: {why}"
    )
    remedy = Template("sửa các bước sau trước, rồi sửa bước này", "correct what came after it first")


class FutureMoment(ActionError):
    """Something is recorded before it happened."""

    wrong = Template("{moment} chưa đến", "{moment} is still to come")
    remedy = Template(
        "ghi thời điểm đã qua, hoặc để trống để lấy lúc này", "give a moment that is over, or none for now"
    )


class BeforeLast(ActionError):
    """Something is recorded as having happened before what is already there."""

    wrong = Template("{moment} trước bước đã ghi lúc {last}", "{moment} is before what happened at {last}")
    remedy = Template("sửa thời điểm, hoặc đính chính bước đã ghi", "mend the moment, or correct the earlier step")


class CalendarEnds(ActionError):
    """A day lies beyond the years of the calendar."""

    wrong = Template("Lịch làm việc chưa có ngày {day}", "The calendar does not know {day}")
    remedy = Template(
        "bổ sung lịch nghỉ của năm đó ở phần thiết lập đơn vị", "add the days off of that year to the unit's calendar"
    )


class NoIdentifier(ActionError):
    """The unit has no identifier that its codes could begin with."""

    wrong = Template("{unit} chưa có mã định danh để cấp mã hồ sơ", "{unit} has no identifier for dossier codes")
    remedy = Template(
        "nhờ quản trị viên ghi mã định danh (ví dụ H44.100) ở phần thiết lập đơn vị",
        "have an administrator set the identifier (like H44.100) of the unit",
    )


class BadIdentifier(ActionError):
    """An identifier is none."""

    wrong = Template("«{identifier}» không phải mã định danh", "«{identifier}» is no identifier")
    remedy = Template("viết như H44.100", "write it like H44.100")


class IdentifierTaken(ActionError):
    """Another unit has this identifier."""

    wrong = Template("mã định danh {identifier} đã thuộc {unit}", "{identifier} is the identifier of {unit}")
    remedy = Template("kiểm tra lại mã của đơn vị", "check the identifier of the unit")


class UnknownProcedure(ActionError):
    """No version of the procedure is in force on the day."""

    wrong = Template("Không có thủ tục {procedure} có hiệu lực ngày {day}", "No procedure {procedure} on {day}")
    remedy = Template("chọn trong danh mục, hoặc nhập phiên bản mới", "choose from the catalogue, or import a version")


class NotOffered(ActionError):
    """The unit does not take dossiers of the procedure."""

    wrong = Template("{unit} không tiếp nhận thủ tục {procedure}", "{unit} does not offer {procedure}")
    remedy = Template(
        "chọn thủ tục khác, hoặc bổ sung vào danh mục của đơn vị", "choose another, or add it to what the unit offers"
    )


class UnknownUnit(ActionError):
    """There is no such unit for the person."""

    wrong = Template("Không có đơn vị này trong phạm vi của anh/chị", "There is no such unit in your charge")
    remedy = Template("chọn đơn vị trong danh sách", "choose a unit from the list")


class NoName(ActionError):
    """An applicant has no name, or one too long."""

    wrong = Template("Chưa ghi họ tên người nộp, hoặc dài quá {most} chữ", "The name is empty or above {most} letters")
    remedy = Template("ghi họ và tên, hoặc tên tổ chức", "write the full name, or that of the organisation")


class NoReason(ActionError):
    """What needs a reason has none."""

    wrong = Template("Chưa ghi lý do", "The reason is missing")
    remedy = Template("ghi lý do bằng một câu rõ ràng", "give the reason in a clear sentence")


class NoReceiver(ActionError):
    """A dossier is handed to nobody, or to two at once."""

    wrong = Template("Chưa rõ chuyển hồ sơ cho ai", "It is not clear to whom the dossier goes")
    remedy = Template("chọn một công chức của đơn vị hoặc ghi một cơ quan", "choose one officer, or name one agency")


class NotPositive(ActionError):
    """A number of hours or an amount is not above zero."""

    wrong = Template("«{what}» phải lớn hơn 0", "«{what}» has to be above 0")
    remedy = Template("ghi lại con số", "write the number again")


class NotLater(ActionError):
    """The new day of an apology is not after now."""

    wrong = Template("Ngày hẹn lại phải sau lúc này", "The new day has to be still to come")
    remedy = Template("chọn ngày làm việc tiếp theo", "choose a working day to come")


class AlreadyPaid(ActionError):
    """A payment was made before."""

    wrong = Template("Khoản này đã thanh toán lúc {at}", "This was paid at {at}")
    remedy = Template("tải lại trang", "load the page again")


class UnknownPayment(ActionError):
    """There is no such payment."""

    wrong = Template("Không có khoản phải nộp này", "There is no such payment")
    remedy = Template("tải lại trang", "load the page again")


class UnknownComponent(ActionError):
    """There is no such paper in the dossier."""

    wrong = Template("Hồ sơ không có giấy tờ số {position}", "The dossier has no paper {position}")
    remedy = Template("tải lại trang", "load the page again")


class AlreadyRated(ActionError):
    """A dossier is rated once."""

    wrong = Template("Hồ sơ này đã được đánh giá", "This dossier has been rated")
    remedy = Template("cảm ơn anh/chị, không cần làm gì thêm", "thank you, nothing is left to do")


class NotRateable(ActionError):
    """A dossier is rated once it has ended."""

    wrong = Template("Chưa đánh giá được hồ sơ này", "This dossier cannot be rated yet")
    remedy = Template("đánh giá sau khi nhận kết quả, từ 1 đến 5", "rate it after the result, from 1 to 5")


class NotCorrectable(ActionError):
    """A correction, or the beginning of a dossier, is not corrected away."""

    wrong = Template("Không đính chính được bước này", "This step cannot be corrected")
    remedy = Template("đính chính bước gốc, hoặc dừng hồ sơ kèm lý do", "correct the step itself, or stop the dossier")


class NothingChanged(ActionError):
    """The act would change nothing."""

    wrong = Template("Không có gì thay đổi", "Nothing would change")
    remedy = Template("kiểm tra lại nội dung đã chọn", "check what was chosen")


class FormNotExplained(ActionError):
    """A form 06/VPCP/KSTT with a difference that nobody explained is not handed out."""

    wrong = Template(
        "Chưa xuất được biểu: còn {count} chỗ lệch chưa có giải trình",
        "The form is not handed out: {count} differences have no explanation",
    )
    remedy = Template("ghi lý do ở từng chỗ lệch rồi xuất lại", "say why at each difference, then hand it out again")


class NothingStated(ActionError):
    """No figure was given."""

    wrong = Template("Chưa có số liệu nào được nhập", "No figure was given")
    remedy = Template("nhập ít nhất một số liệu và nguồn của nó", "give at least one figure with its source")


class RegisterTooLong(ActionError):
    """More lines were asked of the register than it gives at once."""

    wrong = Template("Sổ có quá {most} dòng theo điều kiện này", "The register has more than {most} lines so narrowed")
    remedy = Template("chọn khoảng ngày ngắn hơn", "choose fewer days")


class AskedTooOften(ActionError):
    """An address looks up too many codes."""

    wrong = Template("Địa chỉ mạng này đã tra cứu quá {most} lần", "More than {most} look-ups from this address")
    remedy = Template("chờ {minutes} phút rồi tra lại", "wait {minutes} minutes, then look again")


class UnknownImport(ActionError):
    """There is no such import, or none that the person may see."""

    wrong = Template("Không có lần nhập này trong phạm vi của anh/chị", "There is no such import in your charge")
    remedy = Template("xem danh sách các lần nhập", "look into the list of imports")


class AlreadyBegun(ActionError):
    """An import cannot be changed once it has begun."""

    wrong = Template("Lần nhập này đã bắt đầu", "This import has begun")
    remedy = Template("xem tiến độ của nó, hoặc nhập tệp khác", "look how far it is, or import another file")


class ColumnsMissing(ActionError):
    """Nothing can be counted without these columns."""

    wrong = Template("Chưa chọn cột cho: {columns}", "No column was chosen for: {columns}")
    remedy = Template("chọn cột tương ứng của tệp", "choose the columns of the file that hold them")


class ColumnTwice(ActionError):
    """A column was chosen for two things."""

    wrong = Template("Cột «{title}» được chọn hai lần", "The column «{title}» was chosen twice")
    remedy = Template("mỗi cột chỉ dùng cho một nội dung", "use each column for one thing")


class UnknownSource(ActionError):
    """There is no such source for this unit."""

    wrong = Template("Không có nguồn dữ liệu này cho đơn vị đã chọn", "The unit has no such source")
    remedy = Template("chọn nguồn của đơn vị, hoặc đặt tên nguồn mới", "choose a source of the unit, or name a new one")


class NoSourceName(ActionError):
    """A source has to be named, and its name is that of no other unit."""

    wrong = Template("Chưa có tên nguồn dữ liệu dùng được", "The source has no name that can be used")
    remedy = Template("ghi tên phần mềm, ví dụ «iGate của tỉnh»", "name the system, like «iGate of the province»")
