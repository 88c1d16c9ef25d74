"""What the reading of a file gave, and how it is kept: as compact JSON that reads back to the same."""

import json
from dataclasses import dataclass
from typing import Any, Self

from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.pages import DocumentText
from parindex.core.documents.signatures import Signature
from parindex.core.sentences import Statement
from parindex.reading import codec, states
from parindex.reading.states import State

#: Counted up when the same file would be read better; what was kept under a lower number may be read again.
READER_VERSION = 2

NO_FACTS = DocumentFacts()
_NO_TEXT = DocumentText(pages=(), page_count=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a file was read, and what stands in it.

    `because` says why only some pages were read; `unread` are the numbers of those, as far as they were come to.
    Facts and signatures are given for what was read, however little.
    """

    state: State
    because: State | None = None
    text: DocumentText = _NO_TEXT
    facts: DocumentFacts = NO_FACTS
    signatures: tuple[Signature, ...] = ()
    unread: tuple[int, ...] = ()
    version: int = READER_VERSION

    @property
    def has_text(self) -> bool:
        """Say whether any word was read."""
        return any(page.lines for page in self.text.pages)

    def said(self) -> Statement:
        """Say how reading ended and what to do about it."""
        read = sum(page.number not in self.unread for page in self.text.pages)
        return states.said(self.state, self.because, read, self.text.page_count)

    def to_plain(self) -> dict[str, Any]:
        """Give everything as JSON has it."""
        return {
            "version": self.version,
            "state": self.state.value,
            "because": self.because.value if self.because else None,
            "unread": list(self.unread),
            "facts": codec.plain(self.facts),
            "signatures": codec.plain(self.signatures),
            "text": codec.plain_text(self.text),
        }

    @classmethod
    def of_plain(cls, raw: dict[str, Any]) -> Self:
        """Give the reading that was written; raises `KeyError`, `TypeError` or `ValueError` where it is none."""
        return cls(
            version=raw["version"],
            state=State(raw["state"]),
            because=State(raw["because"]) if raw["because"] else None,
            unread=tuple(raw["unread"]),
            facts=codec.typed(DocumentFacts, raw["facts"]),
            signatures=tuple(codec.typed(Signature, each) for each in raw["signatures"]),
            text=codec.typed_text(raw["text"]),
        )

    def to_json(self) -> str:
        """Write it down."""
        return json.dumps(self.to_plain(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what was written down; raises `KeyError`, `TypeError` or `ValueError` where it is none."""
        return cls.of_plain(json.loads(text))
