"""PPTX."""

import io

import pytest

from parindex.reading import slides
from parindex.reading.sources import Unreadable
from tests.kit.making import make_zip
from tests.reading.making import make_pptx, pages, texts


class TestOpenSlides:
    def test_gives_each_slide_as_a_page(self) -> None:
        found = pages(slides.open_slides(io.BytesIO(make_pptx("Kết quả", "", "Nhiệm vụ")), 1, 9))
        assert [texts(page) for page in found] == [["Kết quả"], [], ["Nhiệm vụ"]]

    def test_refuses_another_package(self) -> None:
        with pytest.raises(Unreadable):
            slides.open_slides(io.BytesIO(make_zip({"a": b""})), 1, 9)
