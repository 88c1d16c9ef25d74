"""What is before the council: items that a unit still disputes after appraisal 2, in the order of what they change."""

from dataclasses import dataclass, replace

from parindex.core.criteria.model import Item
from parindex.core.effects import Effect, Weight, effect_of, order
from parindex.core.figures import Answer as Figures
from parindex.core.rounds import RoundScores
from parindex.core.sheets import UnitAnswers
from parindex.core.workflow import AreaState
from parindex.rounds.models import Answer, Decision, Explanation, Petition, Round
from parindex.rounds.scoring import At, score_round_stages
from parindex.rounds.sets import criteria_of

#: The states in which an area is before the council, or has been.
HEARD = (AreaState.SETTLED, AreaState.DECIDED)
#: Effects kept in one process; each holds for the very scores that it was computed on.
_MOST_KEPT = 4_000

#: What a list shows of an answer, without its figures, its note and its round.
_SHOWN = ("item", "position", "sheet__round_id", "sheet__unit__code", "sheet__unit__name")

_effects: dict[int, tuple[RoundScores, Effect]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One item that the unit disputes, all amounts in micropoints; `effect` is that of giving its own points back."""

    item: Item
    area: str
    answer: Answer
    own: int
    appraised: int
    final: int
    maximum: int
    effect: Effect
    decision: Decision | None = None
    petition: Petition | None = None

    @property
    def at_stake(self) -> int:
        """Give the micropoints between what the unit says and what was appraised."""
        return self.own - self.appraised

    @property
    def is_open(self) -> bool:
        """Say whether the council still has to decide."""
        return self.decision is None or self.petition is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to see of the agenda; nothing chosen shows everything."""

    weight: Weight | None = None
    unit: str = ""
    area: str = ""

    def takes(self, dispute: Dispute) -> bool:
        """Say whether a dispute is wanted."""
        if self.weight is not None and dispute.effect.weight is not self.weight:
            return False
        if self.unit and dispute.answer.sheet.unit.code != self.unit:
            return False
        return not self.area or dispute.area == self.area


def disputes(current: Round) -> list[Dispute]:
    """Give what is or was disputed in a round: what is open first, and in it what changes most.

    Kept scores and five queries at most, however many units; of an answer no more is read than a list shows.
    """
    explained = Explanation.objects.filter(agrees=False, answer__area__state__in=HEARD, **_standing_in(current))
    rows = explained.select_related("answer__sheet__unit").only(*(f"answer__{name}" for name in _SHOWN)).order_by("pk")
    answers = {one.answer_id: one.answer for one in rows}
    petitioned = Petition.objects.filter(**_standing_in(current)).order_by().values_list("answer", flat=True)
    if others := set(petitioned) - answers.keys():
        reopened = Answer.objects.filter(pk__in=others).select_related("sheet__unit").only(*_SHOWN)
        answers |= {answer.pk: answer for answer in reopened.order_by("pk")}
    found = _disputes(current, list(answers.values()))
    disputed = [one for one in found if one.own > one.appraised or one.decision or one.petition]
    return sorted(disputed, key=lambda one: (not one.is_open, *order(one.effect), one.answer.position))


def dispute_of(current: Round, answer_id: int) -> Dispute | None:
    """Give one item as the council sees it, disputed or not; None for one that left the set."""
    answers = Answer.objects.filter(pk=answer_id, sheet__round=current, is_orphan=False)
    rows = list(answers.select_related("sheet__unit", "sheet__round", "area").order_by("pk"))
    return next(iter(_disputes(current, rows)), None)


def _standing_in(current: Round) -> dict[str, object]:
    return {"answer__sheet__round": current, "answer__is_orphan": False}


def _disputes(current: Round, rows: list[Answer]) -> list[Dispute]:
    if not rows:
        return []
    scores = score_round_stages(current, (At.SELF, At.APPRAISAL_2, At.FINAL))
    own, appraised, final = scores[At.SELF], scores[At.APPRAISAL_2], scores[At.FINAL]
    keys = [row.pk for row in rows]
    decided = Decision.objects.filter(answer__in=keys, superseded_at__isnull=True)
    decisions = {decision.answer_id: decision for decision in decided}
    reopened = Petition.objects.filter(answer__in=keys, closed_at__isnull=True)
    petitions = {petition.answer_id: petition for petition in reopened}
    criteria = criteria_of(current)
    index = criteria.index()
    found = []
    for answer in rows:
        unit, position = answer.sheet.unit.code, index[answer.item]
        found.append(
            Dispute(
                item=criteria.items[position],
                area=criteria.area_of(position).code,
                answer=answer,
                own=own.sheets[unit].points[position],
                appraised=appraised.sheets[unit].points[position],
                final=final.sheets[unit].points[position],
                maximum=final.sheets[unit].item(position).maximum,
                effect=_effect(final, answer, own.sheets[unit].unit.answers.get(answer.item)),
                decision=decisions.get(answer.pk),
                petition=petitions.get(answer.pk),
            )
        )
    return found


def restored(unit: UnitAnswers, item: str, own: Figures | None) -> UnitAnswers:
    """Give a unit's answers with its own figures of one item put back, without any cut."""
    answers = {code: answer for code, answer in unit.answers.items() if code != item}
    if own is not None:
        answers[item] = own
    return replace(unit, answers=answers, cuts={code: cut for code, cut in unit.cuts.items() if code != item})


def _effect(scores: RoundScores, answer: Answer, own: Figures | None) -> Effect:
    """Give the effect of giving an item its own figures back; kept as long as the scores stay as they are."""
    kept = _effects.get(answer.pk)
    if kept is not None and kept[0] is scores:
        return kept[1]
    unit = scores.sheets[answer.sheet.unit.code].unit
    effect = effect_of(scores, restored(unit, answer.item, own))
    if len(_effects) >= _MOST_KEPT:
        _effects.clear()
    _effects[answer.pk] = (scores, effect)
    return effect
