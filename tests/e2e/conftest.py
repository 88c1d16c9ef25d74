"""A browser for the journeys: Debian's Chromium, no connection beyond this machine, the demonstration loaded."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

# Playwright runs an event loop in the thread of the tests, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start Debian's Chromium; root needs it without its sandbox."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": CHROMIUM, "args": [*sandbox, *FLAGS]}


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Serve the demonstration round and give its address."""
    call_command("load_demonstration", verbosity=0)
    return live_server.url


@pytest.fixture
def quiet_page(page: Page) -> Iterator[Page]:
    """Give a page that must not complain: no console error (a refused style or script is one), no failed request."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
    yield page
    assert not complaints
