"""The documents that communes of the showcase file."""

from parindex.core.locks import PhaseKind
from parindex.results.showcase import documents
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from tests.results.showcase.conftest import NOW


class TestPaper:
    def test_is_described_by_people_or_left_to_the_machine(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        scene = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING))
        about = documents.PLAN.about(scene, "anbinh")
        assert (about.title, about.issuer) == ("Kế hoạch cải cách hành chính năm 2023", "UBND Xã An Bình")
        unread = documents.UNREAD[2].about(scene, "anbinh")
        assert (unread.title, unread.number, unread.issued_on) == ("KH 09 (2022)", "", None)

    def test_says_its_year_and_its_issuer(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        scene = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING))
        letters = [paper.letter(scene, "anbinh") for paper in documents.UNREAD]
        assert [letter.day.year for letter in letters] == [2023, 2023, 2022, 2023, 2023]
        assert {letter.issuer for letter in letters} == {"Xã An Bình", "Xã Hòa Lạc"}
