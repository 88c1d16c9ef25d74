"""What is done to documents: brought, given a newer file, described. Nothing is ever taken away."""

from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core import text
from parindex.core.documents.spans import from_code
from parindex.core.documents.types import DocumentType
from parindex.core.sentences import Template
from parindex.evidence import indexing, names, refusals
from parindex.evidence.events import document_changed
from parindex.evidence.models import Document, Revision, StoredFile, Upload
from parindex.evidence.queries import find_by_hash

if TYPE_CHECKING:
    from parindex.accounts.models import User

Origin = Document.Origin

#: The most letters of each text.
LONGEST = {"title": 300, "number": 30, "symbol": 60, "issuer": 200, "abstract": 2_000, "address": 1_000}

_FIELDS = {
    "title": Template("tên tài liệu", "title"),
    "number": Template("số", "number"),
    "symbol": Template("ký hiệu", "symbol"),
    "issuer": Template("cơ quan ban hành", "issuer"),
    "abstract": Template("trích yếu", "abstract"),
    "address": Template("đường dẫn", "address"),
}


_TYPES = frozenset(kind.value for kind in DocumentType)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What people say of a document; `issued_on` is the date of the act, not of the upload.

    `type` is a value of `DocumentType`, `period` is written as `core.documents.spans` writes it; both may be empty.
    """

    title: str = ""
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    issued_on: date | None = None
    abstract: str = ""
    type: str = ""
    period: str = ""


@transaction.atomic
def add_document(  # noqa: PLR0913 -- the last says what a person answered to AlreadyThere
    *, unit_id: int, upload_key: UUID, about: About, origin: Origin, by: "User", at: datetime, is_known: bool = False
) -> Document:
    """Make a document of a finished upload, as its revision 1; without a title it is called as the file is.

    The same upload again gives the same document. Raises `AlreadyThere` where a document of the unit has this very
    file, unless the person was told and wants another (`is_known`); `UnknownUpload`, `Incomplete`, `NoTitle`,
    `TextTooLong`, `FutureDay`.
    """
    upload, file = _finished(upload_key, by, unit_id)
    if upload.revision is not None:
        return upload.revision.document
    there = find_by_hash(file.sha256, unit_id)
    if there is not None and not is_known:
        raise refusals.AlreadyThere(document_id=there.pk, title=there.title)
    about = _checked(changed(about, title=about.title or names.stem(upload.file_name)), at)
    document = _make(unit_id, about, "", origin, by, at)
    revision = _revise(document, upload, file, by, at)
    indexing.index([document.pk])
    _record("evidence.add", document, by, at, Change(after={**_said(document), **_file(revision)}))
    return document


@transaction.atomic
def add_link(*, unit_id: int, address: str, about: About, origin: Origin, by: "User", at: datetime) -> Document:
    """Make a document of an address on the web, which is never opened by this product.

    Raises `BadAddress`, `TextTooLong`, `FutureDay`. Without a title it is called by its address.
    """
    address = _address(address)
    about = _checked(changed(about, title=about.title or address[:300]), at)
    document = _make(unit_id, about, address, origin, by, at)
    indexing.index([document.pk])
    _record("evidence.add", document, by, at, Change(after=_said(document)))
    return document


@transaction.atomic
def replace(*, document_id: int, upload_key: UUID, by: "User", at: datetime) -> Revision:
    """Put a newer file in the place of a document's; the older one stays readable.

    Whoever looked at what was read of the older one has not looked at the newer: what they wrote stands, and what they
    left empty is read anew. The same upload again gives the same revision. Raises `UnknownDocument`, `IsLink`,
    `SameFile`, `UnknownUpload`, `Incomplete`.
    """
    document = _locked(document_id)
    if document.address:
        raise refusals.IsLink(title=document.title)
    upload, file = _finished(upload_key, by, document.unit_id)
    if upload.revision is not None:
        if upload.revision.document_id != document_id:
            raise refusals.UnknownUpload
        return upload.revision
    before = document.revisions.select_related("file").order_by("-number").first()
    if before is not None and before.file_id == file.pk:
        raise refusals.SameFile
    revision = _revise(document, upload, file, by, at)
    document.confirmed_at = None
    document.save(update_fields=["confirmed_at"])
    _tell(document, at)
    change = Change(before=_file(before) if before else None, after=_file(revision))
    _record("evidence.replace", document, by, at, change)
    return revision


@transaction.atomic
def describe(
    *,
    document_id: int,
    about: About,
    by: "User",
    at: datetime,
    address: str | None = None,
    looked_at: int | None = None,
) -> Document:
    """Say something else of a document; of a link the address too. What is the same already is no act.

    `looked_at` is the revision of which the person saw what was read: as long as it is the newest, what they leave
    empty is meant to be so (`confirm`). Raises `UnknownDocument`, `NoTitle`, `TextTooLong`, `FutureDay`, `BadAddress`,
    `IsFile`.
    """
    document = _locked(document_id)
    newest = document.revisions.order_by("-number").values_list("pk", flat=True).first()
    return _describe(document, about, by, at, address=address, is_look=newest is not None and newest == looked_at)


@transaction.atomic
def confirm(*, document_id: int, about: About, by: "User", at: datetime) -> Document:
    """Say that a person looked at what the machine read of a document, with what they take it to be.

    From then on what the person says stands, whatever is read later, and what they leave empty stays empty, until a
    newer file comes. Raises what `describe` raises.
    """
    return _describe(_locked(document_id), about, by, at, is_look=True)


def lock(*, document_id: int) -> None:
    """Keep a document as it is until the transaction ends: nobody else changes it; raises `UnknownDocument`."""
    _locked(document_id)


def _describe(
    document: Document, about: About, by: "User", at: datetime, *, is_look: bool, address: str | None = None
) -> Document:
    before = _said(document)
    if address is not None:
        if not document.address:
            raise refusals.IsFile(title=document.title)
        document.address = _address(address)
    _say(document, _checked(about, at))
    after = _said(document)
    differing = [name for name in before if before[name] != after[name]]
    if not differing and (document.confirmed_at is not None or not is_look):
        return document
    if is_look:
        document.confirmed_at = at
    document.save()
    _tell(document, at)
    if differing:
        change = Change(
            before={name: before[name] for name in differing}, after={name: after[name] for name in differing}
        )
        _record("evidence.describe", document, by, at, change)
    else:
        _record("evidence.confirm", document, by, at, Change(after=after))
    return document


def _finished(key: UUID, by: "User", unit_id: int) -> tuple[Upload, StoredFile]:
    """Lock an upload and its file, so that of two who bring the same file the second is told."""
    found = Upload.objects.select_for_update().filter(key=key, by=by, unit_id=unit_id).first()
    if found is None:
        raise refusals.UnknownUpload
    if found.file_id is None:
        raise refusals.Incomplete(received=found.received, size=found.size)
    return found, StoredFile.objects.select_for_update().get(pk=found.file_id)


def _locked(document_id: int) -> Document:
    found = Document.objects.select_for_update().filter(pk=document_id).first()
    if found is None:
        raise refusals.UnknownDocument(id=str(document_id))
    return found


def _checked(about: About, at: datetime) -> About:
    """Tidy the texts and refuse what does not fit; an abstract keeps its lines."""
    about = About(
        title=text.normal(names.plain(about.title)),
        number=text.normal(names.plain(about.number)),
        symbol=text.normal(names.plain(about.symbol)),
        issuer=text.normal(names.plain(about.issuer)),
        issued_on=about.issued_on,
        abstract=names.plain(about.abstract).strip(),
        type=about.type,
        period=about.period,
    )
    if not about.title:
        raise refusals.NoTitle
    for name in ("title", "number", "symbol", "issuer", "abstract"):
        _refuse_long(name, getattr(about, name))
    if about.issued_on is not None and about.issued_on > timezone.localdate(at):
        raise refusals.FutureDay(day=f"{about.issued_on:%d/%m/%Y}")
    if about.type and about.type not in _TYPES:
        raise refusals.UnknownType(type=about.type[:30])
    if about.period and from_code(about.period) is None:
        raise refusals.UnknownPeriod(period=about.period[:30])
    return about


def _tell(document: Document, at: datetime) -> None:
    """Write what a document is found by, and tell the rooms above, once it is committed, that it is another now."""
    document_id = document.pk
    indexing.index([document_id])
    transaction.on_commit(lambda: document_changed.send(sender=Document, document_id=document_id, at=at))


def _address(typed: str) -> str:
    address = typed.strip()
    _refuse_long("address", address)
    try:
        parts = urlsplit(address)
        is_fit = parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and parts.username is None
    except ValueError:
        is_fit = False
    if not is_fit or names.plain(address) != address or any(character.isspace() for character in address):
        raise refusals.BadAddress(address=address[:80])
    return address


def _refuse_long(name: str, typed: str) -> None:
    if len(typed) > LONGEST[name]:
        raise refusals.TextTooLong(field=_FIELDS[name](), most=LONGEST[name])


def _make(unit_id: int, about: About, address: str, origin: Origin, by: "User", at: datetime) -> Document:
    document = Document(unit_id=unit_id, address=address, origin=origin, brought_by=by, brought_at=at)
    _say(document, about)
    document.save()
    return document


def _say(document: Document, about: About) -> None:
    for name in About.__dataclass_fields__:
        setattr(document, name, getattr(about, name))
    document.folded_title = text.fold(about.title)[:300]


def _revise(document: Document, upload: Upload, file: StoredFile, by: "User", at: datetime) -> Revision:
    last = document.revisions.aggregate(last=Max("number"))["last"] or 0
    revision = Revision.objects.create(
        document=document, number=last + 1, file=file, file_name=upload.file_name, brought_by=by, brought_at=at
    )
    upload.revision = revision
    upload.save(update_fields=["revision"])
    return revision


def _said(document: Document) -> dict[str, object]:
    said: dict[str, object] = {name: getattr(document, name) for name in About.__dataclass_fields__}
    return said | {"address": document.address, "unit_id": document.unit_id, "origin": str(document.origin)}


def _file(revision: Revision) -> dict[str, object]:
    return {"revision": revision.number, "file_name": revision.file_name, "sha256": revision.file.sha256}


def _record(verb: str, document: Document, by: "User", at: datetime, change: Change) -> None:
    audit.record(by=actor(by), at=at, verb=verb, target=Target.of(document), change=change)
