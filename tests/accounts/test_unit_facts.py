"""What other rooms know of a unit."""

import pytest

from parindex.accounts import unit_facts
from parindex.accounts.models import User
from parindex.accounts.unit_facts import Fact
from parindex.rounds import unit_facts as of_rounds


class TestTellers:
    def test_are_those_of_the_rooms_that_declare_one(self) -> None:
        assert unit_facts.tellers() == (of_rounds.tell,)


class TestOf:
    def test_joins_what_all_rooms_tell(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def tell(unit_id: int, user: User) -> list[Fact]:
            return [Fact(title=f"{unit_id} {user.email}", detail="d")]

        monkeypatch.setattr(unit_facts, "tellers", lambda: (tell, tell))
        told = unit_facts.of(7, User(email="a@b.vn"))
        assert [fact.title for fact in told] == ["7 a@b.vn"] * 2
