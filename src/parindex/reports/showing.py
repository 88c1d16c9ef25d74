"""What the page of a report shows of a version: figures with what proves them, findings, and what to do next."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext

from parindex.core.sentences import Language
from parindex.reports.models import Report, Retyping, Version
from parindex.reports.word.preview import Block, Grid, Piece, Words
from parindex.web.templatetags.figures import language


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What proves a figure, in the language of the page."""

    name: str = ""
    formula: str = ""
    period: str = ""
    source: str = ""
    address: str = ""
    is_entered: bool = False
    retyped: str = ""
    #: What was compiled, where something else stands there now.
    compiled: str = ""


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """Some words on the page, with their proof where they are a figure."""

    text: str
    is_bold: bool
    is_italic: bool
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A paragraph or a table; `kind` says which."""

    kind: str
    align: str = ""
    is_indented: bool = False
    pieces: tuple[ShownPiece, ...] = ()
    rows: tuple[tuple[tuple["ShownBlock", ...], ...], ...] = ()
    has_lines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the work on a report: its name, where it is done, and whether it is."""

    name: str
    address: str
    is_done: bool
    is_next: bool = False
    note: str = ""


def blocks(found: Iterable[Block], version: Version) -> list[ShownBlock]:
    """Give blocks with the proofs of their figures."""
    proofs = {
        number: (str(binding["shown"]), proof(binding, language())) for number, binding in enumerate(version.bindings)
    }
    return [_block(one, proofs) for one in found]


def proof(binding: Mapping[str, Any], said_in: Language) -> Proof | None:
    """Give what proves a bound figure; None for an official part, which a release writes."""
    if "name" not in binding:
        return None

    def say(key: str) -> str:
        texts = binding.get(key)
        return str(texts[said_in]) if texts else ""

    unit = say("unit")
    return Proof(
        name=f"{say('name')}{f' ({unit})' if unit else ''}",
        formula=say("formula"),
        period=str(binding.get("period", "")),
        source=say("source"),
        address=str(binding.get("address", "")),
        is_entered=bool(binding.get("is_entered")),
        retyped=str(binding.get("retyped", "")),
    )


def comments(version: Version, said_in: Language) -> Callable[[int], str]:
    """Give what the comment on each figure says in the Word file."""

    def says(number: int) -> str:
        found = proof(version.bindings[number], said_in) if number < len(version.bindings) else None
        if found is None:
            return ""
        value = str(version.bindings[number]["shown"])
        parts = (
            f"{found.name}: {value}",
            f"= {found.formula}" if found.formula else "",
            found.period,
            found.source,
            found.retyped,
        )
        return "\n".join(part for part in parts if part)

    return says


def findings(version: Version) -> list[tuple[str, Mapping[str, Any]]]:
    """Give what the checks found, with its severity, in the language of the page."""
    return [(one["severity"], one[language()]) for one in version.findings]


def steps(report: Report, version: Version | None, retypings: Sequence[Retyping]) -> list[Step]:
    """Give the steps of the work, of which the first that is not done is the next."""
    waiting = sum(row.decision == Retyping.Decision.OPEN for row in retypings)
    is_worded = any(report.sentences.values())
    is_fresh = version is not None and (report.changed_at <= version.at or report.state == Report.State.RELEASED)
    rows = [
        (gettext("Figures"), "figures", bool(version) or is_worded, ""),
        (gettext("Sentences"), "sentences", bool(version), ""),
        (gettext("Compile"), "compile", is_fresh, ""),
        (gettext("Retyped figures"), "retypings", not waiting, str(waiting) if waiting else ""),
        (gettext("Release"), "release", not report.is_draft, ""),
    ]
    first = next((place for place, row in enumerate(rows) if not row[2]), None)
    return [
        Step(name=name, address=address, is_done=is_done, is_next=place == first, note=note)
        for place, (name, address, is_done, note) in enumerate(rows)
        if address != "retypings" or retypings
    ]


def _block(block: Block, proofs: Mapping[int, tuple[str, Proof | None]]) -> ShownBlock:
    if isinstance(block, Grid):
        rows = tuple(tuple(tuple(_words(one, proofs) for one in cell) for cell in row) for row in block.rows)
        return ShownBlock("table", rows=rows, has_lines=block.has_lines)
    return _words(block, proofs)


def _words(words: Words, proofs: Mapping[int, tuple[str, Proof | None]]) -> ShownBlock:
    pieces = tuple(_piece(piece, proofs) for piece in words.pieces)
    return ShownBlock("paragraph", words.align, words.is_indented, pieces)


def _piece(piece: Piece, proofs: Mapping[int, tuple[str, Proof | None]]) -> ShownPiece:
    shown, proves = proofs.get(piece.number, ("", None))
    if proves is not None and piece.text.strip() != shown:
        proves = replace(proves, compiled=shown)
    return ShownPiece(piece.text, piece.is_bold, piece.is_italic, proves)
