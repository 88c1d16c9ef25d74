"""What stands on a slip, apart from how it is laid out."""

from collections.abc import Sequence
from dataclasses import dataclass

from parindex.dossiers.slips.forms import Form


@dataclass(frozen=True, slots=True)
class Line:
    """A line with what it is about, such as «Mã hồ sơ: H24.101-260302-0001»."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """Numbered lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a head; widths are in millimetres."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Sequence[tuple[str, ...]]


Block = Line | Words | Points | Grid


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs on one side."""

    title: str
    hint: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A slip: who issues it, where and when, what it says, who signs."""

    form: Form
    #: The agency above, in one or two lines.
    above: str
    issuer: str
    number: str
    place_day: str
    blocks: tuple[Block, ...]
    signers: tuple[Signer, ...]
    #: The address that the QR code holds; empty for none.
    address: str = ""
    address_hint: str = ""
    is_across: bool = False
