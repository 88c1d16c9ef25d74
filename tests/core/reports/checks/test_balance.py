import pytest

from tests.core.reports.making import found, said

SEED = (
    "Đã tiếp nhận tổng số {received} hồ sơ, trong đó tiếp nhận trực tiếp 03 hồ sơ, tiếp nhận trực tuyến "
    "{online} hồ sơ, "
    "03 hồ sơ tồn; giải quyết trước hạn và đúng hạn {in_time} hồ sơ, trễ hạn 01 hồ sơ, đang giải quyết {open} hồ sơ."
)
RIGHT = {"received": "192", "online": "186", "in_time": "190", "open": "01"}


class TestBalance:
    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({}, []),
            ({"online": "168"}, [("168 hồ sơ", "trực tuyến: 186")]),
            ({"open": "11"}, [("11 hồ sơ", "đang giải quyết: 1")]),
            ({"in_time": "109"}, [("109 hồ sơ", "trước hạn và đúng hạn: 190")]),
        ],
    )
    def test_finds_what_does_not_add_up(self, changed: dict[str, str], expected: list[tuple[str, str]]) -> None:
        assert said("balance", SEED.format(**{**RIGHT, **changed})) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Tiếp nhận 192 hồ sơ.",
            "Tiếp nhận 189 hồ sơ, trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ. Ngoài ra tồn 3 hồ sơ.",
            "Tiếp nhận 192 hồ sơ, mới tiếp nhận 189 hồ sơ, kỳ trước chuyển sang 3 hồ sơ.",
            "Mới tiếp nhận 189 hồ sơ, trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ.",
            "Đã giải quyết 191 hồ sơ, đúng hạn 150 hồ sơ, trước hạn 40 hồ sơ, trễ hạn 1 hồ sơ.",
            "Đã giải quyết 191 hồ sơ, đúng hạn 190 hồ sơ.",
            "Đang giải quyết 5 hồ sơ, trong đó trong hạn 4 hồ sơ, quá hạn 1 hồ sơ.",
            "Tiếp nhận 192 hồ sơ, đã giải quyết 190 hồ sơ, đang giải quyết 1 hồ sơ, trả lại 1 hồ sơ.",
            "Tiếp nhận 192 hồ sơ, đã giải quyết 190 hồ sơ, chưa đến hạn 2 hồ sơ.",
            "Tiếp nhận 192 hồ sơ, đang giải quyết 190 hồ sơ.",
            "Tiếp nhận 60 hồ sơ, trực tiếp 20 hồ sơ, trực tuyến 40 hồ sơ. Đất đai: tiếp nhận 20 hồ sơ.",
        ],
    )
    def test_stays_silent_where_all_agrees(self, text: str) -> None:
        assert said("balance", text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tiếp nhận 129 hồ sơ, mới tiếp nhận 189 hồ sơ, kỳ trước chuyển sang 3 hồ sơ.", "192"),
            ("Mới tiếp nhận 198 hồ sơ, trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ.", "189"),
            ("Đã giải quyết 119 hồ sơ, đúng hạn 190 hồ sơ, trễ hạn 1 hồ sơ.", "191"),
            ("Đã giải quyết 19 hồ sơ, đúng hạn 190 hồ sơ.", "190"),
            ("Đang giải quyết 15 hồ sơ, trong đó trong hạn 4 hồ sơ, quá hạn 1 hồ sơ.", "5"),
        ],
    )
    def test_gives_the_number_that_would_fit(self, text: str, expected: str) -> None:
        (finding,) = found("balance", text)
        assert finding.should_be is not None
        assert finding.should_be.say().endswith(f": {expected}")

    def test_tells_no_number_where_it_cannot(self) -> None:
        text = (
            "Tiếp nhận 700 hồ sơ, mới tiếp nhận 600 hồ sơ, kỳ trước chuyển sang 100 hồ sơ, đã giải quyết 300 hồ "
            "sơ, đang giải quyết 55 hồ sơ."
        )
        (finding,) = found("balance", text)
        assert finding.should_be is None
