"""Acts in words."""

import re
from pathlib import Path

import pytest

import parindex
from parindex.accounts import verbs

USED = re.compile(r'verb="([a-z_.]+)"|"((?:person|session|unit|role|log)\.[a-z_]+)"')


class TestSay:
    def test_says_known_acts_and_shows_the_rest(self) -> None:
        assert verbs.say("role.give") == "Trao vai trò"
        assert verbs.say("role.give", "en") == "Gave a role"
        assert verbs.say("kite.fly") == "kite.fly"

    @pytest.mark.parametrize("room", ["units", "accounts", "audit"])
    def test_knows_every_act_of_these_rooms(self, room: str) -> None:
        texts = [path.read_text(encoding="utf-8") for path in (Path(parindex.__file__).parent / room).rglob("*.py")]
        used = {first or second for text in texts for first, second in USED.findall(text)}
        assert sorted(used - set(verbs.VERBS)) == []


class TestSayPath:
    def test_says_what_a_value_is_of(self) -> None:
        assert verbs.say_path("full_name") == "họ và tên"
        assert verbs.say_path("roles[2].unit") == "vai trò [2] › đơn vị"
        assert verbs.say_path("roles[2].colour", "en") == "roles [2] › colour"
