"""Two officers save the same item at the same moment, again and again; run as a program, on a database of its own."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import django
from django.core.management import call_command
from django.db import connection

#: What came of one round of the race: who won, and whom the other was told of.
Outcome = tuple[str, str]


def race(times: int) -> list[Outcome]:
    """Let two people save one item so many times at the same moment, each from the version that both have seen."""
    from parindex.accounts.kinds import RoleKind  # noqa: PLC0415 - models can be imported only once Django is set up
    from tests.rounds.making import make_person, make_scene  # noqa: PLC0415

    scene = make_scene(communes=1)
    people = [scene.par_officer, make_person("second-officer", scene.commune, RoleKind.PAR_OFFICER)]
    key, outcomes = scene.answer("1.1").pk, []
    with ThreadPoolExecutor(2) as pool:
        for number in range(times):
            start = Barrier(2)
            saved = [pool.submit(_save, start, key, number, person) for person in people]
            told = [each.result() for each in saved]
            winners = [person.full_name for person, said in zip(people, told, strict=True) if not said]
            assert len(winners) == 1, told
            stored = scene.answer("1.1")
            assert (stored.version, stored.note) == (number + 1, f"{winners[0]} {number}")
            outcomes.append((winners[0], next(said for said in told if said)))
    return outcomes


def _save(start: Barrier, answer_id: int, version: int, by: object) -> str:
    """Save; gives what a person is told who came second, else nothing."""
    from parindex.accounts.models import User  # noqa: PLC0415
    from parindex.rounds import refusals  # noqa: PLC0415
    from parindex.rounds.actions import answers  # noqa: PLC0415
    from parindex.rounds.actions.answers import Draft  # noqa: PLC0415
    from tests.rounds.making import NOW  # noqa: PLC0415

    assert isinstance(by, User)
    draft = Draft(typed={"num": str(version), "den": "100"}, note=f"{by.full_name} {version}")
    start.wait()
    try:
        answers.save(answer_id=answer_id, base_version=version, draft=draft, by=by, at=NOW)
    except refusals.ChangedMeanwhile as told:
        return told.say()
    finally:
        connection.close()
    return ""


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    outcomes = race(int(sys.argv[1]))
    assert all(winner in told for winner, told in outcomes), outcomes
    sys.stdout.write(f"{len(outcomes)} races\n")
