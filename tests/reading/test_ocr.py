"""Pictures of pages, read."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from parindex.core.documents.pages import Box
from parindex.reading import engine, ocr, pictures
from parindex.reading.engine import Engine, Recognition
from tests.reading.making import make_picture, needs_engine, recall

pytestmark = needs_engine


@pytest.fixture(scope="module")
def reader() -> Engine:
    loaded = engine.load()
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return make_picture(150)


def found(scan: ocr.Scan) -> float:
    return recall([word.text for line in scan.lines for word in line.words])


def place(scan: ocr.Scan, text: str) -> Box:
    box = next(line.box for line in scan.lines if text in line.text)
    assert box is not None
    return box


def coarse() -> Image.Image:
    """Give a page of few points."""
    return make_picture(200).resize((280, 141)).resize((1653, 833))


class TestRead:
    def test_gives_lines_with_places_and_confidence(self, page: Image.Image, reader: Engine) -> None:
        scan = ocr.read(page, 150, reader)
        assert found(scan) > 0.97
        assert scan.confidence > 0.9
        texts = [line.text for line in scan.lines]
        assert texts[0] == "UBND HUYỆN NINH GIANG"
        assert texts.index("Số: 112/BC-UBND") < texts.index("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        box = place(scan, "112/BC-UBND")
        assert (box.left, box.top) == pytest.approx((0.168, 0.34), abs=0.02)

    def test_puts_a_page_before_the_engine_once(
        self, page: Image.Image, reader: Engine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = []
        read = reader.read

        def count(picture: Image.Image, dpi: float) -> Recognition:
            asked.append(picture.size)
            return read(picture, dpi)

        monkeypatch.setattr(reader, "read", count)
        ocr.read(page, 150, reader)
        assert asked == [page.size]

    @pytest.mark.parametrize("quarters", [1, 2, 3])
    def test_reads_a_page_that_is_turned(self, page: Image.Image, reader: Engine, quarters: int) -> None:
        upright = place(ocr.read(page, 150, reader), "112/BC-UBND")
        scan = ocr.read(pictures.turned(page, quarters), 150, reader)
        assert found(scan) > 0.95
        box = place(scan, "112/BC-UBND")
        middle = {
            1: (1 - (upright.top + upright.bottom) / 2, (upright.left + upright.right) / 2),
            2: (1 - (upright.left + upright.right) / 2, 1 - (upright.top + upright.bottom) / 2),
            3: ((upright.top + upright.bottom) / 2, 1 - (upright.left + upright.right) / 2),
        }[quarters]
        assert ((box.left + box.right) / 2, (box.top + box.bottom) / 2) == pytest.approx(middle, abs=0.02)

    def test_levels_a_page_whose_lines_are_left_out(self, reader: Engine) -> None:
        tall = make_picture(150, height=842).rotate(-4, Image.Resampling.BICUBIC, fillcolor="white")
        assert found(ocr.read(tall, 150, reader)) > 0.9

    def test_frees_text_from_a_stamp(self, page: Image.Image, reader: Engine) -> None:
        ink = Image.new("RGB", page.size, "white")
        draw = ImageDraw.Draw(ink)
        for inset in range(0, 120, 14):
            draw.ellipse((200 + inset, 330 + inset, 450 - inset, 580 - inset), outline=(215, 40, 45), width=5)
        assert found(ocr.read(ImageChops.multiply(page, ink), 150, reader)) > 0.95

    def test_reads_grainy_paper(self, reader: Engine) -> None:
        page = make_picture(200).filter(ImageFilter.GaussianBlur(0.8))
        grain = Image.effect_noise(page.size, 55).convert("RGB")
        assert found(ocr.read(ImageChops.add(page, grain, 1, -128), 200, reader)) > 0.9

    def test_asks_for_more_points_where_it_stays_unsure(self, reader: Engine) -> None:
        assert found(ocr.read(coarse(), 200, reader)) < 0.6
        assert found(ocr.read(coarse(), 200, reader, lambda: make_picture(300))) > 0.9

    def test_finds_nothing_on_empty_paper(self, reader: Engine) -> None:
        assert ocr.read(Image.new("RGB", (900, 900), (244, 242, 238)), 150, reader).lines == ()
