"""JSON in one form only."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.package.canonical import canonical, sha256
from parindex.kit import documents

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.decimals(-1000, 1000, allow_nan=False, places=6)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(min_codepoint=32, max_codepoint=126)), inner, max_size=3)
    ),
    max_leaves=8,
)


class TestCanonical:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
            ({"a": (Decimal("4.2150"), Decimal("1E+2"), Decimal("-0.0"))}, '{"a":[4.215,100,0]}'),
            ("xã «Đo\u0300ng»\n", '"xã «Đòng»\\n"'),
        ],
    )
    def test_has_one_way_to_write_a_value(self, value: object, written: str) -> None:
        assert canonical(value) == written.encode()

    @given(VALUES)
    def test_is_read_back_as_what_it_was(self, value: object) -> None:
        assert canonical(documents.parse_json(canonical(value).decode())) == canonical(value)

    @pytest.mark.parametrize("value", [0.1, {1: 2}, object(), [1.0]])
    def test_refuses_what_json_cannot_say_exactly(self, value: object) -> None:
        with pytest.raises(TypeError):
            canonical(value)

    def test_refuses_what_is_no_number(self) -> None:
        with pytest.raises(ValueError, match="NaN"):
            canonical(Decimal("NaN"))


class TestSha256:
    def test_is_the_known_one_of_nothing(self) -> None:
        assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
