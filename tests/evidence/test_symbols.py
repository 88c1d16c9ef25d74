"""Number and symbol of a document."""

import pytest

from parindex.evidence.symbols import split_symbol


class TestSplitSymbol:
    @pytest.mark.parametrize(
        ("typed", "parts"),
        [
            ("112/BC-UBND", ("112", "BC-UBND")),
            ("Số: 112 /BC – UBND", ("112", "BC-UBND")),
            ("số hiệu 30/2020/NĐ-CP", ("30", "2020/NĐ-CP")),
            ("766/QĐ-TTg", ("766", "QĐ-TTg")),
            ("01a/KH-UBND", ("01a", "KH-UBND")),
            ("112", ("112", "")),
            ("112/", ("112", "")),
            ("BC-UBND", ("", "BC-UBND")),
            ("", ("", "")),
        ],
    )
    def test_splits_what_was_typed_as_one(self, typed: str, parts: tuple[str, str]) -> None:
        assert split_symbol(typed) == parts
