"""Files lie apart, by import, and go when they are done with."""

import hashlib

from parindex.dossiers.importing import files


def test_keep_gives_hash_and_size_and_forget_removes() -> None:
    assert files.keep(987_654, [b"ab", b"c"]) == (hashlib.sha256(b"abc").hexdigest(), 3)
    assert files.original(987_654).read_bytes() == b"abc"
    assert files.rejected(987_654).parent == files.folder(987_654)
    files.forget(987_654)
    assert not (files.folder(987_654) / "original").exists()
