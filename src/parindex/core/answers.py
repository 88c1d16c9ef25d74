"""Reads the answers of a round from plain JSON values and refuses them with every fault at once."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from parindex.core.criteria import CriteriaSet, freeze
from parindex.core.faults import Fault, Place, Refused
from parindex.core.placeholders import Period
from parindex.core.sentences import Statement, Template, shown
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
_UNIT_KEYS = ("code", "name", "source", "invented", "answers", "filing")
_MOST_LATE = 3_650

_NOT_ROUND = Template("tệp không có dạng {shape}", "the file has not the form {shape}")
_SEE_FORMAT = Template(
    "xem định dạng tệp trả lời trong tài liệu (docs/answers.md)",
    "see the format of answers files (docs/answers.md)",
)
_SHAPE = '{"round": {…}, "units": [{"code", "answers"}]}'
_WRONG = Template("«{key}» phải là {kind}, đang là «{given}»", "«{key}» must be {kind}, it is «{given}»")
_CORRECT = Template("sửa «{key}»", "correct «{key}»")
_UNKNOWN_KEY = Template("không có khóa nào tên «{key}» ở đây", "there is no key «{key}» here")
_KNOWN = Template("dùng: {known}", "use: {known}")
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
_TEXT = Template("một đoạn chữ", "a text")
_YEAR = Template("một năm từ 1945", "a year from 1945")
_QUARTER = Template("một quý từ 1 đến 4", "a quarter from 1 to 4")
_OBJECT = Template("một đối tượng", "an object")
_LIST = Template("một danh sách", "a list")
_TRUTH = Template("true hoặc false", "true or false")
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
class _RoundReader:
    faults: list[Fault]
    unread: int = 0

    def read(self, content: object, criteria: CriteriaSet | None) -> RoundAnswers | None:
        if (
            not isinstance(content, dict)
            or not isinstance(content.get("round", {}), dict)
            or not isinstance(content.get("units"), list)
        ):
            self._fault("", _NOT_ROUND(shape=_SHAPE), _SEE_FORMAT())
            return None
        self._only(content, "", ("round", "units"))
        about: dict[str, object] = content.get("round", {})
        self._only(about, "round", _ROUND_KEYS)
        criteria_set = self._text(about, "round", "criteria_set")
        if criteria is not None and criteria_set and criteria_set != criteria.id:
            self._fault("round.criteria_set", _OTHER_SET(given=criteria_set, criteria=criteria.id), _USE_SET())
        units = self._units(content["units"])
        self._population(about, units)
        period = self._period(about)
        criteria_hash = self._text(about, "round", "criteria_hash")
        if criteria is not None and criteria_hash and not self.faults:
            self._same_content(criteria_hash, criteria, period)
        return RoundAnswers(
            period=period,
            criteria_set=criteria_set,
            units=tuple(units),
            assessor=self._text(about, "round", "assessor"),
            decision=self._decision(about),
            note=self._text(about, "round", "note"),
        )

    def _same_content(self, given: str, criteria: CriteriaSet, period: Period | None) -> None:
        """Hold the set against the content hash that the answers name."""
        try:
            own = (freeze(criteria, period) if period else criteria).hash
        except Refused:
            # The faults are those of the set's own file: freezing it for the round reports them there.
            return
        if given != own:
            self._fault("round.criteria_hash", _OTHER_CONTENT(given=given[:12], own=own[:12]), _USE_SET())

    def _period(self, about: Mapping[str, object]) -> Period | None:
        year, quarter = about.get("year"), about.get("quarter")
        if year is None:
            if quarter is not None:
                self._fault("round.year", _QUARTER_ALONE(), _ADD_YEAR())
            return None
        if type(year) is not int or not 1945 <= year <= 9999:
            self._wrong("round", "year", _YEAR(), year)
            return None
        if quarter is not None and (type(quarter) is not int or not 1 <= quarter <= 4):
            self._wrong("round", "quarter", _QUARTER(), quarter)
            quarter = None
        return Period(year, quarter)

    def _decision(self, about: Mapping[str, object]) -> Decision:
        decision = about.get("decision")
        if decision is None:
            return Decision()
        if not isinstance(decision, dict):
            self._wrong("round", "decision", _OBJECT(), decision)
            return Decision()
        self._only(decision, "round.decision", ("number", "date"))
        return Decision(
            number=self._text(decision, "round.decision", "number"),
            date=self._text(decision, "round.decision", "date"),
        )

    def _units(self, listed: list[object]) -> list[UnitAnswers]:
        units: dict[str, UnitAnswers] = {}
        for number, given in enumerate(listed):
            unit = self._unit(given, f"units[{number}]")
            if unit is None:
                self.unread += 1
                continue
            if unit.code in units:
                self._fault(f"units[{number}]", _TWICE(code=unit.code), _KEEP_ONE())
            units[unit.code] = unit
        if not listed:
            self._fault("units", _NO_UNITS(), _ADD_UNITS())
        return list(units.values())

    def _unit(self, given: object, path: str) -> UnitAnswers | None:
        if not isinstance(given, dict):
            self._wrong("", path, _OBJECT(), given)
            return None
        code = given.get("code")
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            self._wrong(path, "code", _CODE_KIND(), code)
            return None
        self._only(given, path, _UNIT_KEYS)
        days_late, excused = self._filing(given, code)
        return UnitAnswers(
            code=code,
            name=" ".join(self._text(given, code, "name").split()) or code,
            invented=self._truth(given, code, "invented"),
            source=self._text(given, code, "source"),
            answers=self._answers(given, code),
            days_late=days_late,
            excused=excused,
        )

    def _answers(self, given: Mapping[str, object], code: str) -> dict[str, dict[str, object]]:
        answers = given.get("answers")
        if not isinstance(answers, dict):
            self._wrong(code, "answers", _OBJECT(), answers)
            return {}
        for item, answer in answers.items():
            if not isinstance(answer, dict):
                self._wrong(code, item, _OBJECT(), answer)
        return answers

    def _filing(self, given: Mapping[str, object], code: str) -> tuple[int, bool]:
        filing = given.get("filing")
        if filing is None:
            return 0, False
        if not isinstance(filing, dict):
            self._wrong(code, "filing", _OBJECT(), filing)
            return 0, False
        self._only(filing, f"{code}.filing", ("days_late", "excused"))
        days = filing.get("days_late", 0)
        if type(days) is not int or not 0 <= days <= _MOST_LATE:
            self._wrong(f"{code}.filing", "days_late", _DAYS(), days)
            days = 0
        return days, self._truth(filing, f"{code}.filing", "excused")

    def _population(self, about: Mapping[str, object], units: list[UnitAnswers]) -> None:
        """Hold the units against the population that the round declares, if it declares one."""
        declared = about.get("units")
        if declared is None:
            return
        if not isinstance(declared, list):
            self._wrong("round", "units", _LIST(), declared)
            return
        codes = {code for code in declared if isinstance(code, str) and _CODE.fullmatch(code)}
        for number, code in enumerate(declared):
            if not isinstance(code, str) or code not in codes:
                self._wrong("round", f"units[{number}]", _CODE_KIND(), code)
        given = {unit.code for unit in units}
        for code in sorted(given - codes):
            self._fault(code, _UNKNOWN_UNIT(code=code), _CHECK_CODE())
        # A unit that could not be read may be the one that seems missing.
        for code in sorted(codes - given) if not self.unread else ():
            self._fault("round.units", _MISSING_UNIT(code=code), _ADD_UNIT())

    def _text(self, given: Mapping[str, object], path: str, key: str) -> str:
        value = given.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        self._wrong(path, key, _TEXT(), value)
        return ""

    def _truth(self, given: Mapping[str, object], path: str, key: str) -> bool:
        value = given.get(key, False)
        if isinstance(value, bool):
            return value
        self._wrong(path, key, _TRUTH(), value)
        return False

    def _only(self, given: Mapping[str, object], path: str, known: tuple[str, ...]) -> None:
        for key in given:
            if key not in known:
                self._fault(f"{path}.{shown(key)}".lstrip("."), _UNKNOWN_KEY(key=shown(key)), _KNOWN(known=known))

    def _wrong(self, path: str, key: str, kind: Statement, given: object) -> None:
        key = shown(key)
        self._fault(f"{path}.{key}".lstrip("."), _WRONG(key=key, kind=kind, given=shown(given)), _CORRECT(key=key))

    def _fault(self, path: str, wrong: Statement, remedy: Statement) -> None:
        self.faults.append(Fault(Place(path), wrong, remedy))
