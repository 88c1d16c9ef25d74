"""A number in an address is one that a database can look for."""

import re

import pytest

from parindex.kit.addresses import KeyConverter


class TestKeyConverter:
    @pytest.mark.parametrize(("text", "expected"), [("0", 0), ("17", 17), ("9" * 18, 10**18 - 1)])
    def test_takes_what_can_be_a_key(self, text: str, expected: int) -> None:
        assert re.fullmatch(KeyConverter.regex, text)
        assert KeyConverter().to_python(text) == expected

    @pytest.mark.parametrize("text", ["", "-1", "1.0", "١", "9" * 19, "1" + "0" * 30])
    def test_takes_nothing_that_no_database_can_look_for(self, text: str) -> None:
        assert not re.fullmatch(KeyConverter.regex, text)
