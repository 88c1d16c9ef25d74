"""Entries are only ever added: the models say so, and below them the database."""

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from parindex.audit import queries
from parindex.audit.models import AppendOnly, Entry, Head
from tests.audit.making import change_row, lift_guard, make_entry, make_log, remove_rows, run_sql, set_guard

pytestmark = pytest.mark.django_db


class TestEntry:
    def test_is_not_saved_a_second_time(self) -> None:
        make_entry()
        with pytest.raises(AppendOnly):
            Entry.objects.get().save()

    def test_is_not_deleted(self) -> None:
        make_entry()
        with pytest.raises(AppendOnly):
            Entry.objects.get().delete()

    def test_is_not_changed_with_others(self) -> None:
        make_entry()
        with pytest.raises(AppendOnly):
            Entry.objects.update(reason="")
        with pytest.raises(AppendOnly):
            Entry.objects.all().delete()
        with pytest.raises(AppendOnly):
            Entry.objects.bulk_update([Entry.objects.get()], ["reason"])

    def test_takes_the_place_of_no_other(self) -> None:
        make_entry()
        entry = Entry.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            Entry(sequence=1, at=entry.at, verb="a.b", before_json="1", after_json="1").save()

    def test_gives_back_what_was_there(self) -> None:
        make_entry(3)
        entry = Entry.objects.get()
        assert entry.before == {"points": 2}
        assert entry.after == {"points": 3, "ghi chú": ["đủ", None, True]}

    def test_is_named_by_sequence_verb_and_target(self) -> None:
        make_entry()
        assert str(Entry.objects.get()) == "1 round.open round 12"

    def test_moves_to_another_database_with_its_hash(self) -> None:
        make_log(3)
        dumped = serializers.serialize("json", [*Entry.objects.order_by("sequence"), *Head.objects.all()])
        lift_guard()
        remove_rows(1, 2, 3)
        Head.objects.all().delete()
        set_guard()
        for found in serializers.deserialize("json", dumped):
            found.save()
        verdict = queries.verify()
        assert (verdict.rows, verdict.faults) == (3, ())


class TestHead:
    def test_is_one(self) -> None:
        make_entry()
        with pytest.raises(IntegrityError), transaction.atomic():
            Head.objects.create(pk=2)
        assert str(Head.objects.get()) == f"1 {Entry.objects.get().hash[:12]}"


class TestGuard:
    def test_refuses_a_change(self) -> None:
        make_entry()
        with pytest.raises(IntegrityError, match="only ever added"), transaction.atomic():
            change_row(1, "reason", "")

    def test_refuses_a_deletion(self) -> None:
        make_entry()
        with pytest.raises(IntegrityError, match="only ever added"), transaction.atomic():
            remove_rows(1)

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite knows INSERT OR REPLACE")
    def test_refuses_a_replacement(self) -> None:
        make_entry()
        with pytest.raises(IntegrityError, match="only ever added"), transaction.atomic():
            run_sql("INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry")

    @pytest.mark.django_db(transaction=True)
    def test_goes_and_comes_with_the_migration(self) -> None:
        call_command("migrate", "audit", "zero", verbosity=0)
        call_command("migrate", "audit", verbosity=0)
        make_entry()
        with pytest.raises(IntegrityError, match="only ever added"), transaction.atomic():
            remove_rows(1)
