from decimal import Decimal

import pytest

from parindex.core.reports.dossiers import Dossiers, dossiers_of, group_of
from parindex.core.reports.figures import Kind
from parindex.core.reports.measures import Measure
from tests.core.reports.making import report


def dossiers(text: str) -> Dossiers:
    return next(dossiers_of(report(text)))


class TestDossiers:
    def test_adds_up_what_is_known(self) -> None:
        held = dossiers("Tiếp nhận 192 hồ sơ, trực tiếp 3 hồ sơ.")
        assert held.value(Measure.RECEIVED) == 192
        assert held.value(Measure.LATE) is None
        assert held.sum(Measure.DIRECT, Measure.ONLINE) == 3

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Đã giải quyết 191 hồ sơ, trễ hạn 1 hồ sơ.", 191),
            ("Đúng hạn 190 hồ sơ, trễ hạn 1 hồ sơ.", 191),
            ("Trễ hạn 1 hồ sơ.", None),
            ("Đúng hạn 190 hồ sơ.", None),
        ],
    )
    def test_knows_how_many_were_settled(self, text: str, expected: int | None) -> None:
        assert dossiers(text).settled == expected

    def test_takes_early_and_on_time_for_in_time(self) -> None:
        assert dossiers("Trước hạn 5 hồ sơ, đúng hạn 6 hồ sơ.").in_time == 11
        assert dossiers("Trước và đúng hạn 7 hồ sơ.").in_time == 7

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tiếp nhận 192 hồ sơ.", [192]),
            ("Tiếp nhận 192 hồ sơ, tồn 3 hồ sơ.", [192, 195, 189]),
            ("Tiếp nhận 192 hồ sơ, trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ, tồn 3 hồ sơ.", [192, 189]),
            ("Tiếp nhận 189 hồ sơ, trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ, tồn 3 hồ sơ.", [189, 192]),
            ("Trực tiếp 3 hồ sơ, trực tuyến 186 hồ sơ, tồn 3 hồ sơ.", [189, 192]),
            ("Mới tiếp nhận 189 hồ sơ, tồn 3 hồ sơ.", [189, 192]),
            ("Trễ hạn 1 hồ sơ.", []),
        ],
    )
    def test_gives_what_may_stand_for_all(self, text: str, expected: list[int]) -> None:
        assert dossiers(text).wholes() == [Decimal(value) for value in expected]


class TestGroupOf:
    def test_gives_the_counts_of_the_same_days(self) -> None:
        read = report("Tiếp nhận 192 hồ sơ, trễ hạn 1 hồ sơ đạt 1%.")
        share = next(read.of(Kind.SHARE))
        assert group_of(read, share).value(Measure.LATE) == 1

    def test_gives_none_where_none_were_counted(self) -> None:
        read = report("Đạt 1%.")
        assert group_of(read, next(read.of(Kind.SHARE))).figures == {}
