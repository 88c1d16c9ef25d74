"""Codes: near misses and doubles."""

from parindex.core.service_index.codes import unknown
from tests.core.service_index.making import PLAIN, make_faults


class TestUnknown:
    def test_names_the_nearest(self) -> None:
        wrong, remedy = unknown("3.5c", ["3.5b", "4.1"])
        assert wrong.say("en") == "the code «3.5c» is not in this index"
        assert remedy.say("vi") == "có phải «3.5b»? Các mã: 3.5b; 4.1"

    def test_names_all_where_none_is_near(self) -> None:
        assert unknown("xyz", ["3.5b", "4.1"])[1].say("en") == "use one of the codes: 3.5b; 4.1"


class TestRefuseDoubles:
    def test_says_the_second(self) -> None:
        assert make_faults(PLAIN, PLAIN, total=20) == ["8: the code «a» stands here twice"]
