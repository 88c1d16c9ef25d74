"""Reports begun and worded."""

import pytest

from parindex.audit.models import Entry
from parindex.core.compiling.lines import from_plain
from parindex.core.compiling.release import Official
from parindex.reports import refusals
from parindex.reports.actions import drafting
from parindex.reports.actions.drafting import Figure, New
from parindex.reports.models import EnteredFact, Report, Span
from tests.reports.compiled import AT, Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def words(report: Report, section: str) -> list[str]:
    return [from_plain(row["line"]).text for row in Report.objects.get(pk=report.pk).sentences[section]]


class TestBegin:
    def test_proposes_sentences_from_the_facts(self, desk: Desk) -> None:
        report = desk.report()
        assert any("tài chính (ngân sách)" in one for one in words(report, "weaknesses"))
        assert (report.symbol, report.place, report.signer_title) == ("BC-UBND", "Số 1", "Chủ tịch")
        assert Entry.objects.filter(verb="report.begin").exists()

    def test_refuses_who_does_not_make_it(self, desk: Desk) -> None:
        new = New(kind="plan", unit=desk.unit, year=2022, span=Span.YEAR, publication=desk.publication)
        for user in (desk.stranger, desk.manager, desk.observer):
            with pytest.raises(refusals.NotYours):
                drafting.begin(new=new, by=user, at=AT)

    def test_refuses_an_index_that_is_not_there(self, desk: Desk) -> None:
        new = New(kind="plan", unit=desk.unit, year=2021, span=Span.YEAR)
        with pytest.raises(refusals.NoResult):
            drafting.begin(new=new, by=desk.officer, at=AT)

    def test_takes_minutes_of_who_runs_the_round(self, desk: Desk) -> None:
        new = New(kind="decision", unit=desk.assessor, year=2022, span=Span.YEAR, publication=desk.publication)
        report = drafting.begin(new=new, by=desk.manager, at=AT)
        assert (report.symbol, report.recipients[0]) == ("QĐ-UBND", "- Như Điều 3;")


class TestWord:
    def test_keeps_edits_and_their_figures(self, desk: Desk) -> None:
        report = desk.report()
        before = words(report, "tasks")
        texts = {"tasks": [*before[:1], "", "Việc mới."], "unknown": ["x"]}
        assert drafting.word(report_id=report.pk, texts=texts, by=desk.officer, at=AT) == 0
        assert words(report, "tasks") == [before[0], "Việc mới."]

    def test_counts_figures_without_a_source(self, desk: Desk) -> None:
        report = desk.report()
        text = words(report, "weaknesses")[0]
        texts = {"weaknesses": [text.replace("2/4", "3/4"), *words(report, "weaknesses")[1:], "Có 7 việc."]}
        assert drafting.word(report_id=report.pk, texts=texts, by=desk.officer, at=AT) == 2

    def test_refuses_a_released_report_and_others(self, desk: Desk) -> None:
        report = desk.report()
        with pytest.raises(Report.DoesNotExist):
            drafting.word(report_id=report.pk, texts={}, by=desk.stranger, at=AT)
        Report.objects.filter(pk=report.pk).update(state="released", number=1, day=AT.date(), signer="A")
        with pytest.raises(refusals.IsReleased):
            drafting.word(report_id=report.pk, texts={}, by=desk.officer, at=AT)


class TestProposeAgain:
    def test_adds_what_is_new_and_keeps_the_rest(self, desk: Desk) -> None:
        report = desk.report()
        assert drafting.propose_again(report_id=report.pk, by=desk.officer, at=AT) == 0
        drafting.enter(
            report_id=report.pk, figures=[Figure(key="dossiers.total", value="5", source="Sổ")], by=desk.officer, at=AT
        )
        assert drafting.propose_again(report_id=report.pk, by=desk.officer, at=AT) == 1
        assert words(report, "work") == ["Tiếp nhận tổng số 05 hồ sơ."]


class TestEnter:
    def test_keeps_and_takes_away(self, desk: Desk) -> None:
        report = desk.report()
        given = Figure(key="service.rank", value="14", source="Cổng", of=20)
        drafting.enter(report_id=report.pk, figures=[given], by=desk.officer, at=AT)
        assert EnteredFact.objects.get(report=report).of == 20
        drafting.enter(
            report_id=report.pk, figures=[Figure(key="service.rank", value=" ", source="")], by=desk.officer, at=AT
        )
        assert not EnteredFact.objects.exists()

    def test_refuses_what_is_no_figure(self, desk: Desk) -> None:
        report = desk.report()
        with pytest.raises(refusals.FigureUnfit, match="nhiều"):
            drafting.enter(
                report_id=report.pk,
                figures=[Figure(key="dossiers.total", value="nhiều", source="")],
                by=desk.officer,
                at=AT,
            )


class TestSetParts:
    def test_keeps_them(self, desk: Desk) -> None:
        report = desk.report()
        official = Official(number=7, symbol="BC-UBND", signer="A", recipients=("- Lưu: VT.",))
        made = drafting.set_parts(
            report_id=report.pk, title="T", official=official, bases=["B"], by=desk.officer, at=AT
        )
        assert (made.number, made.title, made.bases, made.recipients) == (7, "T", ["B"], ["- Lưu: VT."])
