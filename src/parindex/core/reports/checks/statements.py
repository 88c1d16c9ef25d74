"""Statements against figures and each other: "không có hồ sơ trễ hạn" beside one, "kịp thời" beside "chậm"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parindex.core.reports.areas import area_of
from parindex.core.reports.figures import Days, Figure, Kind
from parindex.core.reports.findings import Finding, Severity, Words, found
from parindex.core.reports.measures import NAMES, Measure, measure_of
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report
from parindex.core.reports.sections import Side
from parindex.core.sentences import Template

_SAYS = Template("«{words}»", "«{words}»")
_BUT = Template("dòng {line} ghi {name}: {value} hồ sơ", "line {line} has {name}: {value} dossiers")
_ALL = Template("nếu có {late} hồ sơ trễ hạn thì không thể 100 %", "with {late} late it cannot be 100 %")
_BESIDE = Template(
    "dòng {line} nói ngược lại về {about}: «{words}»", "line {line} says the contrary of {about}: «{words}»"
)
_RANK = Template("hạng ghi là {value}/{of}", "the rank is {value}/{of}")
_SCORE = Template("điểm ghi là {value}/{of}", "the score is {value}/{of}")

_NONE = re.compile(
    r"\b(?:khong|chua)\s+(?:co|de xay ra|de|phat sinh|con|ghi nhan)\s+(?:truong hop\s+|tinh trang\s+)?(?:ho "
    r"so|hs)\b(?P<which>[^.;,\n\d]{3,60})"
)
_HUNDRED = re.compile(
    r"\b100\s?%\s+(?:so\s+)?(?:ho so|hs)\b[^.;\n\d]{0,60}\b(?:dung|truoc|trong)\b[^.;\n\d]{0,20}\bhan\b"
)
_ALL_ONLINE = re.compile(
    r"\b100\s?%\s+(?:so\s+)?(?:ho so|hs)\b(?![^.;\n]{0,60}\b(?:han|thanh toan|giai quyet)\b)"
    r"[^.;\n\d]{0,40}\btruc tuyen\b"
)
_AIMED = re.compile(r"\b(?:phan dau|muc tieu|dam bao|bao dam|yeu cau|huong toi)\b")
_IS_HUNDRED = re.compile(r"(?:\bdat|\bla|:)\s*$")
_IN_TIME = frozenset({Measure.ON_TIME, Measure.IN_TIME})
_NEGATED = re.compile(r"\b(?:chua|khong|con|thieu)\b[^,;.]{0,30}$")

#: What reports praise and blame: its name, the words for it, and how far the words of time may stand from them.
_OBJECTS = (
    ("tài liệu kiểm chứng", r"tai lieu kiem chung|minh chung"),
    ("báo cáo định kỳ", r"bao cao dinh ky|che do (?:thong tin,? )?bao cao|cac bao cao"),
    ("cập nhật thông tin", r"cap nhat (?:thong tin|so lieu|du lieu)|cong khai thu tuc|niem yet"),
    ("tự đánh giá, chấm điểm", r"tu danh gia|tu cham diem"),
    ("kiểm tra", r"cong tac (?:tu )?kiem tra|kiem tra cong vu"),
    ("tuyên truyền", r"cong tac tuyen truyen|tuyen truyen cai cach"),
    ("rà soát văn bản", r"ra soat,? (?:he thong hoa )?van ban|ra soat van ban"),
    ("điều tra xã hội học", r"dieu tra xa hoi hoc"),
)
_GOOD = re.compile(
    r"\b(?:kip thoi|dung (?:thoi gian|thoi han|tien do|han|quy dinh ve thoi gian)|(?:dam bao|bao dam) (?:ve "
    r")?(?:thoi gian|tien do))\b"
)
_BAD = re.compile(
    r"\b(?:con|bi|van|nop|gui|tai len|dang tai|cung cap) (?:[a-z]+ ){0,2}(?:cham|muon|tre)\b|\b(?:cham|muon) "
    r"(?:so voi|tien do|thoi gian|muon)\b|"
    r"\b(?:chua|khong) (?:duoc )?(?:kip thoi|dung (?:thoi gian|thoi han|tien do|han)|(?:dam bao|bao dam) "
    r"(?:ve )?(?:thoi gian|tien do))\b|\bcham,? muon\b"
)
_LAST = re.compile(r"\b(?:hang|vi tri|xep) (?:cuoi|cuoi cung|chot)\b|\bcuoi bang\b|\bthap nhat\b")
_FIRST = re.compile(r"\b(?:dung dau|dan dau|xep (?:thu )?nhat|hang nhat|cao nhat)\b")
_FULL = re.compile(r"\bdiem (?:toi da|tuyet doi)\b")


@dataclass(frozen=True, slots=True)
class _Saying:
    """Words on the time of an object, with their place."""

    about: str
    start: int
    end: int
    words: str


@register("statements")
def statements(report: Report) -> Iterator[Finding]:
    """Find statements that a figure, or another statement, contradicts."""
    yield from _none(report)
    yield from _in_time(report)
    yield from _praised_and_blamed(report)
    yield from _places(report)
    yield from _all_online(report)
    yield from _full_areas(report)


def _counts(report: Report, scope: Days | None, measures: Sequence[Measure]) -> Iterator[Figure]:
    for figure in report.of(Kind.COUNT):
        is_same = figure.subject in measures and figure.scope == scope and figure.value > 0 and figure.is_fact
        if is_same:
            yield figure


def _is_task(report: Report, place: int) -> bool:
    return report.section_at(place).side is Side.TASKS


def _none(report: Report) -> Iterator[Finding]:
    flat = report.prose.flat
    for denied in _NONE.finditer(flat, 0, report.prose.tail):
        measure = measure_of(f"ho so {denied['which']}")
        if measure is None or _is_task(report, denied.start()):
            continue
        same = (measure, Measure.OPEN_OVERDUE) if measure is Measure.LATE else (measure,)
        figure = next(_counts(report, report.scope_at(denied.start()), same), None)
        if figure is not None:
            yield _against(report, denied.span(), figure)


def _against(report: Report, span: tuple[int, int], figure: Figure) -> Finding:
    name = NAMES[Measure(figure.subject)]
    why = _BUT(line=str(figure.place.line), name=name, value=figure.value)
    words = Words(_SAYS(words=report.prose.text[slice(*span)].strip()), why)
    return found(report, span, "statements", words, severity=Severity.WRONG, sure=0.9)


def _in_time(report: Report) -> Iterator[Finding]:
    """Find "100 % hồ sơ giải quyết đúng hạn" beside one that was late."""
    for said in _HUNDRED.finditer(report.prose.flat, 0, report.prose.tail):
        if _is_task(report, said.start()) or re.search(
            r"\b(?:phan dau|muc tieu|dam bao|bao dam|yeu cau)\b",
            report.prose.flat[max(0, said.start() - 60) : said.start()],
        ):
            continue
        scope = report.scope_at(said.start())
        own = [
            late
            for late in _counts(report, scope, (Measure.LATE,))
            if not late.qualifier or late.qualifier in said.group()
        ]
        if own:
            yield _against(report, said.span(), own[0])
    for share in report.of(Kind.SHARE):
        is_said = share.is_fact and share.value == 100 and share.subject in _IN_TIME
        if is_said and _IS_HUNDRED.search(report.prose.flat, max(0, share.start - 20), share.start):
            late = next((one for one in _counts(report, share.scope, (Measure.LATE,)) if not one.qualifier), None)
            if late is not None:
                yield _against(report, (share.start, share.place.end), late)


def _all_online(report: Report) -> Iterator[Finding]:
    """Find "100 % hồ sơ tiếp nhận trực tuyến" beside some that came on paper."""
    for said in _ALL_ONLINE.finditer(report.prose.flat, 0, report.prose.tail):
        paper = next(_counts(report, report.scope_at(said.start()), (Measure.DIRECT, Measure.POSTAL)), None)
        is_aimed = _AIMED.search(report.prose.flat, max(0, said.start() - 60), said.start())
        if paper is not None and not paper.qualifier and not is_aimed and not _is_task(report, said.start()):
            yield _against(report, said.span(), paper)


def _full_areas(report: Report) -> Iterator[Finding]:
    """Find an area that is said to have full marks, in a sentence without figures, beside its score."""
    for start, end in report.prose.sentences():
        said = _FULL.search(report.prose.flat, start, end)
        if said is None or report.within(start, end) or _is_negated(report.prose.flat, start, said):
            continue
        subject = area_of(report.prose.flat[start : said.start()]) if not _is_task(report, start) else ""
        scores = [one for one in report.of(Kind.SCORE) if one.subject == subject and one.is_fact and one.of is not None]
        if subject and scores and all(one.value != one.of for one in scores):
            why = _SCORE(value=scores[0].value, of=scores[0].of or scores[0].value)
            words = Words(_SAYS(words=report.prose.text[start:end].strip()), why)
            yield found(report, (start, end), "statements", words, severity=Severity.WRONG, sure=0.8)


def _praised_and_blamed(report: Report) -> Iterator[Finding]:
    praised = list(_sayings(report, {Side.STRENGTHS, Side.RESULTS}, is_good=True))
    blamed = list(_sayings(report, {Side.WEAKNESSES, Side.CAUSES, Side.RESULTS, Side.STRENGTHS}, is_good=False))
    told: set[str] = set()
    for good in praised:
        bad = next((one for one in blamed if one.about == good.about and one.start != good.start), None)
        if bad is not None and good.about not in told:
            told.add(good.about)
            line = str(report.prose.line_at(bad.start).number)
            why = _BESIDE(line=line, about=good.about, words=bad.words)
            words = Words(_SAYS(words=good.words), why)
            span = (good.start, good.end)
            yield found(report, span, "statements", words, severity=Severity.DOUBTFUL, sure=0.7)


def _sayings(report: Report, sides: set[Side], *, is_good: bool) -> Iterator[_Saying]:
    """Give what is said on the time of each object: in one sentence, not far from its name."""
    flat = report.prose.flat
    pattern = _GOOD if is_good else _BAD
    for start, end in report.prose.sentences():
        if report.section_at(start).side not in sides:
            continue
        for about, known in _OBJECTS:
            for named in re.finditer(known, flat[start:end]):
                first, last = start + max(0, named.start() - 60), min(end, start + named.end() + 110)
                said = next(
                    (
                        one
                        for one in pattern.finditer(flat, first, last)
                        if not (is_good and _is_negated(flat, start, one))
                    ),
                    None,
                )
                if said is not None:
                    begin, finish = min(said.start(), start + named.start()), max(said.end(), start + named.end())
                    yield _Saying(about, begin, finish, report.prose.text[begin:finish])
                    break


def _is_negated(flat: str, start: int, said: re.Match[str]) -> bool:
    return _NEGATED.search(flat[max(start, said.start() - 40) : said.start()]) is not None


def _places(report: Report) -> Iterator[Finding]:
    """Find "hạng cuối", "dẫn đầu", "điểm tối đa" beside a rank or a score that says otherwise, in one sentence."""
    for start, end in report.prose.sentences():
        own = [one for one in report.within(start, end) if one.is_fact and one.of is not None]
        ranks = [one for one in own if one.kind is Kind.RANK]
        scores = [one for one in own if one.kind is Kind.SCORE]
        if len(ranks) == 1:
            yield from _rank(report, (start, end), ranks[0])
        if len(scores) == 1:
            yield from _score(report, (start, end), scores[0])


def _rank(report: Report, sentence: tuple[int, int], rank: Figure) -> Iterator[Finding]:
    for pattern, fits in ((_LAST, rank.value == rank.of), (_FIRST, rank.value == 1)):
        said = pattern.search(report.prose.flat, *sentence)
        if said is not None and not fits and not _is_negated(report.prose.flat, sentence[0], said):
            why = _RANK(value=rank.value, of=rank.of or rank.value)
            words = Words(_SAYS(words=report.prose.text[slice(*said.span())]), why)
            yield found(report, said.span(), "statements", words, severity=Severity.DOUBTFUL, sure=0.7)


def _score(report: Report, sentence: tuple[int, int], score: Figure) -> Iterator[Finding]:
    said = _FULL.search(report.prose.flat, *sentence)
    if said is None or score.value == score.of or _is_negated(report.prose.flat, sentence[0], said):
        return
    if re.match(r"\s*(?:la|:)?\s*\d", report.prose.flat[said.end() :]):
        return
    why = _SCORE(value=score.value, of=score.of or score.value)
    words = Words(_SAYS(words=report.prose.text[slice(*said.span())]), why)
    yield found(report, said.span(), "statements", words, severity=Severity.DOUBTFUL, sure=0.7)
