"""Facts that an officer enters with their source, what follows from them, and where they contradict each other.

Other rooms may give the same facts under the same keys; what is computed then takes the place of what was entered.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from parindex.core.compiling.facts import Book, Fact, Kind
from parindex.core.sentences import Statement, Template

_DOSSIER = Template("hồ sơ", "dossiers")
_POINT = Template("điểm", "points")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One figure that can be entered: what it is called, its kind and unit, if it has one."""

    key: str
    name: Template
    kind: Kind = Kind.COUNT
    unit: Template | None = _DOSSIER


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Figures that belong together, as a form asks for them."""

    key: str
    name: Template
    fields: tuple[Field, ...]


def _f(key: str, vi: str, en: str, kind: Kind = Kind.COUNT, unit: Template | None = _DOSSIER) -> Field:
    return Field(key=key, name=Template(vi, en), kind=kind, unit=unit)


#: After Biểu 06/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), the service index of 766/QĐ-TTg, and the seed.
GROUPS = (
    Group(
        key="dossiers",
        name=Template("Hồ sơ thủ tục hành chính", "Dossiers"),
        fields=(
            _f("dossiers.from", "số liệu từ ngày", "figures from", Kind.DAY, None),
            _f("dossiers.to", "số liệu đến ngày", "figures to", Kind.DAY, None),
            _f("dossiers.total", "tổng số hồ sơ tiếp nhận", "dossiers received"),
            _f("dossiers.direct", "tiếp nhận trực tiếp", "received at the counter"),
            _f("dossiers.online", "tiếp nhận trực tuyến", "received online"),
            _f("dossiers.carried_over", "tồn kỳ trước chuyển sang", "carried over"),
            _f("dossiers.on_time", "giải quyết trước hạn và đúng hạn", "settled in time"),
            _f("dossiers.late", "giải quyết quá hạn", "settled late"),
            _f("dossiers.in_progress", "đang giải quyết", "under way"),
            _f("dossiers.certified", "chứng thực bản sao điện tử", "certified electronic copies"),
            _f("dossiers.input_yes", "đã số hóa thành phần khi tiếp nhận", "components digitised"),
            _f("dossiers.input_no", "chưa số hóa thành phần khi tiếp nhận", "components not digitised"),
            _f("dossiers.result_yes", "đã số hóa kết quả", "results digitised"),
            _f("dossiers.result_no", "chưa số hóa kết quả", "results not digitised"),
            _f("dossiers.payable", "phải nộp phí, lệ phí", "with a fee"),
            _f("dossiers.paid_online", "đã nộp phí, lệ phí trực tuyến", "fee paid online"),
            _f("dossiers.late_cause", "nguyên nhân quá hạn", "why late", Kind.TEXT, None),
        ),
    ),
    Group(
        key="service",
        name=Template("Bộ chỉ số phục vụ người dân, doanh nghiệp", "Service index"),
        fields=(
            _f("service.points", "điểm của bộ chỉ số", "points of the service index", Kind.POINTS, _POINT),
            _f("service.rank", "thứ hạng", "rank", Kind.RANK, None),
        ),
    ),
    Group(
        key="plan",
        name=Template("Kế hoạch cải cách hành chính", "Plan"),
        fields=(
            _f("plan.number", "số, ký hiệu kế hoạch", "number of the plan", Kind.TEXT, None),
            _f("plan.day", "ngày ban hành kế hoạch", "day of the plan", Kind.DAY, None),
            _f("plan.contents", "số nội dung của kế hoạch", "contents of the plan", unit=Template("nội dung", "parts")),
        ),
    ),
)
FIELDS: Mapping[str, Field] = {field.key: field for group in GROUPS for field in group.fields}


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that follows from others: the sum of some, or a share of two sums."""

    key: str
    name: Template
    part: tuple[str, ...]
    whole: tuple[str, ...] = ()
    unit: Template = _DOSSIER


DERIVED = (
    Derived("dossiers.resolved", Template("hồ sơ đã giải quyết", "settled"), ("on_time", "late")),
    Derived("dossiers.new", Template("hồ sơ tiếp nhận mới trong kỳ", "new in the period"), ("direct", "online")),
    Derived("dossiers.late_share", Template("tỷ lệ giải quyết quá hạn", "share late"), ("late",), ("on_time", "late")),
    Derived(
        "dossiers.on_time_share",
        Template("tỷ lệ giải quyết trước hạn và đúng hạn", "share in time"),
        ("on_time",),
        ("on_time", "late"),
    ),
    Derived(
        "dossiers.input_share",
        Template("tỷ lệ số hóa thành phần hồ sơ", "share of components digitised"),
        ("input_yes",),
        ("input_yes", "input_no"),
    ),
    Derived(
        "dossiers.result_share",
        Template("tỷ lệ số hóa kết quả", "share of results digitised"),
        ("result_yes",),
        ("result_yes", "result_no"),
    ),
    Derived(
        "dossiers.paid_share",
        Template("tỷ lệ thanh toán trực tuyến", "share paid online"),
        ("paid_online",),
        ("payable",),
    ),
)

_SUM = Template("{terms}", "{terms}")
_RATIO = Template("{part} : {whole}", "{part} : {whole}")


def derive(book: Book) -> None:
    """Add what follows from the figures that are there; nothing where one of them is missing."""
    for rule in DERIVED:
        parts, wholes = _facts(book, rule.part), _facts(book, rule.whole)
        if parts is None or wholes is None or rule.key in book:
            continue
        fact = _share(rule, parts, wholes) if rule.whole else _total(rule, parts)
        if fact is not None:
            book.add([fact])


def _facts(book: Book, names: tuple[str, ...]) -> list[Fact] | None:
    found = [book.get(f"dossiers.{name}") for name in names]
    return None if any(fact is None for fact in found) else [fact for fact in found if fact is not None]


def _total(rule: Derived, parts: Sequence[Fact]) -> Fact:
    terms = " + ".join(str(fact.value) for fact in parts)
    return Fact(
        key=rule.key,
        kind=Kind.COUNT,
        value=_sum(parts),
        name=rule.name(),
        unit=rule.unit(),
        formula=_SUM(terms=terms),
        period=parts[0].period,
        source=parts[0].source,
    )


def _share(rule: Derived, parts: Sequence[Fact], wholes: Sequence[Fact]) -> Fact | None:
    part, whole = _sum(parts), _sum(wholes)
    if not whole:
        return None
    return Fact(
        key=rule.key,
        kind=Kind.SHARE,
        value=Fraction(part, whole),
        name=rule.name(),
        formula=_RATIO(part=part, whole=whole),
        part=part,
        whole=whole,
        period=parts[0].period,
        source=parts[0].source,
    )


def _sum(facts: Sequence[Fact]) -> int:
    return sum(fact.value for fact in facts if isinstance(fact.value, int))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Entered figures that cannot all be right, by their keys."""

    keys: tuple[str, ...]
    said: Statement


_UNEQUAL = Template("{whole} = {given}, nhưng {terms} = {sum}", "{whole} = {given}, but {terms} = {sum}")
_BACKWARDS = Template("«{first}» sau «{last}»", "“{first}” is after “{last}”")
_BEYOND = Template("thứ hạng {rank} lớn hơn số đơn vị {of}", "rank {rank} is beyond {of} units")
_PART = Template("{part} = {given} lớn hơn {whole} = {most}", "{part} = {given} is above {whole} = {most}")

_SUMS = (
    ("total", ("direct", "online", "carried_over")),
    ("total", ("on_time", "late", "in_progress")),
    ("total", ("input_yes", "input_no")),
    ("resolved", ("result_yes", "result_no")),
)
_PARTS = (("paid_online", "payable"), ("certified", "total"))


def contradictions(book: Book) -> list[Contradiction]:
    """Say which figures of a book cannot all be right; those that follow from others are derived first."""
    found: list[Contradiction] = []
    checks: tuple[Callable[[Book], Iterator[Contradiction]], ...] = (_sums, _parts, _days, _ranks)
    for check in checks:
        found += check(book)
    return found


def _sums(book: Book) -> Iterator[Contradiction]:
    for whole, parts in _SUMS:
        total, facts = book.get(f"dossiers.{whole}"), _facts(book, parts)
        if total is not None and facts is not None and total.value != _sum(facts):
            terms = " + ".join(fact.name.say() for fact in facts)
            said = _UNEQUAL(whole=total.name, given=str(total.value), terms=terms, sum=_sum(facts))
            yield Contradiction((total.key, *(fact.key for fact in facts)), said)


def _parts(book: Book) -> Iterator[Contradiction]:
    for part, whole in _PARTS:
        facts = _facts(book, (part, whole))
        if facts is not None and _sum(facts[:1]) > _sum(facts[1:]):
            less, more = facts
            said = _PART(part=less.name, given=_sum([less]), whole=more.name, most=_sum([more]))
            yield Contradiction((less.key, more.key), said)


def _days(book: Book) -> Iterator[Contradiction]:
    first, last = book.get("dossiers.from"), book.get("dossiers.to")
    if first is None or last is None:
        return
    if isinstance(first.value, date) and isinstance(last.value, date) and first.value > last.value:
        yield Contradiction((first.key, last.key), _BACKWARDS(first=first.name, last=last.name))


def _ranks(book: Book) -> Iterator[Contradiction]:
    fact = book.get("service.rank")
    if fact is not None and fact.of is not None and isinstance(fact.value, int | Decimal) and fact.value > fact.of:
        yield Contradiction((fact.key,), _BEYOND(rank=int(fact.value), of=fact.of))
