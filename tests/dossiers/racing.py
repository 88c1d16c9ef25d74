"""Several counters of one unit receive dossiers at the same moment, and are killed in the midst of it.

Run as a program, on a database of its own. Arguments of `main`: how many at once, how many each, how often killed.
"""

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path
from threading import Barrier

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from parindex.audit import queries as audit
from parindex.audit.models import Entry
from parindex.dossiers.actions import acting, deciding
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.models import ChangedMonth, CodeSerial, Dossier
from tests.dossiers.making import NOW, Scene, make_scene, receive
from tests.evidence.crashing import Log, live_and_die
from tests.rounds.killing import settle


def race(scene: Scene, people: int, times: int) -> None:
    """Let so many receive so many dossiers each, all of them beginning at one moment."""
    start = Barrier(people)
    with ThreadPoolExecutor(people) as pool:
        work = [pool.submit(_receive, scene, start, times) for _ in range(people)]
        codes = [code for one in work for code in one.result()]
    assert len(codes) == len(set(codes)) == people * times, "one code for two dossiers"


def serve(log: Log, scene: Scene) -> None:
    """Receive and decide until killed; what is acknowledged goes into a log after it was committed."""
    while True:
        dossier = receive(scene)
        log.add("received", dossier.code)
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=NOW)
        log.add("decided", dossier.code)


def look(log: Log) -> None:
    """Look that everything acknowledged is there, nothing is half there, and no code was lost or given twice."""
    settle()
    stored = {one.code: one for one in Dossier.objects.select_related("version", "unit")}
    assert {code for (code,) in log.of("received")} <= set(stored), "an acknowledged dossier is lost"
    assert all(stored[code].ended_at for (code,) in log.of("decided")), "an acknowledged decision is lost"
    serials = sorted(int(code.rpartition("-")[2]) for code in stored)
    assert serials == list(range(1, len(stored) + 1)), "a code is missing or given twice"
    assert CodeSerial.objects.get().last == len(stored)
    assert not Dossier.objects.filter(applicant=None).exists(), "a dossier without its applicant"
    acts = Entry.objects.filter(verb__startswith="dossier.").count()
    events = sum(2 if one.ended_at else 1 for one in stored.values())
    assert acts == events, "an act without its entry, or the other way round"
    steps = sum(3 if one.ended_at else 1 for one in stored.values())
    assert ChangedMonth.objects.get().changes == steps, "a change that no figure will follow"
    for dossier in stored.values():
        standing, _ = acting.recounted(dossier)
        assert all(getattr(dossier, name) == value for name, value in asdict(standing).items()), dossier.code
    assert audit.verify().is_sound


def main(arguments: Sequence[int]) -> str:
    """Race, then live and die; the tables are made as the models say, without the way there of their migrations."""
    people, times, kills = arguments
    settings.MIGRATION_MODULES = dict.fromkeys(app.label for app in apps.get_app_configs())
    call_command("migrate", run_syncdb=True, verbosity=0)
    scene = make_scene()
    log = Log(Path(settings.DATA_DIR) / "acknowledged.log")
    race(scene, people, times)
    look(log)
    chance = random.Random(1)  # noqa: S311 -- the moments of the kills
    for _ in range(kills):
        live_and_die(log, partial(serve, log, scene), chance)
    look(log)
    return f"{people * times} at once, {Dossier.objects.count() > people * times}"


def _receive(scene: Scene, start: Barrier, times: int) -> list[str]:
    start.wait()
    try:
        return [receive(scene).code for _ in range(times)]
    finally:
        connection.close()
