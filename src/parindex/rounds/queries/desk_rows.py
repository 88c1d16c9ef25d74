"""A document of a desk as a page shows it: how far it is read, what stands in it, and the items it may belong to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parindex.core.locks import Lock
from parindex.core.sentences import Statement
from parindex.evidence import proposals
from parindex.evidence.proposals import ReadFact
from parindex.evidence.signed import SignatureShown
from parindex.rounds.models import Answer, Attachment, DeskPaper

if TYPE_CHECKING:
    from parindex.evidence.models import Document, Reading, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An item that a document may belong to; `place` is the key that takes it over."""

    place: int
    code: str
    name: str
    percent: int
    why: Statement
    answer: Answer | None
    may_file: bool
    lock: Lock | None
    officer: str

    @property
    def may_hand(self) -> bool:
        """Say whether it can be handed to who looks after the item."""
        return self.answer is not None and not self.may_file and self.lock is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document of the desk as a page shows it; suggestions come once its file was read."""

    paper: DeskPaper
    document: "Document"
    revision: "Revision | None"
    reading: "Reading | None"
    facts: Sequence[ReadFact] = ()
    signatures: Sequence[SignatureShown] = ()
    suggestions: Sequence[Suggestion] = ()
    belongs_nowhere: bool = False
    notes: Sequence[Statement] = ()
    filed_under: Sequence[str] = ()
    is_handed_to_me: bool = False
    #: Of what was read, as `evidence.accepting` stamps it: what one key accepts is what the page shows.
    stamp: str = ""

    @property
    def is_over(self) -> bool:
        """Say whether nothing more comes of the reading."""
        return self.reading is None or self.reading.is_over

    @property
    def is_read(self) -> bool:
        """Say whether something was read."""
        return bool(self.facts)

    @property
    def said(self) -> Statement | None:
        """Say how far the reading is."""
        return proposals.state_said(self.reading) if self.reading else None

    @property
    def is_ready(self) -> bool:
        """Say whether a key files it."""
        return any(each.may_file for each in self.suggestions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """A document that does not seem to belong where it is filed, and where it seems to."""

    attachment: Attachment
    why: Statement
    better: Suggestion | None
