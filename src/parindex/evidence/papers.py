"""Documents as the checks of the core take them: what people wrote of them before what the machine read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from parindex.core.documents import spans
from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.papers import About, Paper, Signature, paper_of
from parindex.core.documents.types import DocumentType
from parindex.evidence import names
from parindex.evidence.models import Document, PageText, Reading, Revision
from parindex.evidence.queries import newest_revisions
from parindex.reading import codec

#: The pages whose text says what a document is about; those after them are annexes, mostly.
OPENING_PAGES = 3
#: What people say of a document, and the facts that stand in for it.
_FACTS = {
    "type": ("type",),
    "number": ("number",),
    "symbol": ("symbol",),
    "issuer": ("issuer", "superior"),
    "issued_on": ("date",),
    "abstract": ("subject",),
    "period": ("period",),
}
#: Of several signatures the worst is told.
_WORST = (Signature.ALTERED, Signature.UNREADABLE, Signature.UNKNOWN_ROOT, Signature.VALID)
_SIGNATURES = {each.value: each for each in _WORST} | {"expired": Signature.UNKNOWN_ROOT}


def papers_of(documents: Iterable[Document], own_names: Sequence[str] = ()) -> dict[int, Paper]:
    """Give the papers of documents by their key; `own_names` are those of the unit and its predecessors.

    Three queries, whatever their number.
    """
    known = list(documents)
    revisions = newest_revisions(document.pk for document in known)
    read = readings_of(revision.file_id for revision in revisions.values())
    openings = _openings(reading.pk for reading in read.values())
    papers = {}
    for document in known:
        revision = revisions.get(document.pk)
        reading = read.get(revision.file_id) if revision else None
        text = openings.get(reading.pk, "") if reading else ""
        facts = facts_of(reading)
        about = _about(document, revision, reading, tuple(own_names))
        papers[document.pk] = paper_of(left_by(document, facts), about, text=text)
    return papers


def readings_of(file_ids: Iterable[int]) -> dict[int, Reading]:
    """Give the readings of files by the key of the file. One query."""
    return {reading.file_id: reading for reading in Reading.objects.filter(file__in=list(file_ids))}


def facts_of(reading: Reading | None) -> DocumentFacts:
    """Give the facts of a reading; none where there is none, or an older reader wrote what is no longer known."""
    if reading is None or not reading.facts:
        return DocumentFacts()
    try:
        return codec.typed(DocumentFacts, reading.facts)
    except (KeyError, TypeError, ValueError):
        return DocumentFacts()


def left_by(document: Document, facts: DocumentFacts) -> DocumentFacts:
    """Give the facts that a person leaves to the machine: once they looked, not those of what they left empty."""
    if document.confirmed_at is None:
        return facts
    emptied = (name for field, names in _FACTS.items() if not getattr(document, field) for name in names)
    nothing: dict[str, Any] = dict.fromkeys(emptied)
    return replace(facts, **nothing)


def _about(document: Document, revision: Revision | None, reading: Reading | None, own_names: tuple[str, ...]) -> About:
    return About(
        key=str(document.pk),
        title=_title(document, revision, reading),
        type=DocumentType(document.type) if document.type else None,
        number=document.number,
        symbol=document.symbol,
        issuer=document.issuer,
        issued_on=document.issued_on,
        subject=document.abstract,
        period=spans.from_code(document.period),
        signature=_signature(reading.signatures if reading else []),
        own_names=own_names,
        uploaded_at=revision.brought_at if revision else document.brought_at,
        sha256=revision.file.sha256 if revision else "",
        is_link=bool(document.address),
        is_picture=revision is not None and revision.file.media_type.startswith("image/"),
    )


def _title(document: Document, revision: Revision | None, reading: Reading | None) -> str:
    """Give the title that people wrote; the name of a file says nothing of a document whose subject was read."""
    is_named_so = revision is not None and document.title == names.stem(revision.file_name)
    return "" if is_named_so and reading is not None and reading.facts.get("subject") else document.title


def _signature(signatures: Iterable[Mapping[str, Any]]) -> Signature | None:
    found = {_SIGNATURES.get(str(each.get("state"))) for each in signatures}
    return next((each for each in _WORST if each in found), None)


def _openings(reading_ids: Iterable[int]) -> dict[int, str]:
    rows = PageText.objects.filter(reading__in=list(reading_ids), number__lte=OPENING_PAGES).order_by("number")
    texts: dict[int, str] = {}
    for reading_id, text in rows.values_list("reading_id", "text"):
        texts[reading_id] = f"{texts[reading_id]}\n{text}" if reading_id in texts else text
    return texts
