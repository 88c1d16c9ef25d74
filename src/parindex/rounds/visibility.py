"""What a unit may see of its appraisal, and when."""

from parindex.core.workflow import AreaState
from parindex.rounds.models import Round, SheetArea

_CONCLUDED = frozenset({AreaState.APPRAISED, AreaState.EXPLAINED, AreaState.SETTLED, AreaState.DECIDED})


def shows_verdicts_to_unit(area: SheetArea, current: Round) -> bool:
    """Say whether a unit sees the verdicts on an area: once it is appraised, or at any time if the round says so."""
    return current.shows_verdicts or area.is_ in _CONCLUDED


def shows_names_to_unit(current: Round) -> bool:
    """Say whether a unit sees who appraised: only if the round says so, also once the area is appraised."""
    return current.shows_names
