"""The list of units in a browser: a file with a mistake is mended and imported, two communes are merged."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.units.models import Unit
from tests.accounts.making import add_second_factor, make_role
from tests.e2e.desk import NARROW, WIDE, at_desk, carry_session
from tests.units.making import make_csv, make_province

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

RIGHT = {"mã": "10945", "tên": "Xã Ninh Giang", "mã cấp trên": "31", "hiệu lực từ": "01/07/2020"}
SECOND = {**RIGHT, "mã": "10966", "tên": "Xã Tân An"}
WRONG = {**SECOND, "hiệu lực từ": "31/02/2020"}


class TestKeepingUnits:
    @pytest.mark.parametrize("width", [WIDE, NARROW])
    def test_mends_a_file_imports_it_and_merges_two_communes(
        self, browser: Browser, live_server: LiveServer, tmp_path: Path, width: int
    ) -> None:
        keeper = make_role("administrator", make_province(), "quan-tri@example.vn")
        add_second_factor(keeper)
        file = tmp_path / "don-vi.csv"
        with at_desk(browser, live_server.url, width=width) as desk:
            carry_session(desk, keeper)
            desk.go("/quan-tri/don-vi/")
            desk.press("a[href='/quan-tri/don-vi/nhap/']")
            for rows in ((RIGHT, WRONG), (RIGHT, SECOND)):
                file.write_bytes(make_csv(*rows))
                desk.find("#id_file").set_input_files(file)
                desk.press("form[enctype] button[type=submit]")
                if rows[1] is WRONG:
                    expect(desk.find("#faults tbody tr")).to_have_count(1)
                    expect(desk.find("#faults tbody tr")).to_contain_text("ngày 31/02/2020 không có thật")
                    assert Unit.objects.count() == 1
            expect(desk.find("#new tbody tr")).to_have_count(2)
            desk.press("main form:has(input[name=sealed]) button[type=submit]")
            expect(desk.find("#units tbody tr")).to_have_count(2)
            desk.press("#units a:has-text('Xã Ninh Giang')")
            desk.press("#reforms a[href$='/sap-nhap/']")
            desk.find("#others label:has-text('Xã Tân An') input").check()
            for name, text in (("on", "01/07/2025"), ("name", "Xã Ninh An"), ("reason", "Nghị quyết số 1")):
                desk.find(f"#id_{name}").fill(text)
            desk.press("main form .actions button[type=submit]")
            expect(desk.find(".lede")).to_contain_text("01/07/2025")
            assert not Unit.objects.filter(name="Xã Ninh An").exists()
            desk.press("button[name=confirmed]")
            expect(desk.find("h1")).to_contain_text("Xã Ninh An")
            history = desk.find("#history")
            for name in ("01/07/2025", "Xã Ninh Giang", "Xã Tân An"):
                expect(history).to_contain_text(name)
