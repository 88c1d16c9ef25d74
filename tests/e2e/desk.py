"""A person at a desk: signed in, going from page to page, each of which must be sound."""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response, expect

from parindex.accounts.models import User
from tests.e2e.conftest import AXE

WIDE, NARROW = 1280, 390
#: What the browser says of an answer that refuses a form, which is no fault of a page.
_EXPECTED = "422"
_RUN_AXE = "axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))"
#: Gives back once the page was drawn, and what waited for that has begun.
_DRAWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))"
_DRAWN_AT_MOST = 40
_OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"

_UNFOLD = """one => {
  for (let fold; (fold = one.closest("details:not([open])")); fold.open = true);
}"""


@functools.cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


class Traffic:
    """What a page has asked for and not been given yet."""

    def __init__(self, page: Page) -> None:
        """Listen from now on."""
        self.page = page
        self.open: set[Request] = set()
        page.on("request", self._begin)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)

    def settle(self) -> None:
        """Wait until the page asks for nothing, and still for nothing when it was drawn twice more."""
        quiet = 0
        for _ in range(_DRAWN_AT_MOST):
            self.page.evaluate(_DRAWN)
            quiet = 0 if self.open else quiet + 1
            if quiet == 2:
                return
        self.page.wait_for_load_state("networkidle")

    def _begin(self, request: Request) -> None:
        self.open.add(request)

    def _end(self, request: Request) -> None:
        self.open.discard(request)


@dataclass(kw_only=True)
class Desk:
    """One person with one page; what the page complains of is kept."""

    page: Page
    site: str
    complaints: list[str] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)
    looks: bool = True
    traffic: Traffic = field(init=False)

    def __post_init__(self) -> None:
        """Listen to the page before it asks for anything."""
        self.traffic = Traffic(self.page)

    def go(self, path: str) -> Response:
        """Open a page and look at it."""
        response = self.page.goto(self.site + path, wait_until="load")
        assert response is not None
        assert response.status == 200, f"{path}: {response.status}"
        self.look()
        return response

    def look(self) -> None:
        """Check that the page fits its window and that nobody is kept out of it; each kind of page once."""
        kind = "".join(sign for sign in self.page.url if not sign.isdigit())
        if not self.looks or kind in self.looked_at:
            return
        self.looked_at.add(kind)
        self.traffic.settle()
        assert self.page.evaluate(_OVERFLOW) <= 0, self.page.url
        self.page.evaluate(_axe())
        found = self.page.evaluate(_RUN_AXE)
        assert not found, f"{self.page.url}: {found}"

    def status(self, path: str) -> int:
        """Ask for a page without opening it; gives the status of the answer."""
        return self.page.request.get(self.site + path, max_redirects=0).status

    def find(self, selector: str) -> Locator:
        """Find something on the page."""
        return self.page.locator(selector)

    def press(self, selector: str) -> None:
        """Press a button that leads to another page, and look at that."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(selector).first.click()
        self.look()

    def unfold(self, selector: str) -> Locator:
        """Open the folds around something, and give it."""
        found = self.page.locator(selector).first
        found.evaluate(_UNFOLD)
        expect(found).to_be_visible()
        return found


@contextmanager
def at_desk(
    browser: Browser, site: str, *, width: int = WIDE, looked_at: set[str] | None = None, looks: bool = True
) -> Iterator[Desk]:
    """Give a desk of somebody who has not signed in; no page may have complained in the end.

    With `looked_at` several desks look at each kind of page once; without `looks` another run has done so.
    """
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN")
    context.set_default_timeout(10_000)
    kept = set() if looked_at is None else looked_at
    desk = Desk(page=context.new_page(), site=site, looked_at=kept, looks=looks)
    page, complaints = desk.page, desk.complaints
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(_complaint(said)) if said.type == "error" else None)
    yield desk
    context.close()
    left = [said for said in complaints if _EXPECTED not in said]
    assert not left, left


def _complaint(said: ConsoleMessage) -> str:
    return f"{said.text} ({said.location['url']})"


def sign_in(desk: Desk, address: str, password: str) -> None:
    """Sign in by address and password, as a person does."""
    desk.page.goto(f"{desk.site}/tai-khoan/dang-nhap/")
    desk.find("input[name=login]").fill(address)
    desk.find("input[name=password]").fill(password)
    desk.press("main button[type=submit]")
    assert "dang-nhap" not in desk.page.url


def carry_session(desk: Desk, user: User) -> None:
    """Sign in without a form: bring the cookie of a session that the server knows."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    desk.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": desk.site}])
