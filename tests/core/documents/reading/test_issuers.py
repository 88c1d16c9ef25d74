"""Issuer and superior."""

import pytest

from parindex.core.documents.reading.issuers import read_issuer
from parindex.core.documents.reading.rows import rows_of
from tests.core.documents.sheets import STATE, Sheet, boxed, document, placed, plain


def read(text: str, number: int | None = None, symbol: str = "") -> tuple[str | None, str | None]:
    issuer, superior = read_issuer(rows_of(plain(text)), number, symbol)
    return issuer.value if issuer else None, superior.value if superior else None


class TestReadIssuer:
    def test_needs_a_sign_that_it_is_a_head(self) -> None:
        assert read("UBND XÃ AN BÌNH") == (None, None)
        assert read(f"UBND XÃ AN BÌNH\n{STATE[0]}") == ("Ủy ban nhân dân xã An Bình", None)

    def test_does_not_mind_small_letters(self) -> None:
        assert read("UBND xã An Bình\nSố: 5", 1) == ("Ủy ban nhân dân xã An Bình", None)

    def test_passes_over_what_is_no_name(self) -> None:
        text = "***\nlinh tinh\nUBND XÃ AN BÌNH\nSỐ: 3\nV/V HỌP\nXem"
        assert read(text, 5) == ("Ủy ban nhân dân xã An Bình", None)

    @pytest.mark.parametrize(
        ("symbol", "issuer"),
        [
            ("KH-UBND", "Ủy ban nhân dân xã An Bình"),
            ("NQ-HĐND", "Hội đồng nhân dân xã An Bình"),
            ("KH-SNV", None),
            ("", None),
        ],
    )
    def test_lets_the_symbol_tell_what_a_stamp_hides(self, symbol: str, issuer: str | None) -> None:
        assert read(f"XÃ AN BÌNH\nSố: 5/{symbol}", 1, symbol) == (issuer, None)

    def test_invents_no_place(self) -> None:
        assert read("NHÂN\nSố: 5/KH-UBND", 1, "KH-UBND") == (None, None)

    @pytest.mark.parametrize("bold", [None, (1, 2), (0, 1, 2), (0,), (2,)])
    def test_needs_no_weight_to_tell_the_two(self, bold: tuple[int, ...] | None) -> None:
        sheet = Sheet(left=("UBND HUYỆN MINH TÂN", "ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"), number="Số: 5/KH-UBND", bold=bold)
        rows = rows_of(boxed(sheet))
        issuer, superior = read_issuer(rows, 3, "KH-UBND")
        assert issuer is not None
        assert superior is not None
        assert (issuer.value, superior.value) == ("Ủy ban nhân dân xã An Bình", "Ủy ban nhân dân huyện Minh Tân")

    def test_leaves_the_right_column(self) -> None:
        lines = [placed("UBND XÃ AN BÌNH", 0.1, 0.1), placed("MẪU CHUNG", 0.7, 0.1), placed("Số: 5/KH-UBND", 0.1, 0.2)]
        issuer, superior = read_issuer(rows_of(document(lines)), 2, "KH-UBND")
        assert issuer is not None
        assert (issuer.value, superior) == ("Ủy ban nhân dân xã An Bình", None)

    def test_tells_a_name_that_was_misread(self) -> None:
        issuer, _ = read_issuer(rows_of(plain("UY BAN NHAM DAN XÃ AN BÌNH\nSố: 5")), 1, "")
        assert issuer is not None
        assert issuer.is_repaired
        assert issuer.confidence == 0.9
