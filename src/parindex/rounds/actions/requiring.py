"""What evidence the items of a round's set require: corrected, confirmed, taken from elsewhere, approved.

It is kept for the set and the assessor of the round, and changed by who manages a round of both that is not published.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from parindex.core.documents.requirements import Requirements
from parindex.core.sentences import Template
from parindex.criteria import required, requiring
from parindex.criteria.requiring import Place
from parindex.rounds import refusals
from parindex.rounds.actions.opening import managed

if TYPE_CHECKING:
    from parindex.accounts.models import User

_WHAT = Template("tài liệu cần có", "its required evidence")
_NO_SET = "đợt chưa có bộ chỉ số"


@transaction.atomic
def correct(*, round_id: int, code: str, requirements: Requirements, seen: str, by: "User", at: datetime) -> None:
    """Keep what a manager says an item requires, until it is approved.

    `seen` is the stamp of the item that was changed. Raises `NotAllowed`, `RoundPublished`, `NothingToDo` for a round
    without a set, `RequirementChanged`, and `KeyError` for an unknown item.
    """
    place, work = _worked_on(round_id, by)
    told = replace(requirements, origins=(requiring.settled(work.compiled[code], requiring.CORRECTED()),))
    requiring.draft(place=place, code=code, requirements=told, seen=seen, by=by, at=at)


@transaction.atomic
def confirm(*, round_id: int, code: str, seen: str, by: "User", at: datetime) -> None:
    """Keep that a manager looked at an item and found right what it requires; raises what `correct` raises."""
    place, work = _worked_on(round_id, by)
    why = requiring.CONFIRMED(day=f"{timezone.localdate(at):%d/%m/%Y}")
    told = replace(work.items[code], origins=(requiring.settled(work.compiled[code], why),))
    requiring.draft(place=place, code=code, requirements=told, seen=seen, by=by, at=at)


@transaction.atomic
def reset(*, round_id: int, code: str, seen: str, by: "User", at: datetime) -> None:
    """Let an item require again what the words of the set say by rule; raises what `correct` raises."""
    place, work = _worked_on(round_id, by)
    requiring.draft(place=place, code=code, requirements=work.compiled[code], seen=seen, by=by, at=at)


@transaction.atomic
def take_file(*, round_id: int, items: Mapping[str, Requirements], seen: str, by: "User", at: datetime) -> list[str]:
    """Keep what a file says that items require, until it is approved; gives the items that differ.

    Raises `NotAllowed`, `RoundPublished`, `NothingToDo` for a round without a set, and `RequirementsChanged`.
    """
    place, _ = _worked_on(round_id, by)
    return requiring.draft_many(place=place, items=items, why=requiring.FROM_FILE(), seen=seen, by=by, at=at)


@transaction.atomic
def take_from(*, round_id: int, source_id: int, seen: str, by: "User", at: datetime) -> list[str]:
    """Keep what its assessor approved for another set, for the items that are the same; raises as `take_file` does."""
    place, _ = _worked_on(round_id, by)
    return requiring.take_from(place=place, source_id=source_id, seen=seen, by=by, at=at)


@transaction.atomic
def give_up(*, round_id: int, seen: str, by: "User", at: datetime) -> None:
    """Give up what is changed and not approved; raises as `take_file` does."""
    place, _ = _worked_on(round_id, by)
    requiring.give_up(place=place, seen=seen, by=by, at=at)


@transaction.atomic
def approve(*, round_id: int, seen: str, by: "User", at: datetime) -> None:
    """Approve what every item requires, changes included; raises as `take_file` does."""
    place, _ = _worked_on(round_id, by)
    requiring.approve(place=place, seen=seen, by=by, at=at)


def _worked_on(round_id: int, by: "User") -> tuple[Place, required.Working]:
    current = managed(round_id, by)
    if current.published_at is not None:
        raise refusals.RoundPublished(what=_WHAT())
    if current.criteria_id is None:
        raise refusals.NothingToDo(what=_NO_SET)
    place = Place(version_id=current.criteria_id, assessor_id=current.assessor_id, period=current.period)
    return place, required.working(current.criteria_hash, current.period, assessor_id=current.assessor_id)
