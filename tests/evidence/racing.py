"""Sends the same file from several threads at once. Run by `apart`, or within a test on PostgreSQL."""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

from django.db import connection

from parindex.accounts.models import User
from parindex.evidence import actions, refusals, store, uploads
from parindex.evidence.models import Document, StoredFile
from parindex.units.models import Unit
from tests.evidence.making import AT

CONTENT = "Tệp gửi từ nhiều nơi cùng lúc\n".encode() * 700
CHUNK = 2_000


def race(threads: int) -> None:
    """Send one upload from all threads, then finish it in all, then make a document of it in all."""
    by, unit_id = User.objects.get(), Unit.objects.get().pk
    key = uploads.begin_upload(unit_id=unit_id, file_name="a.txt", size=len(CONTENT), by=by, at=AT)
    start = Barrier(threads)

    def run(_: int) -> tuple[int, int]:
        try:
            start.wait()
            taken = _send(key, by)
            file = uploads.finish_upload(key=key, by=by, at=AT)
            document = actions.add_document(
                unit_id=unit_id, upload_key=key, about=actions.About(), origin=actions.Origin.UNIT, by=by, at=AT
            )
            assert store.is_sound(file.sha256)
            return taken, document.pk
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        ended = list(pool.map(run, range(threads)))
    assert sum(taken for taken, _ in ended) == len(CONTENT), "a chunk was taken twice, or lost"
    assert {document_id for _, document_id in ended} == {Document.objects.get().pk}
    assert StoredFile.objects.get().sha256 == hashlib.sha256(CONTENT).hexdigest()


def _send(key: UUID, by: User) -> int:
    """Send until everything came, from wherever the others left it; gives how many bytes were taken from here."""
    offset = taken = 0
    while offset < len(CONTENT):
        chunk = CONTENT[offset : offset + CHUNK]
        try:
            offset = uploads.receive_chunk(key=key, offset=offset, chunk=chunk, by=by)
            taken += len(chunk)
        except refusals.WrongOffset as refused:
            offset = refused.received
        except refusals.AlreadyFinished:
            break
    return taken


def main(arguments: Sequence[str]) -> None:
    """Race with so many threads."""
    race(int(arguments[0]))
