"""Stages: what stands after the last of them, and their plain form."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.faults import Refused
from parindex.core.figures import Answer
from parindex.core.package.canonical import canonical
from parindex.core.package.stages import Outcome, Stage, StageRecord, Standing, plain_stages, read_stages, standing
from parindex.kit import documents
from tests.core.drawing import ODD
from tests.core.making import make_cut
from tests.core.package.making import make_record, make_stages

OWN: Answer = {"num": 9, "den": 10}
OTHER: Answer = {"num": 8, "den": 10}
SELF = make_record(answer=OWN)
CUT = make_record(Stage.APPRAISAL_1, Outcome.CUT, cut="0.5")
CHANGED = make_record(Stage.APPRAISAL_1, Outcome.FIGURES_CHANGED, OTHER)


class TestStanding:
    @pytest.mark.parametrize(
        ("later", "expected"),
        [
            ([], Standing(answer=OWN)),
            ([make_record(Stage.APPRAISAL_1, Outcome.ACCEPTED)], Standing(answer=OWN)),
            ([make_record(Stage.APPRAISAL_1, Outcome.ACCEPTED_WITH_REMARK)], Standing(answer=OWN)),
            ([CUT], Standing(answer=OWN, cut=make_cut("0.5"))),
            ([CHANGED], Standing(answer=OTHER)),
            ([make_record(Stage.APPRAISAL_1, Outcome.CUT, OTHER, "1")], Standing(answer=OTHER, cut=make_cut("1"))),
            ([CUT, make_record(Stage.EXPLANATION, Outcome.AGREED)], Standing(answer=OWN, cut=make_cut("0.5"))),
            (
                [CUT, make_record(Stage.EXPLANATION, Outcome.EXPLAINED, OTHER)],
                Standing(answer=OWN, cut=make_cut("0.5")),
            ),
            ([CUT, make_record(Stage.APPRAISAL_2, Outcome.ACCEPTED)], Standing(answer=OWN)),
            ([CHANGED, make_record(Stage.APPRAISAL_2, Outcome.CUT, cut="1")], Standing(answer=OWN, cut=make_cut("1"))),
            ([CHANGED, make_record(Stage.COUNCIL, Outcome.UPHELD)], Standing(answer=OTHER)),
            ([CUT, make_record(Stage.COUNCIL, Outcome.RESTORED)], Standing(answer=OWN)),
            ([CUT, make_record(Stage.APPRAISAL_1, Outcome.RETURNED)], Standing(answer=OWN, cut=make_cut("0.5"))),
            ([CUT, make_record(answer=OTHER)], Standing(answer=OTHER)),
            ([CUT, make_record(Stage.SURVEY, Outcome.TAKEN_IN, OTHER)], Standing(answer=OTHER)),
            ([make_record()], Standing()),
        ],
    )
    def test_is_what_the_last_stage_that_judged_left(self, later: list[StageRecord], expected: Standing) -> None:
        assert standing([SELF, *later]) == expected

    def test_is_nothing_where_nobody_said_anything(self) -> None:
        assert standing([]) == Standing()


class TestReadStages:
    def test_reads_what_was_written(self) -> None:
        stages = make_stages()
        assert read_stages(documents.parse_json(canonical(plain_stages(stages)).decode())) == stages

    def test_names_every_fault_with_its_place(self) -> None:
        good = SELF.plain()
        content = {
            "xa-a": {"A.1": [{**good, "stage": "guess", "outcome": 3, "x": 1}, 7], "A.2": {}},
            "xa-b": {"A.1": [{**good, "at": "2023-03-16T08:00:00"}, {**good, "at": "today"}, {**good, "answer": 3}]},
            "xa-c": {"A.1": [{**good, "cut": {"points": 1}}, {**good, "by": []}]},
            "xa-d": [],
        }
        with pytest.raises(Refused) as refused:
            read_stages(content)
        assert [fault.place.path for fault in refused.value.faults] == [
            "xa-a.A.1[0].x",
            "xa-a.A.1[0].stage",
            "xa-a.A.1[0].outcome",
            "xa-a.A.1[1]",
            "xa-a.A.2",
            "xa-b.A.1[0].at",
            "xa-b.A.1[1].at",
            "xa-b.A.1[2].answer",
            "xa-c.A.1[0].cut.reason",
            "xa-c.A.1[1].by",
            "xa-d",
        ]

    @pytest.mark.parametrize("content", [None, 3, [], "x"])
    def test_refuses_what_is_no_object(self, content: object) -> None:
        with pytest.raises(Refused):
            read_stages(content)

    @given(st.dictionaries(st.sampled_from(["stage", "at", "by", "outcome", "answer", "cut", "text"]), ODD))
    def test_reads_or_refuses_any_record(self, record: dict[str, object]) -> None:
        outcome = read_or_refuse({"xa-a": {"A.1": [SELF.plain() | record]}})
        assert outcome
        assert not isinstance(outcome, str)


def read_or_refuse(content: object) -> object:
    try:
        return read_stages(content)
    except Refused as refused:
        return refused.faults


class TestStageRecord:
    def test_is_written_with_its_zone(self) -> None:
        record = StageRecord(stage=Stage.SELF, at=datetime(2023, 1, 2, 3, tzinfo=UTC), by="x", outcome=Outcome.AGREED)
        assert record.plain() == {
            "stage": "self",
            "at": "2023-01-02T03:00:00+00:00",
            "by": "x",
            "outcome": "agreed",
            "answer": None,
            "cut": None,
            "text": "",
        }
