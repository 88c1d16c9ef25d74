"""Makes rounds in appraisal for tests: areas sent in, appraisers assigned, moments in each phase."""

from datetime import timedelta

from parindex.core.workflow import AreaState
from parindex.kit.sealed import seal
from parindex.rounds.models import Answer, Explanation, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.units.models import Unit
from tests.remembering import remembered
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene

#: Moments in the phases of `making.phase_windows`: the first and the second appraisal.
FIRST = NOW + timedelta(days=10)
SECOND = NOW + timedelta(days=30)

#: What the unit answers: 2,8 of 3; 2 of 2; 1,9 of 2; the surveyed item is never its own; 2.2 is left out.
FIGURES: dict[str, dict[str, object]] = {
    "1.1": {"num": 42, "den": 45},
    "1.2": {"done": True},
    "2.1": {"num": 95, "den": 100},
}


def send_in(scene: Scene, unit: Unit | None = None, *codes: str, state: AreaState = AreaState.SUBMITTED) -> None:
    """Answer as `FIGURES` says and let areas be where they are appraised, without the checks of sending in."""
    unit = unit or scene.commune
    for item, figures in FIGURES.items():
        Answer.objects.filter(sheet__round=scene.round, sheet__unit=unit, item=item).update(
            figures=seal(figures), version=1, progress="done"
        )
    areas = SheetArea.objects.filter(sheet__round=scene.round, sheet__unit=unit)
    areas.filter(code__in=codes or ("1", "2")).update(state=state.value, filed_at=NOW)


@remembered
def make_appraisal(*, communes: int = 3, second: bool = False) -> Scene:
    """Make a round in the first appraisal: the commune in focus has sent in, appraiser 1 has both of its areas.

    With `second`, appraiser 2 is beside appraiser 1 in area 1.
    """
    scene = make_scene(communes=communes)
    send_in(scene)
    for code in ("1", "2"):
        assign_appraiser(scene.area(code), scene.appraisers[0])
    if second:
        assign_appraiser(scene.area("1"), scene.appraisers[1], is_lead=False)
    return scene


def explained(scene: Scene, *disputed: str) -> None:
    """Let the areas be where the second appraisal begins, with appraiser 2; the unit disputes these items."""
    SheetArea.objects.filter(sheet=scene.sheet).update(state=AreaState.EXPLAINED.value)
    for code in ("1", "2"):
        assign_appraiser(scene.area(code), scene.appraisers[1], Stage.SECOND)
    for item in disputed:
        Explanation.objects.create(
            answer=scene.answer(item), agrees=False, text="Đã có kế hoạch", by=scene.par_officer, at=SECOND
        )
