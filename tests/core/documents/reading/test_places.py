"""Place and date."""

from datetime import date

import pytest

from parindex.core.documents.reading.places import read_meeting_date, read_place_and_date
from parindex.core.documents.reading.rows import rows_of
from tests.core.documents.sheets import plain


class TestReadPlaceAndDate:
    @pytest.mark.parametrize(
        ("text", "place", "day"),
        [
            ("An Bình, ngày 05 tháng 01 năm 2022", "An Bình", date(2022, 1, 5)),
            ("Số 12-KH/ĐU Kỳ Sơn, ngày 05 tháng 01 năm 2022", "Kỳ Sơn", date(2022, 1, 5)),
            ("TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2022", "TP. Hồ Chí Minh", date(2022, 3, 5)),
            ("An Bình, ngày 5/1/2022", "An Bình", date(2022, 1, 5)),
            ("An Bình, ngày    tháng 01 năm 2022", "An Bình", None),
            ("ngày 05 tháng 01 năm 2022", None, date(2022, 1, 5)),
            ("họp tại An Bình, ngày 05 tháng 01 năm 2022", None, date(2022, 1, 5)),
            ("in lúc 10:20 5/1/2022", None, None),
            ("", None, None),
        ],
    )
    def test_reads_a_line(self, text: str, place: str | None, day: date | None) -> None:
        found = read_place_and_date(rows_of(plain(text)))
        assert (found[0].value if found[0] else None, found[1].value if found[1] else None) == (place, day)


class TestReadMeetingDate:
    def test_reads_the_opening(self) -> None:
        found = read_meeting_date(rows_of(plain("từ 1/1/2022\nHôm nay, ngày 05 tháng 01 năm 2022, tại")))
        assert found is not None
        assert (found.value, found.confidence) == (date(2022, 1, 5), 0.85)

    def test_leaves_a_blank_open(self) -> None:
        assert read_meeting_date(rows_of(plain("Hôm nay, ngày … tháng … năm 2022"))) is None
