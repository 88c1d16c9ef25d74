"""Reads the digital signatures of a PDF (PAdES and its forerunner), offline: nothing is fetched.

The file may come from anybody: what the library raises on hostile bytes ends in a signature that is unreadable. Time
and memory are limited by the caller, who reads in a process of its own.
"""

import asyncio
import io
import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from asn1crypto import pem, x509  # type: ignore[import-untyped]
from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    async_validate_pdf_signature,
)
from pyhanko_certvalidator import ValidationContext

from parindex.core.documents.pages import Box
from parindex.core.documents.signatures import Signature, SignatureNote, SignatureState
from parindex.reading.pdf import clean

#: More than any document bears; the others are not read.
MOST_SIGNATURES = 50
#: The letters of a name that are kept; RFC 5280 allows 64.
LONGEST_NAME = 200
#: Pages that are looked through for the field of a signature.
MOST_PAGES = 5_000

# The library logs a trace for every certificate that leads to no known root; here that is a finding like another.
for _logger in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_logger).setLevel(logging.CRITICAL)

#: SHA-1 and its like prove nothing any more.
_WEAK = frozenset({AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE, AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE})

_UNREADABLE = Signature(state=SignatureState.UNREADABLE, notes=(SignatureNote.REVOCATION_NOT_CHECKED,))


def read_signatures(content: bytes, *, roots: Sequence[bytes] = ()) -> tuple[Signature, ...]:
    """Give the signatures of a PDF in the order of signing; none for a file that bears none.

    `roots` are the certificates that are trusted, as `parse_roots` takes them; what is none is passed over.
    """
    # A signature names the bytes that it covers in the open, outside any compressed part.
    if b"/ByteRange" not in content:
        return ()
    trusted = [certificate for root in roots for certificate in _parsed(root)]
    try:
        return _read(content, trusted, is_strict=True)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes raise anything in the library
        return _read_loosely(content)


def parse_roots(content: bytes) -> tuple[x509.Certificate, ...]:
    """Give the certificates of a file, DER or PEM with one or more; raises `ValueError` where there is none."""
    try:
        if not pem.detect(content):
            found = [x509.Certificate.load(content, strict=True)]
        else:
            found = [x509.Certificate.load(der) for name, _, der in pem.unarmor(content, multiple=True)]
        for certificate in found:
            _ = certificate.native
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError("not a certificate") from error
    return tuple(found)


def _parsed(root: bytes) -> tuple[x509.Certificate, ...]:
    try:
        return parse_roots(root)
    except ValueError:
        return ()


def _read(content: bytes, roots: Sequence[x509.Certificate], *, is_strict: bool) -> tuple[Signature, ...]:
    """Read the signatures of a file; a looser reading only says who signed, for it cannot tell what was altered."""
    found = _embedded(content, is_strict=is_strict)
    readable = sorted((one for one in found if one is not None), key=lambda one: one.signed_revision)
    read = [_signature(one, roots) if is_strict else _unreadable(one) for one in readable]
    return (*read, *[_UNREADABLE] * found.count(None)) or (_UNREADABLE,)


def _read_loosely(content: bytes) -> tuple[Signature, ...]:
    """Say who signed a file whose structure is faulty."""
    try:
        return _read(content, (), is_strict=False)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes raise anything in the library
        return (_UNREADABLE,)


def _embedded(content: bytes, *, is_strict: bool) -> list[EmbeddedPdfSignature | None]:
    """Find the signatures of people and agencies; None for one that is there and cannot be taken apart."""
    reader = PdfFileReader(io.BytesIO(content), strict=is_strict)
    if reader.encrypted:
        reader.decrypt(b"")
    signed = enumerate_sig_fields(reader, filled_status=True)
    return [_taken(reader, field, name) for name, value, field in islice(signed, MOST_SIGNATURES) if _is_own(value)]


def _is_own(value: IndirectObject) -> bool:
    """Say whether a signed field holds a signature, and not a time stamp of the whole document."""
    held = value.get_object()  # type: ignore[no-untyped-call]
    return isinstance(held, DictionaryObject) and held.get("/Type", "/Sig") == "/Sig"


def _taken(reader: PdfFileReader, field: DictionaryObject, name: str) -> EmbeddedPdfSignature | None:
    try:
        return EmbeddedPdfSignature(reader, field, name)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes raise anything in the library
        return None


def _signature(signature: EmbeddedPdfSignature, roots: Sequence[x509.Certificate]) -> Signature:
    """Check one signature at the time that it says; one that cannot be checked does not spoil the others."""
    try:
        at = _claimed(signature)
        context = ValidationContext(
            trust_roots=list(roots),
            other_certs=signature.other_embedded_certs,
            allow_fetching=False,
            revocation_mode="soft-fail",
            moment=at,
        )
        status = asyncio.run(async_validate_pdf_signature(signature, signer_validation_context=context))
        if status.intact and status.trust_problem_indic in _WEAK:
            return _unreadable(signature, SignatureNote.WEAK_ALGORITHM)
        return _checked(signature, status, at)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes raise anything in the library
        return _unreadable(signature)


def _checked(signature: EmbeddedPdfSignature, status: PdfSignatureStatus, at: datetime | None) -> Signature:
    certificate = signature.signer_cert
    stamped = status.timestamp_validity
    is_stamped = stamped is not None and bool(stamped.valid and stamped.trusted)
    page, box = _place(signature)
    return Signature(
        state=_state(status, certificate, at),
        name=_said(certificate.subject, "common_name"),
        agency=_agency(certificate),
        at=stamped.timestamp if stamped is not None and is_stamped else at,
        root=_root(signature, status),
        covers_whole_file=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        page=page,
        box=box,
        notes=tuple(_notes(status, certificate, is_stamped=is_stamped)),
    )


def _state(status: PdfSignatureStatus, certificate: x509.Certificate, at: datetime | None) -> SignatureState:
    if not status.intact or not status.valid or not _is_covered(status):
        return SignatureState.ALTERED
    if at and not certificate.not_valid_before <= at <= certificate.not_valid_after:
        return SignatureState.EXPIRED
    return SignatureState.VALID if status.trusted and status.bottom_line else SignatureState.UNKNOWN_ROOT


def _is_covered(status: PdfSignatureStatus) -> bool:
    """Say whether nothing was added after signing but what a later signature or the filling of a form adds."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return True
    level = status.modification_level
    is_allowed = level is not None and level <= ModificationLevel.FORM_FILLING and bool(status.docmdp_ok)
    return status.coverage is SignatureCoverageLevel.ENTIRE_REVISION and is_allowed


def _notes(status: PdfSignatureStatus, certificate: x509.Certificate, *, is_stamped: bool) -> Iterator[SignatureNote]:
    yield SignatureNote.REVOCATION_NOT_CHECKED
    if not is_stamped:
        yield SignatureNote.TIME_CLAIMED
    if status.coverage is SignatureCoverageLevel.ENTIRE_REVISION and _is_covered(status):
        yield SignatureNote.ADDED_TO
    if certificate.self_issued:
        yield SignatureNote.SELF_SIGNED
    elif status.trust_problem_indic is AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE:
        yield SignatureNote.IMPROPER_CERTIFICATE


def _unreadable(signature: EmbeddedPdfSignature, *notes: SignatureNote) -> Signature:
    """Say what can still be said of a signature that cannot be checked."""
    try:
        certificate = signature.signer_cert
        return Signature(
            state=SignatureState.UNREADABLE,
            name=_said(certificate.subject, "common_name"),
            agency=_agency(certificate),
            at=_claimed(signature),
            root=_said(certificate.issuer, "common_name"),
            notes=(SignatureNote.REVOCATION_NOT_CHECKED, *notes),
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes raise anything in the library
        return _UNREADABLE


def _claimed(signature: EmbeddedPdfSignature) -> datetime | None:
    at = signature.self_reported_timestamp
    if at is None or at.tzinfo is not None:
        return at
    return at.replace(tzinfo=UTC)


def _agency(certificate: x509.Certificate) -> str:
    """Give the organisation of a certificate; some name it as a unit only."""
    return _said(certificate.subject, "organization_name") or _said(certificate.subject, "organizational_unit_name")


def _said(name: x509.Name, part: str) -> str:
    """Give a part of a name without what is not seen, and not more than fits: anybody may have written it."""
    said = name.native.get(part, "")
    parts = said if isinstance(said, list) else [said]
    return ", ".join(clean(" ".join(str(one).split())) for one in parts)[:LONGEST_NAME]


def _root(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> str:
    """Name the authority that a certificate leads to: the trusted one, or else the last that is named."""
    path = status.validation_path
    if status.trusted and path is not None:
        return _name_of(path.trust_anchor.authority.name)
    issuer = signature.signer_cert.issuer
    known = {certificate.subject.hashable: certificate.issuer for certificate in signature.other_embedded_certs}
    # A certificate that names itself, or two that name each other, end the way up.
    while issuer.hashable in known:
        issuer = known.pop(issuer.hashable)
    return _name_of(issuer)


def _name_of(name: x509.Name) -> str:
    return _said(name, "common_name") or _said(name, "organization_name")


def _place(signature: EmbeddedPdfSignature) -> tuple[int | None, Box | None]:
    """Say where a signature is shown; a field without size is not shown, and a turned page has no box."""
    try:
        field = signature.sig_field
        page_reference = field.raw_get("/P").reference
        left, low, right, high = (float(value) for value in field["/Rect"])
        if left == right or low == high:
            return None, None
        for number, (reference, page) in enumerate(_pages(signature.reader), start=1):
            if reference == page_reference:
                return number, _box(page, left, low, right, high)
    except (PdfError, KeyError, TypeError, ValueError, AttributeError):
        pass
    return None, None


def _pages(reader: PdfFileReader) -> Iterator[tuple[object, DictionaryObject]]:
    """Go through the pages; the tree is not trusted to be one."""
    waiting = [reader.root.raw_get("/Pages")]
    left = MOST_PAGES
    while waiting and left:
        left -= 1
        found = waiting.pop()
        node = found.get_object()
        if not isinstance(found, IndirectObject) or not isinstance(node, DictionaryObject):
            continue
        if "/Kids" in node:
            waiting += reversed([node["/Kids"].raw_get(place) for place in range(len(node["/Kids"]))][:MOST_PAGES])
        else:
            yield found.reference, node


def _box(page: DictionaryObject, left: float, low: float, right: float, high: float) -> Box | None:
    if _inherited(page, "/Rotate", 0):
        return None
    x0, y0, x1, y1 = (float(value) for value in _inherited(page, "/CropBox", None) or _inherited(page, "/MediaBox", ()))
    wide, tall = x1 - x0, y1 - y0
    if wide <= 0 or tall <= 0:
        return None
    shares = ((left - x0) / wide, (y1 - high) / tall, (right - x0) / wide, (y1 - low) / tall)
    return Box(*(min(1.0, max(0.0, share)) for share in shares))


def _inherited(page: DictionaryObject, key: str, missing: Any) -> Any:
    """Give an entry of a page or of what stands above it."""
    node: object = page
    for _ in range(32):
        if not isinstance(node, DictionaryObject):
            break
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return missing
