"""The points of a sheet as its unit fills it in, and what hangs."""

from datetime import date

from parindex.core.criteria import CriteriaSet
from parindex.core.progress import ItemProgress
from parindex.rounds.models import Answer
from parindex.rounds.queries.filling_points import hanging, score
from tests.core.making import make_set

TEXT = """
- {code: A.1, max: 5, rule: {kind: linear, num: a, den: b, full_at: 1.0}}
- {code: A.2, max: 3, rule: {kind: boolean}}
- {code: A.3, max: 2, rule: {kind: sipas_linear}, method: survey}
"""


def make_answer(item: str, figures: dict[str, object] | None, due_on: date | None = None, **values: object) -> Answer:
    progress = ItemProgress.DONE if figures is not None else ItemProgress.EMPTY
    return Answer(item=item, figures=figures, position=int(item[-1]), due_on=due_on, progress=progress.value, **values)


def criteria() -> CriteriaSet:
    return make_set(TEXT)


class TestScore:
    def test_scores_what_was_given(self) -> None:
        scored = score(criteria(), [make_answer("A.1", {"num": 1, "den": 2}), make_answer("A.2", {"done": True})])
        assert scored.points == [2_500_000, 3_000_000, 0]

    def test_scores_what_is_being_typed_in_its_place(self) -> None:
        answers = [make_answer("A.1", {"num": 1, "den": 2})]
        assert score(criteria(), answers, {"A.1": {"num": 2, "den": 2}}).points[0] == 5_000_000
        assert score(criteria(), answers, {"A.1": None}).points[0] == 0

    def test_counts_what_the_set_refuses_as_not_given(self) -> None:
        answers = [
            make_answer("A.1", {"num": 3, "den": 2}),
            make_answer("A.2", {"done": True}),
            make_answer("B.9", {"done": True}),
            make_answer("A.3", {"satisfied": 1, "answered": 1}, is_orphan=True),
        ]
        assert score(criteria(), answers).points == [0, 3_000_000, 0]


class TestHanging:
    def test_gives_most_points_first_then_by_date_and_no_survey(self) -> None:
        answers = [
            make_answer("A.1", {"num": 2, "den": 5}, date(2023, 1, 9)),
            make_answer("A.2", None, date(2023, 1, 8)),
            make_answer("A.3", None),
            make_answer("B.9", None),
        ]
        rows = hanging(score(criteria(), answers), answers, date(2023, 1, 14))
        assert [(row.item.code, row.points, row.why.say()) for row in rows] == [
            ("A.2", 3_000_000, "chưa làm"),
            ("A.1", 3_000_000, "chưa đến mức đủ điểm"),
        ]

    def test_is_empty_where_everything_is_full(self) -> None:
        answers = [make_answer("A.1", {"num": 2, "den": 2}), make_answer("A.2", {"done": True})]
        assert hanging(score(criteria(), answers), answers, None) == []
