"""What was read of a file as boxes on its pages, and as marked words where a file has no pages to show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.pages import Box
from parindex.evidence.models import Reading
from parindex.evidence.papers import facts_of
from parindex.evidence.proposals import ReadFact, read_facts
from parindex.evidence.signed import SignatureShown
from parindex.web.templatetags.figures import said

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: So much room is left around words, in shares of the page.
_ROOM = 0.004
#: Of a file without pages so much of its text is shown.
MOST_PAGES, MOST_LETTERS = 5, 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A box on a page, in percent of its width and height as SVG takes them; `key` names its element."""

    key: str
    label: "StrOrPromise"
    page: int
    left: str
    top: str
    width: str
    height: str
    tone: str
    #: Stands beside the box and in front of the field in the list, so that the page stays readable.
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that was read, with where it stands; several fields may share a shape, some have none."""

    name: str
    label: "StrOrPromise"
    value: str
    words: str = ""
    page: int = 1
    tone: str = "sure"
    percent: int = 100
    #: Of a signature: its state in a few words, and the colour of it.
    state: str = ""
    state_tone: str = ""
    shape: Shape | None = None

    @property
    def is_unsure(self) -> bool:
        """Say whether people should look before they rely on it."""
        return self.tone == "unsure"

    @property
    def is_repaired(self) -> bool:
        """Say whether a letter that was misread was mended."""
        return self.tone == "repaired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text; `label` says what was read in it, empty for the rest."""

    text: str
    label: "StrOrPromise" = ""


def fields_of(facts: DocumentFacts, signatures: Sequence[SignatureShown] = ()) -> tuple[Field, ...]:
    """Give what was read of a file, in the order in which it stands in a document; the signatures last."""
    return tuple(_shared([*_facts(facts), *_signatures(signatures)]))


def shapes_of(fields: Sequence[Field], page: int) -> tuple[Shape, ...]:
    """Give the boxes on one page, each once, under the names of all fields that stand in it."""
    labels: dict[str, list[str]] = {}
    shapes: dict[str, Shape] = {}
    for field in fields:
        if field.shape is not None and field.shape.page == page:
            shapes.setdefault(field.shape.key, field.shape)
            labels.setdefault(field.shape.key, []).append(str(field.label))
    return tuple(replace(shape, label=" · ".join(labels[key])) for key, shape in shapes.items())


def marked_text(reading: Reading, fields: Sequence[Field]) -> tuple[tuple[Piece, ...], ...]:
    """Give the lines of a file without pages with the words that were read marked. One query."""
    texts = reading.page_texts.order_by("number").values_list("text", flat=True)
    text = "\n".join(texts[:MOST_PAGES])[:MOST_LETTERS]
    pieces = _cut(text, sorted(_spans(text, fields, facts_of(reading)), key=lambda span: span[:2]))
    return tuple(_lines(pieces))


def _facts(facts: DocumentFacts) -> Iterator[Field]:
    for fact in read_facts(facts):
        box = Box.around(found.box for found in _found(facts, fact.name) if found.page == fact.page)
        shape = _shape(f"read-{fact.name}", fact.label, fact.page, box, _tone(fact))
        yield Field(
            name=fact.name,
            label=fact.label,
            value=fact.value,
            words=fact.words,
            page=fact.page,
            tone=_tone(fact),
            percent=fact.percent,
            shape=shape,
        )


def _signatures(shown: Sequence[SignatureShown]) -> Iterator[Field]:
    for number, one in enumerate(shown, start=1):
        signature = one.signature
        name = f"signature-{number}"
        label = _("Digital signature")
        page = signature.page or 1
        box = signature.box if signature.page else None
        yield Field(
            name=name,
            label=label,
            value=", ".join(part for part in (signature.name, signature.agency) if part),
            page=page,
            state=said(one.name),
            state_tone=one.tone,
            shape=_shape(f"read-{name}", label, page, box, "altered" if one.tone == "loss" else "signature"),
        )


def _found(facts: DocumentFacts, name: str) -> list["Found[Any]"]:
    names = ("number", "symbol") if name == "number" else (name,)
    return [found for one in names if (found := getattr(facts, one, None)) is not None]


def _tone(fact: ReadFact) -> str:
    if not fact.is_sure:
        return "unsure"
    return "repaired" if fact.is_repaired else "sure"


def _shape(key: str, label: "StrOrPromise", page: int, box: Box | None, tone: str) -> Shape | None:
    if box is None:
        return None
    left, top = max(0.0, box.left - _ROOM), max(0.0, box.top - _ROOM)
    right, bottom = min(1.0, box.right + _ROOM), min(1.0, box.bottom + _ROOM)
    return Shape(
        key=key,
        label=label,
        page=page,
        left=_percent(left),
        top=_percent(top),
        width=_percent(max(right - left, _ROOM)),
        height=_percent(max(bottom - top, _ROOM)),
        tone=tone,
    )


def _percent(share: float) -> str:
    """Write a share as SVG takes it, with a point in every language."""
    return f"{share * 100:.2f}%"


def _shared(fields: Sequence[Field]) -> Iterator[Field]:
    """Let fields that stand in the very same place share one shape, and number the shapes."""
    places: dict[tuple[object, ...], Shape] = {}
    for field in fields:
        shape = field.shape
        if shape is None:
            yield field
            continue
        place = (shape.page, shape.left, shape.top, shape.width, shape.height)
        yield replace(field, shape=places.setdefault(place, replace(shape, number=len(places) + 1)))


def _spans(text: str, fields: Sequence[Field], facts: DocumentFacts) -> Iterator[tuple[int, int, "StrOrPromise"]]:
    """Give where the words of each field stand first; however they are broken into lines."""
    for field in fields:
        words = dict.fromkeys(found.words for found in _found(facts, field.name))
        for said_so in words:
            found = re.search(r"\s+".join(re.escape(word) for word in said_so.split()), text) if said_so else None
            if found is not None:
                yield found.start(), found.end(), field.label


def _cut(text: str, spans: Sequence[tuple[int, int, "StrOrPromise"]]) -> Iterator[Piece]:
    at = 0
    for start, end, label in spans:
        if start < at:
            continue
        yield Piece(text=text[at:start])
        yield Piece(text=text[start:end], label=label)
        at = end
    yield Piece(text=text[at:])


def _lines(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, ...]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for other in others:
            yield tuple(one for one in line if one.text)
            line = [replace(piece, text=other)]
    if line:
        yield tuple(one for one in line if one.text)
