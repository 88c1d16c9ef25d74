"""One document that an item requires, as a form."""

from typing import Any

import pytest
from django.utils import translation

from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.requirements import Day, Requirement, Window
from parindex.core.documents.terms import Term
from parindex.core.documents.types import THE_29, DocumentType
from parindex.rounds.forms.setting_up_requirement import SHARED, RequirementForm, initial_of, way_said

EMPTY: dict[str, Any] = {"where": SHARED, "opens_year": "0", "closes_year": "0", "count": "1"}

EVERYTHING = Requirement(
    label="Báo cáo",
    types=(DocumentType.PLAN, DocumentType.CONTRACT),
    forms=(PaperForm.PICTURE, PaperForm.REGISTER),
    issuers=(Level.COMMUNE, Level.PARTY),
    terms=(Term.QUARTER_1, Term.YEAR),
    window=Window(opens=Day(-5, 1, 2), closes=Day(1, 3, 31), after_superior=0),
    is_signed=True,
    subject=(("thi đua", "khen thưởng"), ("xã",)),
    is_optional=True,
)


def form_of(**typed: Any) -> RequirementForm:
    return RequirementForm({f"p0-{key}": value for key, value in (EMPTY | typed).items()}, prefix="p0")


def requirement(**typed: Any) -> Requirement:
    form = form_of(**typed)
    assert form.is_valid(), form.errors
    return form.requirement()


def faults(**typed: Any) -> dict[str, list[str]]:
    with translation.override("en"):
        return {name: [str(fault) for fault in found] for name, found in form_of(**typed).errors.items()}


class TestRequirementForm:
    @pytest.mark.parametrize(
        "one",
        [
            Requirement(),
            EVERYTHING,
            Requirement(term=Term.YEAR, count=3),
            Requirement(terms=(Term.YEAR,), window=Window(after_superior=7)),
            Requirement(window=Window(opens=Day(0, 2, 29))),
        ],
    )
    def test_gives_back_what_it_shows(self, one: Requirement) -> None:
        typed = {
            key: value for key, value in initial_of(one, SHARED).items() if value is not None and value is not False
        }
        found = requirement(**typed)
        assert set(found.types) == set(one.types)
        assert found == Requirement(**{**plain(one), "types": found.types})

    def test_leaves_open_what_is_left_empty(self) -> None:
        assert requirement() == Requirement()

    def test_offers_the_29_types_and_every_form(self) -> None:
        form = RequirementForm(prefix="p0")
        offered = {value for name in ("usual", "rest") for value, _ in form.fields[name].choices}  # type: ignore[attr-defined]
        assert {kind.value for kind in THE_29} | {form.value for form in PaperForm} <= offered

    @pytest.mark.parametrize("typed", ["31/12", " 31 - 12 ", "31.12"])
    def test_takes_a_day_as_people_write_it(self, typed: str) -> None:
        assert requirement(closes=typed, closes_year="-1").window == Window(closes=Day(-1, 12, 31))

    @pytest.mark.parametrize("typed", ["31/02", "1/13", "0/1", "mai", "31/12/2022"])
    def test_refuses_what_is_no_day(self, typed: str) -> None:
        assert faults(opens=typed) == {"opens": ["This is no day of a year. Write day/month, such as 31/12."]}

    def test_refuses_days_that_do_not_follow_each_other(self) -> None:
        assert list(faults(opens="1/3", closes="1/2")) == ["closes"]
        assert faults(opens="1/3", closes="1/2", closes_year="1") == {}

    def test_asks_for_one_document_each_for_several_periods(self) -> None:
        assert requirement(terms=["year"]).term is Term.YEAR
        assert requirement(terms=["year"], is_each="on").terms == (Term.YEAR,)
        assert requirement(terms=["year", "quarter_1"]).terms == (Term.YEAR, Term.QUARTER_1)
        assert list(faults(terms=["year", "quarter_1"], count="2")) == ["count"]

    def test_reads_one_group_of_words_a_line(self) -> None:
        found = requirement(subject="thi đua ,  khen  thưởng;\n\n , \nxã")
        assert found.subject == (("thi đua", "khen thưởng"), ("xã",))

    @pytest.mark.parametrize(
        "typed", [{"usual": ["XX"]}, {"where": "9"}, {"opens_year": "x"}, {"count": "0"}, {"after_superior": "-1"}]
    )
    def test_refuses_what_no_page_sends(self, typed: dict[str, Any]) -> None:
        assert list(faults(**typed)) == list(typed)

    def test_unfolds_other_kinds_where_one_is_ticked(self) -> None:
        assert not form_of(usual=["KH"]).is_unfolded
        assert form_of(rest=["HĐ"]).is_unfolded

    def test_knows_its_place(self) -> None:
        assert RequirementForm(prefix="p7").place == "7"

    def test_speaks_of_years_far_away(self) -> None:
        with translation.override("en"):
            for shift, words in (("-5", "5 years before"), ("9", "9 years after"), ("0", "the year of the round")):
                form = RequirementForm(initial={"opens_year": shift}, prefix="p0")
                assert dict(form.fields["opens_year"].choices)[shift] == words  # type: ignore[attr-defined]


class TestWaySaid:
    def test_numbers_the_ways(self) -> None:
        with translation.override("en"):
            assert way_said(2) == "Way 2: one of the ways will do"


def plain(one: Requirement) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Requirement.__dataclass_fields__}
