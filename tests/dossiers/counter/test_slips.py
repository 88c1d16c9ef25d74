"""Slips as files."""

import io

import pytest
from django.urls import reverse
from docx import Document

from parindex.dossiers.models import Dossier
from tests.dossiers.counter.scenes import client_of, page_of
from tests.dossiers.making import NAME, Scene, receive


def slip_of(dossier: Dossier, slug: str = "tiep-nhan", kind: str = "word") -> str:
    return reverse("dossiers:slip", args=[dossier.pk, slug, kind])


@pytest.mark.django_db
class TestSlip:
    def test_is_a_word_file_with_the_name_of_the_applicant(self, scene: Scene) -> None:
        response = client_of(scene.counter).get(slip_of(receive(scene)))
        text = "\n".join(one.text for one in Document(io.BytesIO(response.content)).paragraphs)
        assert NAME in text
        assert "private" in response["Cache-Control"]

    def test_is_only_for_who_sees_the_applicant(self, scene: Scene) -> None:
        dossier = receive(scene)
        page_of(scene.manager, slip_of(dossier), 404)
        page_of(scene.stranger, slip_of(dossier), 404)

    @pytest.mark.parametrize("slug", ["xin-loi", "khac"])
    def test_is_not_there_without_its_event(self, scene: Scene, slug: str) -> None:
        page_of(scene.counter, slip_of(receive(scene), slug), 404)

    def test_knows_word_and_pdf_only(self, scene: Scene) -> None:
        page_of(scene.counter, slip_of(receive(scene), kind="exe"), 404)
