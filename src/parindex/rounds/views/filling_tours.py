"""The short tours of the pages of self-scoring: what to look at, in the order of the work."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One stop of a tour: a sentence, and the id of what it speaks of."""

    text: "StrPromise"
    target: str


HOME_TOUR = (
    Stop(text=_("On top stands the one thing to do next. Press its button and begin."), target="next-step"),
    Stop(text=_("Below are the items that were handed to you, with how far each one is."), target="my-items"),
    Stop(text=_("Here you see where each round is, what comes next and by when."), target="phases"),
)
SHEET_TOUR = (
    Stop(text=_("This line says where the round is, and until when the sheet can be filled in."), target="phase-line"),
    Stop(text=_("Narrow the list to your items, to what is not done, or search for a word."), target="narrow"),
    Stop(text=_("Open an item to fill it in. The colour and the words say how far it is."), target="items"),
    Stop(text=_("Here is what still costs points, the most first."), target="hanging"),
)
ITEM_TOUR = (
    Stop(
        text=_("Read what is asked, and type the figures. The points appear at once, with their sentence."),
        target="figures",
    ),
    Stop(text=_("File the evidence here. Without any, write an explanation."), target="evidence"),
    Stop(
        text=_("What you type is saved by itself; here you see when. Nothing is lost if the line breaks."),
        target="save-status",
    ),
    Stop(text=_("When you are done, go on with the next item."), target="go-on"),
)
