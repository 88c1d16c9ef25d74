"""Pages drawn: looks, orientation, transparency, bounds; run here within this process."""

import io
import json
import subprocess
import sys

import pytest
from PIL import Image

from parindex.evidence import drawer
from tests.evidence.making import make_claiming_png, make_encrypted_pdf, make_image, make_pdf

TURNED = Image.Exif()
TURNED[0x0112] = 6


def drawn(content: bytes, page: int = 1, width: int = 320) -> Image.Image:
    return Image.open(io.BytesIO(drawer.draw(content, page, width))).convert("RGB")


def is_red(image: Image.Image, x: float, y: float) -> bool:
    red, green, blue = image.getpixel((int(image.width * x), int(image.height * y)))  # type: ignore[misc]
    return red > 200 and green < 80 and blue < 80


class TestLook:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (make_pdf(2), {"pages": 2, "is_encrypted": False, "has_active_content": False}),
            (make_encrypted_pdf("a"), {"refused": "password"}),
            (b"%PDF-1.7", {"refused": "broken"}),
            (make_image("TIFF", save_all=True, append_images=[Image.new("RGB", (9, 9))]), {"pages": 2}),
            (make_image("JPEG"), {"pages": 1}),
            (make_image("GIF"), {"refused": "broken"}),
            (make_claiming_png(50_000, 50_000), {"refused": "large"}),
        ],
    )
    def test_says_what_is_in_it(self, content: bytes, said: dict[str, object]) -> None:
        assert drawer.look(content) == said

    def test_finds_launch_actions(self) -> None:
        launch = "90 0 obj <</S/Launch/F(cmd.exe)>> endobj"
        assert drawer.look(make_pdf(more=[launch]))["has_active_content"] is True

    def test_refuses_more_pages_than_anybody_looks_at(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(drawer, "_MOST_FRAMES", 1)
        two = make_image("TIFF", save_all=True, append_images=[Image.new("RGB", (9, 9))])
        assert drawer.look(two) == {"refused": "large"}


class TestDraw:
    def test_draws_a_page_of_a_pdf(self) -> None:
        image = drawn(make_pdf(2), 2)
        assert image.size == (320, 160)
        assert image.getpixel((48, 112)) < (40, 40, 40) < (200, 200, 200) < image.getpixel((200, 40))  # type: ignore[operator]

    def test_draws_the_picture_of_a_signature(self) -> None:
        red = "1 0 0 rg 0 0 100 50 re f"
        look = f"90 0 obj <</Subtype/Form/BBox[0 0 100 50]/Length {len(red)}>> stream\n{red}\nendstream endobj"
        field = "91 0 obj <</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 4/Rect[100 0 200 50]/AP<</N 90 0 R>>>> endobj"
        form = "/AcroForm<</Fields[91 0 R]/SigFlags 3>>"
        signed = make_pdf(more=[look, field], catalog=form, page="/Annots[91 0 R]")
        assert is_red(drawn(signed), 0.75, 0.75)

    def test_draws_a_page_of_extreme_shape_less_wide(self) -> None:
        image = drawn(make_pdf(size=(10, 14_000)), width=1600)
        assert image.width * image.height <= 13_000_000

    def test_turns_a_photograph_as_the_camera_noted(self) -> None:
        image = drawn(make_image("JPEG", (800, 400), exif=TURNED), width=320)
        assert image.size == (320, 640)
        assert is_red(image, 0.5, 0.25)
        assert not is_red(image, 0.5, 0.75)

    @pytest.mark.parametrize("form", ["PNG", "TIFF"])
    def test_turns_other_pictures_too(self, form: str) -> None:
        assert is_red(drawn(make_image(form, (60, 30), exif=TURNED)), 0.5, 0.25)

    def test_does_not_draw_larger_than_it_is(self) -> None:
        assert drawn(make_image()).size == (60, 30)

    def test_draws_transparency_on_white(self) -> None:
        clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
        buffer = io.BytesIO()
        clear.save(buffer, "PNG")
        assert drawn(buffer.getvalue()).getpixel((5, 5)) == (255, 255, 255)

    @pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
    def test_draws_every_way_of_colour(self, mode: str) -> None:
        assert drawn(make_image("TIFF", mode=mode)).size == (60, 30)

    def test_draws_a_later_page_of_a_scan(self) -> None:
        two = make_image("TIFF", save_all=True, append_images=[Image.new("RGB", (9, 9))])
        assert drawn(two, 2).size == (9, 9)


class TestMain:
    @pytest.mark.parametrize(
        ("arguments", "content", "code"),
        [
            (["draw", "1", "320"], make_pdf(), 0),
            (["draw", "2", "320"], make_pdf(), drawer.NO_SUCH_PAGE),
            (["draw", "2", "320"], make_image(), drawer.NO_SUCH_PAGE),
            (["draw", "1", "320"], b"%PDF-", drawer.CANNOT_DRAW),
            (["look"], b"x", 0),
            (["look"], make_pdf(0), 0),
        ],
    )
    def test_answers_by_its_code(self, arguments: list[str], content: bytes, code: int) -> None:
        command = [sys.executable, "-I", "-m", "parindex.evidence.drawer", *arguments]
        ran = subprocess.run(command, input=content, capture_output=True, check=False)  # noqa: S603 -- this module
        assert ran.returncode == code, ran.stderr
        if arguments == ["look"]:
            assert json.loads(ran.stdout) == {"refused": "broken"}
