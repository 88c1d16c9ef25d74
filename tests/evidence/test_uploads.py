"""Files on their way: chunk by chunk, by their sender alone, on two servers at once, and through crashes."""

import hashlib
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from parindex.accounts.models import User
from parindex.evidence import disk, parts, refusals, store, uploads
from parindex.evidence.models import StoredFile, Upload
from parindex.evidence.uploads import State
from parindex.units.models import Unit
from tests.evidence.apart import run_apart
from tests.evidence.making import AT, TEXT, make_document, make_image, make_person, make_unit, send
from tests.evidence.racing import race

pytestmark = pytest.mark.django_db

SHA256 = hashlib.sha256(TEXT).hexdigest()
TWO_GIGABYTES = 2 * 2**30


def begin(unit: Unit, by: User, *, size: int = len(TEXT), name: str = "a.txt", sha256: str = "") -> UUID:
    return uploads.begin_upload(unit_id=unit.pk, file_name=name, size=size, sha256=sha256, by=by, at=AT)


def names_in(*folder: str) -> list[str]:
    return [path.name for path in disk.folder(*folder).iterdir()]


class TestBeginUpload:
    def test_refuses_an_empty_file(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.EmptyFile, match=r"«a.txt» rỗng \(0 byte\)"):
            begin(unit, person, size=0)
        assert not Upload.objects.exists()

    def test_refuses_two_gigabytes_before_anything_is_sent(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.TooLarge, match=r"2\.048 MB, lớn hơn mức 50 MB"):
            begin(unit, person, size=TWO_GIGABYTES)
        assert names_in("uploads") == []

    def test_follows_the_settings(self, unit: Unit, person: User, settings: Settings) -> None:
        settings.EVIDENCE_LARGEST = 10
        with pytest.raises(refusals.TooLarge):
            begin(unit, person, size=11)
        begin(unit, person, size=10)

    def test_keeps_a_hostile_name_harmless(self, unit: Unit, person: User) -> None:
        key = begin(unit, person, name="..\\..\\<b>\u202etxt.exe\0")
        assert Upload.objects.get(key=key).file_name == "_b_txt.exe"
        assert names_in("uploads") == [f"{key}.part"]


class TestReceiveChunk:
    def test_gives_how_many_were_received(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        assert uploads.receive_chunk(key=key, offset=0, chunk=TEXT[:10], by=person) == 10
        assert uploads.state_of(key=key, by=person) == State(received=10, size=len(TEXT), is_finished=False)

    @pytest.mark.parametrize("offset", [0, 9, 11, -1])
    def test_refuses_what_does_not_follow(self, unit: Unit, person: User, offset: int) -> None:
        key = begin(unit, person)
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT[:10], by=person)
        with pytest.raises(refusals.WrongOffset) as refused:
            uploads.receive_chunk(key=key, offset=offset, chunk=b"xxx", by=person)
        assert refused.value.received == 10

    @pytest.mark.parametrize("chunk", [b"", TEXT + b"x", bytes(4 * 2**20 + 1)])
    def test_refuses_a_chunk_of_the_wrong_size(self, unit: Unit, person: User, chunk: bytes) -> None:
        key = begin(unit, person)
        with pytest.raises(refusals.BadChunk):
            uploads.receive_chunk(key=key, offset=0, chunk=chunk, by=person)

    def test_cuts_off_what_a_crash_left_behind_the_last_acknowledged_byte(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT[:10], by=person)
        with parts.held(key) as part:
            parts.write(part, 10, b"never acknowledged")
        uploads.receive_chunk(key=key, offset=10, chunk=TEXT[10:], by=person)
        assert uploads.finish_upload(key=key, by=person, at=AT).sha256 == SHA256

    def test_goes_back_to_what_the_disk_has(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT[:10], by=person)
        with parts.held(key) as part:
            part.truncate(4)
        with pytest.raises(refusals.WrongOffset) as refused:
            uploads.receive_chunk(key=key, offset=10, chunk=TEXT[10:], by=person)
        assert refused.value.received == 4
        uploads.receive_chunk(key=key, offset=4, chunk=TEXT[4:], by=person)
        assert uploads.finish_upload(key=key, by=person, at=AT).sha256 == SHA256

    def test_is_for_the_sender_alone(self, unit: Unit, person: User) -> None:
        key, other = begin(unit, person), make_person("binh")
        with pytest.raises(refusals.UnknownUpload):
            uploads.receive_chunk(key=key, offset=0, chunk=TEXT, by=other)
        with pytest.raises(refusals.UnknownUpload):
            uploads.state_of(key=key, by=other)
        with pytest.raises(refusals.UnknownUpload):
            uploads.finish_upload(key=key, by=other, at=AT)

    def test_does_not_know_a_key_that_was_never_given(self, person: User) -> None:
        with pytest.raises(refusals.UnknownUpload):
            uploads.receive_chunk(key=uuid4(), offset=0, chunk=TEXT, by=person)

    def test_takes_nothing_after_the_end(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        with pytest.raises(refusals.AlreadyFinished):
            uploads.receive_chunk(key=key, offset=len(TEXT), chunk=b"x", by=person)

    def test_says_that_the_bytes_are_gone(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        parts.discard(key)
        with pytest.raises(refusals.UnknownUpload, match="chọn lại tệp"):
            uploads.receive_chunk(key=key, offset=0, chunk=TEXT, by=person)

    def test_sees_another_server_that_was_faster(self, unit: Unit, person: User) -> None:
        upload = Upload.objects.get(key=begin(unit, person))
        Upload.objects.update(received=5)
        with pytest.raises(refusals.WrongOffset):
            uploads._acknowledge(upload, 10)


class TestFinishUpload:
    def test_stores_what_was_received(
        self, unit: Unit, person: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        key = send(TEXT, unit=unit, by=person, chunk=7, finish=False)
        with django_capture_on_commit_callbacks(execute=True):
            file = uploads.finish_upload(key=key, by=person, at=AT)
        assert (file.sha256, file.size, file.media_type, file.pages) == (SHA256, len(TEXT), "text/plain", None)
        assert store.is_sound(SHA256)
        assert names_in("uploads") == names_in("evidence", "incoming") == []
        assert uploads.state_of(key=key, by=person).is_finished

    def test_gives_the_same_when_asked_again(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        assert uploads.finish_upload(key=key, by=person, at=AT) == StoredFile.objects.get()

    def test_keeps_one_file_for_the_same_content(self, unit: Unit, person: User) -> None:
        send(TEXT, unit=unit, by=person)
        send(TEXT, unit=make_unit("Xã Hồng Dụ"), by=make_person("binh"), name="khac.txt")
        assert StoredFile.objects.count() == len(list(store.paths())) == 1

    def test_refuses_before_everything_came(self, unit: Unit, person: User) -> None:
        key = begin(unit, person)
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT[:10], by=person)
        with pytest.raises(refusals.Incomplete, match=f"10/{len(TEXT)} byte"):
            uploads.finish_upload(key=key, by=person, at=AT)

    def test_gives_up_what_is_not_what_was_announced(self, unit: Unit, person: User) -> None:
        key = begin(unit, person, sha256="0" * 64)
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT, by=person)
        with pytest.raises(refusals.NotAsAnnounced, match="sai lệch"):
            uploads.finish_upload(key=key, by=person, at=AT)
        assert (Upload.objects.count(), names_in("uploads"), list(store.paths())) == (0, [], [])

    def test_takes_what_was_announced(self, unit: Unit, person: User) -> None:
        key = begin(unit, person, sha256=SHA256.upper())
        uploads.receive_chunk(key=key, offset=0, chunk=TEXT, by=person)
        assert uploads.finish_upload(key=key, by=person, at=AT).sha256 == SHA256

    def test_gives_up_content_that_is_not_taken(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.NotAccepted):
            send(b"MZ\x90\0program", unit=unit, by=person, name="a.pdf")
        assert (Upload.objects.count(), names_in("uploads"), list(store.paths())) == (0, [], [])

    def test_gives_a_picture_of_a_phone_its_ending(self, unit: Unit, person: User) -> None:
        key = send(make_image("JPEG"), unit=unit, by=person, name="image")
        upload = Upload.objects.select_related("file").get(key=key)
        assert upload.file is not None
        assert (upload.file_name, upload.file.pages) == ("image.jpg", 1)


class TestTakeFile:
    def test_takes_a_file_of_a_plain_form(self, unit: Unit, person: User) -> None:
        file = SimpleUploadedFile("Báo cáo.txt", TEXT)
        key = uploads.take_file(unit_id=unit.pk, file=file, by=person, at=AT)
        assert uploads.state_of(key=key, by=person).is_finished
        assert store.is_sound(SHA256)

    def test_refuses_with_the_same_checks(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.EmptyFile):
            uploads.take_file(unit_id=unit.pk, file=SimpleUploadedFile("a.txt", b""), by=person, at=AT)
        with pytest.raises(refusals.Mislabelled):
            uploads.take_file(unit_id=unit.pk, file=SimpleUploadedFile("a.pdf", TEXT), by=person, at=AT)


class TestCleanUploads:
    def test_forgets_what_is_old_and_keeps_what_was_used(self, unit: Unit, person: User) -> None:
        document = make_document(unit=unit, by=person)
        key = begin(unit, person)
        assert uploads.clean_uploads(before=AT) == 0
        assert uploads.state_of(key=key, by=person).received == 0
        assert uploads.clean_uploads(before=AT + timedelta(days=1)) == 2
        assert (Upload.objects.count(), names_in("uploads")) == (0, [])
        assert store.is_sound(document.revisions.get().file.sha256)

    def test_removes_parts_that_no_upload_knows(self, unit: Unit, person: User) -> None:
        parts.create(UUID(int=7))
        going_on = begin(unit, person)
        later = AT + timedelta(days=36_500)
        Upload.objects.update(begun_at=later)
        assert uploads.clean_uploads(before=later) == 0
        assert names_in("uploads") == [f"{going_on}.part"]


class TestSeveralSenders:
    @pytest.mark.django_db(transaction=True)
    @pytest.mark.skipif(connection.vendor == "sqlite", reason="threads need a file: see the next test")
    def test_take_each_byte_once(self, unit: Unit, person: User) -> None:
        race(6)

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.skipif(connection.vendor != "sqlite", reason="tests a file of SQLite")
    def test_take_each_byte_once_on_a_file(self, unit: Unit, person: User, data_dir: Path) -> None:
        run_apart("racing", 6, data_dir=data_dir)


class TestCrash:
    @pytest.mark.django_db(transaction=True)
    def test_loses_nothing_acknowledged_and_leaves_nothing_half(self, unit: Unit, person: User, data_dir: Path) -> None:
        said = run_apart("crashing", 20, "1", data_dir=data_dir)
        assert int(said.split()[0]) > 0, said
