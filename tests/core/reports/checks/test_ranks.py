import pytest

from tests.core.reports.making import found, said


class TestNamedTwice:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Xếp thứ 9/45 xã (54 xã toàn tỉnh).", "ghi có 54 đơn vị; có thể do «45» gõ đảo hai chữ số thành «54»"),
            ("Xếp thứ 9/45 xã (trong tổng số 80 xã toàn tỉnh).", "ghi có 80 đơn vị"),
        ],
    )
    def test_finds_another_number_of_units(self, text: str, expected: str) -> None:
        assert [one.why.say() for one in found("ranks", text)] == [f"ngay sau đó {expected}"]

    def test_is_silent_where_it_is_the_same(self) -> None:
        assert found("ranks", "Xếp thứ 9/45 xã (45 xã toàn tỉnh).") == []


class TestRanks:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Xếp hạng 19/9 hạng.", [("19/9 hạng", "có thể hai số đã đổi chỗ: 9/19")]),
            ("Xếp thứ 9/20 xã. Lĩnh vực xếp hạng 9/21 hạng.", [("9/21 hạng", "")]),
            ("Xếp thứ 9/20 xã. Việc số hóa đứng thứ 25 của huyện.", [("25 của huyện", "")]),
            ("Xếp thứ 9/20 xã. Xếp thứ 4/20 xã. Xếp thứ 5/21 xã.", [("5/21 xã", "hạng 5/20")]),
            ("Xếp thứ 9/20 xã. Xếp thứ 4/20 xã. Xếp thứ 5/34 xã.", [("5/34 xã", "hạng 5/20")]),
            ("Cải cách thể chế đạt 5/5 điểm, xếp hạng 2/3 hạng.", [("2/3 hạng", "hạng 1/3")]),
            ("Xếp hạng 3/1 hạng.", [("3/1 hạng", "")]),
        ],
    )
    def test_finds_ranks_that_cannot_be(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert said("ranks", text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Xếp thứ 9/20 xã. Lĩnh vực xếp hạng 12/12 hạng. Việc số hóa đứng thứ 20 của huyện.",
            "Cải cách thể chế đạt 5/5 điểm, xếp hạng 1/3 hạng.",
            "Cải cách thể chế đạt 4/5 điểm, xếp hạng 2/3 hạng.",
            "Xếp hạng 9/19 hạng.",
            "Phấn đấu xếp thứ 5/2 xã.",
        ],
    )
    def test_stays_silent_on_what_can_be(self, text: str) -> None:
        assert said("ranks", text) == []
