"""What is done to files on their way: begun, received chunk by chunk, looked into, and stored.

Call these outside of a transaction: what they acknowledge has to be committed when they return.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_UP, Decimal
from functools import partial
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from parindex.evidence import content, names, parts, queue, refusals, store
from parindex.evidence.models import StoredFile, Upload

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from parindex.accounts.models import User

#: What a sender should send at once; more is taken up to MOST_IN_CHUNK.
CHUNK = 2**20
MOST_IN_CHUNK = 4 * CHUNK

_MEGABYTE = Decimal(2**20)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far an upload is."""

    received: int
    size: int
    is_finished: bool


def largest() -> int:
    """Give the most bytes that a file may have."""
    return int(getattr(settings, "EVIDENCE_LARGEST", 50 * 2**20))


def begin_upload(*, unit_id: int, file_name: str, size: int, by: "User", at: datetime, sha256: str = "") -> UUID:
    """Begin an upload; gives the key by which it goes on.

    Raises `EmptyFile` and `TooLarge` before anything is sent. With `sha256` what arrives is compared to it.
    """
    name = names.clean(file_name)
    if size < 1:
        raise refusals.EmptyFile(name=name)
    if size > largest():
        raise refusals.TooLarge(name=name, size=_megabytes(size), most=_megabytes(largest()))
    key, announced = uuid4(), sha256.lower()
    parts.create(key)
    Upload.objects.create(
        key=key,
        unit_id=unit_id,
        by=by,
        file_name=name,
        size=size,
        sha256=announced if store.is_hash(announced) else "",
        begun_at=at,
    )
    return key


def receive_chunk(*, key: UUID, offset: int, chunk: bytes, by: "User") -> int:
    """Take the next bytes; gives how many have been received, all of them on the disk.

    Raises `WrongOffset`, which says where to go on, for bytes that do not follow those before: sent twice, by two
    senders at once, or after a crash. Raises `BadChunk`, `AlreadyFinished`, `UnknownUpload`, `NoRoom`.
    """
    if not 0 < len(chunk) <= MOST_IN_CHUNK:
        raise refusals.BadChunk
    with _held(key, by) as (upload, part):
        _go_on(upload, part, offset)
        after = offset + len(chunk)
        if after > upload.size:
            raise refusals.BadChunk
        parts.write(part, offset, chunk)
        _acknowledge(upload, after)
        return after


def state_of(*, key: UUID, by: "User") -> State:
    """Say how far an upload of a person is; raises `UnknownUpload`."""
    upload = _mine(key, by)
    return State(received=upload.received, size=upload.size, is_finished=upload.file_id is not None)


def finish_upload(*, key: UUID, by: "User", at: datetime) -> StoredFile:
    """Look into what was received and store it; asked again, gives the same file.

    Raises `Incomplete`, `UnknownUpload`, `NoRoom`; for content that is not taken one of `ContentRefused`, and for
    what is not what was announced `NotAsAnnounced`: such an upload is given up.
    """
    try:
        with _held(key, by) as (upload, part):
            return _store(upload, part, at)
    except refusals.AlreadyFinished:
        return StoredFile.objects.get(pk=_mine(key, by).file_id or 0)
    except (refusals.ContentRefused, refusals.NotAsAnnounced):
        _forget([key])
        raise


def take_file(*, unit_id: int, file: "UploadedFile[bytes]", by: "User", at: datetime) -> UUID:
    """Take a file that a form brought as a whole, with the same checks; gives the key of its finished upload."""
    key = begin_upload(unit_id=unit_id, file_name=file.name or "", size=file.size or 0, by=by, at=at)
    with _held(key, by) as (upload, part):
        offset = 0
        for chunk in file.chunks(CHUNK):
            parts.write(part, offset, chunk)
            offset += len(chunk)
        _acknowledge(upload, offset)
    finish_upload(key=key, by=by, at=at)
    return key


def clean_uploads(*, before: datetime) -> int:
    """Forget the uploads begun before a moment, with what came of them; gives how many. Stored files stay."""
    old = list(Upload.objects.filter(begun_at__lt=before).values_list("key", flat=True))
    _forget(old)
    left = parts.left_behind(before.timestamp())
    going_on = set(Upload.objects.filter(key__in=left, file__isnull=True).values_list("key", flat=True))
    _forget(key for key in left if key not in going_on)
    store.remove_incoming(before.timestamp())
    return len(old)


@contextmanager
def _held(key: UUID, by: "User") -> Iterator[tuple[Upload, BinaryIO]]:
    """Give an upload that goes on, as it is now, with its file; nobody else has the two meanwhile."""
    _mine(key, by)
    with ExitStack() as stack:
        part = None
        with suppress(FileNotFoundError):
            part = stack.enter_context(parts.held(key))
        upload = _mine(key, by)
        if upload.file_id is not None:
            raise refusals.AlreadyFinished
        if part is None:
            raise refusals.UnknownUpload
        yield upload, part


def _mine(key: UUID, by: "User") -> Upload:
    upload = Upload.objects.filter(key=key, by=by).first()
    if upload is None:
        raise refusals.UnknownUpload
    return upload


def _go_on(upload: Upload, part: BinaryIO, offset: int) -> None:
    """Refuse what does not follow; the disk has the last word on what was received."""
    received = min(upload.received, parts.length(part))
    if received < upload.received:
        _acknowledge(upload, received)
    if offset != received:
        raise refusals.WrongOffset(received=received)


def _acknowledge(upload: Upload, received: int) -> None:
    """Record how far it came, unless another server that does not see the lock on the file was faster."""
    as_read = Upload.objects.filter(pk=upload.pk, received=upload.received, file__isnull=True)
    if not as_read.update(received=received):
        raise refusals.WrongOffset(received=upload.received)
    upload.received = received


def _store(upload: Upload, part: BinaryIO, at: datetime) -> StoredFile:
    if min(upload.received, parts.length(part)) < upload.size:
        raise refusals.Incomplete(received=upload.received, size=upload.size)
    part.truncate(upload.size)
    if upload.sha256 and upload.sha256 != store.digest(part):
        raise refusals.NotAsAnnounced(name=upload.file_name)
    found = content.look_into(part, upload.file_name)
    sha256 = store.put(part)
    with transaction.atomic():
        file, _ = StoredFile.objects.get_or_create(
            sha256=sha256,
            defaults={
                "size": upload.size,
                "media_type": found.kind.media_type,
                "pages": found.pages,
                "is_encrypted": found.is_encrypted,
                "has_active_content": found.has_active_content,
                "stored_at": at,
            },
        )
        queue.ask(file=file, at=at)
        Upload.objects.filter(pk=upload.pk).update(file=file, file_name=found.name)
        # After the commit, so that a crash before it leaves everything that another attempt needs.
        transaction.on_commit(partial(parts.discard, upload.key))
    return file


def _forget(keys: Iterable[UUID]) -> None:
    """Take uploads away, first the row, then the bytes; what was stored or used of them stays."""
    keys = list(keys)
    Upload.objects.filter(key__in=keys).delete()
    for key in keys:
        parts.discard(key)


def _megabytes(size: int) -> Decimal | int:
    """Give megabytes with one decimal, rounded up; what is whole without."""
    rounded = (size / _MEGABYTE).quantize(Decimal("0.1"), rounding=ROUND_UP)
    return int(rounded) if rounded == int(rounded) else rounded
