"""Where figures stand in a text, before anything is known of what they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from parindex.core.reports import numbers
from parindex.core.reports.figures import Kind
from parindex.core.reports.numbers import LOOSE, NUMBER
from parindex.core.reports.spelled import spelled_numbers

#: What is counted in administrative reports, without diacritics; the longest first.
NOUNS = (
    "thu tuc hanh chinh|tieu chi thanh phan|can bo, cong chuc|nghi quyet|quyet dinh|dich vu cong|to dan pho|khu dan cu|"
    "doanh nghiep|trieu dong|nghin dong|chuyen muc|truong hop|thong bao|luot nguoi|hoi nghi|cong chuc|vien chuc|"
    "nguoi dan|thi tran|noi dung|nhiem vu|tieu chi|linh vuc|chi tieu|sang kien|giai phap|kien nghi|phan anh|tai lieu|"
    "khau hieu|quy trinh|chung thu|tai khoan|cuoc hop|cong van|bang ron|muc tieu|may tinh|ke hoach|to trinh|bai viet|"
    "bao cao|van ban|thu tuc|dich vu|tin, bai|tin bai|to chuc|don thu|don vi|ty dong|ho so|bo phan|ban ghi|"
    "mo hinh|can bo|"
    "y kien|phuong|phieu|nguoi|pano|cuoc|luot|tthc|thon|dong|buoi|lop|dvc|tin|bai|don|may|bac|gio|ban|xa|hs|ho|to"
)
_NOUN = NOUNS
_NOT_POINTS = r"(?!\s+(?:cau|truong|du lich|nong|phan tram|nghen|%))"
_ON = r"(?:/|tren(?: tong)?(?: so)?)"

_RANK = re.compile(
    rf"\b(?:xep|dung|hang|thu|vi tri|vi thu|bac)\s*(?::|o|la)?\s*(?P<value>\d{{1,4}})\s*{_ON}\s*(?P<of>\d{{1,4}})"
    r"(?![,.]\d)(?:\s*(?P<unit>hang|nhom|bac|xa|phuong|thi tran|don vi|huyen|so|tinh|thanh pho))?\b"
    r"|\b(?:xep|dung)(?: o)?(?: hang| vi tri| vi thu)?(?: thu)\s+(?P<alone>\d{1,4})(?!\d|[,.]\d|"
    r"\s*[/%]|\s+tren\b)(?:\s*(?:cua|trong)?\s*"
    r"(?:toan )?(?P<among>huyen|tinh|thanh pho))?\b"
)
_SCORE = re.compile(
    rf"\btoi da(?: la|:)?\s*(?P<first>{LOOSE})(?:\s*diem)?\s*[,;]\s*(?:so )?(?:diem )?(?:dat|cham|duoc|thuc "
    rf"hien)[a-z ]{{0,20}}:?\s*"
    rf"(?P<then>{LOOSE})(?:\s*diem\b|(?=\s*[,;(]))"
    rf"|(?<![\d.,/])(?P<before>{LOOSE})\s*diem\s*[,(]?\s*(?:diem )?(?:tren )?toi da(?: "
    rf"la|:)?\s*(?P<behind>{LOOSE})(?![\d,]|\.\d)"
    rf"|(?<![\d.,/])(?P<value>{LOOSE})\s*(?:diem\s*)?{_ON}\s*(?P<of>{LOOSE})\s*diem\b{_NOT_POINTS}"
    rf"|(?<![\d.,/])(?P<full>{LOOSE})\s*diem\s*{_ON}\s*(?P<most>{LOOSE})(?![\d,]|\.\d)"
    rf"|\bdat (?:duoc )?(?P<bare>{NUMBER})\s*/\s*(?P<top>{NUMBER})(?!\s*(?:{_NOUN}|%)\b|[\d,]\d|\.\d|/)"
    rf"|(?<![\d.,/])(?P<alone>{LOOSE})\s*diem\b{_NOT_POINTS}"
)
_SHARE = re.compile(rf"(?<![\d.,/])(?P<value>{LOOSE})\s*(?:%|(?:diem )?(?:phan tram\b|%))")
_RATIO = re.compile(
    rf"(?<![\d.,/])(?P<value>\d[\d.]*)\s*/\s*(?P<of>\d[\d.]*\d|\d)\s*(?P<noun>{_NOUN})\b|"
    r"\((?P<bare>\d[\d.]*)\s*/\s*(?P<all>\d[\d.]*\d|\d)\)|"
    r"(?<![\d.,/])(?P<left>\d[\d.]*)\s*/\s*(?P<right>\d[\d.]*\d|\d)"
    r"(?=\s*,?\s*(?:dat|chiem|bang|ty le)\b[^.;\n]{0,20}\d\s?%)"
)
_COUNT = re.compile(rf"(?<![\d.,/%])(?P<value>\d[\d.]*(?<!\.))\)?\s+(?:so )?(?P<noun>{_NOUN})\b")
_BEHIND = re.compile(rf"\s+(?P<noun>{_NOUN})\b")
_LABELLED = re.compile(
    rf"(?:\b(?:so(?: luong)?|tong so)\s+(?P<noun>{_NOUN})|\b(?P<plain>ho so))\b[^.;:\n\d]{{0,90}}?(?:muc? do "
    rf"\d[^.;:\n\d]{{0,20}})?"
    r"(?::|\bla|\bco|\bcon)\s*(?P<value>\d[\d.]*(?<!\.))(?=\s*(?:[,;.()\n]|$|dat\b|chiem\b|ty le\b|trong do\b))"
)
_LISTED = re.compile(
    r"(?:^|\n)\W*(?P<label>[^\n:;.\d]{4,70}?)\s*:\s*(?P<value>\d[\d.]*(?<!\.))(?=\s*(?:[,;.()\n]|$|dat\b|"
    r"chiem\b|ty le\b))"
)
#: In a paragraph on dossiers: "giải quyết trước hạn 500, đúng hạn 140, quá hạn 4".
_TOLD = re.compile(
    r"(?:^|[\n;:,(.]|\bva\b)\s*(?P<label>[a-z][^\n;:.,()\d#%/]{3,70}?)\s*(?::|\bla\b)?\s*(?P<value>\d[\d.]*(?<!\.))"
    r"(?=\s*(?:[;)\n]|\((?!\d)|\.(?!\d)|,(?!\d)|$|va\b))"
)
_NOT_TOLD = re.compile(r"\b(?:ty le|diem|hang|thu|so|ngay|tuoi|nguoi|tren|duoi|khoang)$|\bty le\b")
#: Digits that count nothing.
_NO_FIGURE = re.compile(
    r"\bmuc? do\s*\d(?:\s*(?:,|va|-|/)\s*(?:muc? do\s*)?\d(?!\.?\d))*|\b(?:dieu|khoan|muc|phu luc|bieu|"
    r"mau(?: so)?|nam|quy|thang)\s*\d+"
    r"|\b(?:19|20)\d\d\b(?!\s*(?:ho so|diem))|[\"“]\d+ ro[\"”]|\b\d+\s*(?:gio|h)\s*\d*\b|\b0\d{8,10}\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A figure as it stands: from `start` to before `end`, with `of` where it has a second number."""

    kind: Kind
    start: int
    end: int
    value: Decimal
    of: Decimal | None = None
    unit: str = ""
    label: str = ""


def masked(flat: str, spans: Sequence[tuple[int, int]]) -> str:
    """Blank out what is no figure: days, citations, marks, "mức độ 3", "Điều 5", years; places stay as they are."""
    letters = list(flat)
    for start, end in (*spans, *(found.span() for found in _NO_FIGURE.finditer(flat))):
        for place in range(start, min(end, len(letters))):
            if letters[place].isdecimal():
                letters[place] = "#"
    return "".join(letters)


def figures_in(mask: str) -> list[Raw]:
    """Give every figure of a masked text once, in its order: a rank is no score, a score no count."""
    taken = bytearray(len(mask))
    found: list[Raw] = []
    for reads in (_ranks, _scores, _shares, _ratios, _counts):
        for raw in reads(mask):
            if not any(taken[raw.start : raw.end]):
                taken[raw.start : raw.end] = b"\1" * (raw.end - raw.start)
                found.append(raw)
    return sorted(found, key=lambda raw: raw.start)


def spelled_in(text: str, mask: str) -> Iterator[Raw]:
    """Give the counts that are written in words: "hai hồ sơ"; "một nội dung" is a way of speaking."""
    for spelled in spelled_numbers(text[: len(mask)]):
        noun = _BEHIND.match(mask, spelled.end)
        if noun is not None and spelled.value > 1:
            value = Decimal(spelled.value)
            yield Raw(kind=Kind.COUNT, start=spelled.start, end=noun.end(), value=value, unit=noun["noun"])


def _ranks(mask: str) -> Iterator[Raw]:
    for found in _RANK.finditer(mask):
        group = "value" if found["value"] else "alone"
        of = Decimal(found["of"]) if found["of"] else None
        yield Raw(
            kind=Kind.RANK,
            start=found.start(group),
            end=found.end(),
            value=Decimal(found[group]),
            of=of,
            unit=found["unit"] or "",
        )


def _scores(mask: str) -> Iterator[Raw]:
    for found in _SCORE.finditer(mask):
        for group, whole in (
            ("then", "first"),
            ("before", "behind"),
            ("value", "of"),
            ("full", "most"),
            ("bare", "top"),
            ("alone", None),
        ):
            if found[group]:
                of = numbers.parse(found[whole], Decimal(1000)) if whole else None
                most = of if of is not None else Decimal(1000)
                value = numbers.parse(found[group], most)
                start = found.start() if group == "then" else found.start(group)
                yield Raw(kind=Kind.SCORE, start=start, end=found.end(), value=value, of=of, unit="điểm")


def _shares(mask: str) -> Iterator[Raw]:
    for found in _SHARE.finditer(mask):
        value = numbers.parse(found["value"], Decimal(1000))
        yield Raw(kind=Kind.SHARE, start=found.start(), end=found.end(), value=value, unit="%")


def _ratios(mask: str) -> Iterator[Raw]:
    for found in _RATIO.finditer(mask):
        pairs = (("value", "of"), ("bare", "all"), ("left", "right"))
        group, whole = next(pair for pair in pairs if found[pair[0]])
        yield Raw(
            kind=Kind.COUNT,
            start=found.start(group),
            end=found.end(whole),
            value=numbers.parse(found[group].strip(".")),
            of=numbers.parse(found[whole]),
            unit=found["noun"] or "",
        )


def _counts(mask: str) -> Iterator[Raw]:
    for found in _COUNT.finditer(mask):
        value = numbers.parse(found["value"])
        yield Raw(kind=Kind.COUNT, start=found.start(), end=found.end(), value=value, unit=found["noun"])
    for found in _LABELLED.finditer(mask):
        value = numbers.parse(found["value"])
        yield Raw(
            kind=Kind.COUNT,
            start=found.start("value"),
            end=found.end("value"),
            value=value,
            unit=found["noun"] or found["plain"],
        )
    for found in _TOLD.finditer(mask):
        start, end = mask.rfind("\n", 0, found.start("value")) + 1, mask.find("\n", found.end("value"))
        paragraph = mask[start : end if end >= 0 else len(mask)]
        if "ho so" in paragraph and not _NOT_TOLD.search(found["label"]):
            value = numbers.parse(found["value"])
            label = found["label"]
            yield Raw(kind=Kind.COUNT, start=found.start("value"), end=found.end("value"), value=value, label=label)
    for found in _LISTED.finditer(mask):
        value = numbers.parse(found["value"])
        yield Raw(
            kind=Kind.COUNT, start=found.start("value"), end=found.end("value"), value=value, label=found["label"]
        )
