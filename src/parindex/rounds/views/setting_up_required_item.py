"""What evidence one item requires: looked at, corrected document by document, tried as a sentence, kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.sentences import Statement
from parindex.criteria.refusals import RequirementChanged
from parindex.criteria.required import Working
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.rounds.actions import requiring
from parindex.rounds.forms.setting_up_required import RequirementsForm, same
from parindex.rounds.models import Round
from parindex.rounds.queries import setting_up_required as queries
from parindex.rounds.sets import criteria_of
from parindex.rounds.views.setting_up import managed
from parindex.web.templatetags.figures import language


@dataclass(slots=True, kw_only=True)
class Work:
    """One look at the page: the item, what it requires, and what was typed."""

    request: AuthedRequest
    current: Round
    code: str
    work: Working
    form: RequirementsForm
    seen: str
    preview: Sequence[Statement] = ()
    is_conflict: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def required_item(request: AuthedRequest, round_id: int, code: str) -> HttpResponse:
    """Show what an item requires as a form; without scripts, each button adds, removes, tries or saves."""
    current = managed(request, round_id)
    if not current.criteria_hash or code not in {item.code for item in criteria_of(current).items}:
        raise Http404
    work = _work(request, current, code)
    act = request.POST.get("act", "")
    if act in {"save", "reset"} and _is_answered(work, act):
        return redirect(f"{reverse('rounds:setup-required', args=[current.pk])}#muc-{code}")
    if act == "preview" and work.form.is_valid():
        work.preview = work.form.requirements().said
    return _page(work)


def _work(request: AuthedRequest, current: Round, code: str) -> Work:
    found, post = queries.working(current), request.POST
    form = RequirementsForm.of(found.items[code])
    if "parts" in post:
        form = RequirementsForm.posted(post, without=post.get("remove", ""), add=post.get("add", ""))
    seen = post.get("seen") or found.item_stamp(code)
    return Work(request=request, current=current, code=code, work=found, form=form, seen=seen)


def _is_answered(work: Work, act: str) -> bool:
    """Keep what was typed, or the requirement by rule; False where something is to be shown beside what was typed."""
    if act == "save" and not work.form.is_valid():
        return False
    try:
        _keep(work, act)
    except RequirementChanged as error:
        messages.error(work.request, error.say(language()))
        work.work = queries.working(work.current)
        work.seen, work.is_conflict = work.work.item_stamp(work.code), True
        return False
    except ActionError as error:
        messages.error(work.request, error.say(language()))
        return True
    messages.success(
        work.request, gettext("Item %(code)s is kept. It holds once all is approved.") % {"code": work.code}
    )
    return True


def _keep(work: Work, act: str) -> None:
    by, at, pk = work.request.user, clock.now(), work.current.pk
    if act == "reset":
        requiring.reset(round_id=pk, code=work.code, seen=work.seen, by=by, at=at)
        return
    typed = work.form.requirements()
    if same(typed, work.work.items[work.code]):
        requiring.confirm(round_id=pk, code=work.code, seen=work.seen, by=by, at=at)
    else:
        requiring.correct(round_id=pk, code=work.code, requirements=typed, seen=work.seen, by=by, at=at)


def _page(work: Work) -> HttpResponse:
    item = criteria_of(work.current).item(work.code)
    context = {
        "section": "rounds",
        "round": work.current,
        "row": queries.row(item, work.work),
        "form": work.form,
        "preview": work.preview,
        "seen": work.seen,
        "is_conflict": work.is_conflict,
        "has_faults": bool(work.form.fault or any(part.errors for part in work.form.parts)),
        "is_by_rule": same(work.work.items[work.code], work.work.compiled[work.code]),
        "by_rule": work.work.compiled[work.code].said,
    }
    return render(work.request, "rounds/setting_up/required_item.html", context)
