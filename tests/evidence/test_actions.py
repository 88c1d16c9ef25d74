"""Documents: brought, replaced, described; each act with its entry in the log, refusals without a trace."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks

from parindex.accounts.models import User
from parindex.audit.models import Entry
from parindex.evidence import actions, refusals
from parindex.evidence.actions import LONGEST, About, Origin
from parindex.evidence.models import Document, Revision, StoredFile
from parindex.units.models import Unit
from tests.evidence.making import AT, TEXT, make_document, make_person, make_unit, send

pytestmark = pytest.mark.django_db

NEWER = TEXT + b"sua doi\n"
FULL = About(
    title="Báo cáo kết quả  CCHC",
    number="112",
    symbol="BC-UBND",
    issuer="UBND xã Đồng Tâm",
    issued_on=date(2022, 12, 5),
    abstract=" dòng một\r\ndòng hai ",
)


def add(unit: Unit, by: User, *, content: bytes = TEXT, about: About = FULL) -> Document:
    key = send(content, unit=unit, by=by)
    return actions.add_document(unit_id=unit.pk, upload_key=key, about=about, origin=Origin.UNIT, by=by, at=AT)


def add_link(unit: Unit, by: User, address: str, about: About = FULL) -> Document:
    return actions.add_link(unit_id=unit.pk, address=address, about=about, origin=Origin.APPRAISER, by=by, at=AT)


class TestAddDocument:
    def test_makes_a_document_with_its_first_revision(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        document.refresh_from_db()
        assert (document.title, document.full_number) == ("Báo cáo kết quả CCHC", "112/BC-UBND")
        assert document.folded_title == "bao cao ket qua cchc"
        assert document.abstract == "dòng một\ndòng hai"
        assert (document.origin, document.brought_by, document.brought_at) == ("unit", person, AT)
        revision = document.revisions.get()
        assert (revision.number, revision.file_name, revision.file) == (1, "bao-cao.txt", StoredFile.objects.get())

    def test_is_recorded_with_the_hash_of_the_file(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        entry = Entry.objects.get(verb="evidence.add")
        assert (entry.actor_id, entry.target_kind, entry.target_id) == (
            f"user:{person.pk}",
            "document",
            str(document.pk),
        )
        assert entry.after == {
            "title": "Báo cáo kết quả CCHC",
            "number": "112",
            "symbol": "BC-UBND",
            "issuer": "UBND xã Đồng Tâm",
            "issued_on": "2022-12-05",
            "abstract": "dòng một\ndòng hai",
            "address": "",
            "unit_id": unit.pk,
            "origin": "unit",
            "revision": 1,
            "file_name": "bao-cao.txt",
            "sha256": StoredFile.objects.get().sha256,
            "type": "",
            "period": "",
        }

    def test_is_called_as_the_file_where_nothing_was_typed(self, unit: Unit, person: User) -> None:
        assert add(unit, person, about=About()).title == "bao-cao"

    def test_gives_the_same_document_for_the_same_upload(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        both = [
            actions.add_document(unit_id=unit.pk, upload_key=key, about=FULL, origin=Origin.UNIT, by=person, at=AT)
            for _ in range(2)
        ]
        assert both[0] == both[1]
        assert Entry.objects.filter(verb="evidence.add").count() == 1

    def test_tells_that_the_unit_has_the_file(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        with pytest.raises(refusals.AlreadyThere, match="dùng lại tài liệu đó") as refused:
            add(unit, person, about=About(title="Khác"))
        assert refused.value.document_id == document.pk
        assert make_document(TEXT, unit=unit, by=person, is_known=True) != document
        assert StoredFile.objects.count() == 1

    def test_does_not_tell_that_another_unit_has_the_file(self, unit: Unit, person: User) -> None:
        add(make_unit("Xã Hồng Dụ"), make_person("binh"))
        assert add(unit, person).unit == unit

    def test_takes_uploads_of_the_person_for_the_unit_only(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        for unit_id, by in [(unit.pk, make_person("binh")), (make_unit("Xã Hồng Dụ").pk, person)]:
            with pytest.raises(refusals.UnknownUpload):
                actions.add_document(unit_id=unit_id, upload_key=key, about=FULL, origin=Origin.UNIT, by=by, at=AT)

    def test_refuses_an_upload_that_is_not_finished(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person, finish=False)
        with pytest.raises(refusals.Incomplete):
            actions.add_document(unit_id=unit.pk, upload_key=key, about=FULL, origin=Origin.UNIT, by=person, at=AT)

    @pytest.mark.parametrize("name", ["title", "number", "symbol", "issuer", "abstract"])
    def test_refuses_texts_that_do_not_fit(self, unit: Unit, person: User, name: str) -> None:
        longest = LONGEST[name]
        assert Document._meta.get_field(name).max_length in {longest, None}  # type: ignore[union-attr]
        with pytest.raises(refusals.TextTooLong, match="dài quá"):
            add(unit, person, about=About(**{"title": "a", name: "b" * (longest + 1)}))  # type: ignore[arg-type]
        assert not Document.objects.exists()

    def test_refuses_a_document_dated_ahead(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.FutureDay, match="23/11/2026 ở tương lai"):
            add(unit, person, about=About(title="a", issued_on=(AT + timedelta(days=1)).date()))

    def test_takes_what_no_database_could_keep_out_of_texts(self, unit: Unit, person: User) -> None:
        document = add(unit, person, about=About(title="a\0\u202eb", abstract="c\0d"))
        assert (document.title, document.abstract) == ("ab", "cd")


class TestAddLink:
    def test_keeps_the_address(self, unit: Unit, person: User) -> None:
        document = add_link(unit, person, " https://ninhgiang.example.vn/tin/1?a=b ", About())
        assert document.title == document.address == "https://ninhgiang.example.vn/tin/1?a=b"
        assert not document.revisions.exists()
        assert Entry.objects.get(verb="evidence.add").after["origin"] == "appraiser"  # type: ignore[index]

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "JaVaScRiPt://a.example/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "ftp://a.example/b",
            "//a.example/b",
            "https://",
            "https://localhost/a",
            "https://user:password@a.example/",
            "https://a.example/b c",
            "https://a.example/\u202eb",
            "https://[a.example/",
            "trang web của xã",
        ],
    )
    def test_refuses_what_no_browser_should_open(self, unit: Unit, person: User, address: str) -> None:
        with pytest.raises(refusals.BadAddress, match="bắt đầu bằng https://"):
            add_link(unit, person, address)

    def test_refuses_an_address_that_is_too_long(self, unit: Unit, person: User) -> None:
        with pytest.raises(refusals.TextTooLong):
            add_link(unit, person, "https://a.example/" + "b" * 1_000)


class TestReplace:
    def test_adds_a_revision_and_keeps_the_older(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        other = make_person("binh")
        revision = actions.replace(
            document_id=document.pk, upload_key=send(NEWER, unit=unit, by=other, name="b.txt"), by=other, at=AT
        )
        assert (revision.number, revision.brought_by, revision.file_name) == (2, other, "b.txt")
        assert [each.number for each in Revision.objects.order_by("number")] == [1, 2]
        entry = Entry.objects.get(verb="evidence.replace")
        assert entry.before["revision"], entry.after["revision"] == (1, 2)  # type: ignore[index]

    def test_gives_the_same_revision_for_the_same_upload(self, unit: Unit, person: User) -> None:
        document, other = add(unit, person), make_document(b"khac", unit=unit, by=person)
        key = send(NEWER, unit=unit, by=person)
        first = actions.replace(document_id=document.pk, upload_key=key, by=person, at=AT)
        assert actions.replace(document_id=document.pk, upload_key=key, by=person, at=AT) == first
        with pytest.raises(refusals.UnknownUpload):
            actions.replace(document_id=other.pk, upload_key=key, by=person, at=AT)

    def test_refuses_the_file_that_is_there(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        with pytest.raises(refusals.SameFile, match="giống hệt"):
            actions.replace(document_id=document.pk, upload_key=send(TEXT, unit=unit, by=person), by=person, at=AT)

    def test_asks_for_a_look_at_the_newer_file(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        actions.confirm(document_id=document.pk, about=FULL, by=person, at=AT)
        actions.replace(document_id=document.pk, upload_key=send(NEWER, unit=unit, by=person), by=person, at=AT)
        document.refresh_from_db()
        assert (document.confirmed_at, document.full_number) == (None, "112/BC-UBND")

    def test_goes_back_to_an_older_file(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        for content in (NEWER, TEXT):
            key = send(content, unit=unit, by=person)
            actions.replace(document_id=document.pk, upload_key=key, by=person, at=AT)
        assert document.revisions.count() == 3
        assert StoredFile.objects.count() == 2

    def test_refuses_links_and_what_is_not_there(self, unit: Unit, person: User) -> None:
        key = send(TEXT, unit=unit, by=person)
        link = add_link(unit, person, "https://a.example")
        with pytest.raises(refusals.IsLink):
            actions.replace(document_id=link.pk, upload_key=key, by=person, at=AT)
        with pytest.raises(refusals.UnknownDocument):
            actions.replace(document_id=0, upload_key=key, by=person, at=AT)


class TestDescribe:
    def test_records_what_differs(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        about = About(title="Báo cáo kết quả CCHC", number="113", symbol="BC-UBND", issuer="UBND xã", abstract="x")
        actions.describe(document_id=document.pk, about=about, by=person, at=AT)
        document.refresh_from_db()
        assert (document.number, document.issued_on) == ("113", None)
        entry = Entry.objects.get(verb="evidence.describe")
        assert entry.after == {"number": "113", "issuer": "UBND xã", "issued_on": None, "abstract": "x"}
        assert entry.before["issued_on"] == "2022-12-05"  # type: ignore[index]

    def test_is_no_act_where_nothing_changes(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        actions.describe(document_id=document.pk, about=FULL, by=person, at=AT)
        assert not Entry.objects.filter(verb="evidence.describe").exists()

    def test_is_a_look_at_what_was_read_of_the_newest_file_alone(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        first = document.revisions.get().pk
        key = send(NEWER, unit=unit, by=person)
        second = actions.replace(document_id=document.pk, upload_key=key, by=person, at=AT).pk
        looks = []
        for number, looked_at in enumerate((None, first, second), start=1):
            about = About(title=f"Lần {number}")
            looks.append(
                actions.describe(
                    document_id=document.pk, about=about, by=person, at=AT, looked_at=looked_at
                ).confirmed_at
            )
        assert looks == [None, None, AT]

    def test_leaves_a_look_that_was_had(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        actions.confirm(document_id=document.pk, about=FULL, by=person, at=AT)
        actions.describe(document_id=document.pk, about=About(title="Khác"), by=person, at=AT + timedelta(hours=1))
        document.refresh_from_db()
        assert document.confirmed_at == AT

    def test_changes_the_address_of_a_link_only(self, unit: Unit, person: User) -> None:
        link, document = add_link(unit, person, "https://a.example"), add(unit, person)
        actions.describe(document_id=link.pk, about=FULL, by=person, at=AT, address="https://b.example")
        link.refresh_from_db()
        assert link.address == "https://b.example"
        with pytest.raises(refusals.IsFile):
            actions.describe(document_id=document.pk, about=FULL, by=person, at=AT, address="https://b.example")

    def test_refuses_a_document_without_title(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        with pytest.raises(refusals.NoTitle, match="gõ tên"):
            actions.describe(document_id=document.pk, about=About(title=" \u200b"), by=person, at=AT)

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite locks the whole file")
    def test_locks_the_document(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        with CaptureQueriesContext(connection) as asked:
            actions.describe(document_id=document.pk, about=FULL, by=person, at=AT)
        assert "FOR UPDATE" in asked[1]["sql"] or "FOR UPDATE" in asked[0]["sql"]


class TestConfirm:
    def test_says_that_a_person_looked_where_nothing_else_is_said(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        for _ in range(2):
            actions.confirm(document_id=document.pk, about=FULL, by=person, at=AT)
        assert Entry.objects.get(verb="evidence.confirm").after["number"] == "112"  # type: ignore[index]
        assert not Entry.objects.filter(verb="evidence.describe").exists()

    def test_tells_what_looks_at_the_document(
        self, unit: Unit, person: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        document = add(unit, person)
        with django_capture_on_commit_callbacks() as told:
            actions.confirm(document_id=document.pk, about=FULL, by=person, at=AT)
        assert len(told) == 1


class TestLock:
    def test_knows_the_documents_that_are_there(self, unit: Unit, person: User) -> None:
        document = add(unit, person)
        actions.lock(document_id=document.pk)
        with pytest.raises(refusals.UnknownDocument):
            actions.lock(document_id=document.pk + 1)
