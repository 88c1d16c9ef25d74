"""The life of an area of a unit's sheet: its states, what moves it from one to the next, and what follows from them.

The sheet as a whole has no state of its own: it is derived from its areas.
"""

from collections.abc import Iterable
from enum import StrEnum

from parindex.core.sentences import Template


class AreaState(StrEnum):
    """Where an area of a sheet stands, in the order of a round."""

    DRAFT = "draft"
    RETURNED = "returned"
    SUBMITTED = "submitted"
    APPRAISED = "appraised"
    EXPLAINED = "explained"
    SETTLED = "settled"
    DECIDED = "decided"


class Act(StrEnum):
    """What moves an area from one state to the next."""

    SUBMIT = "submit"
    TAKE_IN = "take_in"
    RETURN = "return"
    CONCLUDE = "conclude"
    EXPLAIN = "explain"
    CLOSE_EXPLANATION = "close_explanation"
    SETTLE = "settle"
    DECIDE = "decide"
    REOPEN = "reopen"


_TRANSITIONS: dict[Act, tuple[frozenset[AreaState], AreaState]] = {
    Act.SUBMIT: (frozenset({AreaState.DRAFT, AreaState.RETURNED}), AreaState.SUBMITTED),
    Act.TAKE_IN: (frozenset({AreaState.DRAFT, AreaState.RETURNED}), AreaState.SUBMITTED),
    Act.RETURN: (frozenset({AreaState.SUBMITTED}), AreaState.RETURNED),
    Act.CONCLUDE: (frozenset({AreaState.SUBMITTED}), AreaState.APPRAISED),
    Act.EXPLAIN: (frozenset({AreaState.APPRAISED}), AreaState.EXPLAINED),
    Act.CLOSE_EXPLANATION: (frozenset({AreaState.APPRAISED}), AreaState.EXPLAINED),
    Act.SETTLE: (frozenset({AreaState.EXPLAINED}), AreaState.SETTLED),
    Act.DECIDE: (frozenset({AreaState.SETTLED}), AreaState.DECIDED),
    Act.REOPEN: (
        frozenset(
            {
                AreaState.RETURNED,
                AreaState.SUBMITTED,
                AreaState.APPRAISED,
                AreaState.EXPLAINED,
                AreaState.SETTLED,
            }
        ),
        AreaState.DRAFT,
    ),
}

STATES = {
    AreaState.DRAFT: Template("đang tự chấm", "being filled in"),
    AreaState.RETURNED: Template("trả lại để bổ sung", "returned to be mended"),
    AreaState.SUBMITTED: Template("đã gửi, chờ thẩm định", "sent in, waiting for appraisal"),
    AreaState.APPRAISED: Template("đã thẩm định, chờ giải trình", "appraised, waiting for explanation"),
    AreaState.EXPLAINED: Template("đã giải trình, chờ thẩm định lần 2", "explained, waiting for appraisal 2"),
    AreaState.SETTLED: Template("đã thẩm định lần 2, chờ hội đồng", "appraised twice, waiting for the council"),
    AreaState.DECIDED: Template("hội đồng đã quyết định", "decided by the council"),
}
_ORDER = {state: position for position, state in enumerate(AreaState)}


def is_allowed(act: Act, state: AreaState) -> bool:
    """Say whether an act is possible in a state."""
    return state in _TRANSITIONS[act][0]


def after(act: Act, state: AreaState) -> AreaState:
    """Give the state after an act; raises `ValueError` for one that is not possible in the state."""
    origins, outcome = _TRANSITIONS[act]
    if state not in origins:
        raise ValueError(f"{act} is not possible in {state}")
    return outcome


def sheet_state(states: Iterable[AreaState]) -> AreaState:
    """Derive the state of a sheet: it is as far as its hindmost area; raises `ValueError` without any."""
    return min(states, key=_ORDER.__getitem__)


def is_with_unit(state: AreaState) -> bool:
    """Say whether the unit is still working on the area's answers."""
    return state in {AreaState.DRAFT, AreaState.RETURNED}


def is_sent_in(state: AreaState) -> bool:
    """Say whether the area has been sent in, whatever came later."""
    return not is_with_unit(state)
