"""The signed decision goes into the package as it came."""

import io
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from parindex.results import signed
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


def make_pdf() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


class TestDecision:
    def test_keeps_the_bytes_of_a_pdf(self, settings: Settings, tmp_path: Path) -> None:
        settings.DATA_DIR = tmp_path
        scene, content = make_scene(), make_pdf()
        file = SimpleUploadedFile("qd.pdf", content, "application/pdf")
        given = signed.decision(unit_id=scene.province.pk, file=file, by=scene.manager, at=NOW)
        assert given == {"decision.pdf": content}

    def test_refuses_anything_else(self, settings: Settings, tmp_path: Path) -> None:
        settings.DATA_DIR = tmp_path
        scene = make_scene()
        file = SimpleUploadedFile("qd.txt", b"Quyet dinh", "text/plain")
        with pytest.raises(signed.NotPdf):
            signed.decision(unit_id=scene.province.pk, file=file, by=scene.manager, at=NOW)
