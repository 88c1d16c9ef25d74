"""Documents that come back from Word."""

import pytest

from parindex.reports import refusals
from parindex.reports.actions import handing_in
from parindex.reports.actions.handing_in import Ruling
from parindex.reports.models import Report, Retyping, Version
from parindex.reports.word import marks, watermark
from tests.reports.compiled import AT, Desk, make_desk
from tests.reports.word.documents import make_word

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def retype(version: Version, **figures: str) -> bytes:
    """Type over figures, by their keys with "_" for each dot."""
    wanted = {key.replace("_", "."): text for key, text in figures.items()}
    paragraphs, _ = marks.edited_in(bytes(version.docx))
    changes: dict[int, list[tuple[int, int, str]]] = {}
    for place, paragraph in enumerate(paragraphs):
        for number, span in paragraph.marks.items():
            key = version.bindings[number]["key"]
            if key in wanted:
                changes.setdefault(place, []).append((*span, wanted.pop(key)))
    return marks.put_back(watermark.add(bytes(version.docx)), changes)


def hand_in(desk: Desk, report: Report, content: bytes) -> Version:
    return handing_in.hand_in(report_id=report.pk, content=content, name="a.docx", by=desk.officer, at=AT)


class TestHandIn:
    def test_lists_retyped_figures(self, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        edited = hand_in(desk, report, retype(version, index_published="9,9", areas_1_points="6"))
        rows = edited.retypings.order_by("position")
        assert [(row.key, row.old, row.new) for row in rows] == [
            ("index.published", "7,6", "9,9"),
            ("areas.1.points", "5,6", "6"),
        ]
        assert (edited.number, edited.origin) == (2, "edited")
        assert watermark.WORDS.encode() not in bytes(edited.docx)

    def test_refuses_other_files_and_reports(self, desk: Desk) -> None:
        report, other = desk.report(), desk.report("plan")
        with pytest.raises(refusals.NothingCompiled):
            hand_in(desk, report, make_word("x"))
        desk.compiled(report)
        with pytest.raises(refusals.NotADocument):
            hand_in(desk, report, b"%PDF")
        with pytest.raises(refusals.AnotherReport):
            hand_in(desk, report, bytes(desk.compiled(other).docx))

    def test_compares_a_file_without_marks_with_the_newest(self, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        edited = hand_in(desk, report, make_word("Chỉ còn 7,6 điểm"))
        assert set(edited.retypings.values_list("change", flat=True)) == {"removed"}

    def test_compares_with_the_version_it_came_from(self, desk: Desk) -> None:
        report = desk.report()
        first = desk.compiled(report)
        desk.compiled(report)
        assert hand_in(desk, report, bytes(first.docx)).retypings.count() == 0


class TestRule:
    def test_keeps_with_a_reason_or_puts_back(self, desk: Desk) -> None:
        report = desk.report()
        edited = hand_in(desk, report, retype(desk.compiled(report), index_published="9,9", areas_1_points="6"))
        keep, back = edited.retypings.order_by("position")
        rulings = {keep.pk: Ruling(is_accepted=True, reason="số mới"), back.pk: Ruling(is_accepted=False)}
        version = handing_in.rule(report_id=report.pk, rulings=rulings, by=desk.officer, at=AT)
        texts = [one.text for one in marks.edited_in(bytes(version.docx))[0]]
        assert any("đạt 9,9/10 điểm" in text for text in texts)
        assert any("đạt 5,6/6 điểm" in text for text in texts)
        assert [one.get("retyped") for one in version.bindings if one["key"] == "index.published"] == ["số mới"]
        assert handing_in.rule(report_id=report.pk, rulings={}, by=desk.officer, at=AT).number == version.number

    def test_asks_for_a_reason(self, desk: Desk) -> None:
        report = desk.report()
        edited = hand_in(desk, report, retype(desk.compiled(report), index_published="9,9"))
        with pytest.raises(refusals.ReasonMissing):
            handing_in.rule(
                report_id=report.pk,
                rulings={edited.retypings.get().pk: Ruling(is_accepted=True)},
                by=desk.officer,
                at=AT,
            )
        assert Retyping.objects.get().decision == "open"

    def test_cannot_put_back_what_is_gone(self, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        edited = hand_in(desk, report, make_word("x"))
        row = edited.retypings.order_by("position").first()
        assert row is not None
        with pytest.raises(refusals.CannotPutBack):
            handing_in.rule(report_id=report.pk, rulings={row.pk: Ruling(is_accepted=False)}, by=desk.officer, at=AT)
