from parindex.core.reports.figures import Kind
from tests.core.reports.making import figures

BLOCK = "Đã tiếp nhận {0} hồ sơ, giải quyết đúng hạn {1} hồ sơ, trễ hạn {2} hồ sơ."


def qualifiers(*blocks: tuple[int, int, int]) -> set[str]:
    text = "\n".join(BLOCK.format(*block) for block in blocks)
    return {figure.qualifier for figure in figures(text, Kind.COUNT)}


class TestSetApart:
    def test_takes_a_paragraph_of_other_counts_for_another_population(self) -> None:
        assert qualifiers((192, 190, 2), (50, 49, 1)) == {"", "#1"}

    def test_takes_one_that_agrees_anywhere_for_the_same(self) -> None:
        assert qualifiers((192, 190, 2), (193, 191, 2)) == {""}

    def test_takes_one_or_two_that_differ_for_the_same(self) -> None:
        text = f"{BLOCK.format(192, 190, 2)}\nTrễ hạn 3 hồ sơ."
        assert {figure.qualifier for figure in figures(text, Kind.COUNT)} == {""}
