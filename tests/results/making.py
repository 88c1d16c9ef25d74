"""Makes published rounds of a small criteria set, as many units as a test names."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from parindex.core.answers import Decision, RoundAnswers
from parindex.core.cuts import Cut, CutReason
from parindex.core.figures import Answer
from parindex.core.package import AuditHead, Outcome, Stage, StageRecord
from parindex.core.placeholders import Period
from parindex.core.sheets import UnitAnswers
from parindex.criteria import actions as criteria
from parindex.results import actions
from parindex.results.actions import Origin
from parindex.results.sealing import Papers

if TYPE_CHECKING:
    from parindex.results.models import Publication

AT = datetime(2023, 3, 16, 8, 0, tzinfo=UTC)

#: Who publishes the rounds made here: a code, which is empty for answers from a file, and a name.
FIRST = ("", "UBND huyện Thử")
SECOND = ("tinh-hai", "Tỉnh Hai")

SMALL_SET = """
criteria_set:
  id: SMALL
  title: "Bộ chỉ số nhỏ"
  legal_basis: "01/QĐ-UBND, 02/01/{year}, UBND tỉnh"
  src: rc
  scale: 10
  weak_area_threshold: 0.75
  not_arising_default: reduce_max
  classes: [[9, "Xuất sắc"], [5, "Khá"], [0, "Yếu"]]
  areas:
    - code: "1"
      name: "Điều hành"
      max: 6
      leaves:
        - {code: "1.1", name: "Nhiệm vụ", max: 4, rule: {kind: linear, num: "việc xong", den: "việc giao"}}
        - {code: "1.2", name: "Kế hoạch", max: 2, rule: {kind: boolean, on: "có kế hoạch"}, evidence: ["Kế hoạch"]}
    - code: "2"
      name: "Tài chính (ngân sách)"
      max: 4
      leaves:
        - {code: "2.1", name: "Báo cáo", max: 4, rule: {kind: deduct_per_unit, per: 1, unit: "báo cáo muộn"}}
"""

LED_SET = SMALL_SET.replace(
    'rule: {kind: deduct_per_unit, per: 1, unit: "báo cáo muộn"}', "rule: {kind: relative_to_leader, target: 10}"
).replace("id: SMALL", "id: LED")


def make_answers(done: int = 8, late: int = 0, *, plan: bool = True) -> dict[str, Answer]:
    """Answer the small set."""
    return {"1.1": {"num": done, "den": 10}, "1.2": {"done": plan}, "2.1": {"count": late}}


def make_units(count: int) -> list[UnitAnswers]:
    """Make units whose totals fall one after the other."""
    return [
        UnitAnswers(code=f"xa-{number:02}", name=f"Xã số {number}", answers=make_answers(max(0, 10 - number)))
        for number in range(count)
    ]


def make_publication(
    units: list[UnitAnswers] | None = None,
    *,
    year: int = 2022,
    quarter: int | None = None,
    text: str = SMALL_SET,
    note: str = "",
    assessor: tuple[str, str] = FIRST,
) -> "Publication":
    """Publish a round of the small set."""
    answers = _answers(make_units(3) if units is None else units, Period(year, quarter), note, assessor[1])
    criteria_id = criteria.import_set(content=text.encode(), at=AT)
    return actions.publish(answers=answers, criteria_id=criteria_id, at=AT, origin=Origin(assessor_code=assessor[0]))


def make_sealed(
    units: list[UnitAnswers] | None = None,
    *,
    year: int = 2022,
    reason: str = "",
    assessor: tuple[str, str] = FIRST,
) -> "Publication":
    """Publish a round of the small set with its papers, so that a package is sealed."""
    answers = _answers(make_units(3) if units is None else units, Period(year), assessor=assessor[1])
    criteria_id = criteria.import_set(content=SMALL_SET.encode(), at=AT)
    return actions.publish(
        answers=answers,
        criteria_id=criteria_id,
        at=AT,
        origin=Origin(assessor_code=assessor[0]),
        reason=reason,
        papers=make_papers(answers.units),
    )


def _answers(units: list[UnitAnswers], period: Period, note: str = "", assessor: str = FIRST[1]) -> RoundAnswers:
    return RoundAnswers(
        period=period,
        criteria_set="SMALL",
        units=tuple(units),
        assessor=assessor,
        decision=Decision(number="9/QĐ-UBND", date="2023-03-16"),
        note=note,
    )


def make_unit(
    code: str, answers: Mapping[str, Answer], name: str = "", cuts: Mapping[str, Cut] | None = None
) -> UnitAnswers:
    """Make one unit."""
    return UnitAnswers(code=code, name=name or code, answers=dict(answers), cuts=cuts or {})


def make_cut(points: int = 500_000) -> Cut:
    """Accept so many micropoints at most."""
    return Cut(points=points, reason=CutReason.LATE, sentence="nộp ngày 20/12")


def make_papers(units: Sequence[UnitAnswers]) -> Papers:
    """Make the papers of a round in which the units gave their figures and an appraisal made the cuts."""
    stages = {unit.code: {code: _records(unit, code) for code in unit.answers} for unit in units}
    return Papers(
        name="Đánh giá thử",
        stages=stages,
        audit_head=AuditHead(sequence=3, hash="cd" * 32),
        attachments={"decision.pdf": b"%PDF-1.7", "minutes.pdf": b"%PDF-1.7"},
    )


def _records(unit: UnitAnswers, code: str) -> list[StageRecord]:
    own = StageRecord(
        stage=Stage.SELF, at=AT, by="Công chức phụ trách", outcome=Outcome.SUBMITTED, answer=unit.answers[code]
    )
    if code not in unit.cuts:
        return [own]
    cut = unit.cuts[code]
    by = "Tổ thẩm định"
    return [own, StageRecord(stage=Stage.APPRAISAL_1, at=AT, by=by, outcome=Outcome.CUT, cut=cut, text=cut.sentence)]
