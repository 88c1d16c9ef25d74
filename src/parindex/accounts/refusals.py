"""What cannot be done to people and their roles, each refusal with its remedy."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class UnknownPerson(ActionError):
    """There is no such person, or none whom the administrator may change."""

    wrong = Template("không có người này trong phạm vi quản trị của bạn", "you do not administer this person")
    remedy = Template("nhờ quản trị viên của đơn vị cấp trên", "ask an administrator of the unit above")


class BadName(ActionError):
    """A name is empty or too long."""

    wrong = Template("họ tên trống hoặc dài quá {most} chữ", "the name is empty or has more than {most} letters")
    remedy = Template("ghi họ và tên đầy đủ", "write the full name")


class BadEmail(ActionError):
    """An address is none."""

    wrong = Template("«{email}» không phải địa chỉ thư điện tử", "«{email}» is no e-mail address")
    remedy = Template("viết theo dạng ten@donvi.gov.vn", "write it like name@office.gov.vn")


class EmailTaken(ActionError):
    """Another person signs in with this address."""

    wrong = Template("đã có người dùng địa chỉ {email}", "somebody signs in with {email} already")
    remedy = Template(
        "tìm người đó trong danh sách, hoặc dùng địa chỉ khác", "look for them in the list, or give another address"
    )


class NoRole(ActionError):
    """A person who is added, or stays, has at least one role; else no administrator would find them again."""

    wrong = Template("người này sẽ không còn vai trò nào", "the person would be left without any role")
    remedy = Template("trao vai trò khác trước, hoặc khóa tài khoản", "give another role first, or deactivate them")


class UnknownRole(ActionError):
    """The person does not have this role."""

    wrong = Template("người này không có vai trò đó", "the person does not have this role")
    remedy = Template("tải lại trang", "load the page again")


class RoleGiven(ActionError):
    """The person has this role already."""

    wrong = Template("{name} đã có vai trò này ở {unit}", "{name} has this role in {unit} already")
    remedy = Template("chọn vai trò hoặc đơn vị khác", "choose another role or unit")


class UnitOutside(ActionError):
    """An administrator gives and takes roles only in the own unit and below it."""

    wrong = Template("bạn không quản trị đơn vị {unit}", "you do not administer {unit}")
    remedy = Template("chọn đơn vị trong phạm vi của bạn", "choose a unit that you administer")


class UnknownUnit(ActionError):
    """There is no such unit today."""

    wrong = Template("không có đơn vị «{unit}»", "there is no unit «{unit}»")
    remedy = Template("chọn đơn vị trong danh sách", "choose a unit from the list")


class UnknownKind(ActionError):
    """There is no such kind of role."""

    wrong = Template("không có vai trò «{kind}»", "there is no role «{kind}»")
    remedy = Template("chọn vai trò trong danh sách", "choose a role from the list")


class LastAdministrator(ActionError):
    """Somebody active administers each unit, in it or above it."""

    wrong = Template("{name} là quản trị viên cuối cùng của {unit}", "{name} is the last administrator of {unit}")
    remedy = Template("trao vai trò quản trị cho người khác trước", "make somebody else an administrator first")


class NotActive(ActionError):
    """The person is deactivated."""

    wrong = Template("tài khoản của {name} đang bị khóa", "{name} is deactivated")
    remedy = Template("mở lại tài khoản trước", "activate them first")


class AlreadyActive(ActionError):
    """The person is active."""

    wrong = Template("tài khoản của {name} đang mở", "{name} is active")
    remedy = Template("không cần làm gì thêm", "nothing is left to do")


class OwnAccount(ActionError):
    """Nobody deactivates themselves, or takes off their own second factor here."""

    wrong = Template("không thể làm việc này với chính tài khoản của mình", "you cannot do this to yourself")
    remedy = Template("nhờ một quản trị viên khác", "ask another administrator")


class BadYears(ActionError):
    """The years of a service are no years, or end before they begin."""

    wrong = Template("từ năm {first} đến năm {last} không hợp lệ", "the years {first} to {last} make no sense")
    remedy = Template(
        "ghi hai năm từ {oldest} đến {newest}, năm cuối không trước năm đầu",
        "give two years from {oldest} to {newest}, the last not before the first",
    )


class ServiceDeclared(ActionError):
    """The same service was declared before."""

    wrong = Template("đã khai công tác tại {unit} từ năm {first}", "service in {unit} from {first} was declared before")
    remedy = Template("xem lại danh sách đã khai", "look at the list of what was declared")


class UnknownService(ActionError):
    """There is no such declaration."""

    wrong = Template("không có khai báo này", "there is no such declaration")
    remedy = Template("tải lại trang", "load the page again")


class NoReason(ActionError):
    """What takes something away from somebody has a reason, which the log keeps."""

    wrong = Template("chưa ghi lý do", "the reason is missing")
    remedy = Template("ghi lý do bằng một câu", "give the reason in a sentence")


class UnitNotKept(ActionError):
    """A unit is changed by who administers, or manages the rounds of, a unit above it."""

    wrong = Template("{unit} không thuộc phạm vi anh/chị phụ trách", "{unit} is not in your charge")
    remedy = Template(
        "nhờ quản trị viên hoặc người chủ trì đợt của đơn vị cấp trên",
        "ask an administrator or a round manager of the unit above",
    )


class ParentNeeded(ActionError):
    """A unit that stands under no other is founded by an administrator of such a unit."""

    wrong = Template("chưa chọn đơn vị cấp trên", "the unit above is missing")
    remedy = Template("chọn một đơn vị anh/chị phụ trách", "choose a unit in your charge")


class NoGrounds(ActionError):
    """What becomes of a unit rests on a decision, which the log keeps."""

    wrong = Template("chưa ghi căn cứ", "the grounds are missing")
    remedy = Template("ghi số, ký hiệu, ngày của văn bản", "give number, symbol and date of the decision")
