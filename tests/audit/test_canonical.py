"""Canonical JSON: the same content, the same bytes."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum, StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parindex.audit import canonical

unhurried = settings(deadline=None)
HANOI = timezone(timedelta(hours=7))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers() | TEXTS
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))


class State(StrEnum):
    OPEN = "open"


class Level(IntEnum):
    HIGH = 3


class TestWrite:
    def test_sorts_keys_and_spaces_nothing(self) -> None:
        assert canonical.write({"b": [1, True, None], "a": {"đ": "Xã\n"}}) == '{"a":{"đ":"Xã\\n"},"b":[1,true,null]}'

    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (Decimal("1.50"), '"1.50"'),
            (Decimal("1E+2"), '"100"'),
            (date(2026, 11, 22), '"2026-11-22"'),
            (datetime(2026, 11, 22, 13, 30, tzinfo=HANOI), '"2026-11-22T06:30:00.000000Z"'),
            (State.OPEN, '"open"'),
            (Level.HIGH, "3"),
            (("a",), '["a"]'),
        ],
    )
    def test_writes_what_json_has_not_as_text(self, value: object, written: str) -> None:
        assert canonical.write(value) == written

    @pytest.mark.parametrize("value", [1.5, {1, 2}, object(), b"a", {1: "a"}, [float("nan")]])
    def test_refuses_what_does_not_come_back_the_same(self, value: object) -> None:
        with pytest.raises(TypeError):
            canonical.write(value)

    @pytest.mark.parametrize("value", ["a\0", {"a\0": 1}, datetime(2026, 1, 1)])  # noqa: DTZ001
    def test_refuses_what_not_every_database_keeps(self, value: object) -> None:
        with pytest.raises(ValueError, match=r"U\+0000|zone"):
            canonical.write(value)

    @unhurried
    @given(VALUES)
    def test_comes_back_the_same(self, value: object) -> None:
        written = canonical.write(value)
        assert json.loads(written) == value
        assert canonical.write(json.loads(written)) == written


class TestDigest:
    def test_is_the_sha_256_of_utf_8(self) -> None:
        assert canonical.digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    def test_refuses_half_a_character(self) -> None:
        with pytest.raises(ValueError, match="surrogates"):
            canonical.digest("\ud800")


class TestMoment:
    def test_has_microseconds_and_no_other_zone_than_utc(self) -> None:
        assert canonical.moment(datetime(2026, 1, 1, 0, 0, 0, 5, tzinfo=UTC)) == "2026-01-01T00:00:00.000005Z"
