from decimal import Decimal

from parindex.core.reports.equations import Blame, blame
from parindex.core.reports.figures import Figure, Kind, Place


def figure(value: int, start: int) -> Figure:
    place = Place(start=start, end=start + 1, line=1, column=0, words=str(value), quote="")
    return Figure(kind=Kind.COUNT, place=place, value=Decimal(value))


def blamed(whole: int, *parts: int, rest: int = 0, confirmed: tuple[int, ...] = ()) -> Blame:
    figures = [figure(value, start) for start, value in enumerate(parts, start=1)]
    return blame(figure(whole, 0), figures, rest=Decimal(rest), confirmed=confirmed)


class TestBlame:
    def test_blames_what_a_slip_explains(self) -> None:
        found = blamed(192, 3, 18)
        assert (int(found.figure.value), found.needed) == (18, Decimal(189))
        found = blamed(192, 3, 198)
        assert (int(found.figure.value), found.needed) == (198, Decimal(189))

    def test_blames_none_that_agrees_elsewhere(self) -> None:
        found = blamed(192, 3, 86, confirmed=(2, 0))
        assert (int(found.figure.value), found.needed, found.sure) == (3, Decimal(106), 0.9)

    def test_blames_the_whole_where_nothing_is_told(self) -> None:
        found = blamed(500, 3, 76, rest=5)
        assert (int(found.figure.value), found.needed) == (500, Decimal(84))
        assert "3 + 76 + 5 = 84" in found.why.say()

    def test_tells_no_value_where_every_number_agrees_elsewhere(self) -> None:
        found = blamed(500, 3, 76, confirmed=(0, 1, 2))
        assert (int(found.figure.value), found.needed) == (500, None)

    def test_tells_no_value_of_one_part_among_several(self) -> None:
        found = blamed(500, 300, 76, confirmed=(0,))
        assert (int(found.figure.value), found.needed) == (300, None)
