"""Six appraisers decide six areas of each unit at the same moment, from four processes; run as a program.

It needs a database of its own, named by the environment.
"""

import multiprocessing
import sys
from collections.abc import Sequence
from io import StringIO
from multiprocessing.synchronize import Barrier
from threading import Thread

import django
from django.core.management import call_command

APPRAISERS, PROCESSES = 6, 4

_AREA = """
    - code: "{code}"
      name: "Lĩnh vực {code}"
      max: 5
      method: documents
      src: rc
      leaves:
        - {{code: "{code}.1", name: "Đúng hạn", max: 5, rule: {{kind: boolean, on: "đúng hạn"}}, evidence: ["Báo cáo"], src: rc}}"""  # noqa: E501


def prepare(units: int) -> list[tuple[int, list[int]]]:
    """Make a round with six areas, all sent in; gives each appraiser with the answers to decide on, unit by unit."""
    from parindex.accounts.kinds import RoleKind  # noqa: PLC0415 - models can be imported only once Django is set up
    from parindex.core.workflow import AreaState  # noqa: PLC0415
    from parindex.rounds.models import Answer, SheetArea  # noqa: PLC0415
    from tests.rounds import making  # noqa: PLC0415

    before, _, _ = making.SET.partition("  areas:")
    areas = "".join(_AREA.format(code=number) for number in range(1, APPRAISERS + 1))
    making.SET = f"{before.replace('scale: 10', 'scale: 30')}  areas:{areas}\n"
    scene = making.make_scene(communes=units)
    SheetArea.objects.update(state=AreaState.SUBMITTED.value)
    Answer.objects.update(figures={"done": True}, version=1)
    work = []
    for number in range(1, APPRAISERS + 1):
        person = making.make_person(f"judge-{number}", scene.province, RoleKind.APPRAISER)
        answers = [scene.answer(f"{number}.1", unit) for unit in scene.communes]
        for answer in answers:
            making.assign_appraiser(answer.area, person)
        work.append((person.pk, [answer.pk for answer in answers]))
    return work


def serve(work: Sequence[tuple[int, list[int]]], start: Barrier) -> None:
    """Be one server process: decide for some appraisers, each in a thread of its own."""
    django.setup()
    threads = [Thread(target=_decide, args=(user_id, answers, start)) for user_id, answers in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _decide(user_id: int, answers: list[int], start: Barrier) -> None:
    from django.db import connection  # noqa: PLC0415

    from parindex.accounts.models import User  # noqa: PLC0415
    from parindex.rounds.actions import appraising  # noqa: PLC0415
    from parindex.rounds.judging import Judgement  # noqa: PLC0415
    from parindex.rounds.models.appraisal import Stage  # noqa: PLC0415
    from tests.rounds.appraising import FIRST  # noqa: PLC0415

    person = User.objects.get(pk=user_id)
    cut = Judgement(outcome="cut", points="2,5", reason="late", sentence="Chậm 3 ngày.")
    for answer_id in answers:
        start.wait(timeout=60)
        appraising.give(answer_id=answer_id, stage=Stage.FIRST, judgement=cut, answer_version=1, by=person, at=FIRST)
    connection.close()


def main(units: int) -> str:
    """Run it, and say what is stored afterwards."""
    from django.db import connections  # noqa: PLC0415

    from parindex.audit.models import Entry  # noqa: PLC0415
    from parindex.rounds.models import Verdict  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    work = prepare(units)
    connections.close_all()
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(APPRAISERS)
    servers = [context.Process(target=serve, args=(work[number::PROCESSES], start)) for number in range(PROCESSES)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    call_command("verify_audit", stdout=StringIO())
    logged = Entry.objects.filter(verb="verdict.give").count()
    return f"{Verdict.objects.filter(superseded_at=None).count()} verdicts, {logged} entries\n"


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(main(int(sys.argv[1])))
