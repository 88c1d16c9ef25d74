"""The trail of the exchange form (TienTrinh): the states that a dossier went through, and what follows from them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from parindex.core.faults import Fault
from parindex.core.sentences import Template
from parindex.core.working_time import statuses
from parindex.core.working_time.statuses import Status
from parindex.dossiers.importing import moments
from parindex.dossiers.importing.cells import Bad

#: The states that end the clock, in the order of the service index [S1].
_ENDS = (Status.DONE, Status.RETURNED, Status.STOPPED, Status.NOT_RECEIVED, Status.WITHDRAWN)
_MOMENT, _STATUS, _AGENCY = "ThoiDiemXuLy", "TrangThai", "PhongBanXuLy"
_MOST = 500

_NOT_TRAIL = Template("tiến trình không phải danh sách các bước", "the trail is no list of steps")
_AS_LIST = Template(
    'ghi danh sách JSON, mỗi bước có "ThoiDiemXuLy" và "TrangThai"',
    'write a JSON list, each step with "ThoiDiemXuLy" and "TrangThai"',
)
_STEP = Template("bước {number} của tiến trình thiếu hoặc sai «{name}»", "step {number} of the trail lacks «{name}»")
_BACK = Template("bước {number} của tiến trình xảy ra trước bước trên", "step {number} of the trail is before the last")
_SORT = Template("sửa thời điểm của bước đó", "mend the moment of that step")


@dataclass(frozen=True, slots=True)
class Trail:
    """What a trail says of a dossier, in the moments of `moments`."""

    status: int
    received: int | None
    ended: int | None
    returned: int | None
    waiting: int | None
    supplements: int
    agency: str


def parse(written: str) -> Trail | Bad | None:
    """Read a trail; None for nothing. Orders that cannot be are faults."""
    if not written.strip():
        return None
    try:
        given = json.loads(written)
    except (ValueError, RecursionError):
        return Bad(_NOT_TRAIL(), _AS_LIST())
    if not isinstance(given, list) or not all(isinstance(step, dict) for step in given) or len(given) > _MOST:
        return Bad(_NOT_TRAIL(), _AS_LIST())
    steps = list(_steps(given))
    wrong = next((step for step in steps if isinstance(step, Bad)), None) or _order(
        [s for s in steps if isinstance(s, tuple)]
    )
    return wrong or _trail([step for step in steps if isinstance(step, tuple)])


_Step = tuple[int, Status, str]


def _steps(given: Sequence[dict[str, Any]]) -> Iterator[_Step | Bad]:
    for number, step in enumerate(given, start=1):
        at, status = moments.parse(str(step.get(_MOMENT) or "")), _status(step.get(_STATUS))
        if not isinstance(at, int):
            yield Bad(_STEP(number=number, name=_MOMENT), _AS_LIST())
        elif isinstance(status, Fault):
            yield Bad(_STEP(number=number, name=_STATUS), status.remedy)
        else:
            yield at, status, str(step.get(_AGENCY) or "")[:200]


def _status(given: object) -> Status | Fault:
    code = int(given) if isinstance(given, int | str) and str(given).isdecimal() else 0
    return statuses.read_status(code)


def _order(steps: Sequence[_Step]) -> Bad | None:
    """Say what is wrong with the order of the steps; steps of one state after another are one."""
    for number in range(1, len(steps)):
        if steps[number][0] < steps[number - 1][0]:
            return Bad(_BACK(number=number + 1), _SORT())
    states = [status for place, (_, status, _) in enumerate(steps) if not place or steps[place - 1][1] != status]
    fault = next(statuses.faults(states), None) if states else None
    return Bad(fault.wrong, fault.remedy) if fault else None


def _trail(steps: Sequence[_Step]) -> Trail | None:
    if not steps:
        return None
    at_first = {status: at for at, status, _ in reversed(steps)}
    _, last, agency = steps[-1]
    asked = [
        at
        for place, (at, status, _) in enumerate(steps)
        if status == Status.SUPPLEMENT_ASKED and (not place or steps[place - 1][1] != status)
    ]
    return Trail(
        status=last.value,
        received=at_first.get(Status.RECEIVED),
        ended=next((at_first[one] for one in _ENDS if one in at_first), None),
        returned=at_first.get(Status.RETURNED),
        waiting=asked[-1] if asked and last == Status.SUPPLEMENT_ASKED else None,
        supplements=len(asked),
        agency=agency,
    )
