"""Makes published rounds of a small criteria set, as many units as a test names."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from parindex.core.answers import Decision, RoundAnswers
from parindex.core.figures import Answer
from parindex.core.placeholders import Period
from parindex.core.sheets import UnitAnswers
from parindex.criteria import actions as criteria
from parindex.results import actions

if TYPE_CHECKING:
    from parindex.results.models import Publication

AT = datetime(2023, 3, 16, 8, 0, tzinfo=UTC)

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
) -> "Publication":
    """Publish a round of the small set."""
    answers = RoundAnswers(
        period=Period(year, quarter),
        criteria_set="SMALL",
        units=tuple(make_units(3) if units is None else units),
        assessor="UBND huyện Thử",
        decision=Decision(number="9/QĐ-UBND", date="2023-03-16"),
        note=note,
    )
    criteria_id = criteria.import_set(content=text.encode(), at=AT)
    return actions.publish(answers=answers, criteria_id=criteria_id, at=AT)


def make_unit(code: str, answers: Mapping[str, Answer], name: str = "") -> UnitAnswers:
    """Make one unit."""
    return UnitAnswers(code=code, name=name or code, answers=dict(answers))
