"""Makes rounds in several states for the table of addresses: filled in, appraised and returned, before the council."""

from datetime import datetime, timedelta

from parindex.accounts.models import User
from parindex.core.locks import PhaseKind, Window
from parindex.core.workflow import AreaState
from parindex.criteria import actions as criteria_actions
from parindex.evidence import actions as documents
from parindex.evidence.actions import About
from parindex.kit import clock
from parindex.rounds.actions import evidence, opening
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.models import Answer, Finding, Notice
from parindex.units.models import Unit
from tests.dossiers.places import make_dossier_places
from tests.reports.compiled import make_report_places
from tests.rounds.appraising import send_in
from tests.rounds.desks import give_up, lay, reading_of
from tests.rounds.explained import SURVEYED, cut, dispute, move
from tests.rounds.making import SET, Scene, assign_appraiser
from tests.rounds.sending_scenes import give_back

#: A key of an upload that nobody began.
NO_UPLOAD = "00000000-0000-4000-8000-000000000000"


def windows(current: PhaseKind, now: datetime) -> dict[PhaseKind, Window]:
    """Give phases of ten days each, so that now is in the middle of one."""
    start = now - timedelta(days=10 * list(PhaseKind).index(current) + 5)
    return {
        kind: Window(
            opens_at=start + timedelta(days=10 * place), closes_at=start + timedelta(days=10 * place + 10, seconds=-1)
        )
        for place, kind in enumerate(PhaseKind)
    }


def make_round(people: dict[str, User], units: dict[str, Unit], phase: PhaseKind) -> Scene:
    """Make an open round of the two communes in a phase, with the people of the table."""
    now, manager = clock.now(), people["manager"]
    criteria_id = criteria_actions.import_set(content=SET.encode(), at=now)
    new = opening.NewRound(name="Đợt thử", year=2024, assessor_id=units["assessor"].pk, criteria_id=criteria_id)
    current = opening.create(new=new, by=manager, at=now)
    communes = [units["commune"], units["other"]]
    opening.set_phases(round_id=current.pk, windows=windows(phase, now), by=manager, at=now)
    opening.choose_units(round_id=current.pk, unit_ids=[unit.pk for unit in communes], by=manager, at=now)
    return Scene(
        province=units["assessor"],
        communes=communes,
        manager=manager,
        administrator=people["administrator"],
        appraisers=[people["appraiser"], people["unassigned"]],
        council=[people["council"]],
        observer=people["observer"],
        par_officer=people["par_officer"],
        officer=people["officer"],
        head=people["head"],
        stranger=people["other"],
        round=opening.open_round(round_id=current.pk, by=manager, at=now),
    )


def make_places(people: dict[str, User], units: dict[str, Unit]) -> dict[str, object]:
    """Make what the addresses of the work on rounds name, and give it by the words in them."""
    filling, judged, heard = (
        make_round(people, units, phase) for phase in (PhaseKind.SELF_SCORING, PhaseKind.APPRAISAL_1, PhaseKind.COUNCIL)
    )
    own = {**_filling(filling), **_judged(judged), **_heard(heard), "upload": NO_UPLOAD}
    return own | make_report_places(people, units) | make_dossier_places(people, units)


def _filling(scene: Scene) -> dict[str, object]:
    """Let the round be filled in: one link is filed, and there is a notice."""
    now, answer = clock.now(), scene.answer("1.1")
    paper = NewPaper(address="https://example.vn/bao-cao", about=About(title="Báo cáo"))
    (row,) = evidence.attach_new(answer_ids=[answer.pk], paper=paper, by=scene.par_officer, at=now)
    Notice.objects.create(user=scene.officer, round=scene.round, kind="k", text="t", address="/", at=now)
    lying = lay(scene)
    return {
        "lying": lying.pk,
        "reading": reading_of(lying).pk,
        "unexamined": give_up(scene),
        "round": scene.round.pk,
        "unit": scene.commune.code,
        "commune": scene.commune.pk,
        "answer": answer.pk,
        "attachment": row.pk,
        "version": scene.round.criteria_id,
    }


def _judged(scene: Scene) -> dict[str, object]:
    """Let area 1 be in the first appraisal with a finding that waits, and area 2 be returned."""
    send_in(scene)
    for code in ("1", "2"):
        assign_appraiser(scene.area(code), scene.appraisers[0])
    answer, appraiser, now = scene.answer("1.1"), scene.appraisers[0], clock.now()
    waiting = Finding.objects.create(answer=answer, text="Thiếu chữ ký", by=appraiser, at=now)
    give_back(scene, "2.1", at=now)
    asked = Finding.objects.get(answer=scene.answer("2.1"))
    return {
        "judged": scene.round.pk,
        "judged_area": scene.area("1").pk,
        "judged_answer": answer.pk,
        "finding": waiting.pk,
        "asked": asked.pk,
    }


def _heard(scene: Scene) -> dict[str, object]:
    """Let the council hear the dispute about item 1.2 of the commune."""
    for unit in scene.communes:
        send_in(scene, unit)
    cut(scene.answer("1.2"), 1_000_000, scene)
    answer = dispute(scene)
    Answer.objects.filter(sheet__round=scene.round, item="2.3").update(figures=SURVEYED, version=1)
    move(scene, AreaState.SETTLED)
    paper = Answer.objects.get(pk=answer.pk)
    filed = documents.add_link(
        unit_id=scene.commune.pk,
        address="https://example.vn/giai-trinh",
        about=About(title="Công văn"),
        origin=documents.Origin.UNIT,
        by=scene.par_officer,
        at=clock.now(),
    )
    row = paper.attachments.create(document=filed, stage="explanation", by=scene.par_officer, at=clock.now())
    return {
        "heard": scene.round.pk,
        "heard_area": scene.area("1").pk,
        "heard_answer": answer.pk,
        "heard_paper": row.pk,
    }
