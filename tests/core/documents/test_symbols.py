"""Number and symbol of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.documents.symbols import Form, Symbol, join_symbol, parse_symbol, read_symbol, split_symbol
from parindex.core.documents.types import ABBREVIATIONS, DocumentType

_NUMBERS = st.integers(1, 99999).map(str) | st.integers(1, 9).map(lambda number: f"0{number}a")
_AGENCIES = st.text("ABCDĐHKNSTUV", min_size=2, max_size=6)

named = st.builds(
    Symbol,
    form=st.just(Form.NAMED),
    number=_NUMBERS,
    year=st.none() | st.integers(1990, 2060),
    code=st.sampled_from(ABBREVIATIONS),
    agency=_AGENCIES | st.just("TTg") | st.just("HĐND-VP") | st.just("QH15"),
)
#: Codes that make a letter look like a named type are no agencies.
letters = st.builds(
    Symbol,
    form=st.just(Form.LETTER),
    number=_NUMBERS,
    agency=st.just("UBND") | st.just("SNV") | st.just("BTC"),
    drafter=_AGENCIES,
)
of_party = st.builds(
    Symbol,
    form=st.just(Form.PARTY),
    number=_NUMBERS,
    code=st.sampled_from((*(code for code in ABBREVIATIONS if len(code) < 4), "CV")),
    agency=st.just("TU") | st.just("ĐU") | st.just("HU"),
)
laws = st.builds(
    Symbol,
    form=st.just(Form.LAW),
    number=st.integers(1, 999).map(str),
    year=st.integers(1990, 2060),
    agency=st.just("QH13") | st.just("UBTVQH14"),
)


class TestParseSymbol:
    @given(named | letters | of_party | laws)
    def test_reads_what_was_composed(self, symbol: Symbol) -> None:
        assert parse_symbol(str(symbol)) == symbol

    @given(named | letters | of_party | laws)
    def test_does_not_mind_label_and_spaces(self, symbol: Symbol) -> None:
        spaced = str(symbol).replace("/", " / ").replace("-", " – ")
        assert parse_symbol(f"Số: {spaced};") == symbol

    @pytest.mark.parametrize(
        ("text", "form", "kind"),
        [
            ("112/BC-UBND", Form.NAMED, DocumentType.REPORT),
            ("15/2021/QĐ-UBND", Form.NAMED, DocumentType.DECISION),
            ("118/2025/NĐ-CP", Form.NAMED, DocumentType.DECREE),
            ("02/SY-UBND", Form.NAMED, None),
            ("125/UBND-VP", Form.LETTER, DocumentType.LETTER),
            ("số số: 01/UBND-NV", Form.LETTER, DocumentType.LETTER),
            ("11-QĐ/TU", Form.PARTY, DocumentType.DECISION),
            ("7-CV/ĐU", Form.PARTY, DocumentType.LETTER),
            ("77/2015/QH13", Form.LAW, DocumentType.LAW),
            ("01/2021/UBTVQH14", Form.LAW, DocumentType.ORDINANCE),
        ],
    )
    def test_tells_the_form_and_the_type(self, text: str, form: Form, kind: DocumentType | None) -> None:
        symbol = parse_symbol(text)
        assert symbol is not None
        assert (symbol.form, symbol.type) == (form, kind)

    @pytest.mark.parametrize("text", ["", "112", "69/QĐUBND", "OI/KH-UBND", "87,75/100 điểm", "14/20", "12/8C-UBND"])
    def test_repairs_nothing(self, text: str) -> None:
        assert parse_symbol(text) is None


class TestReadSymbol:
    @given(named)
    def test_never_changes_what_parses_with_known_parts(self, symbol: Symbol) -> None:
        known = Symbol(form=symbol.form, number=symbol.number, year=symbol.year, code=symbol.code, agency="UBND")
        read = read_symbol(str(known))
        assert read is not None
        assert (read.symbol, read.is_repaired, read.confidence) == (known, False, 1)

    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("69/QĐUBND", "69/QĐ-UBND"),
            ("Số: OI/KH-UBND", "01/KH-UBND"),
            ("12/8C-UBND", "12/BC-UBND"),
            ("12/BG-UBND", "12/BC-UBND"),
            ("12/KH-UBNĐ", "12/KH-UBND"),
            ("45/UBNĐ-VP", "45/UBND-VP"),
            ("I2/QD-UBND", "12/QĐ-UBND"),
            ("15/2O21/QÐ-UBND", "15/2021/QĐ-UBND"),
            ("15/QÐ-UBND", "15/QĐ-UBND"),
            ("3/NQ-HDND", "3/NQ-HĐND"),
            ("12/TTR-UBND", "12/TTr-UBND"),
            ("12/KH UBND", "12/KH-UBND"),
            ("12-K H/ĐU".replace(" ", ""), "12-KH/ĐU"),
            ("l2-KH/ĐU", "12-KH/ĐU"),
            ("34KH-UBND", "34/KH-UBND"),
            ("87UBND-NV", "87/UBND-NV"),
            ("l2/XYZ-UBND", None),
        ],
    )
    def test_takes_the_abbreviations_that_look_most_like_it(self, text: str, meant: str | None) -> None:
        read = read_symbol(text)
        assert (str(read.symbol) if read else None) == meant
        assert read is None or text == meant or (read.is_repaired or read.confidence < 1)

    def test_is_less_sure_the_more_it_repairs(self) -> None:
        one, three = read_symbol("69/QĐUBND"), read_symbol("OI/8C-UBNĐ")
        assert one is not None
        assert three is not None
        assert 1 > one.confidence > three.confidence

    def test_lets_the_heading_tell_the_stroke(self) -> None:
        read = read_symbol("5/HD-UBND", expected=DocumentType.CONTRACT)
        assert read is not None
        assert (str(read.symbol), read.is_repaired) == ("5/HĐ-UBND", True)

    @pytest.mark.parametrize("expected", [None, DocumentType.GUIDELINE, DocumentType.REPORT, DocumentType.LETTER])
    def test_keeps_what_the_heading_does_not_contradict(self, expected: DocumentType | None) -> None:
        read = read_symbol("5/HD-UBND", expected=expected)
        assert read is not None
        assert (str(read.symbol), read.is_repaired) == ("5/HD-UBND", False)

    def test_uses_the_heading_for_a_misread_type(self) -> None:
        read = read_symbol("5/T8UBND", expected=DocumentType.ANNOUNCEMENT)
        assert read is not None
        assert str(read.symbol) == "5/TB-UBND"

    def test_keeps_an_unknown_agency(self) -> None:
        read = read_symbol("12/XX-UBND")
        assert read is not None
        assert (str(read.symbol), read.is_repaired) == ("12/XX-UBND", False)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "abc",
            "x/y",
            "9999999/KH-UBND",
            "1/9999/KH-UBND1/2",
            "ABC/KH-UBND",
            "1/lO99/KH-UBND",
            "K/KH-??",
            "OI/KH-UBND-Yzx",
        ],
    )
    def test_gives_none_where_nothing_is_near(self, text: str) -> None:
        assert read_symbol(text) is None

    @given(st.text(max_size=20))
    def test_never_falls_over(self, text: str) -> None:
        read = read_symbol(text)
        assert read is None or 0 < read.confidence <= 1


class TestJoinSymbol:
    @given(named | letters | of_party | laws)
    def test_joins_what_a_symbol_parts(self, symbol: Symbol) -> None:
        assert join_symbol(symbol.number, symbol.tail) == str(symbol)

    def test_leaves_one_alone(self) -> None:
        assert join_symbol("", "BC-UBND") == "BC-UBND"
        assert join_symbol("12", "") == "12"


class TestSplitSymbol:
    @pytest.mark.parametrize(
        ("typed", "parts"),
        [
            ("112/BC-UBND", ("112", "BC-UBND")),
            ("Số: 112 /BC – UBND", ("112", "BC-UBND")),
            ("số hiệu 30/2020/NĐ-CP", ("30", "2020/NĐ-CP")),
            ("766/QĐ-TTg", ("766", "QĐ-TTg")),
            ("01a/KH-UBND", ("01a", "KH-UBND")),
            ("11-QĐ/TU", ("11", "QĐ/TU")),
            ("112", ("112", "")),
            ("112/", ("112", "")),
            ("BC-UBND", ("", "BC-UBND")),
            ("", ("", "")),
        ],
    )
    def test_splits_what_was_typed_as_one(self, typed: str, parts: tuple[str, str]) -> None:
        assert split_symbol(typed) == parts
