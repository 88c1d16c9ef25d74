"""Pictures of pages as files."""

import io

import pytest
from PIL import Image

from parindex.core.documents.pages import TextSource
from parindex.reading import picture_pages, pictures
from parindex.reading.sources import Optics, PageRead, Unreadable
from parindex.reading.states import State
from tests.evidence.making import make_claiming_png
from tests.reading.making import make_picture, needs_engine, recall, saved, words
from tests.reading.test_pdf_pages import Blind


def read(content: bytes, optics: Optics | None = None, first: int = 1, most_pages: int = 9) -> list[PageRead]:
    return list(picture_pages.open_picture(io.BytesIO(content), optics or Blind(), first, most_pages).pages)


class TestOpenPicture:
    @pytest.mark.parametrize(
        ("content", "state"),
        [
            (make_claiming_png(60_000, 60_000), State.TOO_LARGE),
            (b"\x89PNG\r\n\x1a\n", State.BROKEN),
            (b"GIF89a", State.BROKEN),
        ],
    )
    def test_says_why_not(self, content: bytes, state: State) -> None:
        with pytest.raises(Unreadable) as refused:
            read(content)
        assert refused.value.state is state

    def test_says_that_an_engine_is_missing(self) -> None:
        (found,) = read(saved(make_picture(72), "PNG"))
        assert (found.trouble, found.page.source) == (State.NO_ENGINE, TextSource.NONE)

    def test_says_that_a_picture_is_cut_off(self) -> None:
        content = saved(make_picture(100), "JPEG")
        (found,) = read(content[: len(content) // 2])
        assert found.trouble is State.BROKEN

    def test_goes_through_the_pages_of_a_tiff(self) -> None:
        page = make_picture(50).convert("1")
        content = saved(page, "TIFF", save_all=True, append_images=[page, page], compression="group4")
        assert [each.page.number for each in read(content, first=2)] == [2, 3]


@needs_engine
class TestReading:
    @pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
    def test_reads_a_picture(self, form: str) -> None:
        (found,) = read(saved(make_picture(150), form), Optics())
        assert recall(words(found.page)) > 0.95
        assert found.page.width == pytest.approx(842, abs=1)

    def test_turns_a_photograph_as_the_camera_held_it(self) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6
        turned = pictures.turned(make_picture(150), 3)
        (found,) = read(saved(turned, "JPEG", exif=exif), Optics())
        assert recall(words(found.page)) > 0.95
        first = found.page.lines[0].box
        assert first is not None
        assert first.top < 0.3

    def test_reads_a_giant_photograph(self) -> None:
        giant = make_picture(150, height=421).resize((6200, 4387))
        (found,) = read(saved(giant, "JPEG"), Optics())
        assert recall(words(found.page)) > 0.95

    def test_reads_letters_on_glass(self) -> None:
        clear = make_picture(150).convert("L").point(lambda level: 255 - level)
        glass = Image.new("RGBA", clear.size, (0, 0, 0, 0))
        glass.putalpha(clear)
        (found,) = read(saved(glass, "PNG"), Optics())
        assert recall(words(found.page)) > 0.95

    def test_stretches_a_fax(self) -> None:
        page = make_picture(204)
        flat = page.resize((page.width, page.height // 2))
        (found,) = read(saved(flat, "TIFF", dpi=(204.0, 98.0)), Optics())
        assert recall(words(found.page)) > 0.8
        assert found.page.height / found.page.width == pytest.approx(300 / 595, rel=0.05)

    def test_reads_deep_grey(self) -> None:
        deep = make_picture(150).convert("L").convert("I").point(lambda level: level * 256)
        (found,) = read(saved(deep.convert("I;16"), "PNG"), Optics())
        assert recall(words(found.page)) > 0.9
