"""What people type about a document."""

from datetime import date

import pytest
from django.utils import translation

from parindex.evidence.actions import About
from parindex.evidence.forms import DocumentForm
from parindex.evidence.models import Document


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
