"""An appraiser with a paper that the machine has read: boxes, a search hit, and what was found as a reason."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db.models import F
from django.test import override_settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.evidence.models import Reading
from parindex.evidence.tasks import read_file
from parindex.kit import clock
from parindex.rounds import examinations
from parindex.rounds.actions import examining
from parindex.rounds.models import Attachment, Phase, Verdict
from tests.e2e.desk import NARROW, WIDE, at_desk, carry_session
from tests.evidence.making import make_document
from tests.reading.making import make_letter
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.making import Scene

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

BOXES, NUMBER = "[data-read-boxes]", "[data-read-field=read-number]"


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Let the first appraisal be now, with a report of two pages under item 1.2, read and examined."""
    with override_settings(DATA_DIR=tmp_path, REQUIRE_SECOND_FACTOR=False):
        made = make_appraisal()
        now = clock.now()
        late = now - FIRST + timedelta(minutes=1)
        Phase.objects.update(opens_at=F("opens_at") + late, closes_at=F("closes_at") + late)
        document = make_document(make_letter(2), unit=made.commune, by=made.officer, name="bao-cao.pdf")
        Attachment.objects.create(answer=made.answer("1.2"), document=document, by=made.officer, at=now)
        read_file.call(Reading.objects.get().pk)
        examinations.ask(sheet_ids=[made.sheet.pk], at=now)
        examining.examine(sheet_id=made.sheet.pk, at=now)
        yield made


class TestAppraiser:
    @pytest.mark.parametrize("width", [WIDE, NARROW])
    def test_sees_what_was_read_follows_a_hit_and_takes_a_reason(
        self, browser: Browser, live_server: LiveServer, scene: Scene, width: int
    ) -> None:
        with at_desk(browser, live_server.url, width=width) as desk:
            carry_session(desk, scene.appraisers[0])
            desk.go("/lam-viec/tim/")
            desk.find("#words").fill("112/bc-ubnd")
            desk.press(".finding button.button")
            expect(desk.find(".finding__hit mark").first).to_have_text("112/BC-UBND")
            desk.press(".finding__hit a[href*='trang=2']")
            expect(desk.find(".appraising-tools")).to_contain_text("2 / 2")
            desk.press(NUMBER)
            assert desk.page.url.endswith("trang=1#read-number")
            box = desk.find("#read-number rect")
            before = box.bounding_box()
            assert before is not None
            desk.find("[data-zoom='1']").click()
            desk.page.wait_for_function("document.querySelector('[data-page]').dataset.size === '2'")
            larger = box.bounding_box()
            assert larger is not None
            assert 1.4 < larger["width"] / before["width"] < 1.6
            desk.find("[data-turn]").click()
            turned = box.bounding_box()
            assert turned is not None
            assert turned["height"] > turned["width"]
            desk.find(NUMBER).hover()
            expect(desk.find("#read-number")).to_have_class("read-box read-box--sure read-box--lit")
            desk.find("[data-read-switch]").click()
            expect(desk.find(BOXES)).to_be_hidden()
            desk.page.reload()
            expect(desk.find(BOXES)).to_be_hidden()
            desk.find("[data-read-switch]").click()
            expect(desk.find(BOXES)).to_be_visible()
            desk.find("[data-cut-reason=no_evidence]").first.click()
            expect(desk.find("#cut-reason")).to_have_value("no_evidence")
            sentence = desk.find("#cut-sentence").input_value()
            assert sentence.startswith("Đơn vị chưa nộp đủ")
            desk.find("#cut-points").fill("0")
            desk.press("form:has(#cut-points) button")
        verdict = Verdict.objects.get()
        assert (verdict.reason, verdict.sentence) == ("no_evidence", sentence)

    def test_does_without_scripts(self, browser: Browser, live_server: LiveServer, scene: Scene) -> None:
        context = browser.new_context(java_script_enabled=False, locale="vi-VN")
        with at_desk(browser, live_server.url) as desk:
            carry_session(desk, scene.appraisers[0])
            context.add_cookies(desk.page.context.cookies())  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{live_server.url}/lam-viec/tham-dinh/{scene.answer('1.2').pk}/lan-1/")
        expect(page.locator("#read-number rect")).to_be_visible()
        page.locator("[data-cut-reason=no_evidence]").first.click()
        expect(page.locator("#cut-reason")).to_have_value("no_evidence")
        expect(page.locator("#cut-sentence")).to_be_visible()
        context.close()
