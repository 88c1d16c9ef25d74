"""What documents say of themselves."""

import pytest

from parindex.evidence.models import Document


class TestDocument:
    @pytest.mark.parametrize(
        ("number", "symbol", "written"),
        [("112", "BC-UBND", "112/BC-UBND"), ("112", "", "112"), ("", "BC-UBND", "BC-UBND"), ("", "", "")],
    )
    def test_writes_number_and_symbol_together(self, number: str, symbol: str, written: str) -> None:
        assert Document(number=number, symbol=symbol).full_number == written
