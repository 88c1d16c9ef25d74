"""The name of what the database holds: nothing where it could mislead."""

import pytest
from django.db import connection, transaction

from parindex.kit.snapshots import snapshot
from parindex.units.models import Unit

postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL names its snapshots")


class TestSnapshot:
    @pytest.mark.django_db
    def test_has_no_name_within_a_transaction(self) -> None:
        assert snapshot() is None

    @pytest.mark.skipif(connection.vendor == "postgresql", reason="PostgreSQL names its snapshots")
    @pytest.mark.django_db(transaction=True)
    def test_has_no_name_where_nothing_can_be_told(self) -> None:
        assert snapshot() is None

    @postgresql
    @pytest.mark.django_db(transaction=True)
    def test_keeps_its_name_until_somebody_writes(self) -> None:
        before = snapshot()
        assert before is not None
        assert list(Unit.objects.all()) == []
        assert snapshot() == before
        with transaction.atomic():
            Unit.objects.create(code="a", name="A", kind="province")
        assert snapshot() != before
