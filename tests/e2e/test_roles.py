"""One journey for each role through the showcase, in a browser, on the pages and with the accounts of `make run`."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from parindex.results.showcase.people import PASSWORD, address
from tests.e2e.desk import NARROW, Desk, at_desk
from tests.e2e.showcase import Showcase, served
from tests.results.showcase.making import make_letter

pytestmark = [pytest.mark.e2e]

SELF_SCORED, APPRAISED, EXPLAINED, AGAIN, COUNCIL, PREPARED = 2023, 2024, 2020, 2019, 2018, 2025


@pytest.fixture(scope="module")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Showcase]:
    """Serve the showcase once."""
    with served(tmp_path_factory.mktemp("showcase")) as found:
        yield found


def to_item(desk: Desk, item: str) -> None:
    """Follow the link of an item on a page."""
    desk.press(f"main a[href*='/muc/']:has-text('{item} ')")


def to_appraisal(desk: Desk, base: str, unit: str, code: str, number: int = 1) -> None:
    """Go from the queue of a round to an area of a unit."""
    desk.go(f"/lam-viec/tham-dinh/?dot={base.rpartition('/')[2]}")
    row = desk.find("tr").filter(has_text=f"{unit}, {code}").filter(has=desk.find(f"a[href$='/lan-{number}/']"))
    if not row.count():
        row = desk.find("tr").filter(has_text=unit).filter(has=desk.find(f"a:has(span:text-is(', {code}'))"))
    with desk.page.expect_navigation():
        row.locator("a").first.click()
    desk.look()


def make_paper(folder: Path, title: str) -> Path:
    """Make a file that a person uploads."""
    file = folder / f"{title}.pdf"
    file.write_bytes(replace(make_letter(), subject=title).draw())
    return file


class TestOfficer:
    def test_fills_an_item_by_phone_and_adds_a_file(self, browser: Browser, showcase: Showcase, tmp_path: Path) -> None:
        with showcase.turn_of(browser, "congchuc.anbinh", width=NARROW) as desk:
            desk.go("/lam-viec/")
            to_item(desk, "3.6.1")
            desk.find("#answer [name=figure-num]").fill("118")
            desk.find("#answer [name=figure-den]").fill("240")
            expect(desk.find("#answer [name=base_version]")).to_have_value("1")
            expect(desk.find("[data-saving-pill]")).to_have_class("chip saving__pill chip--good")
            desk.find("#evidence input[name=files]").set_input_files(make_paper(tmp_path, "So-theo-doi"))
            expect(desk.find("#evidence")).to_contain_text("So-theo-doi")
            desk.page.reload()
            expect(desk.find("#answer [name=figure-num]")).to_have_value("118")
            desk.press("#evidence a[href*='/tai-lieu/']")
            assert desk.status(f"{showcase.base(SELF_SCORED)}/phieu/minh-hoa-thuong-son/") == 404


class TestParOfficer:
    def test_hands_items_over_and_checks_the_sheet(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "cchc.anbinh") as desk:
            desk.go(f"{showcase.base(SELF_SCORED)}/phieu/minh-hoa-an-binh/")
            desk.unfold("#items [name=officer]").select_option(label="Đinh Thị Thảo")
            row = desk.find("#items li, #items tr").filter(has_text="2.1.1").first
            row.locator("[name=item]").check()
            desk.find("#items [name=due_on]").fill("")
            desk.press("form#items button")
            row = desk.find("#items li, #items tr").filter(has_text="2.1.1").first
            expect(row).to_contain_text("Đinh Thị Thảo")
            desk.go(f"{showcase.base(SELF_SCORED)}/minh-hoa-an-binh/gui/")
            expect(desk.find("[name=is_confirmed]")).to_have_count(0)

    def test_explains_a_cut_that_the_head_then_sends(self, browser: Browser, showcase: Showcase) -> None:
        page = f"{showcase.base(EXPLAINED)}/minh-hoa-an-binh/giai-trinh/"
        with showcase.turn_of(browser, "cchc.anbinh") as desk:
            desk.go(page)
            desk.press("main a[href*='/giai-trinh/']:has-text('3.2.1')")
            desk.find("[name=choice][value=explain]").check()
            desk.find("textarea[name=text]").fill("Bảng niêm yết có địa chỉ ở góc phải")
            desk.press("form[action$='/luu/'] button:not([name])")
        with showcase.turn_of(browser, "chutich.anbinh") as desk:
            desk.go(page)
            before = desk.find("form[action$='/gui/']").count()
            assert before
            desk.press("form[action$='/gui/'] button")
            assert desk.find("form[action$='/gui/']").count() < before


class TestHead:
    def test_signs_and_sends_some_areas(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "chutich.hoalac") as desk:
            desk.go("/lam-viec/")
            desk.go(f"{showcase.base(SELF_SCORED)}/minh-hoa-hoa-lac/gui/?areas=4&areas=5")
            if desk.find("[name=confirms_warnings]").count():
                desk.find("[name=confirms_warnings]").check()
            desk.find("[name=is_confirmed]").check()
            desk.press(".sending__side button:not([name])")
            assert desk.page.url.endswith("/bien-nhan/")
            expect(desk.find("main")).to_contain_text("Cao Xuân Trường")


class TestAppraiser:
    def test_cuts_marks_and_returns_what_the_unit_mends(self, browser: Browser, showcase: Showcase) -> None:
        base = showcase.base(APPRAISED)
        with showcase.turn_of(browser, "thamdinh1") as desk:
            to_appraisal(desk, base, "Xã Hòa Lạc", "3")
            desk.press("main a[href*='/tham-dinh/']:has-text('3.2.1')")  # figures that take a whole line
            to_appraisal(desk, base, "Xã Hòa Lạc", "1")
            desk.press("main a[href*='/tham-dinh/']:has-text('1.7.1')")
            desk.unfold("#cut-points").fill("0")
            desk.find("#cut-reason").select_option("no_evidence")
            desk.find("#cut-sentence").fill("Chưa có quy chế thi đua")
            desk.press("form:has(#cut-points) button")
            desk.press("nav a[href*='/tham-dinh/']:has-text('1.3.2')")
            desk.unfold("#mark-text").fill("Thiếu chữ ký ở trang này")
            desk.press("form:has(#mark-text) button")
            expect(desk.find("main")).to_contain_text("Thiếu chữ ký ở trang này")
            to_appraisal(desk, base, "Xã Hòa Lạc", "1")
            desk.unfold("button[value=return]")
            desk.press("button[value=return]")
        with showcase.turn_of(browser, "cchc.hoalac") as desk:
            desk.go(f"{base}/minh-hoa-hoa-lac/1/sua/")
            form = desk.find("form[action*='/yeu-cau/']").first
            form.locator("[name=reply]").fill("Bản có chữ ký đã thay vào")
            form.locator("[name=is_mended]").check()
            desk.press("form[action*='/yeu-cau/'] button")
        with showcase.turn_of(browser, "chutich.hoalac") as desk:
            desk.go(f"{base}/minh-hoa-hoa-lac/gui/?areas=1")
            if desk.find("[name=confirms_warnings]").count():
                desk.find("[name=confirms_warnings]").check()
            desk.find("[name=is_confirmed]").check()
            desk.press(".sending__side button:not([name])")
            assert desk.page.url.endswith("/bien-nhan/")

    def test_works_by_keyboard_alone(self, browser: Browser, showcase: Showcase) -> None:
        with at_desk(browser, showcase.url) as desk:
            page, keys = desk.page, desk.page.keyboard
            page.goto(f"{showcase.url}/tai-khoan/dang-nhap/")
            page.wait_for_load_state("networkidle")
            tab_to(desk, "input[name=login]")
            keys.type(address("thamdinh1"))
            tab_to(desk, "input[name=password]")
            keys.type(PASSWORD)
            enter(desk)
            tab_to(desk, "main a[href*='/tham-dinh/']")
            enter(desk)
            to_appraisal(desk, showcase.base(APPRAISED), "Phường Tân Tiến", "1")
            tab_to(desk, "main a[href*='/tham-dinh/'][href*='/lan-1/']:not([href*='linh-vuc'])")
            enter(desk)
            page.wait_for_load_state("networkidle")
            seen = page.url
            with page.expect_navigation():
                keys.press("a")
            desk.look()
            with page.expect_navigation():
                keys.press("n")
            assert page.url != seen
            keys.press("c")
            expect(desk.find("#cut-points")).to_be_focused()

    def test_upholds_and_gives_way_in_the_second_appraisal(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "thamdinh2") as desk:
            to_appraisal(desk, showcase.base(AGAIN), "Xã An Bình", "1", 2)
            desk.press("main a[href*='/tham-dinh/']:has-text('1.3.2')")
            desk.press("form:has(button[name=outcome][value=accepted]) button")
            to_appraisal(desk, showcase.base(AGAIN), "Xã An Bình", "1", 2)
            desk.press("button[value=conclude]")
            to_appraisal(desk, showcase.base(AGAIN), "Xã An Bình", "3", 2)
            desk.press("main a[href*='/tham-dinh/']:has-text('3.2.1')")
            desk.unfold("#uphold-sentence").fill("Ảnh mới chụp sau hạn tự chấm điểm")
            desk.press("form:has(#uphold-sentence) button")


class TestCouncil:
    def test_votes_and_the_manager_decides_approves_and_publishes(self, browser: Browser, showcase: Showcase) -> None:
        base = showcase.base(COUNCIL)
        with showcase.turn_of(browser, "hoidong3") as desk:
            desk.go("/lam-viec/")
            desk.go(f"{base}/hop-hoi-dong/")
            desk.press("main a[href*='/hop-hoi-dong/']:has-text('7.4.1')")
            desk.find("[name=choice][value=unit]").check()
            desk.press("form[action$='/bieu-quyet/'] button")
            assert desk.status(f"{base}/cong-bo/") == 404
        with showcase.turn_of(browser, "chutri") as desk:
            for item in ("7.4.1", "6.3.1", "1.3.2", "2.4.1"):
                desk.go(f"{base}/hop-hoi-dong/")
                desk.press(f"main a[href*='/hop-hoi-dong/']:has-text('{item}')")
                desk.find(f"[name=outcome][value={'restored' if item == '7.4.1' else 'upheld'}]").check()
                form = desk.find("form[action$='/quyet-dinh/']")
                form.locator("[name=sentence]").fill("Hội đồng xem lại tài liệu và thống nhất")
                desk.press("form[action$='/quyet-dinh/'] button[type=submit]")
            desk.go(f"{base}/hop-hoi-dong/phe-duyet/")
            desk.find("[name=minutes]").fill("Hội đồng họp đủ, thống nhất kết quả")
            desk.press("form:has([name=minutes]) button")
            desk.go(f"{base}/cong-bo/")
            desk.find("[name=number]").fill("77/QĐ-UBND")
            desk.find("[name=on]").fill("20/11/2025")
            desk.press("form:has([name=number]) button[type=submit]")
            assert "/goi-du-lieu/2018/1/" in desk.page.url
        with at_desk(browser, showcase.url) as stranger:
            stranger.go("/xep-hang/2018/")
            row = stranger.find("tbody tr").filter(has_text="Xã Thượng Sơn").first
            expect(row).to_contain_text("Hoàn thành xuất sắc nhiệm vụ")


class TestManager:
    def test_finishes_a_set_up_and_opens_it(self, browser: Browser, showcase: Showcase) -> None:
        base = showcase.base(PREPARED)
        with showcase.turn_of(browser, "chutri") as desk:
            desk.go("/lam-viec/dot/")
            desk.go(f"{base}/thiet-lap/")
            expect(desk.find("form[action$='/mo-dot/']")).to_have_count(0)
            desk.go(f"{base}/thiet-lap/thoi-gian/")
            last = desk.find("[name=council_to]").input_value()
            desk.find("[name=publication_from]").fill(last)
            desk.find("[name=publication_to]").fill(last)
            desk.press("form:has([name=publication_to]) button")
            desk.go(f"{base}/thiet-lap/")
            desk.press("form[action$='/mo-dot/'] button")
            desk.go(f"{base}/tien-do/")
            desk.go(f"{showcase.base(SELF_SCORED)}/ngoai-le/")
            expect(desk.find("main")).to_contain_text("Mưa lũ làm mất điện")

    def test_corrects_what_an_item_requires_and_approves(self, browser: Browser, showcase: Showcase) -> None:
        page = f"{showcase.base(SELF_SCORED)}/thiet-lap/tai-lieu/"
        with showcase.turn_of(browser, "chutri", width=NARROW) as desk:
            desk.go(page)
            desk.unfold("#muc-3\\.4\\.2 a")
            desk.press("#muc-3\\.4\\.2 a")
            desk.press("button[name=add][value=way]")
            desk.find("#van-ban-moi [name$=-label]").fill("Ảnh chụp bộ phận một cửa")
            desk.find("#van-ban-moi input[value=picture]").check()
            desk.find("[name=p2-label]").fill("Quyết định phân công")
            desk.find("[name=p2-usual][value=QĐ]").check()
            desk.find("[name=p2-closes]").fill("31/3")
            desk.press("button[value=preview][formaction]")
            expect(desk.find("#xem-truoc")).to_contain_text("ban hành chậm nhất 31/03 năm của đợt")
            desk.press("#save")
            expect(desk.find("#muc-3\\.4\\.2")).to_contain_text("Trần Thị Mai")
            desk.press("#approve")
            expect(desk.find("#approve")).to_have_count(0)
            desk.go(f"{page}?loc=all")
            expect(desk.unfold("#muc-3\\.4\\.2")).to_contain_text("31/03 năm của đợt")


class TestObserver:
    def test_reads_and_changes_nothing(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "giamsat") as desk:
            desk.go("/lam-viec/")
            for year in (SELF_SCORED, APPRAISED, COUNCIL):
                desk.go(f"{showcase.base(year)}/tien-do/")
                expect(desk.find("main form[method=post] button")).to_have_count(0)
            desk.go(f"{showcase.base(SELF_SCORED)}/ngoai-le/")
            expect(desk.find("main form[method=post]")).to_have_count(0)
            for path in ("/quan-tri/nguoi-dung/", f"{showcase.base(PREPARED)}/thiet-lap/"):
                assert desk.status(path) in {403, 404}, path


class TestAdministrator:
    def test_adds_a_person(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "quantri") as desk:
            desk.go("/quan-tri/nguoi-dung/")
            desk.go("/quan-tri/nguoi-dung/them/")
            desk.find("[name=full_name]").fill("Đặng Thị Mận")
            desk.find("[name=email]").fill("man@thuongson.example")
            desk.find("[name=kind]").select_option("officer")
            desk.find("[name=unit]").fill("Xã Thượng Sơn")
            desk.press("form:has([name=full_name]) button[type=submit]")
            expect(desk.find("main")).to_contain_text("Đặng Thị Mận")
            desk.go("/quan-tri/nhat-ky/")


class TestStranger:
    def test_sees_nothing_of_a_round(self, browser: Browser, showcase: Showcase) -> None:
        with at_desk(browser, showcase.url) as desk:
            base = showcase.base(SELF_SCORED)
            for path in ("/lam-viec/", f"{base}/tien-do/", f"{base}/phieu/minh-hoa-an-binh/", "/quan-tri/nguoi-dung/"):
                assert desk.status(path) == 302, path
            desk.go("/xep-hang/2021/")

    def test_of_another_commune_does_not_find_a_sheet(self, browser: Browser, showcase: Showcase) -> None:
        with showcase.turn_of(browser, "cchc.tantien") as desk:
            base = showcase.base(SELF_SCORED)
            for path in (f"{base}/phieu/minh-hoa-an-binh/", f"{base}/minh-hoa-an-binh/gui/", f"{base}/tien-do/"):
                assert desk.status(path) in {403, 404}, path
            desk.go(f"{base}/phieu/minh-hoa-tan-tien/")


def tab_to(desk: Desk, selector: str, most: int = 60) -> None:
    """Press Tab until something has the focus."""
    wanted = f"document.activeElement && document.activeElement.matches({selector!r})"
    for _ in range(most):
        if desk.page.evaluate(wanted):
            return
        desk.page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by Tab on {desk.page.url}")


def enter(desk: Desk) -> None:
    """Press Enter, which leads to another page."""
    with desk.page.expect_navigation():
        desk.page.keyboard.press("Enter")
    desk.look()
