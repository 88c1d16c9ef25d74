"""The form of the counter: its lines of papers."""

import pytest

from parindex.dossiers.counter.receiving_form import FREE_LINES, ReceivingForm
from tests.dossiers.making import NAME, make_procedure

GIVEN = {"name": NAME, "kind": "0", "channel": "1"}


@pytest.mark.django_db
class TestReceivingForm:
    def test_has_a_line_for_each_paper_that_is_asked_and_some_more(self) -> None:
        papers = [{"name": "Tờ khai"}, {"name": "Đã bỏ", "is_cut": True}, {"name": "Ảnh", "is_no_scan": True}]
        form = ReceivingForm(version=make_procedure(papers=papers))
        rows = list(form.rows())
        assert [row["asked"].name for row in rows if row["asked"]] == ["Tờ khai", "Ảnh"]
        assert [row["number"] for row in rows if row["begins_free"]] == [3]
        assert len(rows) == 2 + FREE_LINES
        assert not form.has_free_papers

    def test_opens_the_other_lines_where_there_are_no_papers_or_something_was_typed(self) -> None:
        assert ReceivingForm(version=make_procedure()).has_free_papers
        version = make_procedure("2.1", papers=[{"name": "Tờ khai"}])
        assert ReceivingForm({**GIVEN, "paper_2": "Khác"}, version=version).has_free_papers

    def test_asks_for_the_name_of_a_paper_that_was_ticked(self) -> None:
        form = ReceivingForm({**GIVEN, "taken_1": "on"}, version=make_procedure())
        assert not form.is_valid()
        assert "paper_1" in form.errors

    def test_leaves_out_what_was_not_handed_in(self) -> None:
        version = make_procedure(papers=[{"name": "Tờ khai"}, {"name": "Ảnh", "is_no_scan": True}])
        given = {**GIVEN, "paper_1": "Tờ khai", "paper_2": "Ảnh", "replaced_2": "on"}
        form = ReceivingForm(given, version=version)
        assert form.is_valid(), form.errors
        (paper,) = form.components()
        assert (paper.name, paper.is_no_scan, paper.is_replaced_by_data) == ("Ảnh", True, True)

    def test_asks_about_population_data_only_where_it_is_due(self) -> None:
        due = ReceivingForm(version=make_procedure(population_due=True))
        assert [field.name for field in due.way_fields()] == ["channel", "population_used", "happened_at"]
        assert "population_used" not in ReceivingForm(version=make_procedure("2.1")).fields
