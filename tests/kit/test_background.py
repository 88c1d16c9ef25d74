"""What is looked after from time to time."""

from datetime import UTC, datetime, timedelta

import pytest

from parindex.kit.background import Chores

AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


class TestChores:
    def test_are_done_when_due_and_not_before(self) -> None:
        chores, done = Chores(), list[datetime]()
        chores.register("look", timedelta(minutes=5), done.append)
        assert chores.do_due(AT) == ["look"]
        assert chores.do_due(AT + timedelta(minutes=4)) == []
        assert chores.do_due(AT + timedelta(minutes=5)) == ["look"]
        assert done == [AT, AT + timedelta(minutes=5)]

    def test_one_that_fails_keeps_no_other_back_and_is_tried_again(self) -> None:
        chores, done = Chores(), list[datetime]()

        def fail(at: datetime) -> None:
            raise OSError(at)

        chores.register("fails", timedelta(hours=1), fail)
        chores.register("works", timedelta(hours=1), done.append)
        with pytest.raises(ExceptionGroup) as failures:
            chores.do_due(AT)
        assert [type(each) for each in failures.value.exceptions] == [OSError]
        assert done == [AT]
        with pytest.raises(ExceptionGroup):
            chores.do_due(AT + timedelta(seconds=1))
        assert done == [AT]

    def test_the_same_name_takes_the_place_of_the_first(self) -> None:
        chores, first, second = Chores(), list[datetime](), list[datetime]()
        chores.register("look", timedelta(hours=1), first.append)
        chores.register("look", timedelta(hours=1), second.append)
        chores.do_due(AT)
        assert (first, second) == ([], [AT])
