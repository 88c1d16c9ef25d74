"""The queue of readings for one person: the files of their unit, or those of all units below who runs rounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.urls import reverse

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT, RoleKind
from parindex.evidence import progress
from parindex.evidence.progress import Counts, Progress
from parindex.rounds.models import Attachment, DeskPaper, Examination

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: More lines than anybody looks through; the counts have them all.
MOST = 50
_OVERSEERS = (RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
_BRINGERS = (RoleKind.OFFICER, RoleKind.PAR_OFFICER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One file of the queue; who does not work in its unit sees neither its name nor the way to it."""

    progress: Progress
    address: str = ""
    is_own: bool = False
    may_ask_again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePage:
    """What the page of the queue shows; `is_overseer` says that files of other units are counted too."""

    is_overseer: bool
    counts: Counts
    unfinished: list[Line]
    failures: list[Line]
    #: Sheets that were given up; for who runs rounds or administers people.
    unexamined: list[Examination]


def page(user: "User") -> QueuePage | None:
    """Give the queue as a person may see it; None for who neither works in a unit nor runs rounds or people.

    The number of queries is constant.
    """
    own, overseen = accounts.units_of(user, *WITHIN_UNIT), accounts.units_of(user, *_OVERSEERS)
    if not own and not overseen:
        return None
    scope = sorted({*own, *(progress.units_below(overseen) if overseen else ())})
    waiting, failed = progress.unfinished(scope, MOST), progress.failures(scope, MOST)
    addresses = _addresses({each.document.pk for each in (*waiting, *failed) if each.document.unit_id in own})
    retried = {*accounts.units_of(user, *_BRINGERS), *(scope if overseen else ())}

    def lines(found: Iterable[Progress]) -> list[Line]:
        return [
            Line(
                progress=each,
                address=addresses.get(each.document.pk, ""),
                is_own=each.document.unit_id in own,
                may_ask_again=each.reading.is_over and each.document.unit_id in retried,
            )
            for each in found
        ]

    return QueuePage(
        is_overseer=bool(overseen),
        counts=progress.counts(scope),
        unfinished=lines(waiting),
        failures=lines(failed),
        unexamined=list(_given_up(scope)[:MOST]) if overseen else [],
    )


def may_ask_again(user: "User", reading_id: int) -> bool:
    """Say whether a person may have a file read once more: an officer of its unit, or who runs rounds or people."""
    overseen = accounts.units_of(user, *_OVERSEERS)
    scope = {*accounts.units_of(user, *_BRINGERS), *(progress.units_below(overseen) if overseen else ())}
    return bool(scope) and progress.is_of(reading_id, scope)


def may_examine_again(user: "User", sheet_id: int) -> bool:
    """Say whether a person may have a sheet examined once more: who runs rounds or people above its unit."""
    overseen = accounts.units_of(user, *_OVERSEERS)
    rows = Examination.objects.filter(sheet=sheet_id, sheet__unit__in=progress.units_below(overseen))
    return bool(overseen) and rows.exists()


def _given_up(unit_ids: Iterable[int]) -> QuerySet[Examination]:
    rows = Examination.objects.filter(given_up_at__isnull=False, sheet__unit__in=unit_ids)
    return rows.select_related("sheet__round", "sheet__unit").order_by("-given_up_at", "-pk")


def _addresses(document_ids: set[int]) -> dict[int, str]:
    """Give where documents are shown: filed, or on a desk. Two queries."""
    filed = Attachment.objects.filter(document__in=document_ids, removed_at__isnull=True).order_by("pk")
    lying = DeskPaper.objects.lying().filter(document__in=document_ids).order_by("pk")
    found = {key: reverse("rounds:desk-paper", args=[pk]) for key, pk in lying.values_list("document", "pk")}
    return found | {key: reverse("rounds:evidence", args=[pk]) for key, pk in filed.values_list("document", "pk")}
