"""What each stage of a round did to each item, and what stands after the last of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from parindex.core import cuts
from parindex.core.cuts import Cut
from parindex.core.faults import Refused
from parindex.core.figures import Answer
from parindex.core.plain import LIST, OBJECT, PlainReader
from parindex.core.sentences import Template, shown


class Stage(StrEnum):
    """Who had the word. Source: S64, S67: two appraisals with an explanation between them, then the council (S63)."""

    SELF = "self"
    SURVEY = "survey"
    APPRAISAL_1 = "appraisal_1"
    EXPLANATION = "explanation"
    APPRAISAL_2 = "appraisal_2"
    COUNCIL = "council"


class Outcome(StrEnum):
    """What a stage came to."""

    SUBMITTED = "submitted"
    TAKEN_IN = "taken_in"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    ACCEPTED_WITH_REMARK = "accepted_with_remark"
    FIGURES_CHANGED = "figures_changed"
    CUT = "cut"
    EXPLAINED = "explained"
    AGREED = "agreed"
    UPHELD = "upheld"
    RESTORED = "restored"


_GIVING = {Stage.SELF, Stage.SURVEY}
#: What leaves everything as it stands.
_IDLE = {Outcome.RETURNED, Outcome.EXPLAINED, Outcome.AGREED, Outcome.UPHELD}
_KEYS = ("stage", "at", "by", "outcome", "answer", "cut", "text")
_STAGES = {stage.value: stage for stage in Stage}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_ONE_OF = Template("một trong: {known}", "one of: {known}")
_TIME = Template("thời điểm có múi giờ, ví dụ {example}", "a time with its zone, such as {example}")
_EXAMPLE = "2023-03-16T08:00:00+07:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord:
    """What one stage did to one item: when, by whom (name or role), the figures or the cut that it gave, and why."""

    stage: Stage
    at: datetime
    by: str
    outcome: Outcome
    answer: Answer | None = None
    cut: Cut | None = None
    text: str = ""

    def plain(self) -> dict[str, object]:
        """Give the record as stages.json writes it."""
        return {
            "stage": self.stage.value,
            "at": self.at.isoformat(),
            "by": self.by,
            "outcome": self.outcome.value,
            "answer": self.answer,
            "cut": self.cut.plain() if self.cut else None,
            "text": self.text,
        }


#: Records by unit and item, in the order in which they took effect.
Stages = Mapping[str, Mapping[str, Sequence[StageRecord]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures that stand for an item, and the cut on them; None where there are none."""

    answer: Answer | None = None
    cut: Cut | None = None


def standing(records: Sequence[StageRecord]) -> Standing:
    """Give what stands after the last record.

    `self` and `survey` give the unit's own figures. A record of any later stage judges them anew: the own figures
    without a cut, or the figures and the cut that it carries. One that explains, agrees, upholds or returns changes
    nothing.
    """
    own = now = Standing()
    for record in records:
        if record.stage in _GIVING:
            own = now = Standing(answer=record.answer)
        elif record.stage is not Stage.EXPLANATION and record.outcome not in _IDLE:
            now = Standing(answer=own.answer if record.answer is None else record.answer, cut=record.cut)
    return now


def plain_stages(stages: Stages) -> dict[str, object]:
    """Give all records as stages.json writes them."""
    return {
        unit: {item: [record.plain() for record in records] for item, records in items.items()}
        for unit, items in stages.items()
    }


def read_stages(content: object) -> dict[str, dict[str, list[StageRecord]]]:
    """Read stages.json from plain JSON values; raises `Refused` with every fault."""
    reader = _StageReader([])
    stages = {
        unit: {item: list(reader.records(value, unit, item)) for item, value in items.items()}
        for unit, items in reader.units(content)
    }
    if reader.faults:
        raise Refused(reader.faults)
    return stages


@dataclass(slots=True)
class _StageReader(PlainReader):
    def units(self, content: object) -> Iterator[tuple[str, dict[str, object]]]:
        for unit, value in self.as_mapping(content, "", "stages").items():
            yield unit, self.as_mapping(value, "", unit)

    def records(self, value: object, unit: str, item: str) -> Iterator[StageRecord]:
        if not isinstance(value, list):
            self.wrong(unit, item, LIST(), value)
            return
        for number, given in enumerate(value):
            if not isinstance(given, dict):
                self.wrong(unit, f"{item}[{number}]", OBJECT(), given)
            elif record := self._record(given, f"{unit}.{shown(item)}[{number}]"):
                yield record

    def _record(self, given: Mapping[str, object], path: str) -> StageRecord | None:
        self.only(given, path, _KEYS)
        stage, outcome = _STAGES.get(str(given.get("stage"))), _OUTCOMES.get(str(given.get("outcome")))
        if stage is None:
            self.wrong(path, "stage", _ONE_OF(known=tuple(_STAGES)), given.get("stage"))
        if outcome is None:
            self.wrong(path, "outcome", _ONE_OF(known=tuple(_OUTCOMES)), given.get("outcome"))
        at = self._time(given, path)
        answer = None if given.get("answer") is None else self.mapping(given, path, "answer")
        cut = None if given.get("cut") is None else cuts.read(self, self.mapping(given, path, "cut"), f"{path}.cut")
        by, text = self.text(given, path, "by"), self.text(given, path, "text")
        if stage is None or outcome is None or at is None:
            return None
        return StageRecord(stage=stage, at=at, by=by, outcome=outcome, answer=answer, cut=cut, text=text)

    def _time(self, given: Mapping[str, object], path: str) -> datetime | None:
        try:
            at = datetime.fromisoformat(str(given.get("at")))
        except ValueError:
            at = None
        if at is None or at.tzinfo is None:
            self.wrong(path, "at", _TIME(example=_EXAMPLE), given.get("at"))
            return None
        return at
