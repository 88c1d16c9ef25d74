"""How an act on units is asked for: the form, then what would come of it, then the act itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from parindex.accounts import queries
from parindex.accounts.http import AuthedRequest, tried
from parindex.core.sentences import Statement
from parindex.kit import clock
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.units.models import Unit

#: What the pages themselves send along with a form.
_BUTTONS = {"csrfmiddlewaretoken", "confirmed", "again", "more"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that can be done to units, and what is said of it before and after."""

    done: str
    do: "Callable[[datetime], Sequence[Unit]]"
    sentence: str
    #: The units that it changes, by key.
    before: Sequence[int] = ()
    is_reform: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would come of an act, seen after it was tried and undone."""

    sentence: str
    before: "list[Unit]"
    after: "list[Unit]"
    #: Why results cannot be compared with those of the years before, or the unit with which they can.
    comparison: Statement | None = None
    comparable: "Unit | None" = None
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The pages of an act: how it is called, what is said above its form, and what the templates need beside."""

    title: str
    lede: str
    button: str
    unit: "Unit | None" = None
    #: What is said besides before it is confirmed.
    note: str = ""
    template: str = "accounts/units/act.html"
    context: dict[str, object] = field(default_factory=dict)


def ask(request: AuthedRequest, form: Form, act: Callable[[], Act], page: Page) -> HttpResponse:
    """Show the form; once it is filled in rightly, what would come of it; once that is confirmed, do it."""
    if request.method == "POST" and form.is_valid() and "again" not in request.POST:
        answer = _do(request, form, act()) if "confirmed" in request.POST else _show(request, form, act(), page)
        if answer is not None:
            return answer
    context = {"section": "units", "form": form, "page": page, "unit": page.unit, **page.context}
    return render(request, page.template, context, status=422 if form.errors else 200)


def _do(request: AuthedRequest, form: Form, act: Act) -> HttpResponse | None:
    """Do an act and go to the unit that came of it; nothing where it was refused."""
    done: list[Unit] = []
    if not tried(request, lambda: done.extend(act.do(clock.now())), form=form):
        return None
    messages.success(request, act.done)
    return redirect("accounts:unit", done[0].pk)


def _show(request: AuthedRequest, form: Form, act: Act, page: Page) -> HttpResponse | None:
    """Show what would come of an act; nothing where it would be refused."""
    plans: list[Plan] = []
    if not tried(request, lambda: plans.append(_look_ahead(act)), form=form):
        return None
    context = {
        "section": "units",
        "page": page,
        "unit": page.unit,
        "plan": plans[0],
        "given": _given(request.POST),
        "carries_roles": form.cleaned_data.get("carries_roles", False),
    }
    return render(request, "accounts/units/plan.html", context)


@transaction.atomic
def _look_ahead(act: Act) -> Plan:
    """Do an act, keep what came of it, and undo it. Raises `ActionError`."""
    people = queries.count_people(act.before)
    done = [unit.pk for unit in act.do(clock.now())]
    before = _units([pk for pk in act.before if act.is_reform])
    after = _units([pk for pk in done if pk not in {unit.pk for unit in before}])
    found = units.comparable_predecessor(after[0].pk) if before and after else None
    plan = Plan(
        sentence=act.sentence,
        before=before,
        after=after,
        comparison=found.statement if found else None,
        comparable=found.unit if found else None,
        people=people,
    )
    transaction.set_rollback(True)
    return plan


def _units(ids: Sequence[int]) -> "list[Unit]":
    return list(units.of_any_time().filter(pk__in=ids).select_related("parent").order_by("folded_name", "code"))


def _given(sent: QueryDict) -> list[tuple[str, str]]:
    """Give what was typed, to be sent again with the confirmation."""
    return [(name, value) for name, values in sent.lists() if name not in _BUTTONS for value in values]
