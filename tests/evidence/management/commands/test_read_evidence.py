"""The command that has stored files read."""

from io import StringIO

import pytest
from django.core.management import call_command

from parindex.evidence import readings
from parindex.evidence.models import Reading, StoredFile
from tests.evidence.making import AT

pytestmark = pytest.mark.django_db


def call(*options: str) -> str:
    said = StringIO()
    call_command("read_evidence", *options, stdout=said)
    return said.getvalue()


class TestReadEvidence:
    def test_asks_for_what_was_not_read_and_for_all_when_told(self) -> None:
        StoredFile.objects.create(sha256="ab" * 32, size=1, media_type="text/plain", stored_at=AT)
        assert "1 tệp" in call()
        assert "0 tệp" in call(), "it waits already"
        readings.end(Reading.objects.get(), "read", "", AT)
        assert "0 tệp" in call()
        assert "1 tệp" in call("--all-again")
        assert Reading.objects.get().state == "waiting"
