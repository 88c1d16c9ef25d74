"""A province at work: pages alone and with sixteen people at once, saving, and the evening of the deadline."""

import itertools
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.urls import reverse

from benchmarks.clients import Person, alone, percentile, together
from benchmarks.figures import Measured, at_most
from benchmarks.seeding import COMMUNES, Province, make_province
from parindex.accounts.models import User
from parindex.kit import clock
from parindex.rounds.models import Answer, Attachment, Sheet, SheetArea
from parindex.rounds.queries.filling_fields import PREFIX

_AT_ONCE, _TIMES, _ALONE = 16, 5, 15
_BACKEND = "parindex.accounts.backends.Backend"


def measure() -> Sequence[Measured]:
    """Make the province, serve it, and measure."""
    made = make_province(clock.now())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    sessions = {key: session(key) for key in {made.manager, made.appraiser, made.officer, *made.heads}}
    sessions |= {key: session(key) for key in made.par_officers}
    pages = _pages(made)
    answers, sheets = _own_answers(made), _own_sheets(made)
    connection.close()
    with server() as port:
        people = {key: Person(port=port, session=session) for key, session in sessions.items()}
        return [
            *itertools.chain.from_iterable(_page(people[who], name, address) for name, who, address in pages),
            *_saving(people, answers),
            *_deadline_evening(people, sheets),
        ]


def _pages(made: Province) -> Sequence[tuple[str, int, str]]:
    """Give the pages with who opens each, as an ordinary person."""
    current, past = made.rounds[-1], made.rounds[0]
    own = Answer.objects.filter(sheet__round=current, sheet__unit__code=made.unit_code).order_by("position").first()
    area = SheetArea.objects.filter(assignments__appraiser=made.appraiser, sheet__round=past).order_by("pk").first()
    appraised = Answer.objects.filter(area=area).order_by("position").first()
    attached = Attachment.objects.filter(answer=own).order_by("pk").first()
    if own is None or area is None or appraised is None or attached is None:
        raise ValueError("the province is not complete")
    sheet = {"round_id": current, "unit_code": made.unit_code}
    appraise = {"answer_id": appraised.pk, "number": 1}
    return [
        ("home of an officer", made.officer, reverse("rounds:home")),
        ("home of an appraiser", made.appraiser, reverse("rounds:home")),
        ("home of a manager", made.manager, reverse("rounds:home")),
        ("rounds", made.manager, reverse("rounds:list")),
        ("sheet", made.par_officers[0], reverse("rounds:sheet", kwargs=sheet)),
        ("item", made.officer, reverse("rounds:item", args=[own.pk])),
        ("document", made.officer, reverse("rounds:evidence", args=[attached.pk])),
        ("sending in", made.heads[0], reverse("rounds:send", kwargs=sheet)),
        ("queue of an appraiser", made.appraiser, reverse("rounds:queue")),
        (
            "area of an appraiser",
            made.appraiser,
            reverse("rounds:appraise-area", kwargs={"area_id": area.pk, "number": 1}),
        ),
        ("item of an appraiser", made.appraiser, reverse("rounds:appraise", kwargs=appraise)),
        ("assignments", made.manager, reverse("rounds:assignments", args=[current])),
        ("progress", made.manager, reverse("rounds:progress", args=[current])),
        ("most lost items", made.manager, reverse("rounds:lessons", args=[past])),
        ("exceptions", made.manager, reverse("rounds:exceptions", args=[current])),
        ("disputes", made.manager, reverse("rounds:council", args=[past])),
        ("notices", made.officer, reverse("rounds:notices")),
    ]


def _own_answers(made: Province) -> list[tuple[int, int]]:
    """Give sixteen PAR officers with an answer of each: one that takes a yes or no."""
    found = []
    for key in made.par_officers[:_AT_ONCE]:
        answers = Answer.objects.filter(
            sheet__round=made.rounds[-1], changed_by=key, typed__has_key="done", typed__done="yes"
        )
        answer = answers.order_by("position").first()
        if answer is not None:
            found.append((key, answer.pk))
    return found


def _own_sheets(made: Province) -> list[tuple[int, str]]:
    sheets = Sheet.objects.filter(round=made.rounds[-1]).select_related("unit").order_by("unit__code")
    addresses = [
        reverse("rounds:send", kwargs={"round_id": made.rounds[-1], "unit_code": sheet.unit.code}) for sheet in sheets
    ]
    return list(zip(made.heads, addresses, strict=True))


def _page(person: Person, name: str, address: str) -> Sequence[Measured]:
    by_one = alone(partial(person.get, address), _ALONE)
    crowd = [Person(port=person.port, session=person.session) for _ in range(_AT_ONCE)]
    at_once = together([partial(one.get, address) for one in crowd], _TIMES)
    return [
        Measured(what=f"{name}: p50, one person", value=percentile(by_one, 0.5) * 1000, unit="ms", target=at_most(150)),
        Measured(
            what=f"  p95, {_AT_ONCE} at once", value=percentile(at_once, 0.95) * 1000, unit="ms", target=at_most(350)
        ),
    ]


def _saving(people: Mapping[int, Person], answers: Sequence[tuple[int, int]]) -> Sequence[Measured]:
    """Save again and again, each person their own answer, with the version that the last save gave."""
    acts = [_saver(people[key], answer) for key, answer in answers]
    by_one = alone(acts[0], _ALONE)
    at_once = together(acts[1:], _TIMES)
    return [
        Measured(what="saving an answer: p95, one person", value=percentile(by_one, 0.95) * 1000, unit="ms"),
        Measured(
            what=f"  p95, {len(acts) - 1} at once",
            value=percentile(at_once, 0.95) * 1000,
            unit="ms",
            target=at_most(150),
        ),
    ]


def _saver(person: Person, answer: int) -> Callable[[], float]:
    versions = itertools.count(1)
    address = reverse("rounds:item-save", args=[answer])

    def save() -> float:
        version = next(versions)
        fields = {"base_version": str(version), f"{PREFIX}done": "yes", "note": f"ghi chú {version}"}
        return person.post(address, fields, accept="application/json")

    return save


def _deadline_evening(people: Mapping[int, Person], sheets: Sequence[tuple[int, str]]) -> Sequence[Measured]:
    """Let the heads of all communes send in at once, as from one office behind one address."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        took = list(threads.map(lambda pair: _send_in(people[pair[0]], pair[1]), sheets))
    seconds = time.perf_counter() - begun
    sent = SheetArea.objects.filter(state="submitted").values("sheet").distinct().count()
    connection.close()
    return [
        Measured(what=f"{COMMUNES} units send in: all of them", value=seconds, unit="s", target=at_most(60)),
        Measured(what="  p95 of one", value=percentile(took, 0.95) * 1000, unit="ms"),
        Measured(what="  not stored", value=COMMUNES - sent, unit="units", target=at_most(0)),
    ]


def _send_in(person: Person, address: str) -> float:
    """Open the page, read it, sign and send; gives the seconds of sending."""
    person.get(address)
    fields = {"is_confirmed": "on", "confirms_warnings": "on", "stamp": _stamp(person.page)}
    return person.post(address, fields | {"areas": re.findall(r'name="areas" value="([^"]*)"', person.page)})


def _stamp(page: str) -> str:
    found = re.search(r'name="stamp"[^>]*value="([^"]*)"', page)
    return found[1] if found else ""


def session(user_id: int) -> str:
    """Sign somebody in; gives the key of the session."""
    user = User.objects.get(pk=user_id)
    made = SessionStore()
    made[SESSION_KEY] = str(user_id)
    made[BACKEND_SESSION_KEY] = _BACKEND
    made[HASH_SESSION_KEY] = user.get_session_auth_hash()
    made.save()
    return str(made.session_key)


@contextmanager
def server() -> Iterator[int]:
    """Serve the product as `make run` does, with two processes."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    command = [sys.executable, "-m", "parindex.config.server", "--port", str(port), "--workers", "2"]
    served = subprocess.Popen(command, env=dict(os.environ))
    try:
        _wait_for(port)
        yield port
    finally:
        served.terminate()
        served.wait()


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the server did not start")
