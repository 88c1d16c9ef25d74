"""What was read is another now than the page showed: what would be written, and one button that accepts it."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from parindex.accounts.http import AuthedRequest
from parindex.evidence.refusals import OtherThanShown
from parindex.rounds.models import Sheet
from parindex.web.templatetags.figures import language


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person wanted: accept a document, and with `item` file it under this item too, whose key is `to`."""

    sheet: Sheet
    title: str
    look_url: str
    back_url: str
    to: int | None = None
    item: str = ""


def shown_again(request: AuthedRequest, refusal: OtherThanShown, asked: Asked) -> HttpResponse:
    """Show what would be written now and ask again; what the person chose stays chosen. Nothing was written."""
    offer = refusal.offer
    context = {
        "section": "work",
        "asked": asked,
        "offer": offer,
        "lines": offer.lines(request.POST.get("shown", "")),
        "refusal": refusal.say(language()),
    }
    return render(request, "rounds/desk/shown_again.html", context, status=409)
