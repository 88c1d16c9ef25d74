"""Reads of documents."""

import pytest

from parindex.accounts.models import User
from parindex.evidence import actions, queries, store
from parindex.evidence.models import StoredFile
from parindex.evidence.refusals import FileMissing
from parindex.units.models import Unit
from tests.conftest import Grow
from tests.evidence.making import AT, TEXT, make_document, make_unit, send

pytestmark = pytest.mark.django_db

NEWER = TEXT + b"x"


def replace(document_id: int, content: bytes, unit: Unit, by: User) -> None:
    key = send(content, unit=unit, by=by)
    actions.replace(document_id=document_id, upload_key=key, by=by, at=AT)


class TestDocumentsOf:
    def test_gives_those_of_the_unit_newest_first(self, unit: Unit, person: User) -> None:
        first = make_document(unit=unit, by=person, title="Kế hoạch")
        second = make_document(NEWER, unit=unit, by=person, title="Báo cáo")
        make_document(unit=make_unit("Xã Hồng Dụ"), by=person)
        assert list(queries.documents_of(unit.pk)) == [second, first]
        assert list(queries.documents_of(unit.pk, "ke hoach")) == [first]


class TestRevisions:
    def test_gives_the_newest_first(self, unit: Unit, person: User) -> None:
        document = make_document(unit=unit, by=person)
        replace(document.pk, NEWER, unit, person)
        assert [each.number for each in queries.revisions(document.pk)] == [2, 1]


class TestNewestHashes:
    def test_gives_the_content_of_the_newest_file(self, unit: Unit, person: User) -> None:
        first, second = make_document(unit=unit, by=person), make_document(TEXT + b"y", unit=unit, by=person)
        replace(first.pk, NEWER, unit, person)
        found = queries.newest_hashes([first.pk, second.pk])
        expected = queries.newest_revisions([first.pk, second.pk])
        assert found == {pk: revision.file.sha256 for pk, revision in expected.items()}


class TestNewestRevisions:
    def test_gives_one_for_each_document_in_one_query(
        self, unit: Unit, person: User, queries_do_not_grow: Grow
    ) -> None:
        ids = [make_document(unit=unit, by=person).pk]
        replace(ids[0], NEWER, unit, person)

        def grow() -> None:
            ids.append(make_document(unit=unit, by=person).pk)

        queries_do_not_grow(
            act=lambda: [each.file.sha256 for each in queries.newest_revisions(ids).values()], grow=grow, most=1
        )
        assert {key: each.number for key, each in queries.newest_revisions(ids).items()} == {ids[0]: 2, ids[1]: 1}


class TestSameFile:
    def test_groups_documents_that_share_their_newest_file(self, unit: Unit, person: User) -> None:
        ids = [make_document(unit=unit, by=person, is_known=True).pk for _ in range(3)]
        assert queries.same_file(ids) == [ids]
        replace(ids[0], NEWER, unit, person)
        assert queries.same_file(ids) == [ids[1:]]
        assert queries.same_file(ids[:2]) == []


class TestFindByHash:
    def test_looks_at_the_newest_revisions_of_the_unit_only(self, unit: Unit, person: User) -> None:
        document = make_document(unit=unit, by=person)
        sha256 = StoredFile.objects.get().sha256
        assert queries.find_by_hash(sha256, unit.pk) == document
        assert queries.find_by_hash(sha256, make_unit("Xã Hồng Dụ").pk) is None
        replace(document.pk, NEWER, unit, person)
        assert queries.find_by_hash(sha256, unit.pk) is None

    @pytest.mark.parametrize("sha256", ["", "x", "\0"])
    def test_finds_nothing_for_what_is_no_hash(self, unit: Unit, sha256: str) -> None:
        assert queries.find_by_hash(sha256, unit.pk) is None


class TestOpenOriginal:
    def test_gives_the_bytes_as_they_were_brought(self, unit: Unit, person: User) -> None:
        revision = make_document(unit=unit, by=person).revisions.get()
        original = queries.open_original(revision)
        with original.file:
            assert original.file.read() == TEXT
        assert (original.media_type, original.name, original.size) == ("text/plain", "bao-cao.txt", len(TEXT))

    def test_hands_out_a_type_that_is_no_longer_taken_as_unknown(self, unit: Unit, person: User) -> None:
        revision = make_document(unit=unit, by=person).revisions.select_related("file").get()
        revision.file.media_type = "text/html"
        original = queries.open_original(revision)
        original.file.close()
        assert original.media_type == "application/octet-stream"

    def test_says_that_the_file_is_missing(self, unit: Unit, person: User) -> None:
        revision = make_document(unit=unit, by=person).revisions.get()
        store.path_of(revision.file.sha256).unlink()
        with pytest.raises(FileMissing):
            queries.open_original(revision)
