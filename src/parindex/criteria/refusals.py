"""Why an act on required evidence is refused, and what to do instead."""

from parindex.core.sentences import Template
from parindex.kit.errors import ActionError


class RequirementChanged(ActionError):
    """Somebody else changed what an item requires after the page was opened."""

    wrong = Template(
        "Tài liệu cần có của mục {code} vừa thay đổi: {what}",
        "The required evidence of item {code} has just changed: {what}",
    )
    remedy = Template(
        "xem bản đó ở đầu trang; bản của anh/chị còn nguyên bên dưới, lưu lần nữa nếu muốn thay bản đó",
        "read that version at the top; yours is still below, save again to put it in its place",
    )


class RequirementsChanged(ActionError):
    """Somebody else changed or approved required evidence after the page was opened."""

    wrong = Template(
        "Danh sách tài liệu cần có vừa thay đổi: {what}", "The list of required evidence has just changed: {what}"
    )
    remedy = Template("xem danh sách mới bên dưới rồi làm lại", "look at the new list below, then do it again")
