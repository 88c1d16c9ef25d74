"""How reading ended, in words."""

import pytest

from parindex.reading import states
from parindex.reading.states import State


class TestSaid:
    @pytest.mark.parametrize("state", [state for state in State if state is not State.PARTLY])
    def test_says_every_state_in_both_languages(self, state: State) -> None:
        said = states.said(state, None, 0, 0)
        assert len(said.say("vi")) > 10
        assert said.say("vi") != said.say("en")

    def test_sends_people_to_the_administrator_and_not_to_a_package(self) -> None:
        for said in (states.said(State.NO_ENGINE, None, 0, 0), states.said(State.PARTLY, State.NO_ENGINE, 1, 2)):
            assert "báo người quản trị" in said.say("vi")
            assert "Tell the administrator" in said.say("en")
            assert "tesseract" not in said.say("vi") + said.say("en")

    @pytest.mark.parametrize(
        ("because", "expected"),
        [
            (State.TOO_LARGE, "Tệp có 5.000 trang, hệ thống chỉ đọc 200 trang đầu."),
            (State.TOO_SLOW, "Hết thời gian đọc: đã đọc 200 trên 5.000 trang."),
            (State.CRASHED, "Đã đọc 200 trên 5.000 trang; các trang còn lại không đọc được."),
            (None, "Đã đọc 200 trên 5.000 trang; các trang còn lại không đọc được."),
        ],
    )
    def test_counts_the_pages(self, because: State | None, expected: str) -> None:
        assert states.said(State.PARTLY, because, 200, 5000).say() == expected
