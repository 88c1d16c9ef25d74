"""Letters below stamps and signatures."""

from PIL import Image, ImageChops, ImageDraw

from parindex.reading.stamps import without_stamps

SIZE = (1653, 2339)
RED, BLUE = (200, 35, 45), (40, 60, 170)


def page() -> Image.Image:
    """Give a page with a black bar."""
    picture = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(picture).rectangle((300, 495, 900, 505), fill="black")
    return picture


def covered(ink: Image.Image) -> Image.Image:
    return without_stamps(ImageChops.multiply(page(), ink))


def stamp(radius: int, colour: tuple[int, int, int] = RED) -> Image.Image:
    ink = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(ink)
    for reach in (radius, radius * 0.92, radius * 0.55):
        draw.ellipse((600 - reach, 500 - reach, 600 + reach, 500 + reach), outline=colour, width=5)
    draw.rectangle((600 - radius / 4, 500 - radius / 4, 600 + radius / 4, 500 + radius / 4), fill=colour)
    return ink


class TestWithoutStamps:
    def test_takes_a_stamp_away_and_leaves_the_letters(self) -> None:
        for colour in (RED, BLUE):
            freed = covered(stamp(140, colour))
            assert min(freed.crop((440, 340, 760, 490)).tobytes()) > 235
            assert max(freed.crop((470, 497, 740, 503)).tobytes()) < 40

    def test_takes_a_stamp_away_that_has_empty_paper_on_one_side(self) -> None:
        ink = Image.new("RGB", SIZE, "white")
        draw = ImageDraw.Draw(ink)
        draw.rectangle((300, 400, 500, 520), outline=RED, width=4)
        for top in range(410, 510, 24):
            draw.rectangle((312, top, 400, top + 12), fill=RED)
        freed = covered(ink)
        assert min(freed.crop((490, 410, 510, 490)).tobytes()) > 235

    def test_leaves_what_is_smaller_or_larger(self) -> None:
        for ink in (stamp(40), stamp(600)):
            assert min(covered(ink).crop((0, 0, 1653, 490)).tobytes()) < 150

    def test_keeps_several_stamps_apart(self) -> None:
        two = ImageChops.multiply(stamp(140), ImageChops.offset(stamp(140), 700, 900))
        freed = covered(two)
        assert min(freed.crop((0, 0, 1653, 490)).tobytes()) > 235
        assert min(freed.crop((0, 600, 1653, 2339)).tobytes()) > 235

    def test_turns_everything_else_into_shades_of_grey(self) -> None:
        assert without_stamps(Image.new("1", (60, 60), 1)).mode == "L"
        assert without_stamps(page()).tobytes() == page().convert("L").tobytes()
