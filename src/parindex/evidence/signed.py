"""The digital signatures of a file, as people see them: in words, the worst first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from parindex.core.documents import signature_words
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.core.sentences import Statement
from parindex.evidence.models import Reading
from parindex.reading import codec

#: Of several signatures the worst is told first.
_WORST = (
    SignatureState.ALTERED,
    SignatureState.UNREADABLE,
    SignatureState.EXPIRED,
    SignatureState.UNKNOWN_ROOT,
    SignatureState.VALID,
)
_TONES = {
    SignatureState.VALID: "good",
    SignatureState.UNKNOWN_ROOT: "action",
    SignatureState.EXPIRED: "warn",
    SignatureState.UNREADABLE: "warn",
    SignatureState.ALTERED: "loss",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureShown:
    """One digital signature in words."""

    signature: Signature
    name: Statement
    said: Statement
    tone: str
    notes: tuple[Statement, ...]

    @property
    def at(self) -> datetime | None:
        """When it was signed."""
        return self.signature.at


def signatures_of(reading: Reading | None) -> list[SignatureShown]:
    """Give the digital signatures of a file, the worst first."""
    found = list(_signatures(reading.signatures if reading else []))
    return sorted(found, key=lambda shown: _WORST.index(shown.signature.state))


def _signatures(written: Iterable[Any]) -> Iterator[SignatureShown]:
    for raw in written:
        try:
            signature = codec.typed(Signature, raw)
        except (KeyError, TypeError, ValueError):
            signature = Signature(state=SignatureState.UNREADABLE)
        yield SignatureShown(
            signature=signature,
            name=signature_words.NAMES[signature.state](),
            said=signature_words.SAID[signature.state](),
            tone=_TONES[signature.state],
            notes=tuple(signature_words.NOTES[note]() for note in signature.notes),
        )
