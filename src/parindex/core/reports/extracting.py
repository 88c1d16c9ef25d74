"""Finds the figures of a report and what each of them means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parindex.core.documents.dates import ReadDate
from parindex.core.documents.letters import flat
from parindex.core.reports.areas import INDEX, SERVICE, area_of
from parindex.core.reports.figures import Figure, Kind, Place, Role
from parindex.core.reports.measures import Measure, measure_of, qualifier_of
from parindex.core.reports.periods import Named, Scopes, Stretch
from parindex.core.reports.prose import Prose
from parindex.core.reports.raw import Raw, figures_in, masked, spelled_in
from parindex.core.reports.references import Cited
from parindex.core.reports.sections import Section, Side

_STOP = re.compile(r"[;:()\n]|[,.](?!\d)")
_LOST = re.compile(r"\b(?:bi tru|tru|mat|thieu|hut)\s*(?:di)?\s*$")
_RISE = re.compile(r"\b(?:tang|cao hon)\s*(?:them)?\s*(?:so diem|bac|la)?\s*$")
_FALL = re.compile(r"\b(?:giam|thap hon)\s*(?:di)?\s*(?:so diem|bac|la)?\s*$")
#: Points that somebody else gave, beside one's own.
_APPRAISED = re.compile(r"\b(?:tham dinh|phuc tra|xac nhan)\b")
_REASON = re.compile(r"(?:do|vi|cho|thieu|chua|la do)\b")
#: "Trên 280 phiếu hợp lệ: …" opens a sentence and is no bound.
_OUT_OF = re.compile(r"(?:^|[.;]\s)\W*tren(?= $)")
#: The words before belong to the figure before: "2 hồ sơ chưa đến hạn và có 1 hồ sơ quá hạn".
_JOINED = re.compile(r"\bva(?: (?:co|con|so|da co|van con))?$")
#: Aimed at, or said only about.
_TARGET = re.compile(
    r"\b(?:phan dau|muc tieu|it nhat|toi thieu|toi da|chi tieu|du kien|duoc giao|"
    r"yeu cau(?! giai quyet))\b\W*(?:[a-z]+\s+){0,2}$"
    r"|\b(?:duoi|tren|(?<!cao )(?<!thap )(?<!nhieu )(?<!it )hon|gan|khoang|khong qua|vuot)\s+$|[<>≥≤]\s*$"
)
_WHOLE_TARGET = re.compile(r"\b(?:phan dau|muc tieu|chi tieu|du kien|yeu cau(?! giai quyet)|ke hoach giao|se)\b")
_WHOLES = frozenset({Measure.RECEIVED, Measure.DONE, Measure.OPEN})
_UNDER_OPEN = {
    Measure.ON_TIME: Measure.OPEN_IN_TIME,
    Measure.IN_TIME: Measure.OPEN_IN_TIME,
    Measure.LATE: Measure.OPEN_OVERDUE,
}
_TIER = re.compile(r"\b(?:voi|o|tai|doi voi|rieng|cua) cap (?:tinh|huyen|xa|thon)\b")
#: What opens a paragraph without limiting it to a part of the work.
_GENERAL = re.compile(
    r"\b(?:ket qua|tinh hinh|tiep nhan|giai quyet|ho so|cu the|trong do|so lieu|tong|ubnd|uy ban|xa|nam|quy|"
    r"thang|ve|cong tac|"
    r"thu tuc|tthc|nhu sau|khai thac|so hoa|ty le|viec|bao gom|hien|la|con|chua)\b"
)
_DOSSIERS = frozenset({"ho so", "hs", ""})


@dataclass(frozen=True, slots=True)
class Text:
    """A report made ready: its prose, sections, days, citations and periods."""

    prose: Prose
    sections: Sequence[Section]
    dates: Sequence[ReadDate]
    cited: Sequence[Cited]
    named: Sequence[Named]
    stretches: Sequence[Stretch]
    scopes: Scopes


def figures_of(text: Text) -> list[Figure]:
    """Give every figure of a report in its order."""
    found = [*_Meaning(text).figures(), *_days(text), *_periods(text), *_references(text)]
    return sorted(found, key=lambda figure: (figure.start, figure.kind))


def place_of(prose: Prose, start: int, end: int) -> Place:
    """Give the place of a part of the text."""
    line = prose.line_at(start)
    return Place(
        start=start,
        end=end,
        line=line.number,
        column=prose.column(start),
        words=prose.text[start:end],
        quote=prose.quote(start, end),
        page=line.page,
    )


def section_at(sections: Sequence[Section], place: int) -> int:
    """Give the number of the section of a place."""
    return max(number for number, section in enumerate(sections) if section.start <= place)


class _Meaning:
    """Tells what numbers mean by the words around them."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._prose = text.prose
        spans = [(one.start, one.end) for one in text.dates]
        spans += [(one.symbol_start, one.symbol_end) for one in text.cited]
        spans += [(one.start, one.body) for one in text.prose.paragraphs]
        spans += [(start, start + len(line.text)) for line, start in text.prose.lines() if line.cells]
        self._flat = text.prose.flat[: text.prose.tail]
        mask = masked(self._flat, spans)
        self._raws = sorted([*figures_in(mask), *spelled_in(text.prose.text, mask)], key=lambda raw: raw.start)
        self._made: list[Figure] = []

    def figures(self) -> list[Figure]:
        for number, raw in enumerate(self._raws):
            figure = self._figure(number, raw)
            if figure is not None:
                self._made.append(figure)
        return self._made

    def _figure(self, number: int, raw: Raw) -> Figure | None:
        section = section_at(self._text.sections, raw.start)
        before, behind = self._around(number, raw)
        after = flat(behind)
        words = f"{before} {after}".strip()
        subject, qualifier = self._subject(raw, before, after)
        if not subject and raw.kind is Kind.COUNT and raw.unit not in _DOSSIERS:
            subject = _noun(raw.unit, before, behind)
        if raw.label and not subject:
            return None
        return Figure(
            kind=raw.kind,
            place=place_of(self._prose, raw.start, raw.end),
            value=raw.value,
            of=raw.of,
            unit=raw.unit,
            subject=subject,
            role=self._role(raw, self._text.sections[section].side),
            scope=self._text.scopes.scope_at(raw.start, section),
            qualifier=qualifier,
            section=self._text.sections[section].path,
            words=words,
        )

    def _around(self, number: int, raw: Raw) -> tuple[str, str]:
        """Give the words before and behind a figure, up to the next mark or figure."""
        floor = self._raws[number - 1].end if number else 0
        ceiling = self._raws[number + 1].start if number + 1 < len(self._raws) else len(self._flat)
        before = self._before(floor, raw.start)
        stop = _STOP.search(self._flat, raw.end, ceiling)
        after = self._prose.text[raw.end : stop.start() if stop else ceiling].lower()
        if stop is None:
            after = re.split(r"\b(?:trong đó|bao gồm|gồm|và)\b", after)[0]
        return before, _NEXT.split(after)[0].strip()

    def _before(self, floor: int, start: int) -> str:
        stops = [stop.end() for stop in _STOP.finditer(self._flat, floor, start)]
        first = stops[-1] if stops else floor
        while not self._flat[first:start].strip(" -") and stops and self._flat[stops[-1] - 1] == ":":
            stops.pop()
            first = stops[-1] if stops else floor
            if not self._flat[first:start].strip(" -:"):
                break
        before = re.sub(r"^(?:trong do|gom|bao gom|co)\b", "", self._flat[first:start].strip()).strip()
        if _JOINED.search(before):
            return ""
        return re.sub(r"^va\b", "", before).strip()

    def _subject(self, raw: Raw, before: str, after: str) -> tuple[str, str]:
        if raw.kind in {Kind.SCORE, Kind.RANK}:
            return self._scored(raw, before, after), ""
        if raw.kind is Kind.SHARE or raw.unit in _DOSSIERS:
            return self._counted(raw, before, after)
        return "", ""

    def _scored(self, raw: Raw, before: str, after: str) -> str:
        start, _ = self._prose.sentence_at(raw.start)
        if _APPRAISED.search(before):
            return ""
        in_sentence = area_of(self._flat[start : raw.start])
        if in_sentence:
            return in_sentence
        if raw.of == 100 and raw.kind is Kind.SCORE:
            return INDEX
        paragraph = self._prose.paragraph_at(raw.start)
        _, end = self._prose.sentence_at(paragraph.start)
        opening = self._flat[paragraph.start : min(end, raw.start)]
        of_opening = area_of(opening.partition(":")[0]) or area_of(opening)
        return area_of(after) or ("" if of_opening == INDEX and raw.of is not None else of_opening)

    def _counted(self, raw: Raw, before: str, after: str) -> tuple[str, str]:
        words = f"{before} {after}".strip()
        if _REASON.match(after) and self._gives_reasons(raw):
            return "", ""
        measure = measure_of(words)
        wide = words
        if measure is None and raw.unit in {"ho so", "hs"}:
            start, _ = self._prose.sentence_at(raw.start)
            wide = f"{self._flat[max(start, raw.start - 120) : raw.start]} {after}"
            held = [one for one in self._raws if start <= one.start < raw.start]
            measure = measure_of(wide) if not held else None
        if measure is None:
            return "", ""
        qualifier = qualifier_of(self._field(raw, wide), measure) or self._label(raw)
        return self._under(raw, measure).value, qualifier

    def _gives_reasons(self, raw: Raw) -> bool:
        """Say whether a list of reasons stands before: "04 hồ sơ quá hạn do: 03 hồ sơ chờ …; 01 hồ sơ do …"."""
        paragraph = self._prose.paragraph_at(raw.start)
        return re.search(r"\b(?:do|vi|nguyen nhan)\s*:", self._flat[paragraph.start : raw.start]) is not None

    def _field(self, raw: Raw, words: str) -> str:
        """Add what stands in brackets behind the figure, and the opening of its sentence: "lĩnh vực đất đai: …"."""
        bracket = re.match(r"\s*\(([^)\n]{0,60})\)", self._flat[raw.end : raw.end + 64])
        start, _ = self._prose.sentence_at(raw.start)
        tiers = _TIER.findall(self._flat[self._prose.paragraph_at(raw.start).start : raw.start])
        if tiers:
            return str(tiers[-1])
        opening = re.match(r"\W*(?:trong |doi voi )?linh vuc [^,:\d]{2,60}[,:]", self._flat[start : raw.start])
        return " ; ".join((words, bracket[1] if bracket else "", opening.group() if opening else ""))

    def _label(self, raw: Raw) -> str:
        """Give the part of the work that opens a paragraph: "- Đất đai: tiếp nhận 20 hồ sơ"."""
        paragraph = self._prose.paragraph_at(raw.start)
        label, colon, _ = self._flat[paragraph.body : raw.start].partition(":")
        is_short = colon and 2 < len(label) <= 50 and not re.search(r"[,\d#]", label)
        if not is_short or measure_of(label) or area_of(label) or _GENERAL.search(label):
            return ""
        return label.strip()

    def _under(self, raw: Raw, measure: Measure) -> Measure:
        """Take "trong hạn" below "đang giải quyết 5 hồ sơ, trong đó" for dossiers under way."""
        start = self._prose.paragraph_at(raw.start).start
        wholes = [one for one in self._made if one.start >= start and one.subject in _WHOLES]
        if not wholes or wholes[-1].subject != Measure.OPEN or measure not in _UNDER_OPEN:
            return measure
        between = self._flat[wholes[-1].place.end : raw.start]
        if re.search(r"\.\s", between):
            return measure
        is_within = re.search(r"\btrong do\b|\bgom\b|\(|\bchua (?:den|qua) han\b", between) is not None
        return _UNDER_OPEN[measure] if is_within else measure

    def _role(self, raw: Raw, side: Side) -> Role:
        before = self._flat[max(0, raw.start - 40) : raw.start].split("\n")[-1]
        before = _OUT_OF.sub("", before)
        for role, pattern in ((Role.TARGET, _TARGET), (Role.LOST, _LOST), (Role.RISE, _RISE), (Role.FALL, _FALL)):
            if pattern.search(before):
                return role
        start, _ = self._prose.sentence_at(raw.start)
        if side is Side.TASKS or _WHOLE_TARGET.search(self._flat[start : raw.start]):
            return Role.TARGET
        return Role.VALUE


#: Where the words behind a figure turn to another one.
_NEXT = re.compile(r"\b(?:trong đó|bao gồm|đạt|chiếm|tỷ lệ|tỉ lệ|tăng|giảm(?! nghèo))\b")
_FILLERS = frozenset(
    [
        "đã",
        "được",
        "có",
        "các",
        "và",
        "cho",
        "của",
        "tại",
        "trong",
        "là",
        "một",
        "với",
        "về",
        "theo",
        "ở",
        "đến",
        "từ",
        "trên",
        "này",
        "đó",
        "năm",
        "tổng",
    ]
)
_BARE_FILLERS = frozenset(flat(word) for word in _FILLERS)


def _noun(unit: str, before: str, behind: str) -> str:
    """Name what is counted by its noun and the words that tell which: those behind it, else those before."""
    told = [word for word in re.findall(r"\w+", behind) if word not in _FILLERS]
    if not told:
        told = [word for word in re.findall(r"[a-z]+", before) if word not in _BARE_FILLERS]
    return f"{unit}: {' '.join(told[:10])}" if told else unit


def _days(text: Text) -> Iterator[Figure]:
    for one in text.dates:
        if one.day is not None and one.start < text.prose.tail:
            yield Figure(kind=Kind.DATE, place=place_of(text.prose, one.start, one.end), unit=one.day.isoformat())


def _periods(text: Text) -> Iterator[Figure]:
    for stretch in text.stretches:
        place = place_of(text.prose, stretch.start, stretch.end)
        kind = stretch.named.kind.value if stretch.named else ""
        yield Figure(kind=Kind.PERIOD, place=place, days=stretch.days, named=kind)
    for named in text.named:
        place = place_of(text.prose, named.start, named.end)
        yield Figure(kind=Kind.PERIOD, place=place, days=named.days, named=named.kind.value)


def _references(text: Text) -> Iterator[Figure]:
    for cited in text.cited:
        place = place_of(text.prose, cited.start, cited.end)
        section = text.sections[section_at(text.sections, cited.start)].path
        yield Figure(kind=Kind.REFERENCE, place=place, reference=cited.reference, section=section)


#: Subjects whose full marks are 100.
OF_HUNDRED = frozenset({INDEX, SERVICE})
