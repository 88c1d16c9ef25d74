"""The states of a dossier as systems exchange them (TT 04/2025/TT-VPCP), and the orders in which they can come."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import pairwise

from parindex.core.faults import Fault, Place
from parindex.core.sentences import Statement, Template


class Status(IntEnum):
    """Codes 1 to 10 [S93, S94]."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    IN_PROGRESS = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWN = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10


NAMES: dict[Status, Template] = {
    Status.REGISTERED: Template("Mới đăng ký", "Registered"),
    Status.RECEIVED: Template("Được tiếp nhận", "Received"),
    Status.NOT_RECEIVED: Template("Không được tiếp nhận", "Not received"),
    Status.IN_PROGRESS: Template("Đang xử lý", "In progress"),
    Status.SUPPLEMENT_ASKED: Template("Yêu cầu bổ sung giấy tờ", "Supplement asked for"),
    Status.PAYMENT_ASKED: Template("Yêu cầu thực hiện nghĩa vụ tài chính", "Payment asked for"),
    Status.WITHDRAWN: Template("Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"),
    Status.STOPPED: Template("Dừng xử lý", "Stopped"),
    Status.DONE: Template("Đã xử lý xong", "Done"),
    Status.RETURNED: Template("Đã trả kết quả", "Result returned"),
}

#: What may follow each state; a reconstruction of this project from the codes and forms.
NEXT: dict[Status, frozenset[Status]] = {
    Status.REGISTERED: frozenset({Status.RECEIVED, Status.NOT_RECEIVED, Status.WITHDRAWN}),
    Status.RECEIVED: frozenset({Status.IN_PROGRESS, Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.WITHDRAWN}),
    Status.NOT_RECEIVED: frozenset(),
    Status.IN_PROGRESS: frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED, Status.DONE}),
    Status.SUPPLEMENT_ASKED: frozenset({Status.IN_PROGRESS, Status.WITHDRAWN, Status.STOPPED}),
    Status.PAYMENT_ASKED: frozenset({Status.IN_PROGRESS, Status.STOPPED}),
    Status.WITHDRAWN: frozenset(),
    Status.STOPPED: frozenset(),
    Status.DONE: frozenset({Status.RETURNED}),
    Status.RETURNED: frozenset(),
}

_UNKNOWN = Template("không có trạng thái mã {code}", "there is no state of code {code}")
_CODES = Template("dùng mã từ 1 đến 10", "use a code from 1 to 10")
_FIRST = Template(
    "hồ sơ không thể bắt đầu bằng «{status}» (mã {code})", "a dossier cannot begin as «{status}» (code {code})"
)
BEGIN = Template("bắt đầu bằng «Mới đăng ký» (1) hoặc «Được tiếp nhận» (2)", "begin as registered (1) or received (2)")
_ORDER = Template(
    "sau «{before}» (mã {from_code}) không thể là «{after}» (mã {to_code})",
    "«{before}» (code {from_code}) cannot be followed by «{after}» (code {to_code})",
)
_NEXT = Template("tiếp theo chỉ có thể là: {known}", "only these may follow: {known}")
_END = Template("hồ sơ đã kết thúc, không ghi thêm trạng thái", "the dossier has ended, add no further state")
_STATUS = Template("«{status}» (mã {code})", "«{status}» (code {code})")

#: A paper dossier is received at the counter without having been registered.
FIRST = frozenset({Status.REGISTERED, Status.RECEIVED})


def is_end(status: Status) -> bool:
    """Say whether nothing can follow a state."""
    return not NEXT[status]


def read_status(code: int) -> Status | Fault:
    """Give the state of a code, or what is wrong with it."""
    try:
        return Status(code)
    except ValueError:
        return Fault(Place(""), _UNKNOWN(code=str(code)), _CODES())


def faults(order: Sequence[Status], place: str = "") -> Iterator[Fault]:
    """Give a fault for every state that cannot come where it stands."""
    if order and order[0] not in FIRST:
        wrong = _FIRST(status=NAMES[order[0]](), code=int(order[0]))
        yield Fault(Place(place), wrong, BEGIN())
    for before, after in pairwise(order):
        if after not in NEXT[before]:
            yield Fault(Place(place), refusal(before, after), remedy(before))


def refusal(before: Status, after: Status) -> Statement:
    """Say that one state cannot follow another."""
    return _ORDER(before=NAMES[before](), from_code=int(before), after=NAMES[after](), to_code=int(after))


def remedy(before: Status) -> Statement:
    """Say what may follow a state."""
    if is_end(before):
        return _END()
    known = tuple(_STATUS(status=NAMES[status](), code=int(status)) for status in sorted(NEXT[before]))
    return _NEXT(known=known)
