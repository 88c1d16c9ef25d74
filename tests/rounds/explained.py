"""Makes rounds in explanation and before the council for tests: areas appraised, cut, explained, settled."""

from datetime import timedelta

from parindex.core.workflow import AreaState
from parindex.rounds.models import Answer, Explanation, SheetArea, Verdict
from parindex.units.models import Unit
from tests.remembering import remembered
from tests.rounds.appraising import send_in
from tests.rounds.making import NOW, Scene, make_scene

#: Moments in the phases of `making.phase_windows`.
EXPLAINING, SECOND, COUNCIL, PUBLICATION = (NOW + timedelta(days=10 * phase) for phase in range(2, 6))


def cut(answer: Answer, points: int, scene: Scene, stage: str = "appraisal_1", sentence: str = "Nộp muộn") -> Verdict:
    return Verdict.objects.create(
        answer=answer,
        stage=stage,
        outcome=Verdict.Outcome.CUT,
        points=points,
        reason="late",
        sentence=sentence,
        answer_version=answer.version,
        by=scene.appraisers[0],
        at=NOW + timedelta(days=10),
    )


def move(scene: Scene, state: AreaState) -> None:
    SheetArea.objects.filter(sheet__round=scene.round).update(state=state.value)


@remembered
def make_explanation(*, communes: int = 3) -> Scene:
    """Make a round in explanation: every unit has answered, and the commune in focus lost 1 point of item 1.2."""
    scene = make_scene(communes=communes)
    for unit in scene.communes:
        send_in(scene, unit, state=AreaState.APPRAISED)
    cut(scene.answer("1.2"), 1_000_000, scene)
    return scene


def dispute(scene: Scene, item: str = "1.2", unit: Unit | None = None) -> Answer:
    """Let a unit dispute an item that appraisal 2 has kept cut."""
    answer = scene.answer(item, unit)
    if not Verdict.objects.filter(answer=answer, stage="appraisal_1").exists():
        cut(answer, 1_000_000, scene)
    Explanation.objects.create(answer=answer, agrees=False, text="Có lý do", by=scene.par_officer, at=EXPLAINING)
    return answer


@remembered
def make_council(*, communes: int = 3) -> Scene:
    """Make a round before the council: the commune in focus disputes the cut of item 1.2; surveys have figures."""
    scene = make_explanation(communes=communes)
    dispute(scene)
    Answer.objects.filter(sheet__round=scene.round, item="2.3").update(figures=SURVEYED, version=1)
    move(scene, AreaState.SETTLED)
    return scene


#: What a survey gives for item 2.3.
SURVEYED: dict[str, object] = {"satisfied": 80, "answered": 100}
