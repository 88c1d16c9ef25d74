"""Titles are found over merged rows, and columns guessed by them."""

from parindex.dossiers.importing import titles
from parindex.dossiers.importing.targets import Target

PLAIN = ["STT", "Mã hồ sơ", "Mã thủ tục", "Ngày tiếp nhận", "Hẹn trả"]


class TestFind:
    def test_passes_over_what_stands_above(self) -> None:
        found = titles.find([["ỦY BAN NHÂN DÂN"], ["BÁO CÁO HỒ SƠ", "", ""], PLAIN, ["1", "H24.1-260302-0001"]])
        assert (found.titles, found.rows) == (tuple(PLAIN), 3)

    def test_joins_a_merged_pair_and_passes_over_column_numbers(self) -> None:
        found = titles.find(
            [
                ["STT", "Mã hồ sơ", "Mã TTHC", "Ngày", "", ""],
                ["", "", "", "tiếp nhận", "hẹn trả", "trả kết quả"],
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
                ["1", "H24.1-260302-0001", "1.001193", "02/03/2026", "", ""],
            ]
        )
        assert found.titles[3:] == ("Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả")
        assert found.rows == 3

    def test_takes_the_first_row_where_nothing_is_known(self) -> None:
        assert titles.find([["", ""], ["a", "b"], ["1", "2"]]) == titles.Titles(("a", "b"), 2)
        assert titles.find([]).titles == ()


class TestGuess:
    def test_knows_exchange_names(self) -> None:
        found = titles.guess(["MaHoSo", "MaTTHC", "NgayTiepNhan", "NgayHenTra", "TienTrinh", "KenhThucHien"])
        assert set(found) == {
            Target.TRAIL, Target.RECEIVED, Target.PROCEDURE, Target.DUE, Target.CODE, Target.CHANNEL,
        }  # fmt: skip

    def test_knows_titles_within_longer_ones(self) -> None:
        found = titles.guess(["Mã hồ sơ (trên hệ thống)", "Thời điểm tiếp nhận hồ sơ của công dân"])
        assert found == {Target.CODE: 0, Target.RECEIVED: 1}

    def test_gives_a_column_to_one_target(self) -> None:
        found = titles.guess(["Ngày trả", "Ngày hẹn trả kết quả"])
        assert found == {Target.RETURNED: 0, Target.DUE: 1}

    def test_knows_code_and_procedure_by_what_stands_there(self) -> None:
        rows = [["H24.101-260302-0001", "1.001193.000.00.00.H24", "x"]] * 3
        assert titles.guess(["A", "B", "C"], rows) == {Target.CODE: 0, Target.PROCEDURE: 1}

    def test_gives_nothing_for_nothing(self) -> None:
        assert titles.guess([]) == {}


def test_saved_follows_the_titles_and_not_the_places() -> None:
    kept = titles.to_save({Target.CODE: 0, Target.RECEIVED: 1}, ["Số phiếu", "Ngày vào"])
    assert titles.saved(kept, ["ngày vào", "số  phiếu"]) == {Target.CODE: 1, Target.RECEIVED: 0}
    assert titles.saved(kept, ["số phiếu"]) is None
    assert titles.saved({}, ["số phiếu"]) is None


def test_missing_names_what_is_needed() -> None:
    assert titles.missing({Target.CODE: 0}) == [Target.PROCEDURE, Target.RECEIVED]
    assert titles.missing({Target.CODE: 0, Target.PROCEDURE: 1, Target.TRAIL: 2}) == []
