"""One key accepts what the page showed of a reading: where something else would be written now, it is shown first."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.types import DocumentType, name_of
from parindex.evidence import actions, refusals
from parindex.evidence.actions import About
from parindex.evidence.models import Document, Reading, Revision
from parindex.evidence.papers import facts_of, readings_of
from parindex.evidence.proposals import period_said, proposed, read_facts
from parindex.evidence.queries import newest_revisions
from parindex.web.templatetags.figures import day

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from parindex.accounts.models import User

#: So many digits of a hash stand in a stamp: for all of it, and for each thing that is written.
_WHOLE, _PART = 32, 8
#: What a page shows of what was read.
_SHOWN = ("number", "symbol", "date", "issuer", "type", "subject", "period", "signer")
_LABELS = {
    "title": _("Title of the document"),
    "number": _("Number and symbol"),
    "date": _("Date of the document"),
    "issuer": _("Issued by"),
    "type": _("Type of document"),
    "subject": _("Abstract"),
    "period": _("Period that it speaks of"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that would be written into a document; `is_new` where the page did not show it so."""

    label: "StrOrPromise"
    value: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one key would write into a document now; once a person confirmed the document, what they wrote."""

    about: About
    is_read: bool
    is_confirmed: bool
    #: What else the page shows: the file, what was read of it, and how surely.
    shown: Sequence[object]

    @property
    def stamp(self) -> str:
        """Give what a page carries of it: a hash of the file, of what was read and of what is written, then parts."""
        whole = json.dumps([asdict(self.about), self.is_confirmed, self.shown], default=str, sort_keys=True)
        parts = (f"{name}:{_hash(value, _PART)}" for name, value in _plain(self.about).items())
        return " ".join([_hash(whole, _WHOLE), *parts])

    def lines(self, stamp: str) -> list[Line]:
        """Give what would be written, thing by thing, against what a page with this stamp showed."""
        before = dict(part.split(":", 1) for part in stamp.split() if ":" in part)
        nothing = _hash("", _PART)
        values = _said(self.about)
        return [
            Line(label=_LABELS[name], value=values[name], is_new=before.get(name, nothing) != _hash(value, _PART))
            for name, value in _plain(self.about).items()
            if value or before.get(name, nothing) != nothing
        ]


def offered(document: Document, revision: Revision | None, reading: Reading | None) -> Offer:
    """Give what one key would write into a document of which these are the newest file and its reading."""
    facts = facts_of(reading)
    surely = {name: (str(fact.value), round(fact.confidence, 2)) for name, fact in _found(facts)}
    return Offer(
        about=proposed(document, facts, revision.file_name if revision else "", only_sure=True),
        is_read=bool(read_facts(facts)),
        is_confirmed=document.confirmed_at is not None,
        shown=(revision.pk if revision else None, surely),
    )


@transaction.atomic
def accept(*, document_id: int, stamp: str, by: "User", at: datetime) -> Document:
    """Write what was read into a document, as the page with this stamp showed it.

    Raises `NothingRead`, `OtherThanShown` with what it would be now, and what `actions.confirm` raises.
    """
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise refusals.UnknownDocument(id=str(document_id))
    revision = newest_revisions([document_id]).get(document_id)
    # What is compared is what is written: a reading that ends in between is of a later page.
    reading = readings_of([revision.file_id]).get(revision.file_id) if revision else None
    offer = offered(document, revision, reading)
    if not stamp and not offer.is_read:
        raise refusals.NothingRead
    if stamp != offer.stamp:
        raise refusals.OtherThanShown(offer)
    return actions.confirm(document_id=document_id, about=offer.about, by=by, at=at)


def _found(facts: DocumentFacts) -> Iterator[tuple[str, "Found[Any]"]]:
    for name in _SHOWN:
        fact = getattr(facts, name)
        if fact is not None:
            yield name, fact


def _plain(about: About) -> dict[str, str]:
    """Give what would be written, the same in every language."""
    return {
        "title": about.title,
        "number": "/".join(part for part in (about.number, about.symbol) if part),
        "date": about.issued_on.isoformat() if about.issued_on else "",
        "issuer": about.issuer,
        "type": about.type,
        "subject": about.abstract,
        "period": about.period,
    }


def _said(about: About) -> dict[str, str]:
    """Give what would be written, as people read it."""
    kind = name_of(DocumentType(about.type)) if about.type else ""
    return {**_plain(about), "date": day(about.issued_on), "type": kind, "period": period_said(about.period)}


def _hash(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:digits]
