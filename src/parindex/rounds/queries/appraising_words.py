"""Verdicts in words: what was decided, why, and how it reads in a list."""

from parindex.core.criteria.model import Item
from parindex.core.cuts import CUT_REASONS, CutReason
from parindex.core.figures import Answer as Figures
from parindex.core.sentences import Points, Statement, Template
from parindex.core.typed import show_answer
from parindex.kit.sealed import unseal
from parindex.rounds.models import Verdict
from parindex.rounds.queries.filling_words import typed_said

Outcome = Verdict.Outcome

_ACCEPTED = Template("giữ nguyên", "accepted")
_REMARK = Template("giữ, có lưu ý", "accepted with a remark")
_CHANGED = Template("sửa số liệu", "figures changed")
_CUT = Template("công nhận {points}", "{points} accepted")
_CUT_LONG = Template("công nhận {points} điểm: {reason}", "{points} points accepted: {reason}")
_CHANGED_LONG = Template("sửa số liệu: {figures}", "figures changed: {figures}")
_FIGURE = Template("{label}: {value}", "{label}: {value}")

#: The tone of each outcome, as chips are coloured.
TONES = {Outcome.ACCEPTED: "good", Outcome.ACCEPTED_WITH_REMARK: "good", Outcome.CUT: "loss"}


def short(outcome: str, points: int | None = None) -> Statement:
    """Say a verdict in a word or two."""
    match outcome:
        case Outcome.CUT:
            return _CUT(points=Points(points or 0))
        case Outcome.FIGURES_CHANGED:
            return _CHANGED()
        case Outcome.ACCEPTED_WITH_REMARK:
            return _REMARK()
        case _:
            return _ACCEPTED()


def tone(outcome: str) -> str:
    """Give the tone of a verdict: good, loss, or warn where figures changed."""
    return TONES.get(Outcome(outcome), "warn")


def long(verdict: Verdict, item: Item) -> Statement:
    """Say a verdict with its reason or its figures, without its sentence."""
    if verdict.outcome == Outcome.CUT:
        return _CUT_LONG(points=Points(verdict.points or 0), reason=CUT_REASONS[CutReason(verdict.reason)]())
    if verdict.outcome == Outcome.FIGURES_CHANGED:
        said = tuple(_FIGURE(label=label, value=value) for label, value in figures_said(item, _figures(verdict)))
        return _CHANGED_LONG(figures=said)
    return short(verdict.outcome)


def figures_said(item: Item, figures: Figures | None) -> list[tuple[Statement, Statement]]:
    """Give figures with their labels, as people read them."""
    return typed_said(item, show_answer(item, figures))


def _figures(verdict: Verdict) -> Figures | None:
    return unseal({"answer": verdict.figures})["answer"] if verdict.figures is not None else None
