"""Where a page lets people bring files."""

from django.template.loader import render_to_string
from pytest_django import Settings

from parindex.evidence.places import ANY_KEY, UploadPlace

PLACE = UploadPlace(
    begin_url="/begin/",
    chunk_url=f"/chunk/{ANY_KEY}/",
    state_url=f"/state/{ANY_KEY}/",
    finish_url=f"/finish/{ANY_KEY}/",
)


class TestUploadPlace:
    def test_names_the_limits(self, settings: Settings) -> None:
        settings.EVIDENCE_LARGEST = 20 * 2**20
        assert (PLACE.largest, PLACE.largest_megabytes) == (20 * 2**20, 20)
        assert ".pdf" in PLACE.accepted

    def test_is_all_that_the_part_of_the_page_needs(self) -> None:
        part = render_to_string("evidence/upload.html", {"upload": PLACE})
        assert f'data-chunk-url="/chunk/{ANY_KEY}/"' in part
        assert 'data-largest="52428800"' in part
        assert '<input type="file" name="files" multiple accept=".pdf,' in part
        assert 'capture="environment"' in part
        assert "{percent} %" in part
