from datetime import date
from decimal import Decimal

from parindex.core.reports.figures import Kind
from parindex.core.reports.known import KnownFact, against
from parindex.core.sentences import Statement
from tests.core.reports.making import report

INDEX = Statement.verbatim("Chỉ số")
SOURCE = Statement.verbatim("kết quả đã công bố năm 2022")
SCORE = KnownFact(
    kind=Kind.SCORE,
    subject="index",
    value=Decimal("87.75"),
    of=Decimal(100),
    others=[(Decimal("87.747"), Decimal(100))],
    about=INDEX,
    source=SOURCE,
    year=2022,
)
RANK = KnownFact(
    kind=Kind.RANK, subject="index", value=Decimal(9), of=Decimal(20), about=INDEX, source=SOURCE, year=2022
)
RECEIVED = KnownFact(
    kind=Kind.COUNT,
    subject="received",
    value=Decimal(192),
    about=INDEX,
    source=SOURCE,
    first=date(2023, 1, 1),
    last=date(2023, 3, 31),
)


def said(text: str, *facts: KnownFact) -> list[tuple[str, str, str]]:
    return [
        (one.says.say(), one.should_be.say() if one.should_be else "", one.why.say())
        for one in against(report(text), facts)
    ]


class TestAgainst:
    def test_finds_a_score_and_a_rank_that_differ(self) -> None:
        text = "Năm 2022, Chỉ số CCHC của xã đạt 78,75/100 điểm, xếp thứ 8/20 xã."
        assert said(text, SCORE, RANK) == [
            (
                "Chỉ số: 78,75/100",
                "87,75/100",
                "kết quả đã công bố năm 2022: 87,75/100; có thể do «87,75» gõ đảo hai chữ số thành «78,75»",
            ),
            (
                "Chỉ số: hạng 8/20",
                "hạng 9/20",
                "kết quả đã công bố năm 2022: hạng 9/20; có thể do «9» gõ nhầm một chữ số thành «8»",
            ),
        ]

    def test_is_silent_where_they_agree_rounded_too(self) -> None:
        assert said("Năm 2022, Chỉ số CCHC của xã đạt 87,747 điểm.", SCORE) == []
        assert said("Năm 2022, Chỉ số CCHC của xã đạt 87,7/100 điểm.", SCORE) == []
        assert said("Năm 2022, Chỉ số CCHC của xã đạt 87,75 điểm, xếp thứ 9/20 xã.", SCORE, RANK) == []

    def test_finds_another_population(self) -> None:
        assert said("Năm 2022, Chỉ số CCHC của xã xếp thứ 9/19 xã.", RANK)[0][:2] == ("Chỉ số: hạng 9/19", "hạng 9/20")

    def test_leaves_other_times_aims_and_subjects(self) -> None:
        assert said("Năm 2021, Chỉ số CCHC của xã đạt 80,1 điểm.", SCORE) == []
        assert said("Chỉ số CCHC của xã phấn đấu đạt 95 điểm.", SCORE) == []
        assert said("Tài chính công đạt 5/7 điểm.", SCORE) == []

    def test_takes_a_figure_without_a_time_as_less_sure(self) -> None:
        (finding,) = against(report("Chỉ số CCHC của xã đạt 80,1 điểm."), [SCORE])
        assert finding.sure == 0.85
        assert finding.check == "known"

    def test_compares_counts_of_the_same_days(self) -> None:
        quarter = "Quý I năm 2023 tiếp nhận 190 hồ sơ."
        assert said(quarter, RECEIVED)[0][:2] == ("Chỉ số: 190", "192")
        assert said("Năm 2022 tiếp nhận 190 hồ sơ.", RECEIVED) == []
        assert said("Tiếp nhận 190 hồ sơ.", RECEIVED) == []

    def test_names_a_rank_without_its_population(self) -> None:
        fact = KnownFact(kind=Kind.RANK, subject="index", value=Decimal(3), about=INDEX, source=SOURCE, year=2022)
        assert said("Năm 2022, Chỉ số CCHC của xã xếp thứ 15/20 xã.", fact)[0][1:] == (
            "hạng 3",
            "kết quả đã công bố năm 2022: hạng 3",
        )
