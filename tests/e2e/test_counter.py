"""The one-stop counter in a browser: an officer with a phone, from receipt to result; a citizen looks it up."""

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.core.working_time.statuses import Status
from parindex.dossiers.models import Dossier, Rating
from tests.dossiers.making import NAME, PHONE, Scene, make_offer, make_procedure, make_scene
from tests.e2e.desk import NARROW, Desk, at_desk, carry_session

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PAPERS = [{"name": "Tờ khai"}, {"name": "Căn cước", "is_replaceable": True}]


@pytest.fixture
def scene() -> Scene:
    """Make a commune that takes dossiers of a procedure with two papers."""
    scene = make_scene()
    make_offer(scene.unit, make_procedure("2.000815", papers=PAPERS, name="Cấp bản sao trích lục hộ tịch"))
    return scene


class TestCounter:
    def test_leads_a_dossier_from_receipt_to_its_result(
        self, browser: Browser, live_server: LiveServer, scene: Scene
    ) -> None:
        with at_desk(browser, live_server.url, width=NARROW) as desk:
            carry_session(desk, scene.counter)
            code = receive(desk)
            supplement(desk)
            finish(desk)
        assert Dossier.objects.get().state == Status.RETURNED
        with at_desk(browser, live_server.url, width=NARROW) as desk:
            rate(desk, code)
        assert Rating.objects.get().score == 5


def receive(desk: Desk) -> str:
    """Receive a dossier; the first try lacks the name and loses nothing."""
    desk.go("/mot-cua/")
    desk.press("#receive")
    desk.find("#id_tim").fill("trich luc")
    desk.find("#id_tim").press("Enter")
    desk.press("#procedures a")
    desk.find("#id_phone").fill(PHONE)
    desk.find("#id_taken_1").check()
    desk.find("#id_digitised_1").check()
    desk.find("#id_replaced_2").check()
    desk.press("button[name=receive]")
    expect(desk.find("#id_phone")).to_have_value(PHONE)
    expect(desk.find("#id_digitised_1")).to_be_checked()
    desk.find("#id_name").fill(NAME)
    desk.press("button[name=receive]")
    expect(desk.find("#fresh a").first).to_have_attribute("href", f"{_path()}phieu/tiep-nhan/pdf/?buoc=1")
    return str(desk.find("h1").text_content())


def supplement(desk: Desk) -> None:
    """Ask for what is missing, by the keyboard alone; then take it."""
    desk.page.goto(f"{desk.site}{_path()}viec/bo-sung/")
    desk.look()
    desk.find("#id_reason").focus()
    desk.page.keyboard.type("Thiếu chữ ký trên tờ khai")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Tab")
    with desk.page.expect_navigation(wait_until="load"):
        desk.page.keyboard.press("Enter")
    desk.look()
    expect(desk.find(".clock__said").first).to_contain_text("đang chờ bổ sung")
    desk.press("#next-step a.button")
    desk.press("#form button[type=submit]")


def finish(desk: Desk) -> None:
    """Record the result, and hand it over."""
    for _ in range(2):
        desk.press("#next-step a.button")
        desk.press("#form button[type=submit]")
    expect(desk.find("#next-step a")).to_have_count(0)
    desk.go("/mot-cua/so-theo-doi/")
    expect(desk.find("#lines tbody tr")).to_have_count(1)
    desk.go("/mot-cua/theo-doi/")


def rate(desk: Desk, code: str) -> None:
    """Look the dossier up as somebody who has the receipt, and rate it."""
    desk.go("/tra-cuu-ho-so/")
    desk.find("#id_ma").fill(code.lower())
    desk.press("main form button[type=submit]")
    expect(desk.find("#found")).to_contain_text("Đã trả kết quả")
    expect(desk.find("body")).not_to_contain_text(NAME)
    desk.find("input[name=diem][value='5']").check()
    desk.press("#rate button[type=submit]")
    expect(desk.find("#rate")).to_have_count(0)


def _path() -> str:
    return f"/mot-cua/ho-so/{Dossier.objects.get().pk}/"
