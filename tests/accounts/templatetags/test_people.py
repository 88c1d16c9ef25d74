"""Roles in words, for templates."""

from parindex.accounts.templatetags.people import role
from parindex.accounts.words import ROLES


class TestRole:
    def test_says_a_kind_and_shows_what_it_does_not_know(self) -> None:
        assert role("head") == ROLES["head"]
        assert role("king") == "king"
