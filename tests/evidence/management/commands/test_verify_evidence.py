"""The command that hashes every stored file again."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from parindex.accounts.models import User
from parindex.evidence import disk, store
from parindex.evidence.models import StoredFile
from parindex.units.models import Unit
from tests.evidence.making import make_document

pytestmark = pytest.mark.django_db


class TestVerifyEvidence:
    def test_says_that_nothing_is_lost(self, unit: Unit, person: User) -> None:
        make_document(unit=unit, by=person)
        (disk.folder("evidence") / "Thumbs.db").write_bytes(b"x")
        said = StringIO()
        call_command("verify_evidence", stdout=said)
        assert said.getvalue() == "không thuộc tài liệu nào: Thumbs.db\nparindex: 1 tệp, không có gì mất hay bị sửa\n"

    def test_ends_with_an_error_where_a_file_was_changed(self, unit: Unit, person: User) -> None:
        make_document(unit=unit, by=person)
        sha256 = StoredFile.objects.get().sha256
        store.path_of(sha256).write_bytes(b"x")
        with pytest.raises(CommandError, match=f"bị sửa: {sha256}"):
            call_command("verify_evidence")
        store.path_of(sha256).unlink()
        with pytest.raises(CommandError, match=f"mất: {sha256}"):
            call_command("verify_evidence")
