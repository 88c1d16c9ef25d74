"""A whole small round in a browser: from opening to a published page whose ranks a stranger confirms."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.accounts.models import User
from parindex.cli import main
from parindex.core.locks import PhaseKind, Window
from parindex.kit import clock
from parindex.rounds.actions import opening
from parindex.units.models import Unit
from tests.e2e.desk import Desk, at_desk, carry_session
from tests.rounds.making import Scene, make_person, make_scene

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

#: What each unit fills in: the fields of each item, by the selector of what is typed into or chosen.
FIGURES = {
    "1.1": {"num": "42", "den": "45"},
    "1.2": {"done": "yes"},
    "2.1": {"num": "95", "den": "100"},
    "2.2": {"count": "1"},
}
#: How many of 100 people are satisfied, by unit.
SATISFIED = ("90", "80", "70")
#: The pages are the same on every database; they are looked at on one.
LOOKS = connection.vendor == "sqlite"


class Journey:
    """The people of a small round, each at a desk when it is their turn."""

    def __init__(self, browser: Browser, site: str, scene: Scene) -> None:
        self.browser, self.site, self.scene = browser, site, scene
        self.looked_at: set[str] = set()
        self.officers = {unit.pk: make_person(f"cchc-{unit.code}", unit, "par_officer") for unit in scene.communes}
        self.heads = {unit.pk: make_person(f"chu-tich-{unit.code}", unit, "head") for unit in scene.communes}

    @contextmanager
    def turn_of(self, user: User) -> Iterator[Desk]:
        with at_desk(self.browser, self.site, looked_at=self.looked_at, looks=LOOKS) as desk:
            carry_session(desk, user)
            yield desk

    @property
    def base(self) -> str:
        return f"/lam-viec/dot/{self.scene.round.pk}"

    def open(self) -> None:
        with self.turn_of(self.scene.manager) as desk:
            desk.go("/lam-viec/dot/")
            desk.go(f"{self.base}/thiet-lap/")
            desk.press("form[action$='/mo-dot/'] button")
            for number, pair in ((1, ("1", "2")), (2, ("2", "1"))):
                desk.go(f"{self.base}/phan-cong/?lan={number}")
                for appraiser, area in zip(self.scene.appraisers, pair, strict=True):
                    form = desk.find("form[method=post]").filter(has=desk.find("button[value=assign]"))
                    form.locator("[name=appraiser]").select_option(str(appraiser.pk))
                    form.locator(f"[name=area][value='{area}']").check()
                    desk.press("button[value=assign]")

    def fill_in(self, unit: Unit) -> None:
        with self.turn_of(self.officers[unit.pk]) as desk:
            desk.go("/lam-viec/")
            desk.go(f"{self.base}/phieu/{unit.code}/")
            for item, typed in FIGURES.items():
                desk.go(f"/lam-viec/muc/{self.scene.answer(item, unit).pk}/")
                for key, value in typed.items():
                    named = desk.find(f"#answer [name='figure-{key}']")
                    if named.first.get_attribute("type") == "radio":
                        desk.find(f"#answer [name='figure-{key}'][value='{value}']").check()
                    else:
                        named.fill(value)
                desk.find("#answer [name=note]").fill("theo báo cáo năm")
                desk.press("#go-on [name=then]")

    def send_in(self, unit: Unit) -> None:
        with self.turn_of(self.heads[unit.pk]) as desk:
            desk.go(f"{self.base}/{unit.code}/gui/")
            warnings = desk.find("[name=confirms_warnings]")
            if warnings.count():
                warnings.check()
            desk.find("[name=is_confirmed]").check()
            desk.press(".sending__side button:not([name])")
            assert desk.page.url.endswith("/bien-nhan/")

    def judge(self, unit: Unit, satisfied: str, *, has_cut: bool) -> None:
        one, two = self.scene.appraisers
        with self.turn_of(one) as desk:
            desk.go("/lam-viec/tham-dinh/")
            if has_cut:
                self.cut(desk, unit)
            self.finish(desk, unit, "1")
        with self.turn_of(two) as desk:
            desk.go(f"/lam-viec/tham-dinh/{self.scene.answer('2.3', unit).pk}/lan-1/")
            form = desk.find("form:has([name=outcome][value=figures_changed])")
            form.locator("[name='figure-satisfied']").fill(satisfied)
            form.locator("[name='figure-answered']").fill("100")
            desk.press("form:has([name=outcome][value=figures_changed]) button")
            self.finish(desk, unit, "2")

    def cut(self, desk: Desk, unit: Unit) -> None:
        desk.go(f"/lam-viec/tham-dinh/{self.scene.answer('1.2', unit).pk}/lan-1/")
        desk.unfold("#cut-points").fill("1")
        desk.find("#cut-reason").select_option("late")
        desk.find("#cut-sentence").fill("Kế hoạch ban hành ngày 20/3")
        desk.press("form:has(#cut-points) button")

    def finish(self, desk: Desk, unit: Unit, code: str, number: int = 1) -> None:
        """Accept what is left of an area, and conclude it."""
        desk.go(f"/lam-viec/tham-dinh/linh-vuc/{self.scene.area(code, unit).pk}/lan-{number}/")
        for box in desk.find("[name=item]").all():
            box.check()
        if desk.find("[name=item]").count():
            desk.press("button[value=accept]")
        desk.press("button[value=conclude]")

    def explain(self, unit: Unit) -> None:
        with self.turn_of(self.officers[unit.pk]) as desk:
            desk.go(f"{self.base}/{unit.code}/giai-trinh/")
            desk.go(f"/lam-viec/giai-trinh/{self.scene.answer('1.2', unit).pk}/")
            desk.find("[name=choice][value=explain]").check()
            desk.find("textarea[name=text]").fill("Huyện đã đồng ý lùi hạn bằng công văn")
            desk.press("form[action$='/luu/'] button")
        with self.turn_of(self.heads[unit.pk]) as desk:
            desk.go(f"{self.base}/{unit.code}/giai-trinh/")
            desk.press(f"form[action$='/linh-vuc/{self.scene.area('1', unit).pk}/gui/'] button")

    def pass_on(self) -> None:
        """Let all that nobody disputes go on, as the manager does."""
        with self.turn_of(self.scene.manager) as desk:
            desk.go(f"{self.base}/theo-doi-giai-trinh/")
            if desk.find("form[action$='/dong/'] button").count():
                desk.press("form[action$='/dong/'] button")
            desk.press("form[action$='/chuyen/'] button")

    def uphold(self, unit: Unit) -> None:
        with self.turn_of(self.scene.appraisers[1]) as desk:
            desk.go(f"/lam-viec/tham-dinh/{self.scene.answer('1.2', unit).pk}/lan-2/")
            desk.unfold("#uphold-sentence").fill("Công văn gửi sau ngày ban hành kế hoạch")
            desk.press("form:has(#uphold-sentence) button")
            self.finish(desk, unit, "1", 2)

    def decide(self, unit: Unit) -> None:
        dispute = f"{self.base}/hop-hoi-dong/{self.scene.answer('1.2', unit).pk}/"
        for member, choice in zip(self.scene.council, ("unit", "unit", "appraisal"), strict=True):
            with self.turn_of(member) as desk:
                desk.go(dispute)
                desk.find(f"[name=choice][value={choice}]").check()
                desk.press("form[action$='/bieu-quyet/'] button")
        with self.turn_of(self.scene.manager) as desk:
            desk.go(f"{self.base}/hop-hoi-dong/")
            desk.go(dispute)
            desk.find("[name=outcome][value=restored]").check()
            desk.find("form[action$='/quyet-dinh/'] [name=sentence]").fill("Công văn lùi hạn đã được chấp thuận")
            desk.press("form[action$='/quyet-dinh/'] button")

    def publish(self) -> str:
        """Approve and publish; gives the address of the package's page."""
        with self.turn_of(self.scene.manager) as desk:
            desk.go(f"{self.base}/hop-hoi-dong/phe-duyet/")
            desk.find("[name=minutes]").fill("Hội đồng họp đủ, thống nhất kết quả")
            desk.press("form:has([name=minutes]) button")
            desk.go(f"{self.base}/cong-bo/")
            desk.find("[name=number]").fill("12/QĐ-UBND")
            desk.find("[name=on]").fill(f"{clock.now():%d/%m/%Y}")
            desk.press("form:has([name=number]) button[type=submit]")
            return desk.page.url.removeprefix(self.site)


@pytest.fixture
def journey(browser: Browser, live_server: LiveServer, tmp_path: Path) -> Iterator[Journey]:
    """Make three communes with their people, two appraisers and a round of two areas, all phases of which are open."""
    scene = make_scene(is_open=False)
    now = clock.now()
    window = Window(opens_at=now - timedelta(days=1), closes_at=now + timedelta(days=9))
    windows = dict.fromkeys(PhaseKind, window)
    opening.set_phases(round_id=scene.round.pk, windows=windows, by=scene.manager, at=now)
    with override_settings(REQUIRE_SECOND_FACTOR=False, DATA_DIR=tmp_path):
        yield Journey(browser, live_server.url, scene)


class TestWholeRound:
    def test_goes_from_opening_to_ranks_that_a_stranger_confirms(self, journey: Journey, tmp_path: Path) -> None:
        communes = journey.scene.communes
        journey.open()
        for unit in communes:
            journey.fill_in(unit)
            journey.send_in(unit)
        for place, unit in enumerate(communes):
            journey.judge(unit, SATISFIED[place], has_cut=place == 0)
        journey.explain(communes[0])
        journey.pass_on()
        journey.uphold(communes[0])
        journey.decide(communes[0])
        package_page = journey.publish()
        with at_desk(journey.browser, journey.site, looks=LOOKS) as stranger:
            stranger.go(package_page)
            seal = stranger.find("dd.seal").last.inner_text().strip()
            with stranger.page.expect_download() as download:
                stranger.find("a[href$='/tai-ve/']").click()
            package = tmp_path / "package.zip"
            download.value.save_as(package)
            ranks = ranks_in(package)
            stranger.go("/xep-hang/2022/")
            for unit in communes:
                row = stranger.find("tbody tr").filter(has_text=unit.name).first
                expect(row.locator("td").first).to_have_text(str(ranks[unit.code]))
            assert stranger.status(f"/lam-viec/dot/{journey.scene.round.pk}/hop-hoi-dong/") == 302
        assert ranks == {unit.code: place for place, unit in enumerate(communes, start=1)}
        assert main(["verify", str(package), "--seal", seal]) == 0


def ranks_in(package: Path) -> dict[str, int]:
    with zipfile.ZipFile(package) as opened:
        found = json.loads(opened.read("results.json"))
    return {unit["code"]: unit["rank"] for unit in found["units"]}
