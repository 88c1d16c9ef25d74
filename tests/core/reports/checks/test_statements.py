import pytest

from tests.core.reports.making import said

BOTH = "I. KẾT QUẢ\n1. Ưu điểm\n- {good}\n2. Tồn tại, hạn chế\n- {bad}"


def words(text: str) -> list[str]:
    return [words for words, _ in said("statements", text)]


class TestNone:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Trễ hạn 1 hồ sơ. Trong kỳ không có hồ sơ trễ hạn.", ["không có hồ sơ trễ hạn"]),
            (
                "Không để xảy ra tình trạng hồ sơ quá hạn. Quá hạn 2 hồ sơ.",
                ["Không để xảy ra tình trạng hồ sơ quá hạn"],
            ),
            ("Không có hồ sơ trễ hạn.", []),
            ("Trễ hạn 1 hồ sơ. Không có hồ sơ của dân.", []),
            ("Trễ hạn 1 hồ sơ.\nI. NHIỆM VỤ THỜI GIAN TỚI\nKhông để xảy ra hồ sơ trễ hạn.", []),
            ("Năm 2022 trễ hạn 1 hồ sơ. Năm 2023 không có hồ sơ trễ hạn.", []),
            ("Trả lại 2 hồ sơ. Không có hồ sơ trả lại.", ["Không có hồ sơ trả lại"]),
        ],
    )
    def test_finds_what_is_denied(self, text: str, expected: list[str]) -> None:
        assert words(text) == expected


class TestInTime:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Trễ hạn 1 hồ sơ. 100% hồ sơ được giải quyết đúng hạn.", ["100% hồ sơ được giải quyết đúng hạn"]),
            ("100% hồ sơ được giải quyết đúng hạn.", []),
            ("Trễ hạn 1 hồ sơ. Bảo đảm 100% hồ sơ được giải quyết đúng hạn.", []),
            ("Trễ hạn 1 hồ sơ.\nI. NHIỆM VỤ THỜI GIAN TỚI\n100% hồ sơ được giải quyết đúng hạn.", []),
            ("Trễ hạn 1 hồ sơ (lĩnh vực đất đai). 100% hồ sơ giải quyết đúng hạn.", []),
        ],
    )
    def test_finds_all_in_time_beside_one_late(self, text: str, expected: list[str]) -> None:
        assert words(text) == expected


class TestPraisedAndBlamed:
    @pytest.mark.parametrize(
        ("good", "bad", "expected"),
        [
            (
                "Đã kịp thời đăng tải các tài liệu kiểm chứng.",
                "Tài liệu kiểm chứng còn sơ sài, không đảm bảo về thời gian quy định.",
                ["kịp thời đăng tải các tài liệu kiểm chứng"],
            ),
            (
                "Báo cáo định kỳ gửi đúng thời gian.",
                "Các báo cáo gửi còn chậm.",
                ["Báo cáo định kỳ gửi đúng thời gian"],
            ),
            ("Đã kịp thời đăng tải các tài liệu kiểm chứng.", "Tài liệu kiểm chứng còn sơ sài.", []),
            ("Đã đăng tải các tài liệu kiểm chứng.", "Tài liệu kiểm chứng còn chậm.", []),
            ("Chưa kịp thời đăng tải tài liệu kiểm chứng.", "Tài liệu kiểm chứng còn chậm.", []),
            ("Kịp thời tuyên truyền cải cách hành chính.", "Tài liệu kiểm chứng còn chậm.", []),
            (
                "Kịp thời đăng tài liệu kiểm chứng. Tài liệu kiểm chứng đúng hạn.",
                "Tài liệu kiểm chứng còn chậm.",
                ["Kịp thời đăng tài liệu kiểm chứng"],
            ),
        ],
    )
    def test_finds_both_of_one_thing(self, good: str, bad: str, expected: list[str]) -> None:
        assert words(BOTH.format(good=good, bad=bad)) == expected

    def test_leaves_aims_alone(self) -> None:
        assert (
            words("I. NHIỆM VỤ THỜI GIAN TỚI\nKịp thời đăng tài liệu kiểm chứng.\nTài liệu kiểm chứng còn chậm.") == []
        )


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Xếp hạng 9/12 hạng, đứng ở hạng cuối.", ["hạng cuối"]),
            ("Xếp hạng 12/12 hạng, đứng ở hạng cuối.", []),
            ("Xếp hạng 9/12 hạng, dẫn đầu huyện.", ["dẫn đầu"]),
            ("Xếp hạng 1/12 hạng, dẫn đầu huyện.", []),
            ("Xếp hạng 9/12 hạng, không phải hạng cuối.", []),
            ("Xếp hạng 9/12 hạng, rồi 3/5 hạng cuối.", ["hạng cuối"]),
            ("Xếp hạng 9/12 hạng và xếp hạng 3/5 hạng, hạng cuối.", []),
            ("Đạt điểm tối đa, cụ thể là 4/5 điểm.", ["điểm tối đa"]),
            ("Đạt điểm tối đa với 5/5 điểm.", []),
            ("Không đạt điểm tối đa, chỉ 4/5 điểm.", []),
            ("Điểm tối đa: 5, đạt 4/5 điểm.", []),
            ("Đạt 4/5 điểm.", []),
        ],
    )
    def test_finds_words_that_a_figure_contradicts(self, text: str, expected: list[str]) -> None:
        assert words(text) == expected


class TestShares:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Quá hạn 02 hồ sơ. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 100%.", ["100%"]),
            ("Quá hạn 02 hồ sơ (lĩnh vực đất đai). Tỷ lệ hồ sơ giải quyết đúng hạn đạt 100%.", []),
            ("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 100%.", []),
        ],
    )
    def test_of_all_in_time_are_denied_by_one_late(self, text: str, expected: list[str]) -> None:
        assert words(text) == expected

    def test_of_online_dossiers_are_denied_by_those_that_were_late(self) -> None:
        text = "Có 03 hồ sơ nộp trực tuyến bị quá hạn. 100% hồ sơ trực tuyến được giải quyết trước và đúng hạn."
        assert len(words(text)) == 1


class TestAllOnline:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tiếp nhận trực tiếp 5 hồ sơ. 100% hồ sơ được tiếp nhận trực tuyến.", 1),
            ("Tiếp nhận trực tiếp 5 hồ sơ. Phấn đấu 100% hồ sơ được tiếp nhận trực tuyến.", 0),
            ("Tiếp nhận trực tiếp 5 hồ sơ. 100% hồ sơ được thanh toán trực tuyến.", 0),
            ("100% hồ sơ được tiếp nhận trực tuyến.", 0),
        ],
    )
    def test_is_denied_by_dossiers_on_paper(self, text: str, expected: int) -> None:
        assert len(words(text)) == expected


class TestFullAreas:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Tài chính công đạt 5/7 điểm. Lĩnh vực tài chính công đạt điểm tối đa.", 1),
            ("Tài chính công đạt 7/7 điểm. Lĩnh vực tài chính công đạt điểm tối đa.", 0),
            ("Tài chính công đạt 5/7 điểm. Lĩnh vực tài chính công chưa đạt điểm tối đa.", 0),
            ("Tài chính công đạt 5/7 điểm. Một số mục đạt điểm tối đa.", 0),
            ("Lĩnh vực tài chính công đạt điểm tối đa.", 0),
            ("Tài chính công đạt 5/7 điểm.\nI. NHIỆM VỤ THỜI GIAN TỚI\nLĩnh vực tài chính công đạt điểm tối đa.", 0),
        ],
    )
    def test_are_denied_by_their_score(self, text: str, expected: int) -> None:
        assert len(words(text)) == expected
