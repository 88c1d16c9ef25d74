"""The store compared with what the database says is in it."""

import io

import pytest

from parindex.accounts.models import User
from parindex.evidence import checking, disk, store
from parindex.evidence.models import StoredFile
from parindex.units.models import Unit
from tests.evidence.making import TEXT, make_document

pytestmark = pytest.mark.django_db


class TestVerify:
    def test_finds_a_sound_store_sound(self, unit: Unit, person: User) -> None:
        make_document(unit=unit, by=person)
        verdict = checking.verify()
        assert verdict == checking.Verdict(sound=1)
        assert verdict.is_whole

    def test_finds_what_is_missing_and_what_was_changed(self, unit: Unit, person: User) -> None:
        hashes = []
        for content in (TEXT, TEXT * 2):
            make_document(content, unit=unit, by=person)
            hashes.append(StoredFile.objects.order_by("-pk")[0].sha256)
        store.path_of(hashes[0]).unlink()
        store.path_of(hashes[1]).write_bytes(b"x")
        verdict = checking.verify()
        assert (verdict.missing, verdict.changed, verdict.is_whole) == (hashes[:1], hashes[1:], False)

    def test_lists_what_nobody_knows(self) -> None:
        (disk.folder("evidence") / "Thumbs.db").write_bytes(b"x")
        orphan = store.put(io.BytesIO(TEXT))
        verdict = checking.verify()
        assert sorted(verdict.orphans) == sorted(["Thumbs.db", orphan])
        assert verdict.is_whole

    def test_does_not_take_a_file_in_the_wrong_place_for_the_right_one(self, unit: Unit, person: User) -> None:
        make_document(unit=unit, by=person)
        place = store.path_of(StoredFile.objects.get().sha256)
        place.rename(disk.folder("evidence") / place.name)
        verdict = checking.verify()
        assert verdict.missing == verdict.orphans == [place.name]
