"""What the machine read of the file that somebody looks at."""

import pytest

from parindex.evidence import readings
from parindex.evidence.looking import look_at
from parindex.evidence.models import Reading, Revision
from tests.evidence.making import AT, make_document, make_pdf, make_person, make_unit
from tests.evidence.test_readings import outcome

pytestmark = pytest.mark.django_db


def brought(content: bytes, name: str) -> Revision:
    document = make_document(content, unit=make_unit(), by=make_person(), name=name)
    return document.revisions.select_related("file").get()


def finish() -> None:
    reading = Reading.objects.get()
    Reading.objects.update(state="reading")
    readings.finish(reading_id=reading.pk, outcome=outcome("Số: 112", "trang hai"), at=AT)


class TestLookAt:
    def test_gives_the_boxes_of_the_page(self) -> None:
        revision = brought(make_pdf(2), "a.pdf")
        finish()
        look = look_at(revision, 1)
        assert look is not None
        assert [shape.key for shape in look.shapes] == ["read-number"]
        assert [field.name for field in look.fields] == ["number", "signature-1"]
        assert (look.lines, look.said, look.is_over) == ((), None, True)
        other = look_at(revision, 2)
        assert other is not None
        assert other.shapes == ()

    def test_gives_the_text_of_a_file_without_pages(self) -> None:
        revision = brought("Số: 112\n".encode(), "a.txt")
        finish()
        look = look_at(revision, 1)
        assert look is not None
        assert [[piece.text for piece in line] for line in look.lines] == [["Số: 112"], ["trang hai"]]

    def test_says_how_far_reading_is(self) -> None:
        look = look_at(brought(make_pdf(), "a.pdf"), 1)
        assert look is not None
        assert (look.fields, look.is_over, look.said is not None) == ((), False, True)

    def test_is_none_where_nobody_reads(self) -> None:
        revision = brought(make_pdf(), "a.pdf")
        Reading.objects.all().delete()
        assert look_at(revision, 1) is None
        assert look_at(None, 1) is None
