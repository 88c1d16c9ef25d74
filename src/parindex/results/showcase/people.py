"""The people of the showcase: one and more of each role, with addresses that say who they are, and one password."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import make_password

from parindex.accounts.actions import people, roles
from parindex.accounts.kinds import RoleKind
from parindex.results.showcase import places

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The password of everybody here; it opens nothing outside of a demonstration.
PASSWORD = "minh-hoa-cchc"  # noqa: S105 -- printed for everybody who looks at the showcase
DOMAIN = "minh-hoa.example"

#: Who works for the province: what stands before the @, with name, position and role.
OVER = {
    "quantri": ("Vũ Minh Quân", "Quản trị hệ thống", RoleKind.ADMINISTRATOR),
    "chutri": ("Trần Thị Mai", "Trưởng phòng CCHC, Sở Nội vụ", RoleKind.MANAGER),
    "thamdinh1": ("Nguyễn Văn Hùng", "Chuyên viên Sở Nội vụ", RoleKind.APPRAISER),
    "thamdinh2": ("Lê Thu Hà", "Chuyên viên Sở Tư pháp", RoleKind.APPRAISER),
    "thamdinh3": ("Phạm Quốc Bảo", "Chuyên viên Sở Khoa học và Công nghệ", RoleKind.APPRAISER),
    "hoidong1": ("Đỗ Đình Long", "Chủ tịch hội đồng", RoleKind.COUNCIL),
    "hoidong2": ("Hoàng Thị Lan", "Thành viên hội đồng", RoleKind.COUNCIL),
    "hoidong3": ("Bùi Văn Sơn", "Thành viên hội đồng", RoleKind.COUNCIL),
    "giamsat": ("Ngô Thanh Tùng", "Ban Pháp chế HĐND tỉnh", RoleKind.OBSERVER),
}
#: Who works in each commune, in the same way.
WITHIN = {
    "congchuc": ("Công chức chuyên môn", RoleKind.OFFICER),
    "motcua": ("Công chức bộ phận một cửa", RoleKind.COUNTER),
    "cchc": ("Công chức phụ trách CCHC", RoleKind.PAR_OFFICER),
    "chutich": ("Chủ tịch UBND", RoleKind.HEAD),
}
NAMES = {
    "anbinh": ("Đinh Thị Thảo", "Bùi Thị Nga", "Nguyễn Thị Hoa", "Lê Văn Phúc"),
    "hoalac": ("Trịnh Văn Nam", "Đoàn Thị Liên", "Phan Thị Yến", "Cao Xuân Trường"),
    "tantien": ("Mai Đức Anh", "Vũ Thị Hạnh", "Lý Thị Ngọc", "Tạ Quang Vinh"),
    "thuongson": ("Lò Văn Pản", "Lường Thị Mây", "Hà Thị Xuân", "Vi Văn Thành"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody, by what stands before the @."""

    users: "Mapping[str, User]"

    def __getitem__(self, name: str) -> "User":
        """Give a person."""
        return self.users[name]

    def of(self, commune: str, role: str) -> "User":
        """Give the person of a commune: `congchuc`, `motcua`, `cchc` or `chutich`."""
        return self.users[f"{role}.{commune}"]


def address(name: str) -> str:
    """Give the address of mail of a person."""
    return f"{name}@{DOMAIN}"


def add(at: datetime) -> Cast:
    """Add everybody; all marked as people of a demonstration."""
    hashed = make_password(PASSWORD)
    users = {
        name: _add(name, full_name, position, roles.NewRole(kind=kind, unit=places.PROVINCE), at)
        for name, (full_name, position, kind) in OVER.items()
    }
    for commune, names in NAMES.items():
        for (short, (position, kind)), full_name in zip(WITHIN.items(), names, strict=True):
            role = roles.NewRole(kind=kind, unit=places.code(commune))
            users[f"{short}.{commune}"] = _add(f"{short}.{commune}", full_name, position, role, at)
    for user in users.values():
        user.password = hashed  # by no act: nobody else types the password of a person
        user.save(update_fields=["password"])
    return Cast(users=users)


def _add(name: str, full_name: str, position: str, role: roles.NewRole, at: datetime) -> "User":
    new = people.NewPerson(
        email=address(name), full_name=full_name, position=position, roles=(role,), is_demonstration=True
    )
    return people.create_person(new=new, by=None, at=at)
