"""The papers of the showcase."""

import io

from PIL import Image, ImageDraw

from parindex.results.showcase import papers


class TestDraw:
    def test_makes_a_file_with_as_many_pages(self) -> None:
        content = papers.draw([("KẾ HOẠCH", "đủ 7 nội dung"), ("PHỤ LỤC",)])
        assert content.startswith(b"%PDF")
        assert b"/Count 2" in content
        assert len(content) < 100_000

    def test_draws_letters_of_vietnamese(self) -> None:
        def width(text: str) -> int:
            image = Image.new("L", (600, 60), 255)
            papers._write(ImageDraw.Draw(image), (0, 0), text, 20)
            box = Image.eval(image, lambda ink: 255 - ink).getbbox()
            assert box is not None
            return box[2]

        assert width("ế") < width("ếế") < width("ếếm")
        assert io.BytesIO(papers.draw([("Ở",)])).read(4) == b"%PDF"
