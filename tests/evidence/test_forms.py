"""What people type about a document."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from parindex.core.documents.facts import DocumentFacts, Found
from parindex.evidence.actions import About
from parindex.evidence.forms import DocumentForm
from parindex.evidence.models import Document, Reading, Revision
from parindex.reading import codec


def filled(**values: str) -> DocumentForm:
    form = DocumentForm({"title": "Báo cáo", **values})
    form.is_valid()
    return form


class TestDocumentForm:
    def test_gives_what_was_said(self) -> None:
        form = filled(number="112", symbol="BC-UBND", issuer="UBND xã", issued_on="5/12/2022", abstract="a\r\nb")
        assert form.about() == About(
            title="Báo cáo",
            number="112",
            symbol="BC-UBND",
            issuer="UBND xã",
            issued_on=date(2022, 12, 5),
            abstract="a\r\nb",
        )

    def test_splits_a_number_typed_with_its_symbol(self) -> None:
        about = filled(number="Số: 112/BC-UBND").about()
        assert (about.number, about.symbol) == ("112", "BC-UBND")

    @pytest.mark.parametrize(
        ("number", "symbol", "kept"),
        [
            ("112", "BC-UBND", ("112", "BC-UBND")),
            ("Số 112", "", ("112", "")),
            ("12/34", "X", ("12", "X")),
            ("abc", "X", ("abc", "X")),
        ],
    )
    def test_keeps_a_symbol_that_was_typed(self, number: str, symbol: str, kept: tuple[str, str]) -> None:
        about = filled(number=number, symbol=symbol).about()
        assert (about.number, about.symbol) == kept

    def test_needs_nothing(self) -> None:
        form = DocumentForm({})
        assert form.is_valid()
        assert form.about() == About()

    def test_says_what_is_wrong_with_a_date(self) -> None:
        (said,) = filled(issued_on="31/02/2023").errors["issued_on"]
        assert "ngày 31/02/2023 không có thật" in said

    def test_says_so_in_english(self) -> None:
        with translation.override("en"):
            assert "is not a date" in filled(issued_on="x").errors["issued_on"][0]

    def test_stands_as_it_was_typed(self) -> None:
        document = Document(title="Báo cáo", number="112", symbol="BC-UBND", issued_on=date(2022, 12, 5))
        initial = DocumentForm.initial_of(document)
        assert (initial["number"], initial["issued_on"]) == ("112", "05/12/2022")
        assert DocumentForm(initial).is_valid()
        assert DocumentForm.initial_of(Document(title="a"))["issued_on"] == ""


class TestInitialRead:
    REVISION = Revision(pk=7, number=1, file_name="scan01.pdf")
    FACTS = DocumentFacts(number=Found(value="112", words="Số: 112", confidence=0.9))

    def reading(self, *, is_over: bool = True) -> Reading:
        return Reading(facts=codec.plain(self.FACTS), ended_at=datetime(2022, 12, 5, tzinfo=UTC) if is_over else None)

    def test_holds_what_was_read_and_of_which_file(self) -> None:
        form = DocumentForm(initial=DocumentForm.initial_read(Document(title="scan01"), self.REVISION, self.reading()))
        assert (form["number"].value(), form.looked, form.looked_at) == ("112", "7", 7)

    def test_says_that_nothing_was_read_yet(self) -> None:
        for revision, reading in ((self.REVISION, self.reading(is_over=False)), (self.REVISION, None), (None, None)):
            form = DocumentForm(initial=DocumentForm.initial_read(Document(title="a"), revision, reading))
            assert (form.looked, form.looked_at) == ("", None)

    def test_carries_it_along_where_it_is_shown_again(self) -> None:
        assert filled(looked="7").looked_at == 7
        assert filled(looked="7; x").looked_at is None


class TestPeriod:
    def test_is_read_as_people_type_it_and_shown_so_again(self) -> None:
        form = DocumentForm({"title": "Báo cáo", "period": "Quý 1 năm 2023"})
        assert form.is_valid()
        assert form.about().period == "2023-Q1"
        initial = DocumentForm.initial_of(Document(title="Báo cáo", period="2022-H1"))
        assert DocumentForm(initial=initial)["period"].value() == "6 tháng đầu năm 2022"

    def test_keeps_what_was_typed_where_it_is_none(self) -> None:
        form = DocumentForm({"title": "Báo cáo", "period": "dạo nọ"})
        assert not form.is_valid()
        assert "dạo nọ" in str(form.errors["period"])
        assert form["period"].value() == "dạo nọ"

    def test_may_be_left_empty(self) -> None:
        form = DocumentForm({"title": "Báo cáo"})
        assert form.is_valid()
        assert form.about().period == ""
