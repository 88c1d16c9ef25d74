import pytest

from parindex.core.reports.figures import Kind, Role
from tests.core.reports.making import figures


def subjects(text: str) -> list[tuple[str, int]]:
    return [(figure.subject, int(figure.value)) for figure in figures(f"Báo cáo.\n{text}", Kind.COUNT)]


class TestReasons:
    def test_are_no_counts_of_what_they_explain(self) -> None:
        text = "Có 04 hồ sơ quá hạn do: 03 hồ sơ chờ ý kiến; 01 hồ sơ do xử lý chậm."
        assert [one.subject for one in figures(text, Kind.COUNT)] == ["done.late", "", ""]


class TestCounts:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                (
                    "Đã tiếp nhận tổng số 192 hồ sơ, trong đó tiếp nhận trực tiếp 03 hồ sơ, trực tuyến 186 hồ "
                    "sơ, 03 hồ sơ tồn."
                ),
                [("received", 192), ("received.direct", 3), ("received.online", 186), ("received.carried", 3)],
            ),
            (
                "Giải quyết trước hạn và đúng hạn 190 hồ sơ, trễ hạn 01 hồ sơ tỷ lệ 1,1% (do nơi khác trả chậm), "
                "đang giải quyết 01 hồ sơ.",
                [("done.in_time", 190), ("done.late", 1), ("open", 1)],
            ),
            ("3 hồ sơ trực tiếp và 186 hồ sơ trực tuyến", [("received.direct", 3), ("received.online", 186)]),
            ("Hồ sơ mức độ 4: 19 hồ sơ, hồ sơ mứ độ 3: 173 hồ sơ.", [("online.level_4", 19), ("online.level_3", 173)]),
            (
                "Đang giải quyết 5 hồ sơ, trong đó trong hạn 4 hồ sơ, quá hạn 1 hồ sơ.",
                [("open", 5), ("open.in_time", 4), ("open.overdue", 1)],
            ),
            (
                "Đang giải quyết 5 hồ sơ, có 4 hồ sơ chưa đến hạn và có 1 hồ sơ đã quá hạn.",
                [("open", 5), ("open.in_time", 4), ("open.overdue", 1)],
            ),
            ("Đang giải quyết 5 hồ sơ, trễ hạn 1 hồ sơ.", [("open", 5), ("done.late", 1)]),
            ("Tiếp nhận: tổng số 192 hồ sơ", [("received", 192)]),
            ("- Trực tiếp: 21", [("received.direct", 21)]),
            ("- Loại khác: 21", []),
            ("Có 12 hồ sơ.", [("", 12)]),
            ("Có 2 hồ sơ, thêm 12 hồ sơ.", [("", 2), ("", 12)]),
            ("Mở 5 lớp tập huấn giảm nghèo, tăng so với trước", [("lop: tập huấn giảm nghèo", 5)]),
            ("Tập trung 07 nội dung, cụ thể", [("noi dung: tap trung", 7)]),
            ("05 lớp.", [("lop", 5)]),
        ],
    )
    def test_tells_what_is_counted(self, text: str, expected: list[tuple[str, int]]) -> None:
        assert subjects(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Trễ hạn 1 hồ sơ (lĩnh vực đất đai).", "dat dai"),
            ("Lĩnh vực hộ tịch, tiếp nhận 20 hồ sơ.", "ho tich"),
            ("Với cấp xã, tuy ít, đã tiếp nhận 20 hồ sơ.", "cap xa"),
            ("- Đất đai: tiếp nhận 20 hồ sơ.", "dat dai"),
            ("- Kết quả: tiếp nhận 20 hồ sơ.", ""),
        ],
    )
    def test_tells_the_part_of_the_work(self, text: str, expected: str) -> None:
        assert figures(text, Kind.COUNT)[0].qualifier == expected


class TestScores:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Cải cách thể chế: đạt 4,75/5 điểm.", "area.institutions"),
            ("Xã đạt 87,75/100 điểm.", "index"),
            ("Đạt 5/7 điểm ở lĩnh vực tài chính công.", "area.finance"),
            (
                "Lĩnh vực tài chính công: còn thiếu. Việc chấm chỉ số CCHC chậm. Lĩnh vực này đạt 5/7 điểm.",
                "area.finance",
            ),
            ("Chấm chỉ số CCHC chậm. Lĩnh vực này đạt 5/7 điểm.", ""),
            ("Chấm chỉ số CCHC xong. Xã đạt 57 điểm.", "index"),
        ],
    )
    def test_tells_what_is_scored(self, text: str, expected: str) -> None:
        assert figures(text, Kind.SCORE)[0].subject == expected


class TestRoles:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Đạt 5 điểm.", Role.VALUE),
            ("Bị trừ 5 điểm.", Role.LOST),
            ("Tăng 5 điểm.", Role.RISE),
            ("Giảm 5 điểm.", Role.FALL),
            ("Đạt trên 5 điểm.", Role.TARGET),
            ("Phấn đấu cả năm đạt được 5 điểm.", Role.TARGET),
            ("I. NHIỆM VỤ THỜI GIAN TỚI\nĐạt 5 điểm.", Role.TARGET),
        ],
    )
    def test_tells_facts_from_aims_and_changes(self, text: str, expected: Role) -> None:
        assert figures(text, Kind.SCORE)[0].role is expected


class TestOthers:
    def test_gives_days_periods_and_references_before_the_recipients(self) -> None:
        text = (
            "Quý I năm 2023 từ ngày 1/1/2023 đến ngày 31/3/2023 theo Kế hoạch số 5/KH-UBND.\nNơi nhận:\n- Ngày 1/2/2023"
        )
        kinds = [figure.kind for figure in figures(text, Kind.DATE, Kind.PERIOD, Kind.REFERENCE)]
        assert kinds == [Kind.PERIOD, Kind.PERIOD, Kind.DATE, Kind.DATE, Kind.REFERENCE]

    def test_leaves_out_impossible_days(self) -> None:
        assert figures("ngày 31/2/2023", Kind.DATE) == []
