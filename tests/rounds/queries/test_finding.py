"""What people find in documents: their own, what is filed under items that they see, and nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.evidence import indexing
from parindex.evidence.models import Document, PageText, Reading, Revision, StoredFile
from parindex.evidence.words import searched
from parindex.rounds.models import Answer, Attachment, DeskPaper
from parindex.rounds.queries import finding
from parindex.rounds.queries.finding import Wanted
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import NOW, Scene, assign_appraiser

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_appraisal()


def put(scene: Scene, *items: str, unit: int = 0, text: str = "", title: str = "Văn bản", **said: Any) -> Document:
    """Bring a document of a unit, read as `text` says, and file it under items."""
    place = Document.objects.count()
    at = NOW + timedelta(hours=place)
    owner = scene.communes[unit]
    document = Document.objects.create(unit=owner, title=title, brought_by=scene.officer, brought_at=at, **said)
    file = StoredFile.objects.create(
        sha256=f"{place:064x}", size=1, media_type="application/pdf", pages=2, stored_at=at
    )
    Revision.objects.create(
        document=document, number=1, file=file, file_name="a.pdf", brought_by=scene.officer, brought_at=at
    )
    reading = Reading.objects.create(file=file, asked_at=at, state="read" if text else "waiting")
    for number, page in enumerate(text.split("\f") if text else [], start=1):
        words, folded = searched(page)
        PageText.objects.create(reading=reading, number=number, text=page, words=words, folded=folded)
    for item in items:
        Attachment.objects.create(answer=scene.answer(item, owner), document=document, by=scene.officer, at=at)
    indexing.index([document.pk])
    return document


def found(user: User, words: str = "", **wanted: Any) -> list[Document]:
    return [row.document for row in finding.find(user, Wanted(words=words, **wanted)).rows]


class TestWhoFindsWhat:
    def test_a_unit_finds_its_own_filed_or_not(self, scene: Scene) -> None:
        filed, lying = put(scene, "1.1", text="cải cách"), put(scene, text="cải cách")
        put(scene, "1.1", unit=1, text="cải cách")
        for person in (scene.officer, scene.par_officer, scene.head):
            assert found(person, "cai cach") == [lying, filed]

    def test_an_appraiser_finds_what_is_filed_in_assigned_areas(self, scene: Scene) -> None:
        mine = put(scene, "1.1", text="cải cách")
        put(scene, text="cải cách")
        put(scene, "1.1", unit=1, text="cải cách")
        assert found(scene.appraisers[0], "cai cach") == [mine]
        assert found(scene.appraisers[1], "cai cach") == []
        assign_appraiser(scene.area("2"), scene.appraisers[1], "appraisal_2")
        assert found(scene.appraisers[1], "cai cach") == []

    def test_an_appraiser_with_a_conflict_finds_nothing(self, scene: Scene) -> None:
        document = put(scene, "1.1", text="cải cách")
        assert found(scene.appraisers[0], "cai cach") == [document]
        person = User.objects.get(pk=scene.appraisers[0].pk)
        Role.objects.create(user=person, unit=scene.communes[1], kind=RoleKind.OFFICER)
        Role.objects.filter(user=person, kind=RoleKind.APPRAISER).delete()
        assert found(person, "cai cach") == []

    def test_followers_find_what_is_filed_and_no_desk(self, scene: Scene) -> None:
        documents = [put(scene, "1.1", text="cải cách"), put(scene, "2.1", unit=1, text="cải cách")]
        put(scene, text="cải cách")
        for person in (scene.manager, scene.council[0], scene.observer):
            assert found(person, "cai cach") == documents[::-1]

    def test_strangers_and_administrators_find_nothing(self, scene: Scene) -> None:
        put(scene, "1.1", text="cải cách")
        for person in (scene.stranger, scene.administrator):
            assert found(person, "cai cach") == []

    def test_what_was_taken_away_before_it_was_sent_in_is_found_by_the_unit_alone(self, scene: Scene) -> None:
        document = put(scene, "1.1", text="cải cách")
        Attachment.objects.update(removed_at=NOW, removed_by=scene.officer)
        assert found(scene.officer, "cai cach") == [document]
        assert found(scene.manager, "cai cach") == []


class TestOrder:
    def test_is_the_number_first_then_the_newest(self, scene: Scene) -> None:
        number = put(scene, "1.1", number="112", symbol="BC-UBND")
        older = put(scene, "1.1", text="theo Báo cáo số 112/BC-UBND")
        newer = put(scene, "1.2", text="112/BC-UBND")
        assert found(scene.manager, "112/bc-ubnd") == [number, newer, older]

    def test_gives_pages_of_25_and_the_count(self, scene: Scene) -> None:
        documents = [put(scene, "1.1", title=f"Báo cáo {number}") for number in range(27)]
        first = finding.find(scene.manager, Wanted(words="bao cao"))
        assert (len(first.rows), first.total, first.pages, first.before, first.after) == (25, 27, 2, 0, 2)
        second = finding.find(scene.manager, Wanted(words="bao cao"), 2)
        assert [row.document for row in second.rows] == [documents[1], documents[0]]
        assert (second.before, second.after) == (1, 0)
        assert finding.find(scene.manager, Wanted(words="bao cao"), 9).page == 1
        assert finding.find(scene.manager, Wanted(words="không có")).total == 0


class TestFilters:
    def test_narrow_by_what_is_known_of_a_document(self, scene: Scene) -> None:
        report = put(scene, "1.1", type="BC", issuer="UBND xã Đồng Tâm", issued_on=date(2022, 12, 5), text="a")
        plan = put(scene, "1.2", type="KH", issuer="UBND huyện", issued_on=date(2022, 1, 5))
        manager = scene.manager
        assert found(manager, type="BC") == [report]
        assert found(manager, issuer="dong tam") == [report]
        assert found(manager, since=date(2022, 12, 5)) == [report]
        assert found(manager, until=date(2022, 12, 4)) == [plan]
        assert found(manager, read=True) == [report]
        assert found(manager, read=False) == [plan]
        assert found(manager, unit_id=scene.communes[1].pk) == []

    def test_narrow_by_where_it_is_filed(self, scene: Scene) -> None:
        first, second = put(scene, "1.1"), put(scene, "2.1", "2.2")
        Answer.objects.filter(item="2.2").update(evidence_state="doubtful")
        manager = scene.manager
        assert found(manager, item="1") == [first]
        assert found(manager, item="1.1") == [first]
        assert found(manager, item="2.") == [second]
        assert found(manager, item="2.10") == []
        assert found(manager, round_id=scene.round.pk) == [second, first]
        assert found(manager, evidence="doubtful") == [second]
        assert found(scene.officer, item="1.1") == [first]

    def test_find_what_lies_on_the_desk(self, scene: Scene) -> None:
        put(scene, "1.1")
        lying = put(scene)
        DeskPaper.objects.create(sheet=scene.sheet, document=lying, by=scene.officer, at=NOW)
        rows = finding.find(scene.officer, Wanted(is_unfiled=True)).rows
        assert [row.document for row in rows] == [lying]
        assert "/ban-tai-lieu/" in rows[0].url
        assert found(scene.manager, is_unfiled=True) == []


class TestRow:
    def test_leads_an_appraiser_to_the_page_of_the_item(self, scene: Scene) -> None:
        document = put(scene, "1.1", text="một\fhai cải cách")
        row = finding.find(scene.appraisers[0], Wanted(words="cải cách")).rows[0]
        attachment = Attachment.objects.get(document=document)
        ((hit, url),) = row.pages
        assert hit.pieces == (("hai ", False), ("cải cách", True))
        assert url == f"/lam-viec/tham-dinh/{attachment.answer_id}/lan-1/?tai-lieu={attachment.pk}&trang=2"

    def test_leads_others_to_the_page_of_the_document(self, scene: Scene) -> None:
        document = put(scene, "1.1", text="cải cách")
        attachment = Attachment.objects.get(document=document)
        for person in (scene.manager, scene.officer):
            row = finding.find(person, Wanted(words="cải cách")).rows[0]
            assert row.pages[0][1] == f"/lam-viec/tai-lieu/{attachment.pk}/#trang-1"
            assert row.places[0].item == "1.1"

    def test_names_some_places_and_counts_the_others(self, scene: Scene) -> None:
        put(scene, "1.1", "1.2", "2.1", "2.2", "2.3", title="Báo cáo")
        row = finding.find(scene.manager, Wanted(words="bao cao")).rows[0]
        assert (len(row.places), row.more, row.is_read) == (finding.MOST_PLACES, 1, False)

    def test_has_no_way_to_what_lies_nowhere(self, scene: Scene) -> None:
        put(scene, title="Báo cáo", text="báo cáo")
        row = finding.find(scene.officer, Wanted(words="bao cao")).rows[0]
        assert (row.url, row.pages[0][1]) == ("", "")


class TestScope:
    def test_gives_rounds_and_units_that_one_sees(self, scene: Scene) -> None:
        one = finding.scope(scene.officer)
        assert one.units == ((scene.commune.pk, scene.commune.name),)
        assert one.rounds == ((scene.round.pk, "Đợt 2022"),)
        assert len(finding.scope(scene.manager).units) == 3
        assert finding.scope(scene.administrator).units == ()
