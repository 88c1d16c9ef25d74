"""Score sheets: what one unit earned, item by item, and how to say it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from parindex.core import CORE_VERSION, points
from parindex.core.criteria.model import Band, CriteriaSet, Group, Item, NotArising, Part
from parindex.core.cuts import Cut
from parindex.core.figures import Answer
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason
from parindex.core.rules.relative_to_leader import RelativeToLeader
from parindex.core.sentences import Points, Statement, Template

_EARNED = Template("{how} → {points} trên {maximum} điểm", "{how} → {points} of {maximum} points")
_EARNED_SCALED = Template(
    "{how} → {points} trên {maximum} điểm (điểm tối đa tăng từ {own} vì nhận phần của mục không phát sinh)",
    "{how} → {points} of {maximum} points (maximum raised from {own} by items that did not arise)",
)
_TAKEN = Template("{how} → {points} điểm", "{how} → {points} points")
_CUT = Template("{how}; {cut}", "{how}; {cut}")
_UNANSWERED = Template("chưa có câu trả lời → 0 trên {maximum} điểm", "not answered → 0 of {maximum} points")
_UNANSWERED_PENALTY = Template("không ghi nhận", "none recorded")
_ASKED = Template("chỉ để hỏi, không tính điểm", "asked only, not scored")
_NONE_ARISING = Template("không phát sinh", "not arising")
_OUTCOMES = {
    NotArising.REDUCE_MAX: Template(
        "{why}: giảm trừ điểm tối đa tương ứng ({maximum} điểm)", "{why}: its maximum ({maximum} points) is not counted"
    ),
    NotArising.AWARD_MAX: Template("{why}: được tính đủ {maximum} điểm", "{why}: the full {maximum} points are given"),
    NotArising.ZERO: Template("{why} → 0 trên {maximum} điểm", "{why} → 0 of {maximum} points"),
    NotArising.REDISTRIBUTE: Template(
        "{why}: {maximum} điểm được chia cho các mục cùng nhóm",
        "{why}: {maximum} points go to the other items of the group",
    ),
}


class State(StrEnum):
    """How an item's points came about."""

    SCORED = "scored"
    NOT_ANSWERED = "not_answered"
    NOT_ARISING = "not_arising"
    NOTHING_TO_COUNT = "nothing_to_count"
    NOT_SCORED = "not_scored"


class Exceptional(NamedTuple):
    """An item whose points do not come from its rule, and the policy that applied."""

    state: State
    policy: NotArising


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitAnswers:
    """The answers of one unit: figures by item code, how its file came in, and what the appraisal cut."""

    code: str
    answers: Mapping[str, Answer]
    name: str = ""
    invented: bool = False
    source: str = ""
    days_late: int = 0
    excused: bool = False
    cuts: Mapping[str, Cut] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One item of a sheet, in micropoints. `maximum` is what counts for this unit; of an extra item it is its cap.

    `computed` are the points by the rule, and `cut` is what the appraisal accepted; None where it took nothing.
    """

    item: Item
    points: int
    maximum: int
    state: State
    policy: NotArising | None
    answer: Answer | None
    computed: int
    cut: Cut | None


@dataclass(frozen=True, slots=True)
class GroupScore:
    """An area or criterion of a sheet, in micropoints; `share` is None where nothing in it counts."""

    group: Group
    points: int
    maximum: int

    @property
    def share(self) -> Fraction | None:
        """The points as a share of the maximum that counts."""
        return Fraction(self.points, self.maximum) if self.maximum else None


@dataclass(slots=True)
class Sheet:
    """The score sheet of one unit. All amounts are micropoints; `total` is exact unless the base was rescaled.

    A rescaled total has no finite decimals in general: `total` then holds it half up at six decimals,
    while `published` is rounded once from the exact fraction. `computed` holds, by position, the points by the
    rule of those items of which the appraisal accepted fewer.
    """

    criteria: CriteriaSet
    unit: UnitAnswers
    points: list[int]
    maxima: "list[int] | tuple[int, ...]"
    exceptions: dict[int, Exceptional]
    base: int
    counted: int
    bonus: int
    penalty: int
    filing: int
    is_accepted: bool
    exact_total: tuple[int, int]
    leaders: Mapping[int, Fraction] = field(default_factory=dict)
    computed: Mapping[int, int] = field(default_factory=dict)

    @property
    def core_version(self) -> str:
        """The version of the core that made the sheet."""
        return CORE_VERSION

    @property
    def criteria_hash(self) -> str:
        """The content hash of the set that made the sheet."""
        return self.criteria.hash

    @property
    def total(self) -> int:
        """The total before publication."""
        return half_up(*self.exact_total)

    @property
    def published(self) -> int:
        """The total as published: rounded once, half up, to the set's decimals."""
        return half_up(*self.exact_total, points.step(self.criteria.total_decimals))

    @property
    def rank_value(self) -> int:
        """The total at the precision at which units are ranked."""
        return half_up(*self.exact_total, points.step(self.criteria.rank_total_decimals))

    @property
    def is_rescaled(self) -> bool:
        """Say whether maxima were reduced, so that the base was rescaled."""
        return self.counted != self.criteria.base_maximum

    @property
    def is_filed_late(self) -> bool:
        """Say whether the unit filed late without an excuse."""
        return self.unit.days_late > 0 and not self.unit.excused

    def group(self, group: Group) -> GroupScore:
        """Give the score of an area or a criterion."""
        earned = sum(self.points[group.first : group.last])
        if group.part is not Part.BASE:
            return GroupScore(group, earned, group.maximum)
        return GroupScore(group, earned, sum(self.maxima[group.first : group.last]))

    def areas(self) -> Iterator[GroupScore]:
        """Give the scores of the areas that make up the scale."""
        return (self.group(area) for area in self.criteria.base_areas)

    def area_rank_value(self, area: Group) -> int | None:
        """Give an area's points at the precision of ranking, on the area's full maximum; None where nothing counts."""
        score = self.group(area)
        if not score.maximum:
            return None
        return half_up(score.points * area.maximum, score.maximum, points.step(self.criteria.rank_area_decimals))

    def weak_areas(self) -> tuple[Group, ...]:
        """Give the areas below the set's weak threshold (lĩnh vực dưới 75 %)."""
        threshold = self.criteria.weak_below
        if threshold is None:
            return ()
        return tuple(score.group for score in self.areas() if score.share is not None and score.share < threshold)

    def band(self) -> Band | None:
        """Give the class: the first whose bound the published total reaches and whose conditions hold."""
        return next(
            (band for band in self.criteria.bands if self.published >= band.at_least and self._holds(band)),
            None,
        )

    def item(self, position: int) -> ItemScore:
        """Give the score of the item at a position."""
        item = self.criteria.items[position]
        exceptional = self.exceptions.get(position)
        return ItemScore(
            item=item,
            points=self.points[position],
            maximum=self.maxima[position] if item.part is Part.BASE else item.maximum,
            state=exceptional.state if exceptional else State.SCORED,
            policy=exceptional.policy if exceptional else None,
            answer=self.unit.answers.get(item.code),
            computed=self.computed.get(position, self.points[position]),
            cut=self.unit.cuts[item.code] if position in self.computed else None,
        )

    def items(self) -> Iterator[ItemScore]:
        """Give the scores of all items, in the order of the set."""
        return (self.item(position) for position in range(len(self.points)))

    def explain(self, position: int) -> Statement:
        """Say how an item came by its points: "29/30 = 96,67 % ≥ 90 % → 0,97 trên 1 điểm", and what was cut of them."""
        score = self.item(position)
        how = self._by_rule(position, score)
        return how if score.cut is None else _CUT(how=how, cut=score.cut.say())

    def _by_rule(self, position: int, score: ItemScore) -> Statement:
        rule = score.item.rule
        own = Points(score.item.maximum)
        maximum = Points(score.maximum) if score.maximum else own
        if rule is None or score.state is State.NOT_SCORED:
            return _ASKED()
        if score.answer is None:
            return _UNANSWERED_PENALTY() if score.item.part is Part.PENALTY else _UNANSWERED(maximum=maximum)
        if score.policy is not None:
            why = _NONE_ARISING() if score.state is State.NOT_ARISING else rule.explain(plain_answer(score.answer))
            return _OUTCOMES[score.policy](why=why, maximum=maximum)
        if isinstance(rule, RelativeToLeader) and position in self.leaders:
            rule = rule.with_leader(self.leaders[position])
        how = rule.explain(plain_answer(score.answer))
        if score.item.part is Part.PENALTY:
            return _TAKEN(how=how, points=Points(score.computed))
        if score.maximum != score.item.maximum:
            return _EARNED_SCALED(how=how, points=Points(score.computed), maximum=maximum, own=own)
        return _EARNED(how=how, points=Points(score.computed), maximum=maximum)

    def reason(self, position: int) -> LossReason:
        """Say why the item at a position has less than its maximum by its rule, or was cut if the rule took nothing."""
        score = self.item(position)
        if score.cut is not None and score.computed >= score.maximum:
            return LossReason.CUT
        if score.state is State.NOT_ARISING:
            return LossReason.NOT_ARISING
        if score.state is State.NOTHING_TO_COUNT:
            return LossReason.NOTHING_TO_COUNT
        if score.item.rule is None or score.answer is None:
            return LossReason.NOT_ANSWERED
        return score.item.rule.loss(plain_answer(score.answer))

    def _holds(self, band: Band) -> bool:
        if band.not_filed_late and self.is_filed_late:
            return False
        if band.no_area_under is None:
            return True
        return all(score.share is None or score.share >= band.no_area_under for score in self.areas())


def plain_answer(answer: Answer) -> Answer:
    """Give an answer without an unused `not_arising: false`."""
    if "not_arising" not in answer:
        return answer
    return {key: value for key, value in answer.items() if key != "not_arising"}
