"""The watch list: what is late, due today and tomorrow, and for whom dossiers wait; of all or of one officer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, having_role
from parindex.dossiers.counter import loading
from parindex.dossiers.counter.home import PARTS
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import counter, watching
from parindex.dossiers.queries.counter import Row
from parindex.dossiers.queries.watching import Watch
from parindex.kit import clock

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: So many of a group are shown; the register has all.
_MOST = 50
_NOBODY = "khong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One list of the page."""

    slug: str
    title: str
    hint: str
    tone: str
    rows: list[Row]
    count: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much that presses one person has in hand."""

    key: str
    name: str
    count: int
    is_chosen: bool


@require_safe
@having_role(*PARTS)
def watch(request: AuthedRequest) -> HttpResponse:
    """Show what has to be looked at in a unit, the most urgent first."""
    now = clock.now()
    place = loading.place(request)
    unit_id = place.unit_id if place else loading.key(request, "don-vi")
    context: dict[str, object] = {
        "section": "counter",
        "place": place,
        "places": counter.places(request.user),
        "unit_id": unit_id,
    }
    if unit_id is None:
        return render(request, "dossiers/counter/watch.html", {**context, "units": counter.running_units(request.user)})
    found = watching.watch(request.user, now, unit_id)
    chosen = str(request.GET.get("can-bo", ""))[:20]
    context |= {
        "unit": counter.unit_name(unit_id) if place is None else place.name,
        "groups": list(_groups(found, chosen, request.user, now)),
        "loads": _loads(found, chosen),
        "chosen": chosen,
    }
    return render(request, "dossiers/counter/watch.html", context)


def _groups(found: Watch, chosen: str, user: "User", now: datetime) -> Iterator[Group]:
    lists = (
        (
            "qua-han",
            pgettext("dossiers", "Late"),
            gettext("Finish these first; apologise where it takes longer."),
            "loss",
        ),
        ("hom-nay", gettext("Due today"), "", "warn"),
        ("ngay-mai", gettext("Due on the next working day"), "", "action"),
        ("cho-dan", gettext("Waiting for the citizen"), gettext("Ring them up where it takes long."), ""),
        ("cho-co-quan", gettext("Waiting for another agency"), gettext("Ask the agency when it is done."), ""),
        ("moi", gettext("Registered, not looked at yet"), gettext("Receive or refuse them."), ""),
    )
    given = (found.late, found.today, found.tomorrow, found.waiting_citizen, found.waiting_agency, found.registered)
    kept = [[one for one in dossiers if _is_of(one, chosen)] for dossiers in given]
    read = {row.dossier.pk: row for row in counter.rows(_once(kept), user, now)}
    for (slug, title, hint, tone), dossiers in zip(lists, kept, strict=True):
        rows = [read[one.pk] for one in dossiers[:_MOST]]
        yield Group(slug=slug, title=title, hint=hint, tone=tone, rows=rows, count=len(dossiers))


def _once(groups: Sequence[Sequence[Dossier]]) -> list[Dossier]:
    """Give what is shown, each dossier once."""
    return list({one.pk: one for dossiers in groups for one in dossiers[:_MOST]}.values())


def _is_of(dossier: Dossier, chosen: str) -> bool:
    if not chosen:
        return True
    return dossier.officer_id is None if chosen == _NOBODY else str(dossier.officer_id) == chosen


def _loads(found: Watch, chosen: str) -> list[Load]:
    """Give what presses by person, the most first; nobody's last."""
    names = {
        one.officer_id: one.officer.full_name for one in (*found.late, *found.today, *found.tomorrow) if one.officer
    }
    order = sorted(found.by_officer.items(), key=lambda one: (one[0] is None, -one[1], names.get(one[0], "")))
    keyed = [
        (_NOBODY if key is None else str(key), names.get(key, gettext("nobody yet")), count) for key, count in order
    ]
    return [Load(key=key, name=name, count=count, is_chosen=key == chosen) for key, name, count in keyed]
