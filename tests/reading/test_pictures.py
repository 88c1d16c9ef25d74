"""Pages as pictures, before the optical reader."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from parindex.reading import pictures
from tests.reading.making import make_picture

RED, BLUE = (215, 40, 45), (40, 60, 190)


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return make_picture(150, height=842)


def stamped(page: Image.Image, colour: tuple[int, int, int], box: tuple[int, int, int, int]) -> Image.Image:
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    for inset in range(0, min(box[2] - box[0], box[3] - box[1]) // 2, 12):
        inner = (box[0] + inset, box[1] + inset, box[2] - inset, box[3] - inset)
        draw.ellipse(inner, outline=colour, width=5)
    return ImageChops.multiply(page, ink)


def noisy(page: Image.Image, strength: float) -> Image.Image:
    return ImageChops.add(page, Image.effect_noise(page.size, strength), 1, -128)


class TestPrepared:
    @pytest.mark.parametrize("colour", [RED, BLUE])
    def test_frees_letters_from_a_stamp(self, page: Image.Image, colour: tuple[int, int, int]) -> None:
        box = (200, 120, 400, 320)
        plain, freed = pictures.prepared(page), pictures.prepared(stamped(page, colour, box))
        assert freed.mode == "L"
        assert _dark(freed) == pytest.approx(_dark(plain), rel=0.05)
        assert _dark(stamped(page, colour, box).convert("L")) > 1.2 * _dark(plain)

    def test_keeps_a_number_in_blue_ink(self, page: Image.Image) -> None:
        coloured = page.copy()
        ImageDraw.Draw(coloured).text((700, 1000), "112", fill=BLUE, font_size=30)
        box = (690, 990, 780, 1050)
        assert min(pictures.prepared(coloured).crop(box).tobytes()) < 110

    def test_evens_out_a_shadow(self, page: Image.Image) -> None:
        shade = Image.linear_gradient("L").resize(page.size).point(lambda level: 110 + level // 2).convert("RGB")
        evened = pictures.prepared(ImageChops.multiply(page, shade))
        assert evened.crop((10, 10, 30, 30)).tobytes() > b"\xf0"

    def test_leaves_black_and_white_alone(self, page: Image.Image) -> None:
        assert pictures.prepared(page.convert("1")).getextrema() == (0, 255)


def _dark(picture: Image.Image) -> int:
    return sum(picture.histogram()[:150])


class TestIsGrainy:
    def test_tells_grain_from_clean_paper(self, page: Image.Image) -> None:
        grey = page.convert("L")
        assert not pictures.is_grainy(grey)
        assert not pictures.is_grainy(noisy(grey, 15))
        assert pictures.is_grainy(noisy(grey, 60))
        assert not pictures.is_grainy(pictures.without_grain(noisy(grey, 40)))

    def test_says_nothing_of_small_and_black_pictures(self) -> None:
        assert not pictures.is_grainy(Image.new("L", (20, 20)))
        assert not pictures.is_grainy(Image.new("L", (300, 300)))


class TestFitted:
    @pytest.mark.parametrize(
        ("size", "expected", "dpi"),
        [((4000, 3000), (2900, 2175), 248), ((2339, 1654), (2339, 1654), 200), ((800, 600), (1500, 1125), 128)],
    )
    def test_gives_a_size_that_reads_well(self, size: tuple[int, int], expected: tuple[int, int], dpi: int) -> None:
        found, dots = pictures.fitted(Image.new("1", size))
        assert (found.size, round(dots)) == (expected, dpi)

    def test_does_not_blow_up_a_stamp(self) -> None:
        assert pictures.fitted(Image.new("L", (40, 30)))[0].size == (100, 75)


class TestIsBlank:
    def test_tells_paper_from_text(self, page: Image.Image) -> None:
        assert pictures.is_blank(Image.new("L", (1000, 1000), 250))
        assert not pictures.is_blank(page.convert("L"))


class TestUnread:
    def test_gives_the_share_outside_of_the_boxes(self, page: Image.Image) -> None:
        grey = page.convert("L")
        assert pictures.unread(grey, [(0, 0, *grey.size)]) == 0
        assert pictures.unread(grey, []) == 1
        half = (0.0, 0.0, float(grey.width), 260.0)
        assert 0.3 < pictures.unread(grey, [half]) < 0.9

    def test_passes_over_dirt(self) -> None:
        dirty = Image.new("L", (1000, 1400), 255)
        ImageDraw.Draw(dirty).rectangle((500, 500, 510, 510), fill=0)
        assert pictures.unread(dirty, []) == 0


class TestRunsDown:
    def test_knows_a_page_on_its_side(self, page: Image.Image) -> None:
        grey = page.convert("L")
        assert not pictures.runs_down(grey)
        assert pictures.runs_down(pictures.turned(grey, 1))
        assert pictures.runs_down(pictures.turned(grey, 3))
        assert not pictures.runs_down(grey.rotate(-2, fillcolor=255))


class TestSkew:
    @pytest.mark.parametrize("angle", [-3.0, 0.0, 1.5])
    def test_measures_how_lines_rise(self, page: Image.Image, angle: float) -> None:
        grey = page.convert("L").rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
        assert pictures.skew(grey) == pytest.approx(-angle, abs=0.26)


class TestRotatedPoint:
    def test_finds_where_a_point_was(self) -> None:
        picture = Image.new("L", (400, 300), 255)
        ImageDraw.Draw(picture).rectangle((300, 80, 304, 84), fill=0)
        levelled = pictures.levelled(picture, 5).filter(ImageFilter.MinFilter(3))
        box = ImageChops.invert(levelled).point(lambda level: 255 * (level > 120)).getbbox()
        assert box is not None
        x, y = pictures.rotated_point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 5, picture.size)
        assert (x, y) == pytest.approx((302, 82), abs=2)


class TestSample:
    def test_cuts_out_the_middle(self) -> None:
        assert pictures.sample(Image.new("L", (800, 800))).size == (600, 200)
