"""What people with the least rights try: others' keys, files without leave, broken addresses, texts that do harm."""

from collections.abc import Iterator

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import Service, User
from parindex.evidence.models import Upload
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer, Attachment, Finding
from parindex.rounds.models.appraisal import Stage
from tests.accounts.making import sign_in
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.explained import EXPLAINING, make_explanation
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import attach_link, give_back, link, picture, store

__all__ = ["store"]

pytestmark = pytest.mark.django_db

NASTY = "=cmd|' /C calc'!A0\0<script>alert(1)</script>\u202eevil"


@pytest.fixture
def scene(db: None) -> Iterator[Scene]:
    with time_machine.travel(NOW, tick=False):
        yield make_scene()


@pytest.fixture
def judged(db: None) -> Iterator[Scene]:
    with time_machine.travel(FIRST, tick=False):
        yield make_appraisal()


def file() -> SimpleUploadedFile:
    return SimpleUploadedFile("bao-cao.png", picture())


def post(client: Client, user: User, name: str, *keys: object, **data: object) -> int:
    status: int = sign_in(client, user).post(reverse(f"rounds:{name}", args=keys), data).status_code
    return status


class TestFiles:
    @pytest.mark.parametrize("who", ["officer", "head", "manager", "observer", "stranger"])
    def test_are_not_even_stored_for_who_may_not_file(
        self, client: Client, scene: Scene, who: str, store: None
    ) -> None:
        (row,) = attach_link(scene, "1.1")
        user: User = getattr(scene, who)
        assert post(client, user, "item-evidence", row.answer_id, files=[file()]) == 404
        assert post(client, user, "evidence-replace", row.pk, file=file()) in (302, 404)
        assert not Upload.objects.exists()

    @pytest.mark.parametrize("who", ["officer", "head", "observer", "stranger"])
    def test_are_not_stored_with_an_explanation_of_others(self, client: Client, who: str, store: None) -> None:
        with time_machine.travel(EXPLAINING, tick=False):
            scene = make_explanation()
            assert post(client, getattr(scene, who), "explanation-paper", scene.answer("1.2").pk, file=file()) == 404
        assert not Upload.objects.exists()

    @pytest.mark.parametrize("who", ["officer", "head", "observer", "stranger"])
    def test_are_not_stored_with_a_reply_of_others(self, client: Client, scene: Scene, who: str, store: None) -> None:
        give_back(scene, "1.1")
        finding = Finding.objects.get()
        assert post(client, getattr(scene, who), "reply-finding", finding.pk, file=file()) == 404
        assert not Upload.objects.exists()


class TestKeysOfOthers:
    def test_name_nothing_in_any_form(self, client: Client, scene: Scene) -> None:
        other = scene.communes[-1]
        mine, theirs = scene.answer("1.1"), scene.answer("1.1", other)
        row = evidence.attach_new(answer_ids=[theirs.pk], paper=link(), by=scene.stranger, at=NOW)[0]
        user = scene.par_officer
        for name in ("evidence-describe", "evidence-remove", "evidence-move", "evidence-replace"):
            assert post(client, user, name, row.pk, title="x", to=mine.pk) == 404
        for name in ("item-save", "item-points", "item-evidence", "upload-begin", "explanation-save"):
            assert post(client, user, name, theirs.pk) == 404
        assert post(client, user, "evidence-reuse", mine.pk, document=row.document_id) == 422
        (own,) = attach_link(scene, "1.1", paper=link("https://example.vn/khac"))
        assert post(client, user, "evidence-move", own.pk, to=theirs.pk) == 302
        assert set(Attachment.objects.values_list("pk", "answer", "removed_at")) == {
            (row.pk, theirs.pk, None),
            (own.pk, mine.pk, None),
        }

    def test_are_no_items_to_hand_over(self, client: Client, scene: Scene) -> None:
        theirs = scene.answer("1.1", scene.communes[-1])
        keys = (scene.round.pk, scene.commune.code)
        given = {"item": [theirs.pk], "officer": scene.officer.pk}
        assert post(client, scene.par_officer, "sheet-assign", *keys, **given) == 404
        assert not Answer.objects.filter(officer__isnull=False).exists()

    @pytest.mark.parametrize("key", [2**63, 10**30])
    def test_beyond_any_key_are_not_found(self, client: Client, scene: Scene, key: int) -> None:
        sign_in(client, scene.par_officer)
        unit = scene.commune.code
        for address in (f"dot/{key}/phieu/{unit}/", f"dot/{key}/{unit}/gui/", f"giai-trinh/{key}/", f"muc/{key}/"):
            assert client.get(f"/lam-viec/{address}").status_code == 404

    def test_beyond_any_key_are_left_out_of_forms(self, client: Client, scene: Scene) -> None:
        data = {"unit": ["9" * 5000, str(2**70)], "shown": "9" * 30, "area": "1\0", "appraiser": "9" * 5000}
        for act in ("assign", "unassign", "share"):
            assert post(client, scene.manager, "assignments", scene.round.pk, act=act, **data) == 302
        there = reverse("rounds:assignments", args=[scene.round.pk])
        assert client.get(f"{there}?xem=1&area=1&appraiser={'9' * 5000}").status_code == 200


class TestAreaOfAnAppraiser:
    def test_is_all_of_the_unit_that_they_see(self, client: Client, judged: Scene) -> None:
        judged.area("2").assignments.all().delete()
        sign_in(client, judged.appraisers[0])
        keys = [judged.round.pk, judged.commune.code]
        for name in ("send", "receipt"):
            assert client.get(reverse(f"rounds:{name}", args=keys)).status_code == 404
        for name in ("sheet", "history"):
            body = client.get(reverse(f"rounds:{name}", args=keys)).content.decode()
            assert "Hồ sơ đúng hạn" not in body
        hidden = judged.answer("2.1").pk
        for name in ("item", "item-evidence", "history-item"):
            assert client.get(reverse(f"rounds:{name}", args=[hidden])).status_code == 404

    def test_closes_once_a_service_is_declared(self, client: Client, judged: Scene) -> None:
        appraiser, answer = judged.appraisers[0], judged.answer("1.1")
        there = reverse("rounds:appraise", args=[answer.pk, 1])
        assert sign_in(client, appraiser).get(there).status_code == 200
        Service.objects.create(user=appraiser, unit=judged.commune, first_year=2022, last_year=2022)
        assert client.get(there).status_code == 404
        assert client.post(there, {"part": "verdict", "outcome": "accepted", "version": 1}).status_code == 404
        assert judged.commune.name not in client.get(reverse("rounds:queue")).content.decode()

    def test_closes_once_the_account_is(self, client: Client, judged: Scene) -> None:
        appraiser = judged.appraisers[0]
        sign_in(client, appraiser)
        User.objects.filter(pk=appraiser.pk).update(is_active=False)
        assert client.get(reverse("rounds:queue")).status_code == 302


class TestNamesOfAppraisers:
    @pytest.mark.parametrize("shows", [False, True])
    def test_stay_hidden_on_papers_brought_on_behalf(self, client: Client, judged: Scene, shows: bool) -> None:
        judged.round.shows_names = shows
        judged.round.save()
        answer, appraiser = judged.answer("1.1"), judged.appraisers[0]
        row = evidence.bring_on_behalf(answer_id=answer.pk, paper=link(), by=appraiser, at=FIRST)
        sign_in(client, judged.par_officer)
        for name, key in (("item-evidence", answer.pk), ("item", answer.pk), ("evidence", row.pk)):
            body = client.get(reverse(f"rounds:{name}", args=[key])).content.decode()
            assert (appraiser.full_name in body) is shows


class TestTexts:
    def test_that_do_harm_are_kept_plain_and_shown_escaped(self, client: Client, judged: Scene) -> None:
        answer, appraiser = judged.answer("1.1"), judged.appraisers[0]
        keys = (answer.pk, 1)
        finding = {"part": "finding", "text": NASTY, "audience": "unit"}
        assert post(client, appraiser, "appraise", *keys, **finding) == 302
        cut = {"part": "verdict", "outcome": "cut", "points": "1", "reason": "late", "sentence": NASTY}
        assert post(client, appraiser, "appraise", *keys, **cut, version=1, note_next=NASTY) == 302
        texts = [*Finding.objects.values_list("text", flat=True), answer.verdicts.get().sentence]
        assert len(texts) == 3
        assert not [text for text in texts if "\0" in text]
        body = client.get(reverse("rounds:appraise", args=keys)).content.decode()
        assert "<script>alert" not in body
        assert "&lt;script&gt;alert" in body

    def test_that_are_too_long_are_refused(self, client: Client, judged: Scene) -> None:
        answer, appraiser = judged.answer("1.1"), judged.appraisers[0]
        given = {"part": "verdict", "outcome": "accepted", "version": 1, "note_next": "a" * 2_001}
        assert post(client, appraiser, "appraise", answer.pk, 1, **given) == 409
        assign_appraiser(judged.area("1"), judged.appraisers[1], Stage.SECOND)
        assert not answer.verdicts.exists()

    @pytest.mark.parametrize("query", ["tim=%00", "q=%00", "show=%00", "trang=" + "9" * 5000, "page=-1"])
    def test_in_addresses_break_no_page(self, client: Client, judged: Scene, query: str) -> None:
        sign_in(client, judged.appraisers[0])
        for there in (reverse("rounds:queue"), reverse("rounds:sheet", args=[judged.round.pk, judged.commune.code])):
            assert client.get(f"{there}?{query}").status_code in (200, 404)
        assert client.get(f"/lam-viec/dot/{judged.round.pk}/xa%00/gui/").status_code == 404


class TestGoingBack:
    @pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1"])
    def test_never_leaves_the_site(self, client: Client, scene: Scene, there: str) -> None:
        (row,) = attach_link(scene, "1.1")
        response = sign_in(client, scene.par_officer).post(
            reverse("rounds:evidence-remove", args=[row.pk]), {"next": there}
        )
        assert response.headers["Location"].startswith("/lam-viec/")
