"""The register of dossiers (sổ theo dõi): narrowed, page by page, as Excel and as the form of the circulars."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts.http import AuthedRequest, having_role
from parindex.core.working_time import statuses
from parindex.dossiers.actions import registers
from parindex.dossiers.counter import answering, loading
from parindex.dossiers.counter.home import PARTS
from parindex.dossiers.queries import counter
from parindex.dossiers.queries.counter import Sought
from parindex.dossiers.slips import register as made
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.web.days import DayField
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.accounts.models import User

_ON_A_PAGE = 50


class NarrowForm(forms.Form):
    """What the register is narrowed to."""

    tim = forms.CharField(label=gettext_lazy("Code or name"), required=False, max_length=200)
    thu_tuc = forms.CharField(label=gettext_lazy("Procedure"), required=False, max_length=200)
    trang_thai = forms.TypedChoiceField(label=gettext_lazy("State"), required=False, coerce=int, empty_value=None)
    tu = DayField(label=gettext_lazy("Received from"), required=False)
    den = DayField(label=gettext_lazy("until"), required=False)

    def __init__(self, given: Mapping[str, object], unit_id: int | None) -> None:
        """Offer the states; the unit stands in the address."""
        super().__init__(given or None)
        self.unit_id = unit_id
        field = self.fields["trang_thai"]
        if isinstance(field, forms.TypedChoiceField):
            names = [(status.value, name().say(language())) for status, name in statuses.NAMES.items()]
            field.choices = [("", "–"), *names]

    def sought(self) -> Sought:
        """Give what was typed; a field that is wrong narrows nothing, and says so beside it."""
        self.full_clean()
        given = getattr(self, "cleaned_data", {})
        return Sought(
            words=given.get("tim") or "",
            procedure=given.get("thu_tuc") or "",
            status=given.get("trang_thai"),
            first_day=given.get("tu"),
            last_day=given.get("den"),
            unit_id=self.unit_id,
        )


@require_safe
@having_role(*PARTS)
def register(request: AuthedRequest) -> HttpResponse:
    """List the dossiers that a person sees, narrowed as the address says."""
    form, unit_id = _narrowed(request, request.GET)
    pages = Paginator(counter.register(request.user, form.sought()), _ON_A_PAGE)
    page = pages.get_page(request.GET.get("trang"))
    kept = request.GET.copy()
    kept.pop("trang", None)
    context = {
        "section": "counter",
        "form": form,
        "unit_id": unit_id,
        "places": counter.places(request.user),
        "page": page,
        "rows": counter.rows(page.object_list, request.user, clock.now()),
        "kept": kept.urlencode(),
        "files": [("excel", "Excel"), ("word", gettext("For print (Word)")), ("pdf", gettext("For print (PDF)"))],
        "is_narrowed": any(value for name, value in kept.items() if name != "don-vi"),
    }
    return render(request, "dossiers/counter/register.html", context)


@require_POST
@having_role(*PARTS)
def take_out(request: AuthedRequest, kind: str) -> HttpResponse:
    """Give the register as a file; that it left the system is logged."""
    form, unit_id = _narrowed(request, request.POST)
    now = clock.now()
    most = registers.MOST if kind == "excel" else registers.MOST_ON_PAPER
    try:
        entries = registers.take_out(sought=form.sought(), by=request.user, at=now, most=most)
    except ActionError as refused:
        messages.error(request, refused.say(language()))
        return redirect(f"{reverse('dossiers:register')}?{_kept(request.POST)}")
    on = timezone.localdate(now)
    name = f"so-theo-doi-ho-so-{on:%Y%m%d}"
    if kind == "excel":
        return answering.workbook(made.workbook(entries), name)
    unit = counter.unit_name(unit_id) if unit_id else _unit_of(request.user)
    return answering.document(made.document(unit, entries, on), name, kind)


def _narrowed(request: AuthedRequest, given: QueryDict) -> tuple[NarrowForm, int | None]:
    """Give the form, and the unit: the one that is named, else that of the person where they have just one."""
    named = loading.key(request, "don-vi")
    own = counter.places(request.user)
    unit_id = named if named is not None else (own[0].unit_id if len(own) == 1 else None)
    return NarrowForm(given, unit_id), unit_id


def _unit_of(user: "User") -> str:
    found = counter.places(user)
    return found[0].name if found else ""


def _kept(given: QueryDict) -> str:
    kept = given.copy()
    kept.pop("csrfmiddlewaretoken", None)
    return kept.urlencode()
