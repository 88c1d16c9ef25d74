"""What cannot be done to units, each refusal with its remedy."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class UnknownUnit(ActionError):
    """No unit has this id."""

    wrong = Template("không có đơn vị số {id}", "there is no unit {id}")
    remedy = Template("tải lại trang và chọn đơn vị trong danh sách", "load the page again and choose from the list")


class AlreadyEnded(ActionError):
    """The unit ended before, or its end has been recorded with what became of it."""

    wrong = Template("{name} đã kết thúc ngày {on}", "{name} ended on {on}")
    remedy = Template("chọn đơn vị còn hiệu lực, hoặc sửa lại ngày", "choose a unit that exists then, or mend the date")


class NotYetBegun(ActionError):
    """The unit begins on that day or later, so that it cannot end the day before."""

    wrong = Template("{name} chỉ bắt đầu từ ngày {on}", "{name} begins on {on} only")
    remedy = Template("chọn ngày sau ngày bắt đầu", "choose a later day")


class NotBegunThen(ActionError):
    """A unit that takes over has to begin on the day of the reform."""

    wrong = Template("{name} không bắt đầu vào ngày {on}", "{name} does not begin on {on}")
    remedy = Template(
        "lập đơn vị mới từ ngày đó, rồi sáp nhập vào", "establish a unit from that day on, then merge into it"
    )


class ChildrenAlive(ActionError):
    """Units below the one that ends would be left without it."""

    wrong = Template(
        "còn {count} đơn vị trực thuộc {name} sau ngày {on}: {children}",
        "{count} units under {name} exist after {on}: {children}",
    )
    remedy = Template("kết thúc hoặc chuyển các đơn vị đó trước", "end or move them first")


class TooFewUnits(ActionError):
    """Merging and splitting take two units or more."""

    wrong = Template("cần ít nhất hai đơn vị", "at least two units are needed")
    remedy = Template("chọn thêm đơn vị, hoặc dùng đổi tên", "choose more units, or rename")


class ToldTwice(ActionError):
    """The same unit goes twice into the same one."""

    wrong = Template("{name} được nêu hai lần", "{name} is named twice")
    remedy = Template("nêu mỗi đơn vị một lần", "name each unit once")


class SharesDoNotAddUp(ActionError):
    """The shares into which a unit goes are no shares, or not the whole of it."""

    wrong = Template("các phần của {name} không cộng lại đủ một đơn vị", "the shares of {name} do not add up to one")
    remedy = Template(
        "ghi mỗi phần từ trên 0 đến 1, tổng bằng 1; phần chưa rõ thì để trống",
        "give shares above 0 that add up to 1; leave out those that are not known",
    )


class BadName(ActionError):
    """A name is empty or too long."""

    wrong = Template("tên đơn vị trống hoặc dài quá {most} chữ", "the name is empty or has more than {most} letters")
    remedy = Template("viết lại tên", "write the name again")


class FormDoesNotSuit(ActionError):
    """A form of another level: a commune is no province."""

    wrong = Template("loại «{form}» không phải của cấp «{kind}»", "the form «{form}» is not one of a {kind}")
    remedy = Template("chọn loại của đúng cấp", "choose a form of its level")


class ParentDoesNotSuit(ActionError):
    """A unit cannot stand under one of this level; so no unit ever stands below itself."""

    wrong = Template(
        "{name} ({kind}) không thể trực thuộc {parent} ({parent_kind})",
        "{name} ({kind}) cannot stand under {parent} ({parent_kind})",
    )
    remedy = Template("chọn đơn vị cấp trên đúng cấp", "choose a parent of a higher level")


class ParentNotAlive(ActionError):
    """The parent does not exist for the whole time of the unit."""

    wrong = Template(
        "{parent} không tồn tại suốt thời gian của {name}", "{parent} does not exist as long as {name} does"
    )
    remedy = Template(
        "chọn đơn vị cấp trên còn hiệu lực, hoặc lập cấp trên mới trước",
        "choose a parent that exists then, or establish the new one first",
    )


class ParentUnclear(ActionError):
    """The predecessors stand under different parents and none was chosen."""

    wrong = Template("các đơn vị cũ thuộc nhiều đơn vị cấp trên", "the units stand under different parents")
    remedy = Template("chọn đơn vị cấp trên cho đơn vị mới", "choose the parent of the new unit")


class BadOfficialCode(ActionError):
    """An official code has two digits for a province, three for a district, five for a commune."""

    wrong = Template("mã «{code}» không đúng dạng của cấp «{kind}»", "«{code}» is no official code of a {kind}")
    remedy = Template("mã tỉnh có 2 chữ số, huyện 3, xã 5", "a province has 2 digits, a district 3, a commune 5")


class OfficialCodeTaken(ActionError):
    """Another unit has the official code at the same time."""

    wrong = Template("mã {code} đang là của {name}", "the code {code} belongs to {name}")
    remedy = Template("kết thúc đơn vị đó trước, hoặc sửa mã", "end that unit first, or mend the code")


class BadCode(ActionError):
    """A code that could not stand in an address."""

    wrong = Template("mã riêng «{code}» không dùng được", "the code «{code}» cannot be used")
    remedy = Template(
        "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không quá 64 ký tự",
        "use lower-case letters without marks, digits and hyphens, at most 64",
    )


class CodeTaken(ActionError):
    """Another unit has, or had, this code in its address."""

    wrong = Template("mã riêng «{code}» đã có đơn vị dùng", "the code «{code}» is in use")
    remedy = Template("chọn mã khác, hoặc để trống", "choose another one, or leave it out")


class EndsBeforeItBegins(ActionError):
    """The last day is before the first."""

    wrong = Template("{name} kết thúc trước ngày bắt đầu", "{name} ends before it begins")
    remedy = Template("sửa một trong hai ngày", "mend one of the two days")


class BegunByReform(ActionError):
    """The first day was set by the reform from which the unit came."""

    wrong = Template(
        "ngày bắt đầu của {name} do lần sắp xếp đơn vị đặt ra", "the first day of {name} was set by a reform of units"
    )
    remedy = Template(
        "giữ nguyên ngày này; nếu cả lần sắp xếp ghi sai ngày, báo người quản trị hệ thống",
        "leave this day; if the whole reform has a wrong day, tell whoever runs the system",
    )


class EndedByReform(ActionError):
    """The last day was set by the reform into which the unit went."""

    wrong = Template(
        "ngày kết thúc của {name} do lần sắp xếp đơn vị đặt ra", "the last day of {name} was set by a reform of units"
    )
    remedy = Template(
        "giữ nguyên ngày này; nếu cả lần sắp xếp ghi sai ngày, báo người quản trị hệ thống",
        "leave this day; if the whole reform has a wrong day, tell whoever runs the system",
    )


class ChildrenOutside(ActionError):
    """Units below this one would exist on days on which it does not."""

    wrong = Template(
        "{count} đơn vị trực thuộc {name} tồn tại ngoài thời gian này: {children}",
        "{count} units under {name} exist outside of this time: {children}",
    )
    remedy = Template("sửa ngày của các đơn vị đó trước", "mend the days of those units first")
