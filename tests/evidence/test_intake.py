"""Files of plain forms: one that is too large is counted and not kept."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import RequestFactory
from pytest_django import Settings

from parindex.evidence.intake import LargestFile

MOST = 100_000


def brought(settings: Settings, *sizes: int) -> list[tuple[str, int | None, int]]:
    """Post files; give name, size as told and bytes kept of each."""
    settings.EVIDENCE_LARGEST = MOST
    files = [SimpleUploadedFile(f"{place}.txt", b"a" * size) for place, size in enumerate(sizes)]
    request = RequestFactory().post("/", {"files": files, "title": "Báo cáo"})
    request.upload_handlers = [LargestFile(request), TemporaryFileUploadHandler(request)]
    kept = []
    for file in request.FILES.getlist("files"):
        kept.append((file.name or "", file.size, len(file.read())))
        file.close()
    assert request.POST["title"] == "Báo cáo"
    return kept


class TestLargestFile:
    def test_keeps_what_is_not_too_large(self, settings: Settings) -> None:
        assert brought(settings, MOST, 1) == [("0.txt", MOST, MOST), ("1.txt", 1, 1)]

    def test_tells_the_size_of_what_it_did_not_keep(self, settings: Settings) -> None:
        assert brought(settings, 5 * MOST, 7) == [("0.txt", 5 * MOST, 0), ("1.txt", 7, 7)]
