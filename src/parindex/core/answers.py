"""Reads the answers of a round from plain JSON values and refuses them with every fault at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parindex.core import cuts
from parindex.core.criteria import CriteriaSet, freeze
from parindex.core.cuts import Cut
from parindex.core.faults import Refused
from parindex.core.placeholders import Period
from parindex.core.plain import LIST, OBJECT, PlainReader
from parindex.core.sentences import Template, shown
from parindex.core.sheets import UnitAnswers

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_ROUND_KEYS = (
    "year",
    "quarter",
    "criteria_set",
    "assessor",
    "decision",
    "note",
    "units",
    "licence",
    "criteria_hash",
)
_UNIT_KEYS = ("code", "name", "source", "invented", "answers", "filing", "cuts")
_MOST_LATE = 3_650

_NOT_ROUND = Template("tệp không có dạng {shape}", "the file has not the form {shape}")
_SEE_FORMAT = Template(
    "xem định dạng tệp trả lời trong tài liệu (docs/answers.md)",
    "see the format of answers files (docs/answers.md)",
)
_SHAPE = '{"round": {…}, "units": [{"code", "answers"}]}'
_TWICE = Template("đơn vị «{code}» có hai lần", "unit «{code}» stands here twice")
_KEEP_ONE = Template("giữ lại một", "keep one of them")
_UNKNOWN_UNIT = Template("đơn vị «{code}» không thuộc đợt này", "unit «{code}» is not in this round")
_CHECK_CODE = Template(
    "kiểm tra lại mã đơn vị, hoặc thêm vào «round.units»",
    "check the code of the unit, or add it to «round.units»",
)
_MISSING_UNIT = Template("thiếu câu trả lời của đơn vị «{code}»", "the answers of unit «{code}» are missing")
_ADD_UNIT = Template(
    "thêm đơn vị vào «units»; chưa trả lời thì để «answers» rỗng",
    "add the unit to «units», with empty «answers» if it gave none",
)
_OTHER_SET = Template(
    "câu trả lời theo bộ chỉ số {given}, không phải {criteria}",
    "the answers are for criteria set {given}, not {criteria}",
)
_OTHER_CONTENT = Template(
    "câu trả lời theo nội dung {given} của bộ chỉ số, tệp này có nội dung {own}",
    "the answers are for content {given} of the set, this file has {own}",
)
_USE_SET = Template("chọn đúng tệp bộ chỉ số", "use the matching criteria set")
_NO_UNITS = Template("đợt không có đơn vị nào", "the round has no units")
_ADD_UNITS = Template("thêm ít nhất một đơn vị", "add at least one unit")

_QUARTER_ALONE = Template("có «quarter» mà không có «year»", "there is a «quarter» and no «year»")
_ADD_YEAR = Template("thêm «year» vào «round»", "add «year» to «round»")
_YEAR = Template("một năm từ 1945", "a year from 1945")
_QUARTER = Template("một quý từ 1 đến 4", "a quarter from 1 to 4")
_DAYS = Template("số ngày từ 0", "a number of days from 0")
_CODE_KIND = Template("mã gồm chữ không dấu, số, gạch nối", "a code of plain letters, digits and hyphens")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision that published a round: number with symbol, date (ISO)."""

    number: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAnswers:
    """The answers of all units of a round, and what the round says of itself."""

    period: Period | None
    criteria_set: str
    units: tuple[UnitAnswers, ...]
    assessor: str = ""
    decision: Decision = Decision()
    note: str = ""


def read_round(content: object, criteria: CriteriaSet | None = None) -> RoundAnswers:
    """Read a round's answers; raises `Refused` with every fault of form, and for a set other than `criteria`.

    The figures themselves are checked by the rules, when the round is scored.
    """
    reader = _RoundReader([])
    answers = reader.read(content, criteria)
    if reader.faults or answers is None:
        raise Refused(reader.faults)
    return answers


@dataclass(slots=True)
class _RoundReader(PlainReader):
    unread: int = 0

    def read(self, content: object, criteria: CriteriaSet | None) -> RoundAnswers | None:
        if (
            not isinstance(content, dict)
            or not isinstance(content.get("round", {}), dict)
            or not isinstance(content.get("units"), list)
        ):
            self.fault("", _NOT_ROUND(shape=_SHAPE), _SEE_FORMAT())
            return None
        self.only(content, "", ("round", "units"))
        about: dict[str, object] = content.get("round", {})
        self.only(about, "round", _ROUND_KEYS)
        criteria_set = self.text(about, "round", "criteria_set")
        if criteria is not None and criteria_set and criteria_set != criteria.id:
            self.fault("round.criteria_set", _OTHER_SET(given=criteria_set, criteria=criteria.id), _USE_SET())
        units = self._units(content["units"])
        self._population(about, units)
        period = self._period(about)
        criteria_hash = self.text(about, "round", "criteria_hash")
        if criteria is not None and criteria_hash and not self.faults:
            self._same_content(criteria_hash, criteria, period)
        return RoundAnswers(
            period=period,
            criteria_set=criteria_set,
            units=tuple(units),
            assessor=self.text(about, "round", "assessor"),
            decision=self._decision(about),
            note=self.text(about, "round", "note"),
        )

    def _same_content(self, given: str, criteria: CriteriaSet, period: Period | None) -> None:
        """Hold the set against the content hash that the answers name."""
        try:
            own = (freeze(criteria, period) if period else criteria).hash
        except Refused:
            # The faults are those of the set's own file: freezing it for the round reports them there.
            return
        if given != own:
            self.fault("round.criteria_hash", _OTHER_CONTENT(given=given[:12], own=own[:12]), _USE_SET())

    def _period(self, about: Mapping[str, object]) -> Period | None:
        year, quarter = about.get("year"), about.get("quarter")
        if year is None:
            if quarter is not None:
                self.fault("round.year", _QUARTER_ALONE(), _ADD_YEAR())
            return None
        if type(year) is not int or not 1945 <= year <= 9999:
            self.wrong("round", "year", _YEAR(), year)
            return None
        if quarter is not None and (type(quarter) is not int or not 1 <= quarter <= 4):
            self.wrong("round", "quarter", _QUARTER(), quarter)
            quarter = None
        return Period(year, quarter)

    def _decision(self, about: Mapping[str, object]) -> Decision:
        decision = about.get("decision")
        if decision is None:
            return Decision()
        if not isinstance(decision, dict):
            self.wrong("round", "decision", OBJECT(), decision)
            return Decision()
        self.only(decision, "round.decision", ("number", "date"))
        return Decision(
            number=self.text(decision, "round.decision", "number"),
            date=self.text(decision, "round.decision", "date"),
        )

    def _units(self, listed: list[object]) -> list[UnitAnswers]:
        units: dict[str, UnitAnswers] = {}
        for number, given in enumerate(listed):
            unit = self._unit(given, f"units[{number}]")
            if unit is None:
                self.unread += 1
                continue
            if unit.code in units:
                self.fault(f"units[{number}]", _TWICE(code=unit.code), _KEEP_ONE())
            units[unit.code] = unit
        if not listed:
            self.fault("units", _NO_UNITS(), _ADD_UNITS())
        return list(units.values())

    def _unit(self, given: object, path: str) -> UnitAnswers | None:
        if not isinstance(given, dict):
            self.wrong("", path, OBJECT(), given)
            return None
        code = given.get("code")
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            self.wrong(path, "code", _CODE_KIND(), code)
            return None
        self.only(given, path, _UNIT_KEYS)
        days_late, excused = self._filing(given, code)
        return UnitAnswers(
            code=code,
            name=" ".join(self.text(given, code, "name").split()) or code,
            invented=self.truth(given, code, "invented"),
            source=self.text(given, code, "source"),
            answers=self._answers(given, code),
            days_late=days_late,
            excused=excused,
            cuts=self._cuts(given, code),
        )

    def _cuts(self, given: Mapping[str, object], code: str) -> dict[str, Cut]:
        found: dict[str, Cut] = {}
        for item, value in self.mapping(given, code, "cuts").items():
            if not isinstance(value, dict):
                self.wrong(f"{code}.cuts", item, OBJECT(), value)
            elif cut := cuts.read(self, value, f"{code}.cuts.{shown(item)}"):
                found[item] = cut
        return found

    def _answers(self, given: Mapping[str, object], code: str) -> dict[str, dict[str, object]]:
        answers = self.as_mapping(given.get("answers"), code, "answers")
        return {item: self.as_mapping(answer, code, item) for item, answer in answers.items()}

    def _filing(self, given: Mapping[str, object], code: str) -> tuple[int, bool]:
        filing = given.get("filing")
        if filing is None:
            return 0, False
        if not isinstance(filing, dict):
            self.wrong(code, "filing", OBJECT(), filing)
            return 0, False
        self.only(filing, f"{code}.filing", ("days_late", "excused"))
        days = filing.get("days_late", 0)
        if type(days) is not int or not 0 <= days <= _MOST_LATE:
            self.wrong(f"{code}.filing", "days_late", _DAYS(), days)
            days = 0
        return days, self.truth(filing, f"{code}.filing", "excused")

    def _population(self, about: Mapping[str, object], units: list[UnitAnswers]) -> None:
        """Hold the units against the population that the round declares, if it declares one."""
        declared = about.get("units")
        if declared is None:
            return
        if not isinstance(declared, list):
            self.wrong("round", "units", LIST(), declared)
            return
        codes = {code for code in declared if isinstance(code, str) and _CODE.fullmatch(code)}
        for number, code in enumerate(declared):
            if not isinstance(code, str) or code not in codes:
                self.wrong("round", f"units[{number}]", _CODE_KIND(), code)
        given = {unit.code for unit in units}
        for code in sorted(given - codes):
            self.fault(code, _UNKNOWN_UNIT(code=code), _CHECK_CODE())
        # A unit that could not be read may be the one that seems missing.
        for code in sorted(codes - given) if not self.unread else ():
            self.fault("round.units", _MISSING_UNIT(code=code), _ADD_UNIT())
