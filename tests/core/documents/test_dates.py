"""Days as documents write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.documents.dates import DateNote, find_dates, read_date, write_date

_DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))


class TestReadDate:
    @given(_DAYS)
    def test_reads_what_was_written(self, day: date) -> None:
        read = read_date(f"An Bình, {write_date(day)}.")
        assert read is not None
        assert (read.day, read.is_repaired, read.confidence) == (day, False, 1)

    @given(_DAYS, st.sampled_from(("/", "-", ".")))
    def test_reads_figures(self, day: date, mark: str) -> None:
        read = read_date(f"ngày {day.day}{mark}{day.month:02}{mark}{day.year};")
        assert read is not None
        assert (read.day, read.is_spelled) == (day, False)

    @pytest.mark.parametrize(
        "text",
        [
            "ngày 05 tháng 01 năm 2022",
            "Ngày 5 tháng 1 năm 2022",
            "ngày 05 tháng O1 năm 2O22",
            "ngàv 05 tháng 01 năm 2022",
            "ngày 0 5 tháng 01 năm 20 22",
            "ngảy O5 thảng 01 nãm 2022",
            "ngày 5/1/2022",
            "05-01-2022",
            "5 / 1 / 2022",
        ],
    )
    def test_forgives_the_reader(self, text: str) -> None:
        read = read_date(text)
        assert read is not None
        assert read.day == date(2022, 1, 5)
        assert read.words == text.removeprefix("ngày ") if not read.is_spelled else read.words == text

    def test_tells_what_was_repaired(self) -> None:
        read = read_date("ngày O5 tháng 01 năm 2O22")
        assert read is not None
        assert read.is_repaired
        assert read.confidence == pytest.approx(0.88)
        assert read.parts == ("O5", "01", "2O22")

    @pytest.mark.parametrize(
        "text",
        [
            "ngày 31 tháng 02 năm 2022",
            "ngày 237 tháng 4 năm 2022",
            "30/02/2022",
            "1/1/1900",
            "ngày 5 tháng 13 năm 2022",
        ],
    )
    def test_notes_an_impossible_day(self, text: str) -> None:
        read = read_date(text)
        assert read is not None
        assert (read.day, read.note) == (None, DateNote.IMPOSSIBLE)

    @pytest.mark.parametrize(
        "text",
        [
            "ngày    tháng 01 năm 2022",
            "ngày … tháng … năm 2022",
            "ngày ..... tháng     năm 20",
            "ngày 5 tháng 1 năm 20…",
        ],
    )
    def test_notes_a_blank(self, text: str) -> None:
        read = read_date(text)
        assert read is not None
        assert (read.day, read.note) == (None, DateNote.BLANK)

    @pytest.mark.parametrize(
        "text", ["", "12/2021/QĐ-UBND", "87,75/100", "tháng 3 năm 2022", "30/2020/NĐ-CP", "1/2/20222"]
    )
    def test_sees_none_where_there_is_none(self, text: str) -> None:
        assert read_date(text) is None


class TestFindDates:
    def test_gives_them_in_their_order(self) -> None:
        found = list(find_dates("từ 15/12/2022 đến ngày 30 tháng 3 năm 2023 và 1.4.2023"))
        assert [read.day for read in found] == [date(2022, 12, 15), date(2023, 3, 30), date(2023, 4, 1)]

    @given(st.text(max_size=60))
    def test_gives_words_that_stand_there(self, text: str) -> None:
        assert all(read.start < read.end <= len(text) for read in find_dates(text))


class TestWriteDate:
    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (date(2022, 1, 5), "ngày 05 tháng 01 năm 2022"),
            (date(2022, 2, 15), "ngày 15 tháng 02 năm 2022"),
            (date(2022, 3, 9), "ngày 09 tháng 3 năm 2022"),
        ],
    )
    def test_has_leading_zeros_as_the_decree_asks(self, day: date, text: str) -> None:
        assert write_date(day) == text
