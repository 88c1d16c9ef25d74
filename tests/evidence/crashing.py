"""Kills a server that takes uploads at random moments, and looks what stands afterwards. Run by `apart`.

Arguments: how many times, and the seed of chance.
"""

import hashlib
import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from parindex.accounts.models import User
from parindex.audit import queries as audit
from parindex.audit.models import Entry
from parindex.evidence import actions, checking, parts, store, uploads
from parindex.evidence.models import Document, Revision, StoredFile, Upload
from parindex.units.models import Unit
from tests.evidence.making import AT

CHUNK = 3_000
#: Seeds of one life of the server; far more than it comes to.
A_LIFE = 10_000


def content_of(seed: int) -> bytes:
    """Make a text of some kilobytes that no other seed gives."""
    return f"{seed} · Báo cáo cải cách hành chính\n".encode() * (100 + seed % 7 * 50)


class Log:
    """What was acknowledged: a line each, which a process that is killed does not lose."""

    def __init__(self, path: Path) -> None:
        """Begin or go on with a log."""
        self.path = path
        self.descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def add(self, *words: object) -> None:
        """Write a line."""
        os.write(self.descriptor, (" ".join(map(str, words)) + "\n").encode())

    def length(self) -> int:
        """Count the lines."""
        return self.path.read_bytes().count(b"\n")

    def of(self, kind: str) -> Iterator[list[str]]:
        """Read the lines of one kind, without it."""
        for line in self.path.read_text(encoding="utf-8").splitlines():
            first, *rest = line.split(" ")
            if first == kind:
                yield rest


class Server:
    """Takes uploads and makes documents and revisions of them, one after the other."""

    def __init__(self, log: Log) -> None:
        """Find whom it serves."""
        self.log = log
        self.by = User.objects.get()
        self.unit_id = Unit.objects.get().pk

    def serve(self, first_seed: int) -> None:
        """Go on until killed."""
        document_id = 0
        for seed in count(first_seed):
            key = self.send_whole(seed) if seed % 3 == 0 else self.send_in_chunks(seed)
            self.log.add("finished", seed)
            if seed % 4 == 3 and document_id:
                number = actions.replace(document_id=document_id, upload_key=key, by=self.by, at=AT).number
            else:
                document_id, number = self.add(seed, key), 1
            self.log.add("revision", document_id, number, seed)

    def send_whole(self, seed: int) -> UUID:
        """Take a file as a plain form brings it."""
        file = SimpleUploadedFile("a.txt", content_of(seed))
        return uploads.take_file(unit_id=self.unit_id, file=file, by=self.by, at=AT)

    def send_in_chunks(self, seed: int) -> UUID:
        """Take a file as the script of the page sends it."""
        size = len(content_of(seed))
        key = uploads.begin_upload(unit_id=self.unit_id, file_name="a.txt", size=size, by=self.by, at=AT)
        self.log.add("begun", key, seed)
        self.send_rest(key, seed, 0)
        return key

    def send_rest(self, key: UUID, seed: int, received: int) -> StoredFile:
        """Send what is missing."""
        content = content_of(seed)
        for offset in range(received, len(content), CHUNK):
            chunk = content[offset : offset + CHUNK]
            self.log.add("chunk", key, uploads.receive_chunk(key=key, offset=offset, chunk=chunk, by=self.by))
        return uploads.finish_upload(key=key, by=self.by, at=AT)

    def add(self, seed: int, key: UUID) -> int:
        """Make a document."""
        about = actions.About(title=f"Tài liệu {seed}")
        return actions.add_document(
            unit_id=self.unit_id, upload_key=key, about=about, origin=actions.Origin.UNIT, by=self.by, at=AT
        ).pk


def serve_from(log: Log, first_seed: int) -> None:
    """Be a server, until killed."""
    Server(log).serve(first_seed)


def live_and_die(log: Log, live: Callable[[], None], chance: random.Random) -> None:
    """Start a server, let it acknowledge some things, and kill it in the midst of the next."""
    connections.close_all()
    lines = log.length() + chance.randint(1, 25)
    child = os.fork()
    if not child:
        try:
            live()
        except BaseException:  # noqa: BLE001 -- whatever it is: a child must not go on as its parent
            traceback.print_exc()
        finally:
            os._exit(1)
    while log.length() < lines:
        assert os.waitpid(child, os.WNOHANG) == (0, 0), "it ended by itself"
        time.sleep(0.001)
    time.sleep(chance.random() * 0.02)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "it ended by itself"


def look(log: Log) -> None:
    """Look that everything acknowledged is there and nothing is half there."""
    seeds = {key: int(seed) for key, seed in log.of("begun")}
    received: dict[str, int] = {}
    for key, so_far in log.of("chunk"):
        received[key] = max(received.get(key, 0), int(so_far))
    for key, acknowledged in received.items():
        upload = Upload.objects.get(key=key)
        assert upload.received >= acknowledged
        if upload.file_id is None:
            with parts.held(UUID(key)) as part:
                assert content_of(seeds[key]).startswith(part.read(upload.received))
                assert parts.length(part) >= upload.received
    for (seed,) in log.of("finished"):
        assert store.is_sound(sha256_of(int(seed)))
        assert StoredFile.objects.get(sha256=sha256_of(int(seed))).size == len(content_of(int(seed)))
    for document_id, number, seed in log.of("revision"):
        revision = Revision.objects.get(document=int(document_id), number=int(number))
        assert revision.file.sha256 == sha256_of(int(seed))
    assert all(store.is_sound(path.name) for path in store.paths()), "half a file is in the store"
    assert checking.verify().is_whole
    assert not Document.objects.filter(revisions__isnull=True).exists(), "half a document"
    entries = Entry.objects.filter(verb__in=["evidence.add", "evidence.replace"])
    assert entries.count() == Revision.objects.count(), "a revision without its entry, or the other way round"
    assert audit.verify().is_sound


def sha256_of(seed: int) -> str:
    """Give the hash of a content."""
    return hashlib.sha256(content_of(seed)).hexdigest()


def go_on(log: Log) -> int:
    """Send what was broken off, from where its state says; gives how many."""
    server = Server(log)
    broken = {key: int(seed) for key, seed in log.of("begun") if Upload.objects.get(key=key).file_id is None}
    for key, seed in broken.items():
        state = uploads.state_of(key=UUID(key), by=server.by)
        assert server.send_rest(UUID(key), seed, state.received).sha256 == sha256_of(seed)
    return len(broken)


def main(arguments: Sequence[str]) -> None:
    """Kill, look, and at last go on."""
    chance = random.Random(arguments[1])  # noqa: S311 -- the moments of the kills
    log = Log(Path(settings.DATA_DIR) / "acknowledged.log")
    for life in range(int(arguments[0])):
        live_and_die(log, partial(serve_from, log, (life + 1) * A_LIFE), chance)
        look(log)
    acknowledged = sum(1 for _ in log.of("revision"))
    broken = go_on(log)
    look(log)
    print(f"{acknowledged} revisions, {broken} broken off")  # noqa: T201
