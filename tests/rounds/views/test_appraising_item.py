"""The page of an item in appraisal: who sees it, what stays hidden, what is kept when a verdict is refused."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.evidence import readings
from parindex.evidence.models import Document, Reading, Revision, StoredFile
from parindex.rounds import examinations
from parindex.rounds.actions import examining
from parindex.rounds.models import Answer, Attachment, Finding, Verdict
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.evidence.making import make_document, make_pdf
from tests.evidence.test_readings import outcome
from tests.rounds.appraising import FIRST, SECOND, explained, make_appraisal, send_in
from tests.rounds.making import NOW, Scene, assign_appraiser

pytestmark = pytest.mark.django_db

CUT = {
    "part": "verdict",
    "outcome": "cut",
    "version": "1",
    "points": "0,5",
    "reason": "late",
    "sentence": "Ban hành chậm 20 ngày",
}
ACCEPT = {"part": "verdict", "outcome": "accepted", "version": "1"}


@pytest.fixture(autouse=True)
def _in_the_first_appraisal() -> Iterator[None]:
    with time_machine.travel(FIRST, tick=False):
        yield


def page_of(scene: Scene, item: str = "1.2", number: int = 1) -> str:
    return reverse("rounds:appraise", args=[scene.answer(item).pk, number])


class TestItem:
    @pytest.mark.parametrize(
        "role", ["manager", "administrator", "observer", "par_officer", "officer", "head", "stranger", "second"]
    )
    @pytest.mark.parametrize("verb", ["get", "post"])
    def test_is_not_there_for_anybody_else(self, client: Client, role: str, verb: str) -> None:
        scene = make_appraisal()
        person = scene.appraisers[1] if role == "second" else getattr(scene, role)
        assert getattr(sign_in(client, person), verb)(page_of(scene), ACCEPT).status_code == 404
        assert not Verdict.objects.exists()

    def test_sends_strangers_to_sign_in(self, client: Client) -> None:
        assert client.get(page_of(make_appraisal())).status_code == 302

    def test_is_not_there_for_a_foreign_id(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        assert there.get(reverse("rounds:appraise", args=[999_999, 1])).status_code == 404
        foreign = scene.answer("1.2", scene.communes[1])
        assert there.get(reverse("rounds:appraise", args=[foreign.pk, 1])).status_code == 404

    def test_is_not_there_once_there_is_a_conflict(self, client: Client) -> None:
        scene = make_appraisal()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.OFFICER)
        assert sign_in(client, scene.appraisers[0]).get(page_of(scene)).status_code == 404

    def test_shows_what_the_unit_says(self, client: Client) -> None:
        scene = make_appraisal()
        Answer.objects.filter(pk=scene.answer("1.2").pk).update(note="<script>alert(1)</script> đã ký")
        page = sign_in(client, scene.appraisers[0]).get(page_of(scene)).content.decode()
        assert "ban hành đúng hạn" in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; đã ký" in page

    def test_stores_a_verdict_and_goes_on(self, client: Client) -> None:
        scene = make_appraisal()
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), CUT)
        assert answer.headers["Location"] == page_of(scene, "1.1")
        assert Verdict.objects.get().sentence == CUT["sentence"]

    def test_goes_to_the_area_after_the_last_one(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        there.post(page_of(scene, "1.1"), ACCEPT)
        answer = there.post(page_of(scene), CUT)
        assert answer.headers["Location"] == reverse("rounds:appraise-area", args=[scene.area("1").pk, 1])

    def test_goes_on_with_the_same_item_of_the_next_unit(self, client: Client) -> None:
        scene = make_appraisal()
        send_in(scene, scene.communes[1])
        assign_appraiser(scene.area("1", scene.communes[1]), scene.appraisers[0])
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene) + "?theo=muc", CUT)
        there = reverse("rounds:appraise", args=[scene.answer("1.2", scene.communes[1]).pk, 1])
        assert answer.headers["Location"] == f"{there}?theo=muc"

    def test_keeps_what_was_typed_when_it_is_refused(self, client: Client) -> None:
        scene = make_appraisal()
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), CUT | {"points": "3"})
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "dưới 2" in page
        assert CUT["sentence"] in page
        assert not Verdict.objects.exists()

    def test_refuses_a_stale_page(self, client: Client) -> None:
        scene = make_appraisal()
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), CUT | {"version": "0"})
        assert "Đơn vị đã sửa mục này" in answer.content.decode()

    def test_changes_figures(self, client: Client) -> None:
        scene = make_appraisal()
        sent = {"part": "verdict", "outcome": "figures_changed", "version": "1", "sentence": "Thiếu hai việc"}
        figures = {"figure-num": "40", "figure-den": "45"}
        sign_in(client, scene.appraisers[0]).post(page_of(scene, "1.1"), sent | figures)
        assert Verdict.objects.get().figures == {"num": 40, "den": 45}

    def test_keeps_figures_that_were_refused(self, client: Client) -> None:
        scene = make_appraisal()
        sent = {"part": "verdict", "outcome": "figures_changed", "version": "1", "sentence": "Thiếu hai việc"}
        figures = {"figure-num": "bốn mươi", "figure-den": "45"}
        page = sign_in(client, scene.appraisers[0]).post(page_of(scene, "1.1"), sent | figures).content.decode()
        assert 'value="bốn mươi"' in page

    def test_hides_what_another_gave_until_ones_own_is_there(self, client: Client) -> None:
        scene = make_appraisal(second=True)
        sign_in(client, scene.appraisers[0]).post(page_of(scene), CUT)
        other = sign_in(Client(), scene.appraisers[1])
        assert CUT["sentence"] not in other.get(page_of(scene)).content.decode()
        area = reverse("rounds:appraise-area", args=[scene.area("1").pk, 1])
        assert "3,30" not in other.get(area).content.decode()
        other.post(page_of(scene), ACCEPT)
        assert CUT["sentence"] in other.get(page_of(scene)).content.decode()

    def test_lets_the_lead_decide_between_two(self, client: Client) -> None:
        scene = make_appraisal(second=True)
        there = sign_in(client, scene.appraisers[0])
        there.post(page_of(scene), CUT)
        sign_in(Client(), scene.appraisers[1]).post(page_of(scene), ACCEPT)
        chosen = Verdict.objects.get(by=scene.appraisers[1])
        assert 'name="part" value="decide"' in there.get(page_of(scene)).content.decode()
        there.post(page_of(scene), {"part": "decide", "verdict": str(chosen.pk)})
        assert Verdict.objects.get(is_deciding=True).outcome == "accepted"

    def test_asks_for_more_with_a_date(self, client: Client) -> None:
        scene = make_appraisal()
        sent = {"part": "finding", "text": "Bổ sung biểu 06", "wished_on": "25/01/2023", "audience": "unit"}
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), sent)
        assert answer.headers["Location"] == page_of(scene)
        assert f"{Finding.objects.get().wished_on}" == "2023-01-25"

    def test_keeps_a_request_with_a_day_that_there_is_not(self, client: Client) -> None:
        scene = make_appraisal()
        sent = {"part": "finding", "text": "Bổ sung biểu 06", "wished_on": "31/02/2023"}
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), sent)
        assert answer.status_code == 409
        assert "Bổ sung biểu 06" in answer.content.decode()

    def test_marks_a_place_in_percent(self, client: Client) -> None:
        scene = make_appraisal()
        revision = make_revision(scene)
        there = sign_in(client, scene.appraisers[0])
        sides = {"left": "10", "top": "20,5", "width": "30", "height": "5"}
        sent = {"part": "finding", "text": "thiếu chữ ký", "revision": str(revision.pk), "page": "1"}
        there.post(page_of(scene), sent | sides)
        found = Finding.objects.get()
        assert (found.left, found.top, found.width, found.height) == (1000, 2050, 3000, 500)
        assert f'id="mark-{found.pk}"' in there.get(page_of(scene)).content.decode()

    @pytest.mark.parametrize("wrong", [{"left": "95"}, {"width": "x"}, {"page": "9"}, {"revision": "9999"}])
    def test_refuses_a_mark_beside_the_page(self, client: Client, wrong: dict[str, str]) -> None:
        scene = make_appraisal()
        revision = make_revision(scene)
        sent = {"part": "finding", "text": "thiếu chữ ký", "revision": str(revision.pk), "page": "1"}
        sides = {"left": "10", "top": "20", "width": "30", "height": "5"}
        answer = sign_in(client, scene.appraisers[0]).post(page_of(scene), sent | sides | wrong)
        assert answer.status_code == 409
        assert not Finding.objects.exists()

    def test_upholds_in_the_second_stage(self, client: Client) -> None:
        scene = make_appraisal()
        sign_in(client, scene.appraisers[0]).post(page_of(scene), CUT)
        explained(scene, "1.2")
        with time_machine.travel(SECOND, tick=False):
            there = sign_in(Client(), scene.appraisers[1])
            assert CUT["sentence"] in there.get(page_of(scene, number=2)).content.decode()
            sent = {"part": "uphold", "version": "1", "sentence": "Kế hoạch ký sau hạn"}
            there.post(page_of(scene, number=2), sent)
        assert Verdict.objects.get(stage="appraisal_2").points == 500_000

    def test_knows_no_other_act(self, client: Client) -> None:
        scene = make_appraisal()
        assert sign_in(client, scene.appraisers[0]).post(page_of(scene), {"part": "x"}).status_code == 404

    def test_writes_nothing_when_it_is_read(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        before = scene.answer("1.2").version
        there.get(page_of(scene))
        assert (scene.answer("1.2").version, Verdict.objects.count()) == (before, 0)

    def test_asks_the_database_no_more_with_more_units(
        self, client: Client, queries_do_not_grow: Callable[..., None]
    ) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])

        def judge_in(unit: Unit) -> None:
            send_in(scene, unit)
            assign_appraiser(scene.area("1", unit), scene.appraisers[0])
            there.post(reverse("rounds:appraise", args=[scene.answer("1.2", unit).pk, 1]), CUT)

        def grow() -> None:
            for unit in scene.communes[2:]:
                judge_in(unit)

        judge_in(scene.communes[1])
        queries_do_not_grow(act=lambda: there.get(page_of(scene) + "?theo=muc"), grow=grow, most=30)


class TestFindingWithdraw:
    def test_takes_back_ones_own(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        there.post(page_of(scene), {"part": "finding", "text": "Bổ sung"})
        found = Finding.objects.get()
        there.post(reverse("rounds:finding-withdraw", args=[found.pk, 1]))
        found.refresh_from_db()
        assert found.withdrawn_at == FIRST

    def test_is_not_there_for_another(self, client: Client) -> None:
        scene = make_appraisal(second=True)
        sign_in(client, scene.appraisers[0]).post(page_of(scene), {"part": "finding", "text": "Bổ sung"})
        address = reverse("rounds:finding-withdraw", args=[Finding.objects.get().pk, 1])
        assert sign_in(Client(), scene.appraisers[1]).post(address).status_code == 404
        assert sign_in(Client(), scene.head).post(address).status_code == 404

    def test_takes_no_reading(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        assert there.get(reverse("rounds:finding-withdraw", args=[1, 1])).status_code == 405


def make_revision(scene: Scene) -> Revision:
    by = {"brought_by": scene.par_officer, "brought_at": NOW}
    file = StoredFile.objects.create(sha256="a", size=1, media_type="application/pdf", pages=2, stored_at=NOW)
    document = Document.objects.create(unit=scene.commune, title="Kế hoạch", **by)
    Attachment.objects.create(answer=scene.answer("1.2"), document=document, by=scene.par_officer, at=NOW)
    return Revision.objects.create(document=document, number=1, file=file, file_name="a.pdf", **by)


def read_newest() -> None:
    """Let a number be read in the newest file, with its place on page 1."""
    reading = Reading.objects.latest("pk")
    readings.finish(reading_id=reading.pk, outcome=outcome("Số: 112", "trang hai"), at=NOW)


class TestWhatTheMachineRead:
    @pytest.fixture
    def scene(self, settings: pytest.FixtureRequest, tmp_path: Path) -> Scene:
        settings.DATA_DIR = tmp_path  # type: ignore[attr-defined]
        scene = make_appraisal()
        document = make_document(make_pdf(2), unit=scene.commune, by=scene.officer, name="bao-cao.pdf")
        Attachment.objects.create(answer=scene.answer("1.2"), document=document, by=scene.officer, at=NOW)
        read_newest()
        examinations.ask(sheet_ids=[scene.sheet.pk], at=NOW)
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        return scene

    def test_stands_in_boxes_on_the_page_and_in_a_list(self, client: Client, scene: Scene) -> None:
        page = sign_in(client, scene.appraisers[0]).get(page_of(scene)).content.decode()
        assert '<g class="read-box read-box--sure" id="read-number"><rect x="9.60%" y="19.60%"' in page
        assert 'href="#read-number"' in page
        assert "Nguyễn Văn An" in page
        assert "chữ ký số hợp lệ" in page

    def test_turns_to_the_page_where_it_stands(self, client: Client, scene: Scene) -> None:
        page = sign_in(client, scene.appraisers[0]).get(f"{page_of(scene)}?trang=2").content.decode()
        assert "<g class" not in page
        assert "&amp;trang=1#read-number" in page

    def test_offers_what_was_found_as_the_reason_of_a_cut(self, client: Client, scene: Scene) -> None:
        there = sign_in(client, scene.appraisers[0])
        page = there.get(page_of(scene)).content.decode()
        address = re.search(r'href="(\?[^"]*ly-do=missing-0)#cut-sentence"', page)
        assert address is not None
        draft = there.get(page_of(scene) + unescape(address[1])).content.decode()
        assert '<option value="no_evidence" selected>' in draft
        assert "Đơn vị chưa nộp đủ: thiếu" in unescape(draft)
        assert not Verdict.objects.exists()

    def test_ignores_a_reason_that_nobody_found(self, client: Client, scene: Scene) -> None:
        page = sign_in(client, scene.appraisers[0]).get(f"{page_of(scene)}?ly-do=late-7").content.decode()
        assert 'id="cut-sentence" name="sentence" maxlength="2000" required list="cut-sentences"' in page
        assert "selected>" not in page.partition('id="cut-reason"')[2].partition("</select>")[0]

    def test_offers_no_cut_where_nothing_can_be_judged(self, client: Client, scene: Scene) -> None:
        with time_machine.travel(NOW, tick=False):
            page = sign_in(client, scene.appraisers[0]).get(page_of(scene)).content.decode()
        assert "ly-do=" not in page

    def test_is_shown_in_the_text_of_a_file_without_pages(self, client: Client, scene: Scene) -> None:
        document = make_document(b"112", unit=scene.commune, by=scene.officer, name="ke-hoach.txt")
        row = Attachment.objects.create(answer=scene.answer("1.2"), document=document, by=scene.officer, at=NOW)
        read_newest()
        page = sign_in(client, scene.appraisers[0]).get(f"{page_of(scene)}?tai-lieu={row.pk}").content.decode()
        assert ">Số: 112</mark>" in page
        assert "read-box" not in page
