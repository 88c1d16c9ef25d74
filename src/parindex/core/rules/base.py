"""What every rule kind gives: the figures it asks for, points, and the sentence that explains them."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.sentences import Statement, Template
from parindex.core.source import Reader


class LossReason(StrEnum):
    """Why points are missing; every entry of the loss ledger has one."""

    NOT_ANSWERED = "not_answered"
    NOT_MET = "not_met"
    LATE = "late"
    BELOW_FULL = "below_full"
    BELOW_FLOOR = "below_floor"
    PARTS_MISSING = "parts_missing"
    TOO_FEW = "too_few"
    DEDUCTED = "deducted"
    LOWER_OPTION = "lower_option"
    OPINION = "opinion"
    BEHIND_LEADER = "behind_leader"
    JUDGED = "judged"
    CUT = "cut"
    NOTHING_TO_COUNT = "nothing_to_count"
    NOT_ARISING = "not_arising"
    RESCALED = "rescaled"
    BONUS_NOT_EARNED = "bonus_not_earned"
    BONUS = "bonus"
    PENALTY = "penalty"
    CAP = "cap"
    FILED_LATE = "filed_late"
    CLAMPED = "clamped"


REASONS: dict[LossReason, Template] = {
    LossReason.NOT_ANSWERED: Template("chưa trả lời", "not answered"),
    LossReason.NOT_MET: Template("chưa đạt yêu cầu", "requirement not met"),
    LossReason.LATE: Template("muộn", "late"),
    LossReason.BELOW_FULL: Template("chưa đến mức đủ điểm", "below the level for full points"),
    LossReason.BELOW_FLOOR: Template("dưới mức được tính điểm", "below the level that counts"),
    LossReason.PARTS_MISSING: Template("thiếu nội dung", "parts missing"),
    LossReason.TOO_FEW: Template("chưa đủ số lượng", "too few"),
    LossReason.DEDUCTED: Template("bị trừ theo số trường hợp", "deducted by case"),
    LossReason.LOWER_OPTION: Template("ở mức thấp hơn", "a lower level"),
    LossReason.OPINION: Template("theo ý kiến khảo sát", "survey opinion"),
    LossReason.BEHIND_LEADER: Template("sau đơn vị dẫn đầu", "behind the leading unit"),
    LossReason.JUDGED: Template("người thẩm định cho điểm thấp hơn", "judged lower"),
    LossReason.CUT: Template("thẩm định công nhận ít hơn", "appraisal accepted less"),
    LossReason.NOTHING_TO_COUNT: Template("mẫu số bằng 0", "nothing to count"),
    LossReason.NOT_ARISING: Template("không phát sinh", "not arising"),
    LossReason.RESCALED: Template("quy đổi về thang điểm", "rescaled"),
    LossReason.BONUS_NOT_EARNED: Template("chưa có điểm thưởng", "bonus not earned"),
    LossReason.BONUS: Template("điểm thưởng", "bonus"),
    LossReason.PENALTY: Template("điểm trừ", "penalty"),
    LossReason.CAP: Template("mức trần điểm thưởng, điểm trừ", "cap of bonus and penalty"),
    LossReason.FILED_LATE: Template("nộp hồ sơ muộn", "filed late"),
    LossReason.CLAMPED: Template("giới hạn của thang điểm", "limits of the scale"),
}


#: Stands for a maximum that could not be read; its fault is noted, and no set with one leaves the reader.
UNREAD = -1


class ZeroDenominator(StrEnum):
    """What an item gets where there was nothing to count (a zero denominator)."""

    ZERO = "zero"
    AWARD_MAX = "award_max"
    REDUCE_MAX = "reduce_max"
    REDISTRIBUTE = "redistribute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What every rule has besides its own parameters.

    `maximum` and `step` (the rounding step at the item) are micropoints; `maximum` is `UNREAD` where
    the file gives none that can be, so that a rule is still read for its other faults.
    """

    maximum: int
    step: int
    zero_denominator: ZeroDenominator = ZeroDenominator.ZERO

    def allows(self, points: int) -> bool:
        """Say whether so many points lie within the maximum."""
        return self.maximum == UNREAD or points <= self.maximum


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(ABC):
    """One item's rule: from the figures of an answer to points.

    A kind is one file of this package that subclasses `Rule` and is decorated with `register`.
    """

    kind: ClassVar[str]
    name: ClassVar[Template]
    has_denominator: ClassVar[bool] = False
    needs_leader: ClassVar[bool] = False
    is_penalty: ClassVar[bool] = False
    is_proportional: ClassVar[bool] = False

    terms: Terms

    @classmethod
    @abstractmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read the parameters of the kind, noting every fault with `given`."""

    @abstractmethod
    def figures(self) -> tuple[Figure, ...]:
        """Name the figures that an answer must give."""

    @abstractmethod
    def points(self, answer: Answer) -> int | None:
        """Give the rounded micropoints of an answer, or None where its denominator is zero.

        Raises `FigureRefused` for a figure that is missing, unknown or cannot be.
        """

    def raised(self, answer: Answer, maximum: int) -> int | None:
        """Give the points of an answer under a raised maximum, rounded once; None where its denominator is zero.

        A proportional rule takes the new maximum; any other gives points that are exact in micropoints and scale.
        """
        if self.is_proportional:
            return replace(self, terms=replace(self.terms, maximum=maximum)).points(answer)
        exact = replace(self, terms=replace(self.terms, step=1)).points(answer)
        if exact == self.terms.maximum:
            return maximum
        return None if exact is None else half_up(exact * maximum, self.terms.maximum, self.terms.step)

    @abstractmethod
    def explain(self, answer: Answer) -> Statement:
        """Say how the figures lead to the points, without the points themselves."""

    @abstractmethod
    def describe(self) -> Statement:
        """Say the rule itself: how points are given."""

    @abstractmethod
    def loss(self, answer: Answer) -> LossReason:
        """Say why an answer of less than the maximum lost points."""
