"""What somebody does next about the evidence of an item: upload, ask its officer, correct what is said of a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from django.urls import reverse
from django.utils.translation import gettext as _

from parindex.core.documents.fitting import Doubt
from parindex.core.documents.sufficiency import State

if TYPE_CHECKING:
    from parindex.rounds.models import Answer, Attachment
    from parindex.rounds.sufficiency import Part

#: What is mended by saying what the document is: the machine did not find it, or found something else.
_SAY = frozenset({Doubt.UNDATED, Doubt.TYPE_UNKNOWN, Doubt.SUBJECT})
#: What is mended by another copy of the same document.
_COPY = frozenset({Doubt.UNSIGNED, Doubt.ALTERED, Doubt.UNREAD})


class Filled(Protocol):
    """A part of what is required, with the attachment that stands for it."""

    @property
    def part(self) -> "Part":
        """The part."""

    @property
    def attachment(self) -> "Attachment | None":
        """What stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """One next step, in words; without an address it is somebody else's."""

    text: str
    address: str = ""


def next_step(
    answer: "Answer", parts: Sequence[Filled], address: str, *, is_mine: bool, is_locked: bool
) -> Next | None:
    """Give the next step for an item, for who fills it in; for others whom to ask. None where nothing is open."""
    missing = [line for line in parts if line.part.state is State.MISSING]
    doubtful = [(line.part, line.attachment) for line in parts if line.part.state is State.DOUBTFUL and line.attachment]
    if not missing and not doubtful:
        return None
    if is_locked:
        return Next(text=_("The item is locked: nothing can be filed now."))
    if not is_mine:
        return _ask(answer)
    if missing:
        return Next(text=_("Upload the document"), address=f"{address}#tai-lieu")
    return _mend(*doubtful[0])


def _ask(answer: "Answer") -> Next:
    if answer.officer is None:
        return Next(text=_("Nobody has this item: ask the PAR officer of the unit."))
    return Next(text=_("Ask %(name)s, who has this item.") % {"name": answer.officer.full_name})


def _mend(part: "Part", attachment: "Attachment") -> Next:
    """Say what to do about a document that is doubtful."""
    codes = {reason.code for reason in part.reasons}
    address = f"{reverse('rounds:evidence', args=[attachment.pk])}#sua"
    if codes <= _SAY:
        text = _("Add the date of the document") if codes == {Doubt.UNDATED} else _("Look at it, say what it is")
    elif codes & _COPY:
        text = _("Look at it, or file a better copy")
    else:
        text = _("Look at it, correct or replace it")
    return Next(text=text, address=address)
