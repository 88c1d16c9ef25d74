"""Roles in words."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.accounts.words import DUTIES, ROLES, title
from parindex.units.models import Unit
from tests.accounts.making import give


class TestRoles:
    def test_all_have_a_word_and_a_duty(self) -> None:
        assert set(ROLES) == set(DUTIES) == set(RoleKind.values)


@pytest.mark.django_db
class TestTitle:
    def test_says_unit_and_position_or_role(self, units: dict[str, Unit], people: dict[str, User]) -> None:
        user = people["officer"]
        assert title(user) == f"Xã Đồng Tâm · {ROLES['officer']}"
        user.position = "Công chức Tài chính"
        assert title(give(user, "head", units["other"])) == "Xã Đồng Tâm · Công chức Tài chính"

    def test_is_the_position_alone_without_a_role(self, people: dict[str, User]) -> None:
        assert title(people["none"]) == ""
