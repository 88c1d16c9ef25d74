"""Checks before a sheet is sent in, as data: what each looks for, how much it weighs, and what it finds.

That an answer without evidence has to be explained is S65; that evidence has to be of the year assessed, and the other
kinds, are our choice, after the defects that the report of xã Đồng Tâm names: missing, under the
wrong item, inaccurate.
"""

import operator
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self, TypeVar

from parindex.core.criteria.model import CriteriaSet, Item
from parindex.core.documents.sufficiency import State
from parindex.core.figures import Answer, Shape
from parindex.core.placeholders import Period
from parindex.core.progress import ItemProgress, expected_codes
from parindex.core.sentences import Statement, Template, shown
from parindex.core.source import Reader


class Severity(StrEnum):
    """How much a finding weighs: it stops the sheet, has to be confirmed, or is only said."""

    STOP = "stop"
    WARN = "warn"
    INFORM = "inform"


SEVERITIES = {
    Severity.STOP: Template("phải sửa trước khi gửi", "must be mended first"),
    Severity.WARN: Template("cần xem lại", "look at it again"),
    Severity.INFORM: Template("để biết", "for information"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document filed under an item; `file` is its content, empty for a link."""

    title: str
    issued_on: date | None = None
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How far the machine sees the evidence of an item go: what is missing, and what is doubtful and why."""

    state: State
    missing: tuple[Statement, ...] = ()
    doubts: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """What is known of one item of a sheet; `evidence` is None where the machine has not looked at it."""

    progress: ItemProgress = ItemProgress.EMPTY
    figures: Answer | None = None
    papers: tuple[Paper, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFacts:
    """What is known of a sheet: its items by code, within the days that the round assesses."""

    criteria: CriteriaSet
    first_day: date
    last_day: date
    items: Mapping[str, ItemFacts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a check found at an item, with its remedy; `others` are further items that it concerns."""

    kind: str
    severity: Severity
    item: str
    sentence: Statement
    remedy: Statement
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """To which items a check is held, and how much it weighs."""

    severity: Severity
    items: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a kind reads itself from: its keys, and the set that they name."""

    reader: Reader
    scope: Scope
    criteria: CriteriaSet


_NOT_ANSWERED = Template("chưa trả lời", "not answered")
_ANSWER = Template("điền số liệu, hoặc chọn «không phát sinh»", "fill in the figures, or choose «not arising»")
_INCOMPLETE = Template("đã ghi nhưng chưa đủ số liệu để tính điểm", "begun, but the figures give no points yet")
_COMPLETE = Template("mở mục và điền nốt số liệu", "open the item and fill in the rest")
_UNPROVEN = Template("chưa có tài liệu kiểm chứng, cũng chưa có giải trình", "neither evidence nor an explanation")
_PROVE = Template("thêm tài liệu, hoặc viết giải trình vì sao thiếu", "add evidence, or explain why there is none")
_CONTRADICTS = Template(
    "{left} của mục {item} là {given}, phải {relation} {right} của mục {other} là {than}: {says}",
    "{left} of item {item} is {given}, which must be {relation} {right} of item {other}, {than}: {says}",
)
_COMPARE = Template("kiểm tra lại hai con số, sửa con số sai", "check both figures and mend the wrong one")
_OUT_OF_YEAR = Template(
    "«{title}» đề ngày {day}, ngoài khoảng {first} – {last}", "«{title}» is dated {day}, outside {first} – {last}"
)
_CHECK_DATE = Template(
    "kiểm tra ngày trên văn bản; nếu đúng là ngoài năm thì thay bằng văn bản của năm đánh giá",
    "check the date on the paper; if it is right, file one of the year assessed instead",
)
_UNDATED = Template("«{title}» chưa ghi ngày ban hành", "«{title}» has no date")
_DATE_IT = Template("ghi số, ký hiệu và ngày của văn bản", "give number, symbol and date of the paper")
_SAME_FILE = Template(
    "tệp «{title}» nằm ở {count} mục: {items}", "the file «{title}» is filed under {count} items: {items}"
)
_SPLIT = Template(
    "giữ ở mục mà nó chứng minh; mục khác dùng tài liệu riêng",
    "keep it where it proves something; give others their own",
)
_LACKING = Template("máy thấy còn thiếu tài liệu: {what}", "the machine sees documents missing: {what}")
_LACKING_SOME = Template("máy thấy còn thiếu tài liệu phải có", "the machine sees required documents missing")
_FILE_IT = Template(
    "nộp thêm tài liệu còn thiếu; nếu máy thấy nhầm thì cứ gửi",
    "file what is missing; where the machine is wrong, send",
)
_DOUBTFUL = Template("máy thấy nên xem lại: {what}", "the machine sees something to look at: {what}")
_DOUBTFUL_SOME = Template("máy thấy có tài liệu nên xem lại", "the machine sees a document to look at")
_LOOK = Template(
    "mở tài liệu, sửa thông tin hoặc thay bản khác; nếu máy thấy nhầm thì cứ gửi",
    "open the document, correct what is said of it or replace it; where the machine is wrong, send",
)
_UNKNOWN_ITEM = Template("bộ chỉ số {criteria} không có mục «{code}»", "criteria set {criteria} has no item «{code}»")
_CHECK_CODE = Template("kiểm tra lại mã mục", "check the code of the item")
_UNKNOWN_FIGURE = Template("mục {item} không có con số «{key}»", "item {item} has no number «{key}»")
_FIGURES = Template("mục này có: {known}", "this item has: {known}")
_NO_FIGURES = Template("mục này không hỏi con số nào", "this item asks for no number")
_NOT_REFERENCE = Template("«{given}» không chỉ đúng một con số", "«{given}» does not name a figure")
_REFERENCE = Template("viết mục/con số, ví dụ 2.1/den", "write item/figure, such as 2.1/den")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(ABC):
    """One kind of check: read from its data, then held against a sheet."""

    kind: ClassVar[str]
    severity: ClassVar[Severity] = Severity.STOP

    scope: Scope

    @classmethod
    def read(cls, given: Given) -> Self:
        """Read what the kind needs, noting every fault with the reader."""
        return cls(scope=given.scope)

    @abstractmethod
    def find(self, facts: SheetFacts) -> Iterator[Found]:
        """Give everything that it finds in a sheet, in the order of the set."""

    def found(self, item: str, sentence: Statement, remedy: Statement, others: tuple[str, ...] = ()) -> Found:
        """Say what was found at an item."""
        severity = self.scope.severity
        return Found(kind=self.kind, severity=severity, item=item, sentence=sentence, remedy=remedy, others=others)

    def within(self, facts: SheetFacts) -> Iterator[tuple[str, ItemFacts]]:
        """Give the items of a sheet to which the check is held."""
        for item in facts.criteria.items:
            if item.code in self.scope.items and item.code in facts.items:
                yield item.code, facts.items[item.code]


KINDS: dict[str, type[Check]] = {}

_Kind = TypeVar("_Kind", bound=type[Check])


def register(check: _Kind) -> _Kind:
    """Make a kind known under its name; raises `ValueError` for one that is taken."""
    if check.kind in KINDS:
        raise ValueError(check.kind)
    KINDS[check.kind] = check
    return check


@dataclass(frozen=True, slots=True, kw_only=True)
class _Progress(Check):
    """Finds items that have come no further than one step; optional ones only once they are begun."""

    progress: ClassVar[ItemProgress]
    sentence: ClassVar[Template]
    remedy: ClassVar[Template]

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        expected = expected_codes(facts.criteria)
        for code, item in self.within(facts):
            if item.progress is self.progress and (code in expected or item.progress is not ItemProgress.EMPTY):
                yield self.found(code, self.sentence(), self.remedy())


@register
class Unanswered(_Progress):
    """An item that a unit has to answer, and that nobody began."""

    kind = "unanswered"
    progress, sentence, remedy = ItemProgress.EMPTY, _NOT_ANSWERED, _ANSWER


@register
class IncompleteFigures(_Progress):
    """An item that was begun and gives no figures yet."""

    kind = "incomplete_figures"
    progress, sentence, remedy = ItemProgress.BEGUN, _INCOMPLETE, _COMPLETE


@register
class Unproven(_Progress):
    """Figures without evidence and without an explanation (S65)."""

    kind = "unproven"
    progress, sentence, remedy = ItemProgress.UNPROVEN, _UNPROVEN, _PROVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One figure of one item, with what it is called."""

    item: str
    key: str
    label: Statement

    def value(self, facts: SheetFacts) -> Decimal | None:
        """Give the figure, where it was given."""
        item = facts.items.get(self.item)
        value = (item.figures or {}).get(self.key) if item else None
        return Decimal(value) if isinstance(value, int | Decimal) else None


RELATIONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le,
    "<": operator.lt,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
#: How a relation is written for people, where its own sign is not.
SIGNS = {"<=": "≤", ">=": "≥"}
_NUMBERS = {Shape.WHOLE, Shape.NUMBER, Shape.POINTS}


def numbers_of(item: Item) -> dict[str, Statement]:
    """Give the figures of an item that can be compared, by key, with what each is called."""
    return {one.key: one.label for one in item.rule.figures() if one.shape in _NUMBERS} if item.rule else {}


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction(Check):
    """Two figures of a sheet that cannot both be right."""

    kind = "contradiction"

    left: Reference
    relation: str
    right: Reference
    says: str

    @classmethod
    def read(cls, given: Given) -> Self:
        """Read the two figures, how they have to stand to each other, and the sentence that says so."""
        left, right = _reference(given, "left"), _reference(given, "right")
        relation = given.reader.one_of("relation", {sign: sign for sign in RELATIONS}, "<=")
        return cls(scope=given.scope, left=left, relation=relation, right=right, says=given.reader.text("says"))

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        """Compare, where both figures are there."""
        left, right = self.left.value(facts), self.right.value(facts)
        if left is None or right is None or RELATIONS[self.relation](left, right):
            return
        sentence = _CONTRADICTS(
            left=self.left.label,
            item=self.left.item,
            given=left,
            relation=SIGNS.get(self.relation, self.relation),
            right=self.right.label,
            other=self.right.item,
            than=right,
            says=self.says,
        )
        yield self.found(self.left.item, sentence, _COMPARE(), (self.right.item,))


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfYear(Check):
    """A paper dated outside the year assessed; a plan may be dated some days before it."""

    kind = "out_of_year"
    severity = Severity.WARN

    days_before: int = 0
    days_after: int = 0

    @classmethod
    def read(cls, given: Given) -> Self:
        """Read how many days before and after the year are still allowed."""
        before, after = (given.reader.whole(key, 0, most=366) for key in ("days_before", "days_after"))
        return cls(scope=given.scope, days_before=before, days_after=after)

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        """Look at the date of each paper that has one."""
        first = facts.first_day - timedelta(days=self.days_before)
        last = facts.last_day + timedelta(days=self.days_after)
        for code, item in self.within(facts):
            for paper in item.papers:
                if paper.issued_on is not None and not first <= paper.issued_on <= last:
                    days = {"day": _day(paper.issued_on), "first": _day(first), "last": _day(last)}
                    yield self.found(code, _OUT_OF_YEAR(title=paper.title, **days), _CHECK_DATE())


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Undated(Check):
    """A paper of which nobody said the date."""

    kind = "undated"
    severity = Severity.INFORM

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        """Look for papers without a date."""
        for code, item in self.within(facts):
            for paper in item.papers:
                if paper.issued_on is None:
                    yield self.found(code, _UNDATED(title=paper.title), _DATE_IT())


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class SameFile(Check):
    """One file under many items."""

    kind = "same_file"
    severity = Severity.WARN

    most: int = 3

    @classmethod
    def read(cls, given: Given) -> Self:
        """Read under how many items a file may be."""
        return cls(scope=given.scope, most=given.reader.whole("most", 3, least=1, most=1000))

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        """Count the items of each file; what is found stands at the first of them."""
        places: dict[str, dict[str, str]] = defaultdict(dict)
        for code, item in self.within(facts):
            for paper in item.papers:
                if paper.file:
                    places[paper.file].setdefault(code, paper.title)
        for titles in places.values():
            if len(titles) > self.most:
                first, *others = titles
                sentence = _SAME_FILE(title=titles[first], count=len(titles), items=", ".join(titles))
                yield self.found(first, sentence, _SPLIT(), tuple(others))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sufficiency(Check):
    """Finds items with documents whose evidence is in one state; an item without any has to be explained (S65)."""

    state: ClassVar[State]
    sentence: ClassVar[Template]
    plain: ClassVar[Template]
    remedy: ClassVar[Template]

    def find(self, facts: SheetFacts) -> Iterator[Found]:
        for code, item in self.within(facts):
            if item.papers and item.evidence is not None and item.evidence.state is self.state:
                what = (*item.evidence.missing, *item.evidence.doubts)
                yield self.found(code, self.sentence(what=what) if what else self.plain(), self.remedy())


@register
class EvidenceMissing(_Sufficiency):
    """An item with documents, of which the machine misses one that is required."""

    kind = "evidence_missing"
    severity = Severity.WARN
    state, sentence, plain, remedy = State.MISSING, _LACKING, _LACKING_SOME, _FILE_IT


@register
class EvidenceDoubtful(_Sufficiency):
    """An item whose documents the machine would have somebody look at again."""

    kind = "evidence_doubtful"
    severity = Severity.INFORM
    state, sentence, plain, remedy = State.DOUBTFUL, _DOUBTFUL, _DOUBTFUL_SOME, _LOOK


def run(checks: Sequence[Check], facts: SheetFacts) -> list[Found]:
    """Hold all checks against a sheet: what stops first, then as the set orders the items."""
    places = facts.criteria.index()
    weights = {severity: weight for weight, severity in enumerate(Severity)}
    found = [one for check in checks for one in check.find(facts)]
    return sorted(found, key=lambda one: (weights[one.severity], places[one.item]))


def period_days(period: Period) -> tuple[date, date]:
    """Give the first and the last day of the year, or quarter, that a round assesses."""
    first_month, last_month = (1, 12) if period.quarter is None else (period.quarter * 3 - 2, period.quarter * 3)
    last_day = 31 if last_month in {3, 12} else 30
    return date(period.year, first_month, 1), date(period.year, last_month, last_day)


def _reference(given: Given, key: str) -> Reference:
    reader, text = given.reader, given.reader.text(key)
    code, _, figure = text.rpartition("/")
    nothing = Reference(item=code, key=figure, label=Statement.verbatim(figure))
    node = reader.node_at(key)
    if node is None:
        return nothing
    if not code or not figure:
        reader.fault(node, _NOT_REFERENCE(given=shown(text)), _REFERENCE())
        return nothing
    item = next((item for item in given.criteria.items if item.code == code), None)
    if item is None:
        reader.fault(node, _UNKNOWN_ITEM(criteria=given.criteria.id, code=shown(code)), _CHECK_CODE())
        return nothing
    known = numbers_of(item)
    if figure not in known:
        remedy = _FIGURES(known=tuple(known)) if known else _NO_FIGURES()
        reader.fault(node, _UNKNOWN_FIGURE(item=code, key=shown(figure)), remedy)
        return nothing
    return Reference(item=code, key=figure, label=known[figure])


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
