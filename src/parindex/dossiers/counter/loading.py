"""Finds what a page is about, or answers that there is no such page."""

from django.http import Http404

from parindex.accounts.http import AuthedRequest
from parindex.dossiers.counter.holding import Holding, hold
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import counter, dossiers
from parindex.dossiers.queries.counter import Place

#: What may be typed into a key of an address.
_LONGEST_KEY = 18


def visible(request: AuthedRequest, dossier_id: int) -> Dossier:
    """Give a dossier that the person sees."""
    found = dossiers.visible(request.user).filter(pk=dossier_id).first()
    if found is None:
        raise Http404
    return found


def held(request: AuthedRequest, dossier_id: int) -> Holding:
    """Give a dossier that the person sees, with its papers and payments."""
    return hold(visible(request, dossier_id), request.user)


def key(request: AuthedRequest, name: str) -> int | None:
    """Give a key that stands in the address; None where there is none."""
    typed = str(request.GET.get(name, "")) or str(request.POST.get(name, ""))
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _LONGEST_KEY else None


def place(request: AuthedRequest, *, receiving: bool = False) -> Place | None:
    """Give the unit in which the person works here: the one that the address names, else their first.

    None for who only oversees. With `receiving` only units count for which they receive.
    """
    found = [one for one in counter.places(request.user) if one.receives or not receiving]
    wanted = key(request, "don-vi")
    return next((one for one in found if one.unit_id == wanted), found[0] if found else None)
