"""Makes books of facts for tests."""

from datetime import date

from parindex.core.compiling.entered import FIELDS
from parindex.core.compiling.facts import Book, Fact, Kind, Source, Value
from parindex.core.compiling.index_facts import Index, add_index
from parindex.core.criteria import read
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sentences import Statement
from parindex.core.sheets import UnitAnswers
from tests.core.making import make_cut, make_document

SOURCE = Source(label=Statement.verbatim("Sổ theo dõi"), address="/so/")


def fact(key: str, value: Value, kind: Kind = Kind.COUNT, **more: object) -> Fact:
    return Fact(key=key, kind=kind, value=value, name=Statement.verbatim(key), source=SOURCE, **more)  # type: ignore[arg-type]


def book(**values: Value) -> Book:
    """Make a book; a double low line in a name stands for a point."""
    made = Book()
    for name, value in values.items():
        key = name.replace("__", ".")
        field = FIELDS.get(key)
        made.add([fact(key, value, field.kind if field else kind_of(value))])
    return made


def kind_of(value: Value) -> Kind:
    if isinstance(value, str):
        return Kind.TEXT
    return Kind.DAY if isinstance(value, date) else Kind.COUNT


#: Two areas of 4 and 6 points: what is true of an item is said by its answer.
SET = """
criteria_set:
  id: X-1
  src: test
  scale: 10
  weak_area_threshold: 0.75
  classes: [[8, "Tốt"]]
  areas:
    - code: "1"
      name: "Điều hành"
      max: 4
      leaves:
        - {code: "1.1", name: "Kế hoạch", max: 2, rule: {kind: boolean, on: "đúng hạn"}}
        - {code: "1.2", name: "Báo cáo", max: 2, rule: {kind: boolean, on: "đủ"}}
    - code: "2"
      name: "CNTT và chuyển đổi số"
      short: "CNTT"
      max: 6
      leaves:
        - {code: "2.1", name: "Ký số", max: 6, rule: {kind: linear, num: "đã ký", den: "tất cả", full_at: 1.0}}
"""


def scores() -> RoundScores:
    """Score three communes: the first has an area in full and is cut, the second is last, the third has all."""
    criteria = read(make_document(SET))
    cut = {"1.2": make_cut("0.5")}
    done = {"1.1": {"done": True}, "1.2": {"done": True}}
    units = [
        UnitAnswers(code="a", name="Xã A", answers=done | {"2.1": {"num": 10, "den": 10}}, cuts=cut),
        UnitAnswers(code="b", answers={"1.1": {"done": False}, "1.2": {"done": True}, "2.1": {"num": 1, "den": 10}}),
        UnitAnswers(code="c", name="Xã C", answers=done | {"2.1": {"num": 10, "den": 10}}),
    ]
    return score_round(criteria, units)


def index(unit: str = "a") -> Index:
    """Give the index of a unit of these."""
    return Index(scores=scores(), unit=unit, period="năm 2022", source=SOURCE)


def index_book(unit: str = "a") -> Book:
    """Give the facts of a unit of these."""
    made = Book()
    add_index(made, index(unit))
    return made


DOSSIERS: dict[str, Value] = {
    "dossiers__from": date(2022, 12, 15),
    "dossiers__to": date(2023, 3, 30),
    "dossiers__total": 192,
    "dossiers__direct": 3,
    "dossiers__online": 186,
    "dossiers__carried_over": 3,
    "dossiers__on_time": 190,
    "dossiers__late": 1,
    "dossiers__in_progress": 1,
    "dossiers__certified": 74,
    "dossiers__input_yes": 188,
    "dossiers__input_no": 4,
    "dossiers__result_yes": 167,
    "dossiers__result_no": 24,
}
