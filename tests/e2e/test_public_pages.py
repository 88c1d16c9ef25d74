"""Journeys of a visitor through the public pages, in a browser."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import AXE
from tests.e2e.desk import Traffic

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PAGES = [
    "/",
    "/xep-hang/2022/",
    "/xep-hang/2022/?q=khong-co",
    "/don-vi/2022/",
    "/don-vi/2022/dong-tam/",
    "/so-sanh/2022/?don-vi=dong-tam&don-vi=minh-hoa-01",
    "/cach-tinh/2022/",
    "/du-lieu-mo/",
    "/du-lieu-mo/api/",
    "/en/don-vi/2022/dong-tam/",
]


class TestEveryPage:
    @pytest.mark.parametrize("width", [1280, 390])
    def test_fits_and_is_accessible(self, browser: Browser, site: str, width: int) -> None:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN", bypass_csp=True)
        for path in PAGES:
            page = context.new_page()
            traffic = Traffic(page)
            page.goto(site + path)
            traffic.settle()
            assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
            page.add_script_tag(path=AXE)
            found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
            assert found == [], path
            page.close()
        context.close()

    def test_stands_without_javascript(self, browser: Browser, site: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{site}/don-vi/2022/dong-tam/")
        expect(page.get_by_role("table").first).to_contain_text("−3,16")
        page.goto(f"{site}/xep-hang/2022/")
        page.get_by_label("Tìm đơn vị").fill("dong tam")
        page.get_by_role("button", name="Hiện").click()
        expect(page.get_by_role("status")).to_contain_text("Tìm thấy 1 đơn vị")
        context.close()

    def test_shows_no_empty_figure(self, browser: Browser, site: str) -> None:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{site}/don-vi/2022/dong-tam/")
        expect(page.locator("figure")).to_be_hidden()
        page.close()

    def test_draws_a_chart_only_where_it_is_shown(self, browser: Browser, site: str) -> None:
        page = browser.new_page(viewport={"width": 390, "height": 900})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site}/don-vi/2022/dong-tam/", wait_until="networkidle")
        assert not [address for address in asked if "echarts" in address]
        page.set_viewport_size({"width": 1280, "height": 900})
        expect(page.locator(".chart svg")).to_be_visible()
        page.close()

    def test_unfolds_everything_on_paper(self, browser: Browser, site: str) -> None:
        page = browser.new_page()
        page.goto(f"{site}/don-vi/2022/dong-tam/", wait_until="networkidle")
        folded = page.locator("details:not([open])")
        before = folded.count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(folded).to_have_count(0)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(folded).to_have_count(before)
        page.close()

    def test_prints_on_a4(self, browser: Browser, site: str) -> None:
        page = browser.new_page()
        page.goto(f"{site}/xep-hang/2022/", wait_until="networkidle")
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 680, "height": 960})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        assert page.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF")
        expect(page.get_by_role("navigation")).to_be_hidden()
        page.close()


class TestCitizen:
    def test_follows_a_point_from_the_ranking_to_its_rule(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(site)
        page.get_by_role("link", name="Xem xếp hạng").click()
        expect(page).to_have_title("Xếp hạng Chỉ số CCHC cấp xã năm 2022 · PAR Index Huyện Ninh Giang, tỉnh Hải Dương")
        page.get_by_label("Tìm đơn vị").press_sequentially("dong tam")
        expect(page.get_by_role("status")).to_contain_text("Tìm thấy 1 đơn vị")
        page.get_by_role("link", name="Xã Đồng Tâm").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Xã Đồng Tâm")
        expect(page.locator(".chart svg")).to_be_visible()
        page.locator("#losses").scroll_into_view_if_needed()
        page.get_by_text("Từng khoản điểm mất, lớn nhất trước").click()
        page.get_by_role("link", name="1.4.1 Mức độ hoàn thành kế hoạch tuyên truyền CCHC").click()
        item = page.locator("#muc-1-4-1")
        expect(item).to_be_visible()
        expect(item).to_contain_text("29/30 = 96,67 % ≥ 90 % → 0,97 trên 1 điểm")

    def test_works_by_keyboard_alone(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(f"{site}/xep-hang/2022/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Đến nội dung")).to_be_focused()
        page.keyboard.press("Enter")
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "q":
                break
        page.keyboard.type("minh hoa 07")
        expect(page.get_by_role("status")).to_contain_text("Tìm thấy 1 đơn vị")
        expect(page.get_by_label("Tìm đơn vị")).to_be_focused()

    def test_keeps_the_line_that_announces_what_was_found(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(f"{site}/xep-hang/2022/")
        status = page.get_by_role("status").element_handle()
        page.get_by_label("Tìm đơn vị").press_sequentially("dong tam")
        expect(page.get_by_role("status")).to_contain_text("Tìm thấy 1 đơn vị")
        assert page.evaluate("one => one.isConnected", status)
        expect(page.locator("[id=found]")).to_have_count(1)

    def test_reaches_the_ways_in_before_the_picture(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(site)
        order = "document.querySelector('.way').compareDocumentPosition(document.querySelector('.strip'))"
        assert page.evaluate(order) == 4  # the picture follows
        expect(page.locator(".strip:visible")).to_have_count(1)

    def test_reads_the_page_in_english_and_back(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(f"{site}/don-vi/2022/dong-tam/")
        page.get_by_role("link", name="English").click()
        expect(page.locator("main")).to_contain_text("place 9 of 20")
        page.get_by_role("link", name="Tiếng Việt").click()
        expect(page.locator("main")).to_contain_text("thứ 9/20")


class TestAppraiser:
    def test_compares_two_units(self, quiet_page: Page, site: str) -> None:
        page = quiet_page
        page.goto(f"{site}/so-sanh/2022/")
        page.get_by_label("Đơn vị 1").select_option("Xã Đồng Tâm")
        page.get_by_label("Đơn vị 2").select_option("Xã minh họa 07")
        page.get_by_role("button", name="So sánh").click()
        expect(page.locator(".chart svg")).to_be_visible()
        expect(page.get_by_role("heading", name="mục khác điểm")).to_be_visible()


class TestResearcher:
    def test_downloads_the_whole_round(self, page: Page, site: str) -> None:
        page.goto(f"{site}/du-lieu-mo/")
        with page.expect_download() as download:
            page.get_by_role("link", name="Mọi tệp của đợt (ZIP)").click()
        assert download.value.suggested_filename == "par-index-2022-tat-ca.zip"
