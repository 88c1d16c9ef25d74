"""Looks into a file: its type by content, never by name, and whether anything speaks against taking it."""

import codecs
from dataclasses import dataclass
from typing import BinaryIO

from parindex.evidence import archives, compounds, drawing, foreign, kinds, names, packages, refusals
from parindex.evidence.kinds import Kind

_HEAD = 4096
_BLOCK = 2**20
#: What may stand before a PDF, and how far readers of PDF look for it.
_BEFORE_PDF = b"\xef\xbb\xbf \t\r\n\0"
_PDF_BEGINS_WITHIN = 1024
_PICTURES = (
    (b"\xff\xd8\xff", kinds.JPEG),
    (b"\x89PNG\r\n\x1a\n", kinds.PNG),
    (b"II*\0", kinds.TIFF),
    (b"MM\0*", kinds.TIFF),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1a")) + b"\x7f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file is, and the name under which it is kept: with the ending of its type if it had none."""

    kind: Kind
    name: str
    pages: int | None = None
    is_encrypted: bool = False
    has_active_content: bool = False


def look_into(file: BinaryIO, name: str) -> Found:
    """Tell the type of a file; raises one of `ContentRefused`.

    Nothing in it is run. Pictures and PDF are opened in a process of their own, bounded in memory and time.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        kind, is_active = packages.look_into(file, name)
        return Found(kind=kind, name=_fitting(name, kind), has_active_content=is_active)
    if head.startswith(compounds.SIGNATURE):
        kind, is_active = compounds.look_into(file, name)
        return Found(kind=kind, name=_fitting(name, kind), has_active_content=is_active)
    if (drawn := _drawn(head)) is not None:
        return _look_at_pages(file, name, drawn)
    foreign.refuse_known(head, name)
    _refuse_unless_text(file, head, name)
    kind = kinds.CSV if names.ending(name) in kinds.CSV.endings else kinds.TXT
    return Found(kind=kind, name=_fitting(name, kind))


def _drawn(head: bytes) -> Kind | None:
    if head[:_PDF_BEGINS_WITHIN].lstrip(_BEFORE_PDF).startswith(b"%PDF-"):
        return kinds.PDF
    return next((kind for signature, kind in _PICTURES if head.startswith(signature)), None)


def _look_at_pages(file: BinaryIO, name: str, kind: Kind) -> Found:
    fitting = _fitting(name, kind)
    file.seek(0)
    is_also_pdf = kind is not kinds.PDF and b"%PDF-" in file.read(_PDF_BEGINS_WITHIN)
    if is_also_pdf or archives.end_of(file) is not None:
        raise refusals.TwoInOne(name=name, what=kind.what())
    look = drawing.look(file)
    match look.refused:
        case "password":
            raise refusals.HasPassword(name=name)
        case "large":
            raise refusals.UnpacksTooLarge(name=name)
        case "broken":
            raise refusals.Broken(name=name, what=kind.what())
        case _:
            return Found(
                kind=kind,
                name=fitting,
                pages=look.pages,
                is_encrypted=look.is_encrypted,
                has_active_content=look.has_active_content,
            )


def _fitting(name: str, kind: Kind) -> str:
    ending = names.ending(name)
    if ending in kind.endings:
        return name
    if not ending:
        return names.clean(name + kind.endings[0])
    raise refusals.Mislabelled(name=name, ending=ending, what=kind.what(), right=kind.endings[0])


def _refuse_unless_text(file: BinaryIO, head: bytes, name: str) -> None:
    """Refuse what is not UTF-8 throughout, or holds control characters."""
    if head.translate(None, _CONTROLS) != head:
        raise foreign.unknown(head, name)
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    file.seek(0)
    try:
        while block := file.read(_BLOCK):
            decoder.decode(block)
            if block.translate(None, _CONTROLS) != block:
                raise foreign.unknown(head, name)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise foreign.not_utf8(head, name) from error
