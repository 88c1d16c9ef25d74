"""What to look at in the showcase: who signs in with which address, and where each round is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from parindex.accounts import queries as accounts
from parindex.results.showcase import people
from parindex.rounds.queries import setting_up

if TYPE_CHECKING:
    from parindex.rounds.models import Round

#: Whom to be, what to look at, in Vietnamese and English, in the order of a round.
WHAT = {
    "quantri": ("quản trị: thêm người, giao vai trò, nhật ký", "administrator: people, roles, log"),
    "chutri": ("chủ trì: lập đợt, tiến độ, gia hạn, công bố", "round manager: set-up, progress, publication"),
    "congchuc.anbinh": ("công chức: việc của tôi, điền số liệu, tải tài liệu", "officer: own items, figures, files"),
    "cchc.anbinh": ("phụ trách CCHC: giao việc, sửa mục bị trả, giải trình", "PAR officer: assigns, mends, explains"),
    "chutich.anbinh": ("chủ tịch xã: xem lỗi, ký gửi phiếu", "head of commune: checks, signs, sends"),
    "thamdinh1": ("thẩm định lần 1: giữ, trừ, đánh dấu, trả lại", "appraiser: accepts, cuts, marks, returns"),
    "thamdinh2": ("thẩm định lần 1 và lần 2", "appraiser of the second appraisal"),
    "hoidong3": ("hội đồng: biểu quyết mục còn kiến nghị", "council: votes on disputes"),
    "giamsat": ("giám sát: chỉ đọc, mọi đợt", "observer: reads every round"),
    "cchc.dongtam": ("số liệu hồ sơ quý I/2023, đối chiếu báo cáo", "figures of dossiers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A round with its state, and where to see it."""

    name: str
    state: str
    path: str


def stops(now: datetime) -> list[Stop]:
    """Give the rounds of the showcase as their manager sees them, newest first."""
    manager = accounts.with_email(people.address("chutri"))
    if manager is None:
        return []
    return [
        Stop(name=line.round.name, state=line.state, path=_path(line.round))
        for line in setting_up.rounds_of(manager, now)
    ]


def lines(site: str, now: datetime) -> Iterator[str]:
    """Give what a person who starts the product reads: the accounts, then the rounds."""
    yield f"Đăng nhập / sign in: {site}{reverse('account_login')}  mật khẩu / password: {people.PASSWORD}"
    for name, (vietnamese, english) in WHAT.items():
        yield f"  {people.address(name):<34} {vietnamese} / {english}"
    yield "Các đợt / rounds (chủ trì / as the manager):"
    for stop in stops(now):
        yield f"  {site}{stop.path:<34} {stop.name} ({stop.state})"


def _path(current: "Round") -> str:
    if not current.is_open:
        return reverse("rounds:setup", args=[current.pk])
    return reverse("rounds:progress", args=[current.pk])
