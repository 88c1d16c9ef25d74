"""What the page of a unit says of rounds: those in which it took part, or which it assesses."""

from collections import defaultdict
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext

from parindex.accounts.unit_facts import Fact
from parindex.core.locks import PhaseKind, Window
from parindex.kit import clock
from parindex.rounds.models import Phase, Round
from parindex.rounds.queries.setting_up import in_words
from parindex.rounds.windows import Calendar
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User


def tell(unit_id: int, user: "User") -> list[Fact]:
    """Give the rounds of a unit that a person sees, newest first, each with its state. Five queries at most."""
    code = units.of_any_time().filter(pk=unit_id).values_list("code", flat=True).first() or ""
    visible = Round.objects.visible_to(user)
    within = set(visible.filter(sheets__unit=unit_id).values_list("pk", flat=True))
    over = set(visible.filter(assessor=unit_id).values_list("pk", flat=True))
    found = list(Round.objects.filter(pk__in=within | over).newest_first())
    windows: defaultdict[int, dict[PhaseKind, Window]] = defaultdict(dict)
    for phase in Phase.objects.filter(round__in=found):
        windows[phase.round_id][PhaseKind(phase.kind)] = phase.window
    facts = []
    for one in found:
        state, tone = in_words(one, Calendar(windows=windows[one.pk]), clock.now())
        reads = one.pk in within and one.is_open
        title = one.name if one.pk in within else gettext("%(round)s (assesses)") % {"round": one.name}
        address = reverse("rounds:sheet", args=[one.pk, code]) if reads else ""
        facts.append(Fact(title=title, detail=state, tone=tone, address=address))
    return facts
