"""An officer with a phone: from the board to the item, a file is uploaded and read, and what was missing is there."""

from datetime import date
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from parindex.evidence.models import Reading
from parindex.evidence.tasks import read_file
from parindex.kit import clock
from parindex.results.showcase.papers import Letter
from parindex.rounds.actions import answers, opening
from parindex.rounds.tasks import examine_sheet
from tests.e2e.desk import NARROW, Desk, at_desk, carry_session
from tests.rounds.making import Scene, make_scene, phase_windows

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PLAN = Letter(
    issuer="Xã Commune-1",
    number="12",
    symbol="KH-UBND",
    place="Commune-1",
    day=date(2022, 1, 5),
    kind="KẾ HOẠCH",
    subject="Cải cách hành chính năm 2022",
    body=["Ủy ban nhân dân xã ban hành kế hoạch cải cách hành chính năm 2022."],
)


def make_open_round() -> Scene:
    """Make a round that is being filled in today, with one item in the hands of the officer."""
    scene, now = make_scene(communes=1, is_open=False), clock.now()
    opening.set_phases(round_id=scene.round.pk, windows=phase_windows(now), by=scene.manager, at=now)
    opening.open_round(round_id=scene.round.pk, by=scene.manager, at=now)
    key = scene.answer("1.2").pk
    answers.assign(answer_ids=[key], officer=scene.officer, due_on=None, by=scene.par_officer, at=now)
    return scene


def read_all(scene: Scene) -> None:
    """Do what the workers do: read what waits, then examine the sheet."""
    for reading in Reading.objects.filter(ended_at__isnull=True):
        read_file.call(reading.pk)
    examine_sheet.call(scene.sheet.pk)


class TestOfficerByPhone:
    def test_fetches_what_is_missing(self, browser: Browser, live_server: LiveServer, tmp_path: Path) -> None:
        file = tmp_path / "ke-hoach.pdf"
        file.write_bytes(PLAN.draw())
        with override_settings(DATA_DIR=tmp_path), at_desk(browser, live_server.url, width=NARROW) as desk:
            scene = make_open_round()
            carry_session(desk, scene.officer)
            board = f"/lam-viec/dot/{scene.round.pk}/phieu/{scene.commune.code}/tai-lieu-can-co/"
            desk.go(board)
            expect(desk.find(".needed__item")).to_have_count(1)
            expect(desk.find(".needed__item")).to_contain_text("còn thiếu")
            desk.press(".needed__next a")
            self.upload(desk, file)
            expect(desk.find("#tai-lieu-can .chip").first).to_have_text("cần xem lại")
            read_all(scene)
            expect(desk.find("#tai-lieu-can .chip").first).to_have_text("đủ")
            expect(desk.find("#tai-lieu-can")).to_contain_text("12/KH-UBND")
            desk.go(board)
            expect(desk.find(".needed__item")).to_have_count(0)
            desk.go(f"{board}?loc=du")
            expect(desk.find(".needed__item")).to_contain_text("Ban hành 05/01/2022, đúng thời gian")

    def upload(self, desk: Desk, file: Path) -> None:
        """Choose the file and wait for the page that has it."""
        with desk.page.expect_navigation():
            desk.find("#evidence input[name=files]").first.set_input_files(file)
        expect(desk.find("#evidence")).to_contain_text("ke-hoach")
