"""Reports compiled."""

import pytest

from parindex.reports import refusals
from parindex.reports.models import Report, Template
from parindex.reports.word import marks
from tests.reports.compiled import AT, make_desk
from tests.reports.word.documents import make_word

pytestmark = pytest.mark.django_db


class TestCompileReport:
    def test_binds_every_figure_to_what_proves_it(self) -> None:
        desk = make_desk()
        report = desk.report()
        version = desk.compiled(report)
        figures = [one for one in version.bindings if not one["key"].startswith("office.")]
        assert all(one["name"]["vi"] and one["source"]["vi"] and one["period"] for one in figures)
        published = next(one for one in figures if one["key"] == "index.published")
        assert (published["shown"], published["address"]) == ("7,6", "/don-vi/2022/xa-01/")
        paragraphs, identifier = marks.edited_in(bytes(version.docx))
        assert identifier == f"parindex:{report.pk}:1"
        found = [one.text[slice(*span)] for one in paragraphs for span in one.marks.values()]
        assert sorted(found) == sorted(one["shown"] for one in version.bindings)
        assert desk.compiled(report).number == 2

    def test_names_a_fact_that_the_template_needs(self) -> None:
        desk = make_desk()
        report = desk.report()
        template = Template.objects.create(
            unit=desk.unit, kind=report.kind, name="m", content=make_word("{{ dossiers.late }}"), by=desk.officer, at=AT
        )
        Report.objects.filter(pk=report.pk).update(template=template)
        with pytest.raises(refusals.FactMissing, match="giải quyết quá hạn"):
            desk.compiled(report)

    def test_says_what_a_template_breaks_at(self) -> None:
        desk = make_desk()
        report = desk.report()
        template = Template.objects.create(
            unit=desk.unit, kind=report.kind, name="m", content=make_word("{% for %}"), by=desk.officer, at=AT
        )
        Report.objects.filter(pk=report.pk).update(template=template)
        with pytest.raises(refusals.TemplateBroken):
            desk.compiled(report)
