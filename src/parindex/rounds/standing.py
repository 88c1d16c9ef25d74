"""What stands for an item after each stage: the figures and the cut that its last effective record gives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from parindex.core.cuts import Cut, CutReason
from parindex.core.figures import Answer as Figures
from parindex.core.locks import PhaseKind
from parindex.kit.sealed import unseal
from parindex.rounds.models import Answer, Decision, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures that stand for an item, and the cut on them; no figures where none were given."""

    figures: Figures | None
    cut: Cut | None = None


def own(answer: Answer) -> Standing:
    """Give what the unit itself says."""
    return Standing(figures=figures_in(answer.figures))


def figures_in(sealed: Mapping[str, object] | None) -> Figures | None:
    """Give the figures of an answer as they are stored; None where none are."""
    return unseal({"answer": sealed})["answer"] if sealed is not None else None


def after_verdict(verdict: Verdict, unit: Standing) -> Standing:
    """Give what stands after a verdict; one that accepts puts the unit's own figures back without a cut."""
    match verdict.outcome:
        case Verdict.Outcome.CUT:
            return replace(unit, cut=_cut(verdict))
        case Verdict.Outcome.FIGURES_CHANGED if verdict.figures is not None:
            return Standing(figures=unseal({"answer": verdict.figures})["answer"])
        case _:
            return unit


def after_decision(before: Standing, decision: Decision, unit: Standing) -> Standing:
    """Give what stands after the council: what was appraised, what the unit says, or what the council says itself."""
    match decision.outcome:
        case Decision.Outcome.CUT:
            return replace(unit, cut=_cut(decision))
        case Decision.Outcome.FIGURES_CHANGED if decision.figures is not None:
            return Standing(figures=unseal({"answer": decision.figures})["answer"])
        case Decision.Outcome.RESTORED:
            return unit
        case _:
            return before


def effective(verdicts: Iterable[Verdict], stage: str) -> Verdict | None:
    """Give the verdict that counts in a stage: the deciding one, else the one on which all agree.

    Where several appraisers differ and nobody has decided yet, there is none.
    """
    given = standing_in(verdicts, stage)
    deciding = [verdict for verdict in given if verdict.is_deciding]
    if deciding:
        return deciding[-1]
    if given and all(_says(verdict) == _says(given[0]) for verdict in given):
        return given[-1]
    return None


def standing_in(verdicts: Iterable[Verdict], stage: str) -> list[Verdict]:
    """Keep the verdicts of a stage that no later one, and no return of the item, has superseded; in their order."""
    return [verdict for verdict in verdicts if verdict.stage == stage and verdict.superseded_at is None]


def final(answer: Answer, verdicts: Iterable[Verdict], decision: Decision | None) -> Standing:
    """Give what stands in the end, stage upon stage."""
    given = list(verdicts)
    unit = standing = own(answer)
    for stage in (PhaseKind.APPRAISAL_1.value, PhaseKind.APPRAISAL_2.value):
        verdict = effective(given, stage)
        if verdict is not None:
            standing = after_verdict(verdict, unit)
    return after_decision(standing, decision, unit) if decision is not None else standing


def _says(verdict: Verdict) -> tuple[object, ...]:
    """Give what a verdict comes to, without its words."""
    if verdict.outcome == Verdict.Outcome.CUT:
        return ("cut", verdict.points)
    if verdict.outcome == Verdict.Outcome.FIGURES_CHANGED:
        return ("figures", repr(verdict.figures))
    return ("accepted",)


def _cut(row: Verdict | Decision) -> Cut:
    return Cut(points=row.points or 0, reason=CutReason(row.reason), sentence=row.sentence)
