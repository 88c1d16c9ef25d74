"""The desk of a unit in a browser: an officer with a phone brings a paper, watches it being read, files it by a key."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.accounts.models import User
from parindex.core.locks import PhaseKind
from parindex.evidence.models import Reading
from parindex.evidence.tasks import read_file
from parindex.rounds.models import Attachment
from parindex.units.models import Unit
from tests.config.working import make_round
from tests.e2e.desk import NARROW, WIDE, at_desk, carry_session
from tests.rounds.filling import hand
from tests.rounds.making import Scene

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

REPORT = """ỦY BAN NHÂN DÂN
XÃ ĐỒNG TÂM

Số: 112/BC-UBND
Đồng Tâm, ngày 05 tháng 12 năm 2024

BÁO CÁO
Kết quả giải quyết hồ sơ đúng hạn năm 2024

Trong năm 2024, Ủy ban nhân dân xã Đồng Tâm đã giải quyết hồ sơ thủ tục hành chính đúng hạn.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
#: Drops a file onto the page, as a person does; the browser has no other way to do so from outside.
DROP = """([name, text]) => {
  const bag = new DataTransfer();
  bag.items.add(new File([text], name, {type: "text/plain"}));
  const drop = new DragEvent("drop", {dataTransfer: bag, bubbles: true, cancelable: true});
  document.querySelector("h1").dispatchEvent(drop);
}"""


@pytest.fixture
def scene(people: dict[str, User], units: dict[str, Unit]) -> Scene:
    """Make a round that is being filled in; the officer has item 2.1."""
    return make_round(people | {"unassigned": people["appraiser"]}, units, PhaseKind.SELF_SCORING)


class TestDesk:
    @pytest.mark.parametrize("width", [NARROW, WIDE])
    def test_reads_a_paper_while_one_watches_and_files_it_by_one_key(
        self, browser: Browser, live_server: LiveServer, scene: Scene, tmp_path: Path, width: int
    ) -> None:
        hand(scene, ["2.1"])
        file = tmp_path / "quet-01.txt"
        file.write_text(REPORT, encoding="utf-8")
        with at_desk(browser, live_server.url, width=width) as desk:
            carry_session(desk, scene.officer)
            desk.go(f"/lam-viec/dot/{scene.round.pk}/phieu/{scene.commune.code}/")
            desk.press(f"a[href='/lam-viec/dot/{scene.round.pk}/{scene.commune.code}/tai-lieu/']")
            if width == WIDE:
                desk.page.evaluate(DROP, [file.name, REPORT])
            else:
                desk.find("input[name=files]").set_input_files(file)
            row = desk.find("#ban-tai-lieu .desk__row")
            expect(row).to_contain_text("quet-01")
            expect(row.locator("progress")).to_be_visible()
            read_file.call(Reading.objects.get().pk)
            expect(row.locator("[data-key='1']")).to_contain_text("2.1")
            expect(row).to_contain_text("112/BC-UBND")
            desk.looked_at.clear()
            desk.look()
            with desk.page.expect_navigation(wait_until="load"):
                desk.page.keyboard.press("1")
            expect(desk.find("#ban-tai-lieu .desk__row")).to_have_count(0)
            filed = Attachment.objects.select_related("answer", "document").get()
            assert (filed.answer.item, filed.document.full_number) == ("2.1", "112/BC-UBND")
            desk.go(f"/lam-viec/muc/{filed.answer_id}/")
            expect(desk.find("#evidence")).to_contain_text("Kết quả giải quyết hồ sơ đúng hạn năm 2024")
            desk.go(f"/lam-viec/tai-lieu/{filed.pk}/")
            expect(desk.find("#da-doc")).to_contain_text("112/BC-UBND")

    def test_hands_on_what_another_looks_after(
        self, browser: Browser, live_server: LiveServer, scene: Scene, tmp_path: Path
    ) -> None:
        file = tmp_path / "quet-02.txt"
        file.write_text(REPORT, encoding="utf-8")
        with at_desk(browser, live_server.url, width=NARROW) as desk:
            carry_session(desk, scene.officer)
            desk.go(f"/lam-viec/dot/{scene.round.pk}/{scene.commune.code}/tai-lieu/")
            desk.find("input[name=files]").set_input_files(file)
            expect(desk.find("#ban-tai-lieu progress")).to_be_visible()
            desk.go("/lam-viec/doc-tai-lieu/")
            expect(desk.find("#hang-doi li")).to_contain_text("quet-02")
            read_file.call(Reading.objects.get().pk)
            desk.go(f"/lam-viec/dot/{scene.round.pk}/{scene.commune.code}/tai-lieu/")
            desk.press("#ban-tai-lieu button[formaction]")
            expect(desk.find("#ban-tai-lieu .notice")).to_contain_text("2.1")
            assert not Attachment.objects.exists()
