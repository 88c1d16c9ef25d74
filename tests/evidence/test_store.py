"""The store: each file once under its hash, whole or not there."""

import hashlib
import io
import stat
from pathlib import Path

import pytest

from parindex.evidence import disk, store
from parindex.evidence.refusals import FileMissing, NoRoom
from tests.evidence.making import TEXT

SHA256 = hashlib.sha256(TEXT).hexdigest()


class _FullAfterAWhile(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError(28, "No space left on device")
        return super().read(10)


class TestPut:
    def test_keeps_a_file_under_its_hash_for_its_user_alone(self, data_dir: Path) -> None:
        assert store.put(io.BytesIO(TEXT)) == SHA256
        place = data_dir / "evidence" / SHA256[:2] / SHA256[2:4] / SHA256
        assert place.read_bytes() == TEXT
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert list(store.paths()) == [place]

    def test_leaves_a_file_that_is_there_as_it_is(self) -> None:
        store.put(io.BytesIO(TEXT))
        before = store.path_of(SHA256).stat()
        store.put(io.BytesIO(TEXT))
        after = store.path_of(SHA256).stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_mends_a_file_whose_bytes_no_longer_fit_its_name(self) -> None:
        store.put(io.BytesIO(TEXT))
        store.path_of(SHA256).write_bytes(b"x")
        store.put(io.BytesIO(TEXT))
        assert store.is_sound(SHA256)

    def test_leaves_nothing_when_the_disk_is_full(self) -> None:
        with pytest.raises(NoRoom):
            store.put(_FullAfterAWhile(TEXT * 10))
        assert list(store.paths()) == []
        assert list(disk.folder("evidence", "incoming").iterdir()) == []


class TestIsHash:
    def test_tells_hashes_from_other_texts(self) -> None:
        assert store.is_hash(SHA256)
        assert not store.is_hash(SHA256.upper())


class TestPathOf:
    @pytest.mark.parametrize("sha256", ["", "a", "../" * 21 + "a", SHA256.upper(), SHA256 + "\n"])
    def test_takes_hashes_only(self, sha256: str) -> None:
        with pytest.raises(ValueError, match="SHA-256"):
            store.path_of(sha256)


class TestOpenFile:
    def test_gives_the_bytes(self) -> None:
        store.put(io.BytesIO(TEXT))
        with store.open_file(SHA256) as file:
            assert file.read() == TEXT

    def test_says_that_a_file_is_missing(self) -> None:
        with pytest.raises(FileMissing, match="khôi phục"):
            store.open_file(SHA256)


class TestIsSound:
    def test_tells_missing_and_changed_from_sound(self) -> None:
        assert not store.is_sound(SHA256)
        store.put(io.BytesIO(TEXT))
        assert store.is_sound(SHA256)
        store.path_of(SHA256).write_bytes(TEXT + b"x")
        assert not store.is_sound(SHA256)


class TestDigest:
    def test_begins_at_the_beginning(self) -> None:
        file = io.BytesIO(TEXT)
        file.read(5)
        assert store.digest(file) == SHA256


class TestPaths:
    def test_leaves_out_what_is_on_its_way(self) -> None:
        (disk.folder("evidence", "incoming") / "half").write_bytes(b"x")
        assert list(store.paths()) == []


class TestRemoveIncoming:
    def test_removes_what_is_old(self) -> None:
        left = disk.folder("evidence", "incoming") / "half"
        left.write_bytes(b"x")
        assert store.remove_incoming(left.stat().st_mtime - 1) == 0
        assert store.remove_incoming(left.stat().st_mtime + 1) == 1
        assert not left.exists()
