"""The log: search, one act in full, export, and the proof that nothing was changed."""

from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from parindex.accounts import permissions, reading_log, verbs
from parindex.accounts.actors import actor
from parindex.accounts.forms import LogForm
from parindex.accounts.http import AuthedRequest, having_role, signed_in
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit import queries
from parindex.audit.acts import Change, Target
from parindex.audit.queries import Search
from parindex.kit import clock
from parindex.web.templatetags.figures import language

_READERS = (RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
_LOG = Target(kind="log", id="log")


@having_role(*_READERS)
@require_safe
def log(request: AuthedRequest) -> HttpResponse:
    """List acts, newest first, those that match."""
    form = _form(request)
    search = reading_log.limited(_search(form), request.user)
    return _list(request, form, search, "accounts/log.html")


@signed_in
@require_safe
def own_log(request: AuthedRequest) -> HttpResponse:
    """List a person's own acts."""
    form = _form(request)
    search = reading_log.own(_search(form), request.user)
    return _list(request, form, search, "accounts/own_log.html")


@having_role(*_READERS)
@require_safe
def log_entry(request: AuthedRequest, sequence: int) -> HttpResponse:
    """Show one act: who, when, why, before and after."""
    entry = queries.entry(sequence)
    if entry is None or not reading_log.may_read(request.user, entry):
        raise Http404
    context = {
        "section": "log",
        "row": reading_log.describe(entry, language()),
        "entry": entry,
        "changes": reading_log.changes(entry, language()),
    }
    return render(request, "accounts/log_entry.html", context)


@having_role(*_READERS)
@require_POST
def log_export(request: AuthedRequest, form: str) -> HttpResponseBase:
    """Give what was found as CSV; or the whole log as JSON lines, which anybody can verify."""
    sees_all = permissions.sees_whole_log(request.user)
    if form == "jsonl" and not sees_all:
        raise PermissionDenied
    search = reading_log.limited(_search(_form(request)), request.user)
    # The export is in the log, so that it is known who has a copy; the file ends with that row.
    last = _note(request, "log.export", {"form": form})
    lines = (f"{line}\n" for line in queries.lines(until=last)) if form == "jsonl" else reading_log.csv_lines(search)
    kind = "application/x-ndjson" if form == "jsonl" else "text/csv"
    response = StreamingHttpResponse(lines, content_type=f"{kind}; charset=utf-8")
    name = f"nhat-ky-{timezone.localtime(clock.now()):%Y-%m-%d}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@having_role(*_READERS)
def log_verify(request: AuthedRequest) -> HttpResponse:
    """Go through the whole log and say whether a row was changed, removed or put elsewhere."""
    if not permissions.sees_whole_log(request.user):
        raise PermissionDenied
    context: dict[str, Any] = {"section": "log"}
    if request.method == "POST":
        verdict = queries.verify(known_head=request.POST.get("head", "").strip().lower()[:64])
        context |= {"verdict": verdict, "faults": [fault.say(language()) for fault in verdict.faults]}
        _note(request, "log.verify", {"rows": verdict.rows, "is_sound": verdict.is_sound})
    return render(request, "accounts/log_verify.html", context)


def _list(request: AuthedRequest, form: LogForm, search: Search, template: str) -> HttpResponse:
    before = request.GET.get("before", "")
    page = queries.page(search, before=int(before) if before.isdecimal() and len(before) < 18 else None)
    asked = {name: value for name, value in request.GET.items() if value and name != "before"}
    context = {
        "section": "log" if template.endswith("/log.html") else "account",
        "form": form,
        "rows": [reading_log.describe(entry, language()) for entry in page.entries],
        "next": urlencode({**asked, "before": page.before}) if page.before else "",
        "newest": urlencode(asked),
        "is_filtered": bool(asked),
        "is_first": not before,
        "sees_all": permissions.sees_whole_log(request.user),
    }
    return render(request, template, context)


def _form(request: AuthedRequest) -> LogForm:
    form = LogForm(request.GET or request.POST or None)
    form.set_verbs([("", _("All acts")), *((verb, verbs.say(verb, language())) for verb in verbs.VERBS)])
    return form


def _search(form: LogForm) -> Search:
    """Give what was asked for; what could not be read asks for nothing, and the form says so."""
    given = form.cleaned_data if form.is_bound and (form.is_valid() or form.cleaned_data) else {}
    kind, _colon, number = given.get("target", "").partition(":")
    return Search(
        words=given.get("words", ""),
        verb=given.get("verb", ""),
        actor_id=given.get("actor", ""),
        target_kind=kind,
        target_id=number,
        request_id=given.get("request_id", ""),
        since=_midnight(given.get("since")),
        until=_midnight(given.get("until"), days=1),
    )


def _midnight(day: Any, days: int = 0) -> datetime | None:
    if day is None:
        return None
    return timezone.make_aware(datetime.combine(day, time()) + timedelta(days=days))


@transaction.atomic
def _note(request: AuthedRequest, verb: str, after: dict[str, object]) -> int:
    return audit.record(by=actor(request.user), at=clock.now(), verb=verb, target=_LOG, change=Change(after=after))
