"""What follows the first appraisal: communes explain or agree, others appraise again, the council votes and decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parindex.core.locks import PhaseKind
from parindex.results.showcase import filling
from parindex.results.showcase.appraisal import NEXT, SECOND, Cut, appraiser_of
from parindex.results.showcase.documents import LETTER
from parindex.results.showcase.scene import Scene
from parindex.rounds.actions import appraising, council, evidence, explaining
from parindex.rounds.actions.council import Ruling
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.explaining import Word

_COUNCIL = ("hoidong1", "hoidong2", "hoidong3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A cut that a commune does not accept: why not, and whether it brings a paper."""

    cut: Cut
    text: str
    has_paper: bool = False


def explain(scene: Scene, dispute: Dispute) -> None:
    """Say why a cut is not accepted."""
    cut = dispute.cut
    answer = scene.answer(cut.commune, cut.item)
    by, at = scene.cast.of(cut.commune, "cchc"), scene.dates.within(PhaseKind.EXPLANATION, 0.5)
    word = Word(agrees=False, text=dispute.text)
    explaining.explain(answer_id=answer.pk, base_version=0, word=word, by=by, at=at)
    if dispute.has_paper:
        key = filling.upload(scene, cut.commune, LETTER, by, at)
        paper = NewPaper(upload_key=key, about=LETTER.about(scene, cut.commune))
        evidence.attach_to_explanation(answer_id=answer.pk, paper=paper, by=by, at=at)


def agree(scene: Scene, cut: Cut) -> None:
    """Accept a cut."""
    answer = scene.answer(cut.commune, cut.item)
    by, at = scene.cast.of(cut.commune, "cchc"), scene.dates.within(PhaseKind.EXPLANATION, 0.4)
    explaining.explain(answer_id=answer.pk, base_version=0, word=Word(agrees=True), by=by, at=at)


def send(scene: Scene, cuts: Iterable[Cut]) -> None:
    """Send the explanations of the areas of these cuts; whatever was not answered counts as agreed."""
    at = scene.dates.within(PhaseKind.EXPLANATION, 0.9)
    for commune, code in sorted({(cut.commune, area_of(cut)) for cut in cuts}):
        head = scene.cast.of(commune, "chutich")
        explaining.send(area_id=scene.area(commune, code).pk, confirms_rest=True, by=head, at=at)


def settle_agreed(scene: Scene) -> None:
    """Let areas without a dispute go past the second appraisal."""
    at = scene.dates.within(PhaseKind.APPRAISAL_2, 0.1)
    explaining.settle_agreed(round_id=scene.round.pk, by=scene.manager, at=at)


def uphold(scene: Scene, cut: Cut, sentence: str) -> None:
    """Let a cut stand in the second appraisal."""
    answer = scene.answer(cut.commune, cut.item)
    by, at = scene.cast[NEXT[appraiser_of(area_of(cut))]], scene.dates.within(PhaseKind.APPRAISAL_2, 0.5)
    appraising.uphold(answer_id=answer.pk, stage=SECOND, sentence=sentence, answer_version=answer.version, by=by, at=at)


def conclude_second(scene: Scene, cuts: Iterable[Cut]) -> None:
    """End the second appraisal of the areas of these cuts."""
    at = scene.dates.within(PhaseKind.APPRAISAL_2, 0.9)
    for commune, code in sorted({(cut.commune, area_of(cut)) for cut in cuts}):
        by = scene.cast[NEXT[appraiser_of(code)]]
        appraising.conclude(area_id=scene.area(commune, code).pk, stage=SECOND, by=by, at=at)


def vote(scene: Scene, cut: Cut, choices: Sequence[str]) -> None:
    """Let members vote on a dispute, as many as there are choices."""
    answer, at = scene.answer(cut.commune, cut.item), scene.dates.within(PhaseKind.COUNCIL, 0.5)
    for member, choice in zip(_COUNCIL, choices, strict=False):
        council.vote(answer_id=answer.pk, choice=choice, by=scene.cast[member], at=at)


def decide(scene: Scene, cut: Cut, ruling: Ruling) -> None:
    """Record what the council decided on a dispute."""
    answer, at = scene.answer(cut.commune, cut.item), scene.dates.within(PhaseKind.COUNCIL, 0.7)
    council.decide(answer_id=answer.pk, ruling=ruling, by=scene.manager, at=at)


def to_second(scene: Scene, cuts: Sequence[Cut], disputes: Sequence[Dispute]) -> None:
    """Bring a round from the end of the first appraisal to the second: explained, sent, the rest gone on."""
    for dispute in disputes:
        explain(scene, dispute)
    send(scene, cuts)
    settle_agreed(scene)


def to_council(scene: Scene, cuts: Sequence[Cut], disputes: Sequence[Dispute], upheld: Mapping[str, str]) -> None:
    """Bring a round from the end of the first appraisal to the council; every disputed cut is upheld, and says why."""
    to_second(scene, cuts, disputes)
    for dispute in disputes:
        uphold(scene, dispute.cut, upheld.get(dispute.cut.item, "Minh chứng bổ sung không thay đổi kết luận lần 1"))
    conclude_second(scene, [dispute.cut for dispute in disputes])


def area_of(cut: Cut) -> str:
    """Give the area of a cut."""
    return cut.item.partition(".")[0]
