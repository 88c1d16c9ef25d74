"""The sections of a report: what a heading is about, and what kind of statements stand below it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.reports.prose import CAPITAL, Paragraph, Prose

_LONGEST_HEADING = 160


class Side(StrEnum):
    """What a section speaks of."""

    OPENING = "opening"
    RESULTS = "results"
    STRENGTHS = "strengths"
    WEAKNESSES = "weaknesses"
    CAUSES = "causes"
    #: What is to be done: its figures are aims.
    TASKS = "tasks"


_SIDES = (
    (Side.RESULTS, re.compile(r"^\W*(?:ket qua|tinh hinh|danh gia) (?:thuc hien|trien khai|cong tac)")),
    (Side.CAUSES, re.compile(r"\bnguyen nhan\b")),
    (Side.WEAKNESSES, re.compile(r"\bton tai\b|\bhan che\b|\bkhuyet diem\b|\byeu kem\b|\bkho khan\b|\bvuong mac\b")),
    (
        Side.STRENGTHS,
        re.compile(r"\buu diem\b|\bmat (?:da )?(?:duoc|manh|tich cuc)\b|\bthuan loi\b|\bdanh gia chung\b"),
    ),
    (
        Side.TASKS,
        re.compile(
            r"\bnhiem vu\b|\bphuong huong\b|\bgiai phap\b|(?<!phan anh, )(?<!phan anh va )\bkien nghi\b|"
            r"\bde xuat\b|\bthoi gian toi\b|\bmuc tieu\b"
        ),
    ),
    (Side.RESULTS, re.compile(r"\bket qua\b|\btinh hinh\b|\bcong tac\b|\bcai cach\b|\bso lieu\b|\bthuc hien\b")),
)
#: "Trên đây là báo cáo …": what follows belongs to no section.
_CLOSING = re.compile(r"\W*tren day la\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, from `start` to before the next heading; `level` as in its mark."""

    title: str
    start: int
    heading_end: int
    level: int
    side: Side
    path: str
    #: The headings above it, from the outermost, and itself.
    chain: tuple[int, ...]


def sections_of(prose: Prose) -> list[Section]:
    """Give the sections in their order; the first is what stands before every heading."""
    found = [Section("", 0, 0, 0, Side.OPENING, "", (0,))]
    above: list[int] = []
    for number, paragraph in enumerate(prose.paragraphs):
        if _CLOSING.match(prose.flat, paragraph.start):
            above = []
            found.append(Section("", paragraph.start, paragraph.start, 1, Side.RESULTS, "", (len(found),)))
            continue
        if paragraph.start >= prose.tail or not _is_heading(prose, number, paragraph):
            continue
        level = paragraph.mark.level if paragraph.mark else 7
        above = [place for place in above if found[place].level < level]
        words = prose.flat[paragraph.body : paragraph.end]
        parent = found[above[-1]] if above else None
        side = next((side for side, known in _SIDES if known.search(words)), parent.side if parent else Side.RESULTS)
        if parent is not None and parent.side in {Side.TASKS, Side.CAUSES}:
            side = parent.side
        mark = paragraph.mark.text if paragraph.mark else "*"
        path = f"{parent.path}.{mark}" if parent and not (paragraph.mark and "." in mark) else mark
        chain = (*above, len(found))
        title = prose.text[paragraph.body : paragraph.end]
        found.append(Section(title, paragraph.start, paragraph.end, level, side, path, chain))
        above.append(len(found) - 1)
    return found


def _is_heading(prose: Prose, number: int, paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a heading: numbered, short, and no sentence of a list."""
    text = prose.text[paragraph.body : paragraph.end].strip()
    if not text or len(text) > _LONGEST_HEADING or text[-1] in ";,":
        return False
    if paragraph.mark is None:
        return text.lower().startswith("nguyên nhân") and len(text) < 60
    if paragraph.mark.level == 1:
        return True
    beside = prose.paragraphs[max(0, number - 1) : number] + prose.paragraphs[number + 1 : number + 2]
    is_list = any(other.mark is not None and other.mark.level == paragraph.mark.level for other in beside)
    return not is_list and (len(text) < 90 or text[-1] == ":") and not re.search(rf"\.\s+{CAPITAL}", text)
