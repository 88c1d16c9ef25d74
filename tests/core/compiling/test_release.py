"""What a release needs."""

from dataclasses import replace
from datetime import date

import pytest

from parindex.core.compiling.release import Official, missing, next_number

TODAY = date(2023, 4, 5)
WHOLE = Official(
    number=5,
    symbol="BC-UBND",
    day=TODAY,
    place="Đồng Tâm",
    title="Chủ tịch",
    signer="Nguyễn Văn A",
    recipients=("- Như trên;", "- Lưu: VT."),
)


class TestMissing:
    def test_is_nothing_where_all_is_there(self) -> None:
        assert missing(WHOLE, TODAY) == []

    def test_is_everything_of_an_empty_one(self) -> None:
        assert len(missing(Official(), TODAY)) == 7

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"symbol": "BCUBND"}, "BCUBND"),
            ({"recipients": ("- Như trên.",)}, "Lưu"),
            ({"day": date(2023, 4, 6)}, "06/04/2023"),
            ({"number": None}, "số văn bản"),
        ],
    )
    def test_names_what_it_is(self, changed: dict[str, object], expected: str) -> None:
        (said,) = missing(replace(WHOLE, **changed), TODAY)  # type: ignore[arg-type]
        assert expected in said.say()


class TestNextNumber:
    def test_follows_the_highest(self) -> None:
        assert (next_number([3, 12, 7]), next_number([])) == (13, 1)
