"""What the appraisers of the showcase do: they are assigned, give verdicts, find faults, return and conclude areas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parindex.core.progress import is_self_scored
from parindex.core.typed import show_answer
from parindex.results.showcase import figures
from parindex.results.showcase.scene import Scene
from parindex.rounds.actions import appraising, assigning
from parindex.rounds.actions.assigning import Order
from parindex.rounds.judging import Judgement
from parindex.rounds.stages import COURSES

FIRST, SECOND = tuple(COURSES)
#: Who has which areas in the first appraisal, and in the second.
SHARES: Mapping[str, Sequence[str]] = {
    "thamdinh1": ("1", "2", "3", "4"),
    "thamdinh2": ("5", "6", "7"),
    "thamdinh3": ("8", "9", "10"),
}
NEXT = {"thamdinh1": "thamdinh2", "thamdinh2": "thamdinh3", "thamdinh3": "thamdinh1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A verdict that takes points: the item of a commune, the points accepted, why."""

    commune: str
    item: str
    points: str
    reason: str
    sentence: str

    @property
    def judgement(self) -> Judgement:
        """What the appraiser types."""
        return Judgement(outcome="cut", points=self.points, reason=self.reason, sentence=self.sentence)


def assign(scene: Scene, communes: Sequence[str]) -> None:
    """Share the areas out for both appraisals; the second is always by somebody else."""
    units = tuple(scene.unit(commune).pk for commune in communes)
    for name, codes in SHARES.items():
        for stage, appraiser in ((FIRST, name), (SECOND, NEXT[name])):
            order = Order(appraiser_id=scene.cast[appraiser].pk, area_codes=tuple(codes), unit_ids=units, stage=stage)
            assigning.assign(round_id=scene.round.pk, order=order, by=scene.manager, at=scene.dates.before)


def appraiser_of(code: str) -> str:
    """Give who has an area in the first appraisal."""
    return next(name for name, codes in SHARES.items() if code in codes)


def judge(scene: Scene, commune: str, item: str, judgement: Judgement, share: float = 0.4) -> None:
    """Give a verdict on an item in the first appraisal."""
    answer = scene.answer(commune, item)
    by = scene.cast[appraiser_of(item.partition(".")[0])]
    at = scene.dates.within(COURSES[FIRST].phase, share)
    appraising.give(answer_id=answer.pk, stage=FIRST, judgement=judgement, answer_version=answer.version, by=by, at=at)


def enter_surveys(scene: Scene, commune: str) -> None:
    """Enter the results of the surveys, which no commune answers itself."""
    given = figures.of(commune)
    for item in scene.criteria.items:
        if not is_self_scored(item):
            typed = show_answer(item, given[item.code])
            judge(scene, commune, item.code, Judgement(outcome="figures_changed", typed=typed), 0.5)


def accept_rest(scene: Scene, commune: str, *codes: str) -> None:
    """Accept whatever has no verdict yet, in areas of a commune, and conclude these."""
    at = scene.dates.within(COURSES[FIRST].phase, 0.8)
    for area in scene.areas(commune):
        if codes and area.code not in codes:
            continue
        by = scene.cast[appraiser_of(area.code)]
        versions = {answer.pk: answer.version for answer in area.answers.all()}
        appraising.accept_all(area_id=area.pk, stage=FIRST, versions=versions, by=by, at=at)
        appraising.conclude(area_id=area.pk, stage=FIRST, by=by, at=at)


def complete(scene: Scene, communes: Sequence[str], cuts: Sequence[Cut]) -> None:
    """Let the first appraisal of communes be finished, with these cuts."""
    for cut in cuts:
        judge(scene, cut.commune, cut.item, cut.judgement)
    for commune in communes:
        enter_surveys(scene, commune)
        accept_rest(scene, commune)
