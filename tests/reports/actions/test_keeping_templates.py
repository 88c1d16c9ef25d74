"""Templates of offices."""

import pytest

from parindex.reports import refusals, writing
from parindex.reports.actions import keeping_templates
from parindex.reports.models import Report, Template
from tests.reports.compiled import AT, Desk, make_desk
from tests.reports.word.documents import make_word, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def add(desk: Desk, content: bytes) -> Template:
    return keeping_templates.add(
        unit_id=desk.unit.pk, kind="index_report", name="mau.docx", content=content, by=desk.officer, at=AT
    )


class TestAdd:
    def test_serves_the_reports_of_the_unit(self, desk: Desk) -> None:
        report = desk.report()
        first = add(desk, writing.shipped("plan"))
        template = add(desk, make_word("{{ office.number_line }} {{ index.published }}"))
        assert Report.objects.get(pk=report.pk).template == template
        assert texts(bytes(desk.compiled(report).docx)) == ["Số:        /BC-UBND 7,6"]
        assert Template.objects.get(pk=first.pk).withdrawn_at == AT

    def test_names_what_is_wrong(self, desk: Desk) -> None:
        with pytest.raises(refusals.NotADocument):
            add(desk, b"x")
        with pytest.raises(refusals.TemplateBroken, match=r"không có số liệu «index\.hang»"):
            add(desk, make_word("{{ index.hang }}"))
        with pytest.raises(refusals.NotYours):
            keeping_templates.add(unit_id=desk.unit.pk, kind="plan", name="m", content=b"", by=desk.observer, at=AT)


class TestWithdraw:
    def test_lets_the_shipped_one_serve_again(self, desk: Desk) -> None:
        report = desk.report()
        template = add(desk, make_word("x"))
        with pytest.raises(Template.DoesNotExist):
            keeping_templates.withdraw(template_id=template.pk, by=desk.stranger, at=AT)
        keeping_templates.withdraw(template_id=template.pk, by=desk.officer, at=AT)
        assert Report.objects.get(pk=report.pk).template is None
