"""Cuts: fewer points than the figures of an item give, accepted by an appraiser with a coded reason and a sentence.

Points are computed, never typed: an appraiser changes the figures, or accepts at most so many of the points that they
give. Source: S62, S65 (evidence has to prove an answer), S66 (the appraised points stand beside the self-score); that a
cut needs both a code and a sentence is our choice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from parindex.core import points
from parindex.core.criteria.model import CriteriaSet, Item, Part
from parindex.core.faults import Fault, Place
from parindex.core.plain import PlainReader
from parindex.core.sentences import Points, Statement, Template, shown


class CutReason(StrEnum):
    """Why fewer points were accepted.

    The first six are the defects of evidence that the report of xã Đồng Tâm names (seed): missing, sketchy or unclear,
    late, filed under the wrong criterion, inaccurate, not matching the item. The rest is ours, after S62: evidence is
    issued by a competent authority.
    """

    NO_EVIDENCE = "no_evidence"
    UNCLEAR = "unclear"
    LATE = "late"
    WRONG_ITEM = "wrong_item"
    INACCURATE = "inaccurate"
    NOT_MATCHING = "not_matching"
    OUT_OF_PERIOD = "out_of_period"
    NOT_COMPETENT = "not_competent"
    OTHER = "other"


CUT_REASONS: dict[CutReason, Template] = {
    CutReason.NO_EVIDENCE: Template("thiếu tài liệu kiểm chứng", "no evidence"),
    CutReason.UNCLEAR: Template("tài liệu sơ sài, không rõ", "evidence sketchy or unclear"),
    CutReason.LATE: Template("tài liệu chậm thời hạn", "evidence late"),
    CutReason.WRONG_ITEM: Template("tài liệu nộp sai tiêu chí", "evidence filed under the wrong item"),
    CutReason.INACCURATE: Template("số liệu không chính xác", "figures inaccurate"),
    CutReason.NOT_MATCHING: Template("tài liệu không khớp nội dung tiêu chí", "evidence does not match the item"),
    CutReason.OUT_OF_PERIOD: Template("văn bản ngoài kỳ đánh giá", "document outside the period assessed"),
    CutReason.NOT_COMPETENT: Template("ban hành không đúng thẩm quyền", "not issued by a competent authority"),
    CutReason.OTHER: Template("lý do khác", "another reason"),
}

_REASONS = {reason.value: reason for reason in CutReason}
_SAID = Template(
    "thẩm định công nhận {points} điểm: {reason} – {sentence}",
    "appraisal accepted {points} points: {reason} – {sentence}",
)
_UNKNOWN_ITEM = Template("bộ chỉ số {criteria} không có mục «{code}»", "criteria set {criteria} has no item «{code}»")
_CHECK_CODE = Template("kiểm tra lại mã mục", "check the code of the item")
_NOT_SCORED = Template("mục này không tính điểm", "this item is not scored")
_PENALTY = Template("mục này là điểm trừ", "this item is a penalty")
_DROP = Template("bỏ mức công nhận này", "leave this cut out")
_CHANGE_FIGURES = Template("sửa số liệu thay vì giảm điểm", "change the figures instead of cutting points")
_NEGATIVE = Template("điểm công nhận {points} nhỏ hơn 0", "the points accepted, {points}, are below 0")
_ABOVE = Template(
    "điểm công nhận {points} lớn hơn điểm tối đa {maximum} của mục",
    "the points accepted, {points}, are above the maximum of the item, {maximum}",
)
_WITHIN = Template("ghi số điểm từ 0 đến {maximum}", "give points from 0 to {maximum}")
_NO_SENTENCE = Template("không ghi lý do bằng lời", "there is no sentence that says why")
_SAY_WHY = Template("ghi một câu giải thích cho đơn vị", "write a sentence that tells the unit why")
_POINTS = Template("số điểm có nhiều nhất 6 chữ số thập phân", "points with at most 6 decimals")
_REASON = Template("một trong: {known}", "one of: {known}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What an appraiser accepted for an item: so many micropoints at most, and why."""

    points: int
    reason: CutReason
    sentence: str

    def say(self) -> Statement:
        """Say the points accepted and why: "thẩm định công nhận 0,5 điểm: tài liệu chậm thời hạn – …"."""
        return _SAID(points=Points(self.points), reason=CUT_REASONS[self.reason](), sentence=self.sentence)

    def plain(self) -> dict[str, object]:
        """Give the cut as an answers file writes it, points as an exact decimal."""
        return {
            "points": points.to_decimal(self.points),
            "reason": self.reason.value,
            "sentence": self.sentence,
        }


def lowered(criteria: CriteriaSet, cuts: Mapping[str, Cut], earned: list[int]) -> dict[int, int]:
    """Lower the points of items to what was accepted; gives what those that lost some had by their rule.

    A cut at or above the points computed takes nothing.
    """
    computed: dict[int, int] = {}
    for position, item in enumerate(criteria.items):
        cut = cuts.get(item.code)
        if cut is not None and cut.points < earned[position]:
            computed[position] = earned[position]
            earned[position] = cut.points
    return computed


def faults(
    criteria: CriteriaSet, unit: str, cuts: Mapping[str, Cut], maxima: Sequence[int] | None = None
) -> Iterator[Fault]:
    """Give every cut of a unit that cannot be; without `maxima` none is held against the maximum that counts."""
    index = criteria.index()
    for code, cut in cuts.items():
        place = f"{unit} › {shown(code)}"
        position = index.get(code)
        if position is None:
            wrong = _UNKNOWN_ITEM(criteria=criteria.id, code=shown(code))
            yield Fault(Place(f"{place} › points"), wrong, _CHECK_CODE())
            continue
        if not cut.sentence.strip():
            yield Fault(Place(f"{place} › sentence"), _NO_SENTENCE(), _SAY_WHY())
        item = criteria.items[position]
        # Zero stands for a bonus, and for a maximum that was taken out, where there is nothing left to cut.
        most = None if maxima is None else maxima[position] or item.maximum
        if found := _refusal(item, cut, most):
            yield Fault(Place(f"{place} › points"), *found)


def _refusal(item: Item, cut: Cut, most: int | None) -> tuple[Statement, Statement] | None:
    if item.rule is None:
        return _NOT_SCORED(), _DROP()
    if item.part is Part.PENALTY:
        return _PENALTY(), _CHANGE_FIGURES()
    if cut.points < 0:
        return _NEGATIVE(points=Points(cut.points)), _WITHIN(maximum=Points(most or item.maximum))
    if most is not None and cut.points > most:
        return _ABOVE(points=Points(cut.points), maximum=Points(most)), _WITHIN(maximum=Points(most))
    return None


def read(reader: PlainReader, given: Mapping[str, object], path: str) -> Cut | None:
    """Read a cut from a JSON object, noting every fault of form; None where there is one."""
    reader.only(given, path, ("points", "reason", "sentence"))
    accepted = _read_points(reader, given, path)
    reason = _REASONS.get(str(given.get("reason")))
    if reason is None:
        reader.wrong(path, "reason", _REASON(known=tuple(_REASONS)), given.get("reason"))
    sentence = reader.text(given, path, "sentence")
    if accepted is None or reason is None:
        return None
    return Cut(points=accepted, reason=reason, sentence=" ".join(sentence.split()))


def _read_points(reader: PlainReader, given: Mapping[str, object], path: str) -> int | None:
    value = given.get("points")
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        try:
            return points.from_decimal(Decimal(value))
        except (OverflowError, ValueError):
            pass
    reader.wrong(path, "points", _POINTS(), value)
    return None
