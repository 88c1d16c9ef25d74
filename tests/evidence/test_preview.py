"""Pages as pictures, drawn once."""

import shutil
from pathlib import Path

import pytest

from parindex.accounts.models import User
from parindex.evidence import preview, refusals, store
from parindex.evidence.models import StoredFile
from parindex.units.models import Unit
from tests.evidence.making import TEXT, make_pdf, make_stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def pdf(unit: Unit, person: User) -> StoredFile:
    return make_stored(make_pdf(2), "a.pdf", unit=unit, by=person)


class TestPagePicture:
    def test_draws_a_page_once(self, pdf: StoredFile, data_dir: Path) -> None:
        picture = preview.page_picture(pdf, 2, 300)
        assert picture[8:12] == b"WEBP"
        (kept,) = (data_dir / "previews" / pdf.sha256).iterdir()
        assert kept.name == "2-320.webp"
        kept.write_bytes(b"kept")
        assert preview.page_picture(pdf, 2, 320) == b"kept"

    def test_draws_again_what_was_deleted(self, pdf: StoredFile, data_dir: Path) -> None:
        first = preview.page_picture(pdf, 1, 320)
        shutil.rmtree(data_dir / "previews")
        assert preview.page_picture(pdf, 1, 320) == first

    def test_leaves_the_original_as_it_is(self, pdf: StoredFile) -> None:
        preview.page_picture(pdf, 1, 320)
        assert store.is_sound(pdf.sha256)

    @pytest.mark.parametrize("page", [0, 3, -1])
    def test_refuses_a_page_that_is_not_there(self, pdf: StoredFile, page: int) -> None:
        with pytest.raises(refusals.NoPicture):
            preview.page_picture(pdf, page, 320)

    def test_does_not_try_again_what_cannot_be_drawn(self, pdf: StoredFile, data_dir: Path) -> None:
        store.path_of(pdf.sha256).write_bytes(b"%PDF-")
        with pytest.raises(refusals.CannotDraw):
            preview.page_picture(pdf, 1, 320)
        store.path_of(pdf.sha256).unlink()
        with pytest.raises(refusals.CannotDraw):
            preview.page_picture(pdf, 1, 320)

    def test_refuses_types_that_are_not_drawn(self, unit: Unit, person: User) -> None:
        file = make_stored(TEXT, "a.txt", unit=unit, by=person)
        with pytest.raises(refusals.NotDrawn, match="tải tệp về để mở"):
            preview.page_picture(file, 1, 320)

    def test_says_that_the_original_is_missing(self, pdf: StoredFile) -> None:
        store.path_of(pdf.sha256).unlink()
        with pytest.raises(refusals.FileMissing):
            preview.page_picture(pdf, 1, 320)


class TestPageCount:
    def test_counts_what_can_be_shown(self, pdf: StoredFile) -> None:
        assert preview.page_count(pdf) == 2
        assert preview.page_count(StoredFile(media_type="text/plain")) == 0


class TestIsDrawn:
    def test_knows_nothing_of_other_types(self) -> None:
        assert not preview.is_drawn(StoredFile(media_type="text/html", pages=1))


class TestFittingWidth:
    @pytest.mark.parametrize(("asked", "drawn"), [(1, 320), (320, 320), (321, 800), (99_999, 1600)])
    def test_gives_the_next_that_is_as_wide(self, asked: int, drawn: int) -> None:
        assert preview.fitting_width(asked) == drawn
