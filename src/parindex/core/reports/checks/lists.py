"""Wholes and parts in one sentence: "48 người, gồm 27 nam và 21 nữ", "phát hiện 7 văn bản" of 42 that were checked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from parindex.core.reports import numbers
from parindex.core.reports.figures import Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.raw import masked
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.sections import Side
from parindex.core.reports.slips import explain
from parindex.core.sentences import Statement, Template

_SAYS = Template("{whole} gồm {parts}", "{whole} is made of {parts}")
_SUM = Template("{parts} = {sum}, không phải {whole}", "{parts} = {sum}, not {whole}")
_MORE = Template("{parts} = {sum}, nhiều hơn {whole}", "{parts} = {sum}, more than {whole}")
_LIKELY = Template("{why}; có thể do {slip}", "{why}; likely {slip}")
_VALUE = Template("{value}", "{value}")
_ABOVE = Template("{part} trên {whole}", "{part} of {whole}")
_NO_MORE = Template(
    "«{part_name}» {part} không thể nhiều hơn «{whole_name}» {whole}",
    "«{part_name}» {part} cannot be more than «{whole_name}» {whole}",
)
_BEYOND = Template("một phần không thể lớn hơn tổng số", "a part cannot be more than the whole")
_GROUPS = Template("{one} và {other}", "{one} and {other}")
_SAME = Template("cộng theo giới tính được {one}, theo độ tuổi được {other}", "by sex they are {one}, by age {other}")

_NUMBER = re.compile(r"(?<![\d.,/#%])(?P<value>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/]|[.,]\d|\s*[%/])")
#: After which every part is named; after the others some may be left out.
_ALL = re.compile(r"\b(?:bao gom|gom(?: co)?|chia ra|chia theo|cu the(?: la)?)\b\s*:?|:")
_SOME = re.compile(r"\btrong do(?: co)?\b\s*:?")
_BREAKS = re.compile(
    r"\b(?:dat|chiem|tang|giam(?! doc)|so voi|cung ky|phan dau|ty le|bang|vuot|trung binh|tren tong|con lai|nam truoc|"
    r"trong do|tiet kiem|chenh lech)\b"
)
_SHARES = re.compile(r"\d[\d.,]*\s?%")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_FRACTION = re.compile(r"(?<![\d.,/#])(?P<part>\d{1,6})\s*/\s*(?P<whole>\d{1,6})\s+(?P<noun>[a-z]+)")
#: What is no part of a whole: points and ranks, money, days.
_NO_NOUN = re.compile(r"\b(?:diem|hang|ngay|gio|trieu|ty|nghin|tuoi|phut|lan|thang|nam 2|m2|km|dong)\b")

_TOTAL = re.compile(r"\b(?:tong cong|cong la|cong lai la|tong so la)\s*:?\s*(?P<value>\d[\d.]*\d|\d)")
#: Of what was done first, only so many can be what comes next; the words before the numbers, in their order.
_STEPS: Sequence[tuple[tuple[str, str], tuple[str, str]]] = (
    (("kiểm tra, rà soát", r"(?:kiem tra|ra soat|tham dinh)"), ("phát hiện", r"phat hien")),
    (("tiếp nhận", r"tiep nhan"), ("đã trả lời, xử lý", r"(?:da )?(?:tra loi|xu ly|giai quyet)")),
    (("phát ra", r"(?:phat(?: ra| hanh)?|gui)"), ("thu về", r"(?:thu (?:ve|lai|duoc)|nhan lai)")),
    (("thu về", r"thu (?:ve|lai|duoc)"), ("trong đó hợp lệ", r"trong do")),
    (("biên chế được giao", r"bien che (?:duoc )?giao"), ("có mặt", r"co mat")),
    (("có nghĩa vụ tài chính", r"nghia vu tai chinh"), ("thanh toán trực tuyến", r"thanh toan truc tuyen")),
)
_SEXES = re.compile(r"(?P<men>\d+)\s+nam\b[^\d]{1,20}(?P<women>\d+)\s+nu\b")
_AGES = re.compile(r"\btuoi\s*:?\s*(\d[\d.]*)\s+(?:nguoi|phieu)")
#: A whole and the two parts that it falls into, in the words of reports.
_SPLITS = (
    re.compile(
        r"\bthu (?:ve|lai|duoc)[^\d\n]{0,20}(?P<whole>\d[\d.]*)[^\d\n]{1,90}?(?P<one>\d[\d.]*) phieu hop le"
        r"[^\d\n]{1,20}(?P<other>\d[\d.]*) phieu (?:khong|chua) hop le"
    ),
    re.compile(
        r"\bgiao\b[^\d\n]{0,20}(?P<whole>\d[\d.]*) nhiem vu[^\d\n]{1,60}?\bdung (?:thoi )?han (?P<one>\d[\d.]*)"
        r"[^\d\n]{1,50}?\b(?:cham|qua|tre) (?:thoi )?han (?P<other>\d[\d.]*) nhiem vu(?![^.\n]*\b(?:dang|chua den)\b)"
    ),
)
_BETWEEN = r"[^\d\n]{0,40}?"


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    start: int
    end: int


@register("lists")
def lists(report: Report) -> Iterator[Finding]:
    """Find wholes that their parts do not make, and parts that are more than their whole."""
    mask = _masked(report)
    for start, end in _paragraphs(report):
        if report.section_at(start).side is Side.TASKS:
            continue
        yield from _wholes(report, mask, start, end)
        yield from _totals(report, mask, start, end)
        yield from _steps(report, mask, start, end)
        yield from _splits(report, mask, start, end)
        yield from _people(report, mask, start, end)
    yield from _fractions(report, mask)


def _paragraphs(report: Report) -> Iterator[tuple[int, int]]:
    for paragraph in report.prose.paragraphs:
        if paragraph.start < report.prose.tail:
            yield paragraph.body, paragraph.end


def _masked(report: Report) -> str:
    """Blank out days, citations, shares and brackets; places stay as they are."""
    spans = [(one.start, one.end) for one in report.text.dates]
    spans += [(one.start, one.symbol_end) for one in report.text.cited]
    spans += [(one.start, one.end) for one in report.text.named]
    spans += [(start, start + len(line.text)) for line, start in report.prose.lines() if line.cells]
    spans += [share.span() for share in _SHARES.finditer(report.prose.flat)]
    letters = list(masked(report.prose.flat, spans))
    for bracket in _BRACKETS.finditer(report.prose.flat):
        letters[bracket.start() : bracket.end()] = "#" * (bracket.end() - bracket.start())
    return "".join(letters)


def _numbers(mask: str, start: int, end: int) -> list[_Number]:
    return [_Number(numbers.parse(one["value"]), one.start(), one.end()) for one in _NUMBER.finditer(mask, start, end)]


def _with_spelled(report: Report, held: list[_Number], start: int, end: int) -> list[_Number]:
    """Add the counts in words: "tám công chức: 1 giám đốc, …"."""
    spelled = [
        _Number(one.value, one.start, one.start + len(one.place.words.split()[0]))
        for one in report.within(start, end)
        if one.kind is Kind.COUNT and not one.place.words[0].isdecimal()
    ]
    return sorted([*held, *spelled], key=lambda one: one.start)


def _wholes(report: Report, mask: str, start: int, end: int) -> Iterator[Finding]:
    for sentence in re.finditer(r"[^.\n]+(?:\.(?=\d)[^.\n]+)*", mask[start:end]):
        first, last = start + sentence.start(), start + sentence.end()
        held = _with_spelled(report, _numbers(mask, first, last), first, last)
        for place in range(len(held) - 2):
            whole, part = held[place], held[place + 1]
            between = mask[whole.end : part.start]
            is_some = _SOME.search(between) is not None
            is_all = _ALL.search(between if not is_some else between.replace(":", "")) is not None
            if not (is_all or is_some) or _BREAKS.search(_SOME.sub("", between)):
                continue
            if _NO_NOUN.search(mask[whole.end : whole.end + 10]) or ";" in between:
                continue
            yield from _whole(report, mask, whole, _parts(mask, held[place + 1 :], last), is_all=is_all)


def _totals(report: Report, mask: str, start: int, end: int) -> Iterator[Finding]:
    """Find a total behind its parts that they do not make: "đất đai 20 hồ sơ, hộ tịch 30 hồ sơ, tổng cộng 50"."""
    for told in _TOTAL.finditer(mask, start, end):
        first = max(mask.rfind(mark, start, told.start()) for mark in (":", ". ", ";")) + 1
        parts = _numbers(mask, max(first, start), told.start())
        (whole,) = _numbers(mask, told.start("value"), told.end("value"))
        if len(parts) > 1 and not _BREAKS.search(mask, parts[0].start, told.start()):
            yield from _whole(report, mask, whole, parts, is_all=True)


def _parts(mask: str, held: Sequence[_Number], last: int) -> list[_Number]:
    """Give the parts of a list: apart by commas, semicolons or "và", up to where it speaks of something else."""
    own: list[_Number] = []
    separator = ""
    for place, part in enumerate(held):
        ceiling = held[place + 1].start if place + 1 < len(held) else last
        behind = mask[part.end : ceiling]
        if _NO_NOUN.match(mask[part.end : part.end + 10].strip()):
            return []
        own.append(part)
        marks = re.findall(r"[,;]|\bva\b", behind)
        separator = separator or next((mark for mark in marks if mark != "va"), "")
        is_over = separator == "," and ";" in marks
        if _BREAKS.search(behind) or not marks or is_over:
            break
    return own


def _whole(report: Report, mask: str, whole: _Number, parts: Sequence[_Number], *, is_all: bool) -> Iterator[Finding]:
    if len(parts) < 2 or not _is_one_kind(mask, whole, parts):
        return
    total = sum((part.value for part in parts), Decimal(0))
    if whole.value in accumulate(part.value for part in parts):
        return
    is_more = total > whole.value
    needed = [(whole, total), *((part, part.value + whole.value - total) for part in parts)]
    slips = [explain(value, one.value, is_strict=not is_all) for one, value in needed if value >= 0]
    slip = next((one for one in slips if one is not None), None)
    # A list that need not be complete says nothing where it makes less.
    if total == whole.value or not (is_all or is_more):
        return
    terms = " + ".join(numbers.written(part.value) for part in parts)
    why: Statement = (_SUM if is_all else _MORE)(parts=terms, sum=total, whole=whole.value)
    if slip is not None:
        why = _LIKELY(why=why, slip=slip)
    words = Words(_SAYS(whole=whole.value, parts=terms), why, _VALUE(value=total))
    severity = Severity.WRONG if is_more or slip is not None else Severity.DOUBTFUL
    span = (whole.start, parts[-1].end)
    yield found(report, span, "lists", words, severity=severity, sure=0.85 if slip is not None else 0.7)


def _is_one_kind(mask: str, whole: _Number, parts: Sequence[_Number]) -> bool:
    """Say whether the parts may be of the whole: none is as large, and none counts something else by its noun."""
    noun = _noun(mask, whole)
    nouns = [_noun(mask, part) for part in parts]
    known = {one for one in nouns if one in _NOUNS}
    return noun not in _NOUNS or known <= {noun} or (noun in _PEOPLE and known <= _PEOPLE)


def _noun(mask: str, number: _Number) -> str:
    told = re.match(r"\)?\s*([a-z]+(?: [a-z]+)?)", mask[number.end : number.end + 40])
    return told[1] if told else ""


_PEOPLE = frozenset({"nguoi", "can bo", "cong chuc", "vien chuc", "luot nguoi"})
_NOUNS = (
    frozenset(
        {"ho so", "phieu", "van ban", "thu tuc", "nhiem vu", "tieu chi", "tai lieu", "don vi", "cuoc hop", "hoi nghi"}
    )
    | _PEOPLE
)


def _steps(report: Report, mask: str, start: int, end: int) -> Iterator[Finding]:
    for (whole_name, whole_words), (part_name, part_words) in _STEPS:
        one_number, two_number = (_NUMBER.pattern.replace("value", name) for name in ("one", "two"))
        step = re.compile(
            rf"\b{whole_words}\b{_BETWEEN}{one_number}[^\d\n]{{0,80}}?\b{part_words}\b{_BETWEEN}{two_number}"
        )
        for one in step.finditer(mask, start, end):
            whole, part = numbers.parse(one["one"]), numbers.parse(one["two"])
            if part > whole:
                why = _NO_MORE(part_name=part_name, part=part, whole_name=whole_name, whole=whole)
                words = Words(_ABOVE(part=part, whole=whole), why)
                span = (one.start(), one.end())
                yield found(report, span, "lists", words, severity=Severity.WRONG, sure=0.85)


def _splits(report: Report, mask: str, start: int, end: int) -> Iterator[Finding]:
    for known in _SPLITS:
        for one in known.finditer(mask, start, end):
            whole, first, second = (numbers.parse(one[name].rstrip(".")) for name in ("whole", "one", "other"))
            if first + second == whole:
                continue
            terms = f"{numbers.written(first)} + {numbers.written(second)}"
            why: Statement = _SUM(parts=terms, sum=first + second, whole=whole)
            slip = explain(whole - first, second)
            if slip is not None:
                why = _LIKELY(why=why, slip=slip)
            words = Words(_SAYS(whole=whole, parts=terms), why)
            yield found(report, one.span(), "lists", words, severity=Severity.WRONG, sure=0.8)


def _people(report: Report, mask: str, start: int, end: int) -> Iterator[Finding]:
    """Compare people by sex and by age, of one paragraph."""
    sexes = _SEXES.search(mask[start:end])
    ages = [numbers.parse(one[1]) for one in _AGES.finditer(mask[start:end])]
    if sexes is None or len(ages) < 2:
        return
    one, other = Decimal(sexes["men"]) + Decimal(sexes["women"]), sum(ages, Decimal(0))
    if one != other:
        words = Words(_GROUPS(one=one, other=other), _SAME(one=one, other=other))
        span = (start + sexes.start(), end)
        yield found(report, span, "lists", words, severity=Severity.WRONG, sure=0.8)


def _fractions(report: Report, mask: str) -> Iterator[Finding]:
    for one in _FRACTION.finditer(mask, 0, report.prose.tail):
        part, whole = Decimal(one["part"]), Decimal(one["whole"])
        is_counted = not _NO_NOUN.match(one["noun"]) and report.section_at(one.start()).side is not Side.TASKS
        if part > whole > 1 and is_counted and not re.search(r"\b(?:hang|thu|vi tri|xep)\s*$", mask[: one.start()]):
            words = Words(_ABOVE(part=part, whole=whole), _BEYOND())
            span = (one.start("part"), one.end("whole"))
            yield found(report, span, "lists", words, severity=Severity.WRONG, sure=0.85)
