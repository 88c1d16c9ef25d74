"""The protocol of uploads over HTTP, and the headers under which originals and pictures go out."""

import hashlib
import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.test import RequestFactory
from django.utils import translation

from parindex.accounts.models import User
from parindex.evidence import http, refusals, uploads
from parindex.evidence.models import Revision, StoredFile
from parindex.units.models import Unit
from tests.evidence.making import AT, TEXT, make_document, make_pdf, make_person, make_unit, send

pytestmark = pytest.mark.django_db

SHA256 = hashlib.sha256(TEXT).hexdigest()


def posted(by: User, content: bytes = b"", **headers: str) -> Any:
    request = RequestFactory().post("/", content, content_type="application/octet-stream", headers=headers)
    request.user = by
    return request


def begun(by: User, **values: object) -> Any:
    request = RequestFactory().post("/", {"name": "a.txt", "size": len(TEXT), **values})
    request.user = by
    return request


def read(response: HttpResponseBase) -> tuple[int, dict[str, Any]]:
    assert isinstance(response, HttpResponse)
    return response.status_code, json.loads(response.content)


def begin(unit: Unit, by: User) -> UUID:
    return UUID(read(http.begin(begun(by), unit.pk, AT))[1]["key"])


class TestBegin:
    def test_gives_key_and_size_of_chunks(self, unit: Unit, person: User) -> None:
        status, said = read(http.begin(begun(person, sha256=SHA256), unit.pk, AT))
        assert (status, said["received"], said["chunk"]) == (201, 0, 2**20)
        assert uploads.state_of(key=UUID(said["key"]), by=person).size == len(TEXT)

    @pytest.mark.parametrize(
        ("size", "status", "words"),
        [
            ("0", 422, "rỗng"),
            ("2147483648", 413, "lớn hơn mức"),
            ("x", 422, "rỗng"),
            ("٣", 422, "rỗng"),
            ("9" * 30, 422, "rỗng"),
        ],
    )
    def test_refuses_sizes(self, unit: Unit, person: User, size: str, status: int, words: str) -> None:
        answered, said = read(http.begin(begun(person, size=size), unit.pk, AT))
        assert answered == status
        assert words in said["message"]

    def test_names_the_document_of_the_unit_that_has_the_file(self, unit: Unit, person: User) -> None:
        document = make_document(unit=unit, by=person, title="Kế hoạch")
        status, said = read(http.begin(begun(person, sha256=SHA256.upper()), unit.pk, AT))
        assert (status, said["duplicate_of"]) == (409, {"id": document.pk})
        assert "«Kế hoạch»" in said["message"]
        assert read(http.begin(begun(person, sha256=SHA256, again=1), unit.pk, AT))[0] == 201

    def test_answers_alike_whether_another_unit_has_the_file_or_not(self, unit: Unit, person: User) -> None:
        answers = []
        for content in (TEXT, b"nobody has this\n"):
            key = read(
                http.begin(begun(person, size=len(content), sha256=hashlib.sha256(content).hexdigest()), unit.pk, AT)
            )
            answers.append({name: value for name, value in key[1].items() if name != "key"})
            if content == TEXT:
                make_document(unit=make_unit("Xã Hồng Dụ"), by=make_person("binh"))
            uploads.receive_chunk(key=UUID(key[1]["key"]), offset=0, chunk=content, by=person)
            done = read(http.finish(posted(person), UUID(key[1]["key"]), AT))[1]
            answers.append({name: value for name, value in done.items() if name not in {"key", "size"}})
        assert answers[:2] == answers[2:]


class TestChunk:
    def test_takes_the_body_from_an_offset_on(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        assert read(http.chunk(posted(person, TEXT[:9], **{"Upload-Offset": "0"}), key)) == (200, {"received": 9})
        assert read(http.chunk(posted(person, TEXT[9:], **{"Upload-Offset": "9"}), key))[1]["received"] == len(TEXT)

    @pytest.mark.parametrize("offset", ["", "5", "-1", "1e3"])
    def test_says_where_to_go_on(self, unit: Unit, person: User, offset: str) -> None:
        status, said = read(http.chunk(posted(person, TEXT[:9], **{"Upload-Offset": offset}), begin(unit, person)))
        assert (status, said["received"]) == (409, 0)

    def test_takes_more_than_a_form_may_have_and_not_more_than_a_chunk_may(self, unit: Unit, person: User) -> None:
        request = begun(person, size=9 * 2**20)
        key = UUID(read(http.begin(request, unit.pk, AT))[1]["key"])
        assert read(http.chunk(posted(person, bytes(4 * 2**20), **{"Upload-Offset": "0"}), key))[0] == 200
        assert read(http.chunk(posted(person, bytes(4 * 2**20 + 1), **{"Upload-Offset": "0"}), key))[0] == 413

    def test_does_not_know_what_is_not_ones_own(self, unit: Unit, person: User) -> None:
        key, other = begin(unit, person), make_person("binh")
        for answer in (
            http.chunk(posted(other, TEXT, **{"Upload-Offset": "0"}), key),
            http.chunk(posted(person, TEXT, **{"Upload-Offset": "0"}), uuid4()),
            http.state(posted(other), key),
            http.finish(posted(other), key, AT),
        ):
            assert read(answer)[0] == 404


class TestState:
    def test_says_how_far_it_is(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        size = len(TEXT)
        assert read(http.state(posted(person), key)) == (200, {"received": size, "size": size, "finished": True})


class TestFinish:
    def test_describes_the_file_without_telling_when_it_was_stored(self, unit: Unit, person: User) -> None:
        key = send(make_pdf(2), unit=unit, by=person, name="a.pdf", finish=False)
        status, said = read(http.finish(posted(person), key, AT))
        assert (status, set(said)) == (200, {"key", "size", "media_type", "pages", "has_active_content"})
        assert (said["media_type"], said["pages"]) == ("application/pdf", 2)

    def test_says_what_is_missing_and_what_is_wrong(self, unit: Unit, person: User) -> None:
        assert read(http.finish(posted(person), begin(unit, person), AT))[0] == 409
        key = send(b"MZ\x90\0", unit=unit, by=person, name="a.pdf", finish=False)
        status, said = read(http.finish(posted(person), key, AT))
        assert status == 422
        assert "chương trình chạy trên máy" in said["message"]


class TestRefusalsAsJson:
    def test_speaks_the_language_of_the_page(self, person: User) -> None:
        def view(_: Any) -> HttpResponseBase:
            raise refusals.NoRoom

        with translation.override("en"):
            assert read(http.refusals_as_json(view)(posted(person))) == (
                507,
                {"message": refusals.NoRoom().say("en")},
            )

    def test_offers_the_document_that_is_there(self, person: User) -> None:
        def view(_: Any) -> HttpResponseBase:
            raise refusals.AlreadyThere(document_id=3, title="a")

        assert read(http.refusals_as_json(view)(posted(person)))[1]["duplicate_of"] == {"id": 3}


class TestDescribed:
    def test_names_neither_id_nor_time(self) -> None:
        assert "stored_at" not in http.described(StoredFile(size=1, media_type="text/plain"))


def revision_of(content: bytes, name: str, unit: Unit, by: User) -> Revision:
    return make_document(content, unit=unit, by=by, name=name).revisions.select_related("file").get()


class TestDownloadResponse:
    def test_is_saved_and_never_opened_in_the_page(self, unit: Unit, person: User) -> None:
        response = http.download_response(revision_of(TEXT, 'Báo cáo "2022".txt', unit, person))
        assert isinstance(response, StreamingHttpResponse)
        assert b"".join(response) == TEXT
        response.close()
        disposition = response["Content-Disposition"]
        assert disposition.startswith("attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o%20_2022_.txt")
        assert response["Content-Type"] == "text/plain"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response["Cache-Control"] == "private, no-cache"
        assert response["Content-Length"] == str(len(TEXT))


class TestPictureResponse:
    def test_is_a_picture_whatever_the_original_was(self, unit: Unit, person: User) -> None:
        response = http.picture_response(revision_of(make_pdf(), "a.pdf", unit, person), 1, 300)
        assert (response["Content-Type"], response["X-Content-Type-Options"]) == ("image/webp", "nosniff")
        assert response["ETag"].endswith('-1-320"')
        assert response["Cache-Control"] == "private, no-cache"

    def test_refuses_what_has_no_pages(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.NoPicture):
            http.picture_response(revision_of(TEXT, "a.txt", unit, person), 1, 300)
