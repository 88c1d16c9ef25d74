"""A visitor drops the report of another commune, as Word and as PDF, and sees where it contradicts itself."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.conftest import AXE
from tests.e2e.desk import Traffic
from tests.reports.checking.making import WRONG, word

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DROP = """([name, type, bytes]) => {
  const held = new DataTransfer();
  held.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const target = document.querySelector('[data-behaviour="drop-one"]');
  for (const kind of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: held }));
  }
}"""


def printed(browser: Browser, text: str) -> bytes:
    """Give a text as a PDF, as a browser prints it."""
    page = browser.new_page()
    page.set_content("".join(f"<p>{line}</p>" for line in text.splitlines() if line))
    content = page.pdf()
    page.close()
    return content


def accessible(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.add_script_tag(path=AXE)
    assert page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))") == []


class TestVisitor:
    @pytest.mark.parametrize("width", [1280, 390])
    def test_drops_a_word_file_and_goes_from_finding_to_line_and_back(
        self, browser: Browser, live_server: LiveServer, width: int
    ) -> None:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN", bypass_csp=True)
        page = context.new_page()
        traffic = Traffic(page)
        page.goto(f"{live_server.url}/kiem-tra-bao-cao/")
        accessible(page)
        page.evaluate(_DROP, ["bao-cao.docx", WORD, list(word(WRONG))])
        expect(page.get_by_role("heading", level=1)).to_have_text("bao-cao.docx")
        finding = page.locator(".caught").filter(has_text="12 + 5 = 17, không phải 20")
        expect(finding).to_be_visible()
        finding.get_by_role("link").click()
        assert re.search(r"#dong-\d+$", page.url)
        line = page.locator(page.url[page.url.index("#") :])
        expect(line).to_be_in_viewport()
        line.get_by_role("link").first.press("Enter")
        assert "#phat-hien-" in page.url
        accessible(page)
        traffic.settle()
        context.close()

    def test_chooses_a_pdf_without_javascript(self, browser: Browser, live_server: LiveServer) -> None:
        context = browser.new_context(java_script_enabled=False, accept_downloads=True)
        page = context.new_page()
        page.goto(f"{live_server.url}/kiem-tra-bao-cao/")
        file = {"name": "bao-cao.pdf", "mimeType": "application/pdf", "buffer": printed(browser, WRONG)}
        page.locator('input[type="file"]').set_input_files(file)  # type: ignore[arg-type]
        page.locator('button[type="submit"]').press("Enter")
        expect(page.get_by_text("12 + 5 = 17, không phải 20").first).to_be_visible()
        with page.expect_download() as coming:
            page.locator('a[download$=".json"]').click()
        assert coming.value.suggested_filename == "bao-cao.pdf.json"
        context.close()

    def test_looks_at_one_severity_with_the_keyboard(self, browser: Browser, live_server: LiveServer) -> None:
        page = browser.new_page()
        page.goto(f"{live_server.url}/kiem-tra-bao-cao/")
        text = WRONG.replace("Nơi nhận:", "Căn cứ Công văn số 5/UBND-NV.\nNơi nhận:")
        page.evaluate(_DROP, ["b.txt", "text/plain", list(text.encode())])
        expect(page.locator(".caught--doubtful")).to_have_count(1)
        page.locator("#sift-all").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".caught--doubtful")).to_be_hidden()
        expect(page.locator(".caught--wrong").first).to_be_visible()
        page.close()
