"""What documents are found by follows every change of them, and the reading of their file."""

from datetime import date

import pytest

from parindex.evidence import actions, indexing, readings
from parindex.evidence.actions import About, Origin
from parindex.evidence.models import Document, Entry, Reading
from tests.evidence.making import AT, make_document, make_person, make_unit, send
from tests.evidence.test_readings import outcome

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> Document:
    return make_document(unit=make_unit(), by=make_person(), title="Kế hoạch năm")


class TestIndex:
    def test_is_written_with_the_document(self, document: Document) -> None:
        entry = Entry.objects.get(document=document)
        assert (entry.words, entry.folded, entry.number) == (" kế hoạch năm ", " ke hoach nam ", "")
        assert entry.file == document.revisions.get().file

    def test_follows_what_people_say(self, document: Document) -> None:
        about = About(title="Báo cáo", number="112", symbol="QĐ-UBND", issuer="UBND xã Đồng Tâm", type="BC")
        actions.describe(document_id=document.pk, about=about, by=document.brought_by, at=AT)
        entry = Entry.objects.get(document=document)
        assert (entry.number, entry.issuer, entry.type) == (" 112 qd ubnd ", " ubnd xa dong tam ", "BC")
        assert (entry.full_number, entry.issuer_name) == ("112/QĐ-UBND", "UBND xã Đồng Tâm")

    def test_takes_what_was_read_where_people_say_nothing(self, document: Document) -> None:
        reading = Reading.objects.get()
        Reading.objects.update(state="reading")
        readings.finish(reading_id=reading.pk, outcome=outcome("Số: 112"), at=AT)
        assert Entry.objects.get(document=document).number == " 112 "
        about = About(title="Báo cáo", number="7", symbol="KH-UBND", issued_on=date(2022, 3, 4))
        actions.describe(document_id=document.pk, about=about, by=document.brought_by, at=AT)
        entry = Entry.objects.get(document=document)
        assert (entry.full_number, entry.issued_on) == ("7/KH-UBND", date(2022, 3, 4))

    def test_leaves_empty_what_a_person_left_empty_until_a_newer_file_comes(self, document: Document) -> None:
        Reading.objects.update(state="reading")
        readings.finish(reading_id=Reading.objects.get().pk, outcome=outcome("Số: 112"), at=AT)
        by = document.brought_by
        actions.confirm(document_id=document.pk, about=About(title="Báo cáo", issuer="UBND xã"), by=by, at=AT)
        assert Entry.objects.get(document=document).full_number == ""
        newer = send(b"other words\n", unit=document.unit, by=by, name="b.txt")
        actions.replace(document_id=document.pk, upload_key=newer, by=by, at=AT)
        reading = Reading.objects.latest("pk")
        readings.begin(reading_id=reading.pk, at=AT)
        readings.finish(reading_id=reading.pk, outcome=outcome("Số: 112"), at=AT)
        entry = Entry.objects.get(document=document)
        assert (entry.full_number, entry.issuer_name) == ("112", "UBND xã")

    def test_follows_a_newer_file(self, document: Document) -> None:
        key = send(b"other words\n", unit=document.unit, by=document.brought_by, name="b.txt")
        revision = actions.replace(document_id=document.pk, upload_key=key, by=document.brought_by, at=AT)
        assert Entry.objects.get(document=document).file == revision.file

    def test_is_there_for_a_link(self, document: Document) -> None:
        made = actions.add_link(
            unit_id=document.unit_id,
            address="https://xa.example/tin",
            about=About(title="Tin về một cửa"),
            origin=Origin.UNIT,
            by=document.brought_by,
            at=AT,
        )
        entry = Entry.objects.get(document=made)
        assert (entry.folded, entry.file) == (" tin ve mot cua ", None)


class TestIndexMissing:
    def test_writes_what_is_not_there_yet(self, document: Document) -> None:
        Entry.objects.all().delete()
        assert indexing.index_missing(AT) == 1
        assert indexing.index_missing(AT) == 0
        assert Entry.objects.get().document == document
