from decimal import Decimal

from parindex.core.reports.figures import Figure, Kind
from tests.core.reports.making import report

SCORES = """\
BÁO CÁO
Kết quả năm 2025
TT Lĩnh vực Điểm tối đa Điểm đạt Hạng
1 Cải cách thể chế 40 38,5 1/16
2 Cải cách tài chính công 35 30 2/16
3 Nội dung khác 25 20 3/16
Tổng cộng 100 88,5 1/16
"""
DOSSIERS = """\
Lĩnh vực Tiếp nhận Trực tuyến
Đất đai 20 12
Hộ tịch 30 28
Chứng thực 10 9
Tổng cộng 60 49
"""


def told(text: str) -> list[tuple[Kind, str, Decimal, Decimal | None]]:
    figures: list[Figure] = [one for one in report(text).figures if one.section == "table"]
    return [(one.kind, one.subject, one.value, one.of) for one in figures]


class TestFigures:
    def test_of_a_table_of_areas_are_scores_and_ranks(self) -> None:
        assert (Kind.SCORE, "area.institutions", Decimal("38.5"), Decimal(40)) in told(SCORES)
        assert (Kind.RANK, "area.finance", Decimal(2), Decimal(16)) in told(SCORES)
        assert (Kind.SCORE, "index", Decimal("88.5"), Decimal(100)) in told(SCORES)
        assert len(told(SCORES)) == 6

    def test_of_dossiers_are_those_of_the_total(self) -> None:
        assert told(DOSSIERS) == [
            (Kind.COUNT, "received", Decimal(60), None),
            (Kind.COUNT, "received.online", Decimal(49), None),
        ]

    def test_are_none_without_a_total_or_of_another_scale(self) -> None:
        assert told(DOSSIERS.replace("Tổng cộng 60", "Khác nữa 60")) == []
        assert told(SCORES.replace("Tổng cộng 100", "Tổng cộng 90")) == []

    def test_leave_out_cells_without_a_value(self) -> None:
        text = SCORES.replace("40 38,5 1/16", "40 - 1/16").replace("30 2/16", "30 -")
        assert [one[:2] for one in told(text)] == [
            (Kind.SCORE, "area.finance"),
            (Kind.RANK, "index"),
            (Kind.SCORE, "index"),
        ]
        assert (Kind.COUNT, "received", Decimal(60), None) not in told(DOSSIERS.replace("cộng 60", "cộng -"))
