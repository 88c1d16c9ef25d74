"""Adds people by a table: one row for each role, all or nothing, and the same table twice does no harm."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from parindex.accounts import actions, refusals
from parindex.accounts.actions import NewPerson, NewRole
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.core import text
from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.sentences import Template, shown
from parindex.kit import tables
from parindex.kit.cells import Row, Table
from parindex.kit.errors import ActionError

_TITLES = {
    "name": ("họ và tên", "họ tên", "tên", "full name", "name"),
    "email": ("thư điện tử", "email", "e-mail", "địa chỉ thư"),
    "position": ("chức vụ", "chức danh", "vị trí", "position"),
    "unit": ("mã đơn vị", "mã riêng", "mã", "đơn vị", "unit"),
    "role": ("vai trò", "quyền", "role"),
}
_NEEDED = ("name", "email", "unit", "role")
#: What each role is called in the column «vai trò».
KIND_TITLES = {
    RoleKind.OFFICER: "công chức",
    RoleKind.COUNTER: "một cửa",
    RoleKind.PAR_OFFICER: "phụ trách CCHC",
    RoleKind.HEAD: "lãnh đạo",
    RoleKind.APPRAISER: "người thẩm định",
    RoleKind.MANAGER: "chủ trì đợt",
    RoleKind.COUNCIL: "thành viên hội đồng",
    RoleKind.OBSERVER: "người theo dõi",
    RoleKind.ADMINISTRATOR: "quản trị viên",
}
_EXAMPLE = ("Nguyễn Văn An", "an.nv@dongtam.gov.vn", "Công chức Tài chính – kế toán", "dong-tam", "công chức")
_SIGNS = re.compile(r"[^a-z0-9]+")

_NO_TITLES = Template(
    "không thấy dòng tiêu đề có đủ các cột: họ và tên, thư điện tử, mã đơn vị, vai trò",
    "there is no row of titles with the columns: full name, email, unit, role",
)
_USE_TEMPLATE = Template("tải tệp mẫu và điền vào đó", "download the template and fill it in")
_EMPTY = Template("ô trống", "the cell is empty")
_FILL_IN = Template("điền vào ô này", "fill it in")
_OTHER_NAME = Template("{email} đã có trong danh sách với tên {name}", "{email} is in the list already, as {name}")
_SAME_NAME = Template("ghi đúng tên đó, hoặc sửa địa chỉ", "give the same name, or mend the address")
_NO_ROWS = Template("bảng không có dòng nào dưới tiêu đề", "the table has no rows below its titles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an import did."""

    added: int
    roles: int


@dataclass(slots=True)
class _Import:
    by: User
    at: datetime
    faults: list[Fault] = field(default_factory=list)
    added: dict[str, User] = field(default_factory=dict)
    roles: int = 0


@transaction.atomic
def import_people(*, content: bytes, by: User, at: datetime, site_url: str = "") -> Summary:
    """Add the people of a table with their roles, and send those who are new a link if the site's address is given.

    Raises `Refused` with every fault, each by its cell; then nothing was changed.
    """
    work = _Import(by=by, at=at)
    rows = list(_rows(tables.read(content)))
    if not rows:
        raise Refused([Fault(Place(""), _NO_ROWS(), _USE_TEMPLATE())])
    for row, columns in rows:
        _take(row, columns, work)
        refuse_too_many(work.faults)
    if work.faults:
        raise Refused(work.faults)
    for person in work.added.values() if site_url else ():
        actions.invite(user_id=person.pk, site_url=site_url, by=by, at=at)
    return Summary(added=len(work.added), roles=work.roles)


def template() -> bytes:
    """Give a table to fill in, which Vietnamese Excel opens rightly."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([[titles[0] for titles in _TITLES.values()], _EXAMPLE])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _rows(found: list[Table]) -> Iterator[tuple[Row, dict[str, int]]]:
    visible = [table for table in found if not table.is_hidden]
    has_titles = False
    for table in visible:
        columns: dict[str, int] = {}
        for row in table.rows:
            if columns:
                yield row, columns
                continue
            columns = _columns(row)
            has_titles = has_titles or bool(columns)
    if not has_titles:
        raise Refused([Fault(Place(""), _NO_TITLES(), _USE_TEMPLATE())])


def _columns(row: Row) -> dict[str, int]:
    """Give the columns of a row of titles; nothing for any other row."""
    known = {_folded(title): name for name, titles in _TITLES.items() for title in titles}
    found = {known[_folded(cell.text)]: cell.column for cell in row.cells if _folded(cell.text) in known}
    return found if set(_NEEDED) <= set(found) else {}


def _take(row: Row, columns: dict[str, int], work: _Import) -> None:
    empty = [row[columns[name]] for name in _NEEDED if row[columns[name]].is_empty]
    if empty:
        work.faults += [cell.fault(_EMPTY(), _FILL_IN()) for cell in empty]
        return
    said = {name: text.normal(row[column].text) for name, column in columns.items()}
    try:
        with transaction.atomic():
            _do(row, columns, said, work)
    except ActionError as refused:
        cell = row[columns[_column_of(refused)]]
        work.faults.append(cell.fault(refused.fault.wrong, refused.fault.remedy))


def _do(row: Row, columns: dict[str, int], said: dict[str, str], work: _Import) -> None:
    role = NewRole(kind=_kind(said["role"]), unit=said["unit"])
    email = said["email"].lower()
    known = User.objects.visible_to(work.by).filter(email=email).first()
    if known is None:
        new = NewPerson(email=email, full_name=said["name"], position=said.get("position", ""), roles=(role,))
        work.added[email] = actions.create_person(new=new, by=work.by, at=work.at)
        work.roles += 1
        return
    if known.folded_name != text.fold(said["name"]):
        cell = row[columns["name"]]
        work.faults.append(cell.fault(_OTHER_NAME(email=email, name=known.full_name), _SAME_NAME()))
        return
    try:
        actions.give_role(user_id=known.pk, role=role, by=work.by, at=work.at)
    except refusals.RoleGiven:
        return
    work.roles += 1


def _column_of(refused: ActionError) -> str:
    match refused:
        case refusals.BadEmail() | refusals.EmailTaken():
            return "email"
        case refusals.UnknownUnit() | refusals.UnitOutside():
            return "unit"
        case refusals.UnknownKind():
            return "role"
        case _:
            return "name"


def _kind(said: str) -> str:
    """Give the kind of role that a cell names; raises `UnknownKind`."""
    by_title = {_folded(title): kind for kind, title in KIND_TITLES.items()}
    kind = by_title.get(_folded(said)) or (said if said in RoleKind.values else "")
    if not kind:
        raise refusals.UnknownKind(kind=shown(said))
    return str(kind)


def _folded(title: str) -> str:
    return _SIGNS.sub(" ", text.fold(title)).strip()
