"""The council: what is before it in the order of what it changes, and one disputed item."""

from collections.abc import Mapping

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.core.locks import PhaseKind
from parindex.core.typed import show_answer
from parindex.kit import clock
from parindex.rounds import permissions, standing
from parindex.rounds.forms.council import PetitionForm, RulingForm, VoteForm, read_wish, weight_choices
from parindex.rounds.models import Round
from parindex.rounds.queries import council, council_votes, explaining, filling_fields, ledger
from parindex.rounds.queries.council import HEARD, Dispute
from parindex.rounds.queries.ledger_pages import sees_all
from parindex.rounds.windows import calendar

_PER_PAGE = 25


@require_safe
@signed_in
def agenda(request: AuthedRequest, round_id: int) -> HttpResponse:
    """Show what is before the council, what changes most first; decided items below."""
    current = round_of(request, round_id)
    wish = read_wish(request.GET)
    found = council.disputes(current) if current.is_open else []
    wanted = [one for one in found if wish.takes(one)]
    page = Paginator(wanted, _PER_PAGE).get_page(request.GET.get("page"))
    waiting = [one for one in page if one.is_open]
    context = {
        "section": "rounds",
        "round": current,
        "page": page,
        "open": waiting,
        "decided": [one for one in page if not one.is_open],
        "first_decided": page.start_index() + len(waiting),
        "total": len(found),
        "left": sum(one.is_open for one in found),
        "units": sorted({(one.answer.sheet.unit.code, one.answer.sheet.unit.name) for one in found}),
        "weights": weight_choices(),
        "wish": wish,
        "members": council_votes.members_of(current),
        "counts": council_votes.counts(current),
        "mine": council_votes.votes_of(current, request.user),
        "may_vote": permissions.may_vote(request.user, current),
        "may_manage": permissions.may_manage(request.user, current),
        "lock": calendar(current).lock(PhaseKind.COUNCIL, clock.now()),
    }
    return render(request, "rounds/council/agenda.html", context)


@require_safe
@signed_in
def dispute(request: AuthedRequest, round_id: int, answer_id: int) -> HttpResponse:
    """Show one disputed item with all its stages, papers and votes."""
    return dispute_response(request, *dispute_of(request, round_id, answer_id))


def dispute_response(  # noqa: PLR0913 -- each form that was refused
    request: AuthedRequest,
    current: Round,
    found: Dispute,
    *,
    vote_form: VoteForm | None = None,
    ruling_form: RulingForm | None = None,
    petition_form: PetitionForm | None = None,
    typed: Mapping[str, object] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Give the page of one item; a form that was refused keeps what was typed."""
    answer = found.answer
    ballot = council_votes.ballot(answer)
    own = ballot.of(request.user)
    may_manage = permissions.may_manage(request.user, current)
    last = explaining.deadline(answer.sheet)
    lock = None if found.petition else calendar(current).lock(PhaseKind.COUNCIL, clock.now())
    is_barred = accounts.has_conflict(request.user.pk, answer.sheet.unit_id, current.year)
    figures = typed if typed is not None else show_answer(found.item, standing.own(answer).figures)
    context = {
        "section": "rounds",
        "round": current,
        "dispute": found,
        "chain": ledger.chains(answer.sheet, [answer.item])[0],
        "papers": [(one, explaining.marks(one, last)) for one in explaining.attachments_of(answer)],
        "ballot": ballot,
        "own_vote": own,
        "shows_votes": may_manage or own is not None or not found.is_open,
        "lock": lock,
        "may_vote": permissions.may_vote(request.user, current) and not is_barred and lock is None and found.is_open,
        "is_barred": is_barred and permissions.may_vote(request.user, current),
        "may_not_decide": is_barred and may_manage,
        "may_decide": may_manage
        and not is_barred
        and lock is None
        and (found.petition is not None or current.approved_at is None),
        "may_reopen": may_manage and current.published_at is not None and found.petition is None,
        "vote_form": vote_form or VoteForm(initial={"choice": own.choice if own else ""}),
        "ruling_form": ruling_form or RulingForm(),
        "petition_form": petition_form or PetitionForm(),
        "fields": filling_fields.fields(found.item, figures),
    }
    return render(request, "rounds/council/dispute.html", context, status=status)


def round_of(request: AuthedRequest, round_id: int) -> Round:
    """Give a round whose council a person may follow: manager, member, observer; to others there is no such page."""
    rounds = Round.objects.visible_to(request.user).select_related("assessor")
    current = rounds.filter(pk=round_id).first()
    if current is None or not sees_all(request.user, current):
        raise Http404
    return current


def dispute_of(request: AuthedRequest, round_id: int, answer_id: int) -> tuple[Round, Dispute]:
    """Give an item that has been before the council, or could be; raises `Http404`."""
    current = round_of(request, round_id)
    found = council.dispute_of(current, answer_id)
    if found is None or found.answer.area.is_ not in HEARD:
        raise Http404
    return current, found
