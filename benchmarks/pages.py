"""How fast the public pages are, over a temporary database that holds the demonstration round."""

import io
import os
import runpy
import secrets
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks import weight, workload
from benchmarks.figures import Measured, Target, at_most, below

RANKING = "/xep-hang/2022/"
PAGES = (
    "/",
    RANKING,
    "/don-vi/2022/dong-tam/",
    "/so-sanh/2022/?don-vi=dong-tam&don-vi=minh-hoa-01",
    "/du-lieu-mo/",
)

#: The page whose queries and size have a target.
_QUERIES: Mapping[str, Target] = {RANKING: at_most(10)}
_KIBIBYTES: Mapping[str, Target] = {RANKING: below(300)}

_REQUESTS = 30
_COMPILE_MESSAGES = Path(__file__).resolve().parent.parent / "scripts/compile_messages.py"


def public_pages() -> Sequence[Measured]:
    """Measure each page: the time of an answer without a network, its database queries and the size of its HTML."""
    with tempfile.TemporaryDirectory(prefix="parindex-bench-") as folder:
        _set_up(Path(folder))
        try:
            client = Client(SERVER_NAME="localhost")
            return [figure for page in PAGES for figure in _page(client, page)]
        finally:
            connection.close()


def _set_up(folder: Path) -> None:
    """Set Django up as in production, on files of its own, with the demonstration round loaded."""
    for name in [name for name in os.environ if name.startswith(("PARINDEX_", "DJANGO_", "DATABASE_URL"))]:
        del os.environ[name]
    os.environ["DJANGO_SETTINGS_MODULE"] = "parindex.config.settings"
    os.environ["PARINDEX_DATA_DIR"] = str(folder)
    os.environ["PARINDEX_SECRET_KEY"] = secrets.token_urlsafe(50)
    runpy.run_path(str(_COMPILE_MESSAGES), run_name="__main__")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("load_demonstration", stdout=io.StringIO())


def _page(client: Client, page: str) -> Sequence[Measured]:
    response = client.get(page)
    if response.status_code != 200:
        raise ValueError(page, response.status_code)
    with CaptureQueriesContext(connection) as captured:
        client.get(page)
    queries = len(captured)  # before the next request empties the log
    took = workload.median_seconds(lambda: client.get(page), _REQUESTS)
    size = len(response.content) / 1024
    return [
        Measured(what=f"page {page}", value=took * 1000, unit="ms"),
        Measured(what="  its queries", value=queries, unit="queries", target=_QUERIES.get(page)),
        Measured(what="  its HTML", value=size, unit="KiB"),
        Measured(
            what="  as sent, with styles, scripts and fonts",
            value=weight.kibibytes(client, page),
            unit="KiB",
            target=_KIBIBYTES.get(page),
        ),
    ]
