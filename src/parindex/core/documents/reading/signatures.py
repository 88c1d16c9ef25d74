"""Who signed and in which capacity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parindex.core.documents.agencies import begins_agency, is_place
from parindex.core.documents.facts import Capacity, Found, Signer
from parindex.core.documents.letters import flat
from parindex.core.documents.reading.head import is_stamp
from parindex.core.documents.reading.rows import Part, Row, found_in

#: Source: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, Mục II.7.
_CAPACITY = re.compile(
    r"^\W*(?P<mark>t\s?[./]?\s?m|k\s?[./]?\s?t|t\s?[./]?\s?u\s?[./]?\s?q|t\s?[./]?\s?l|q)"
    r"(?:\s?[.,:;]\s*|(?<=/[mtlq])\s+)(?P<rest>\S.*)?$"
)
_MARKS = {"tm": Capacity.TM, "kt": Capacity.KT, "tl": Capacity.TL, "tuq": Capacity.TUQ, "q": Capacity.Q}
_TITLE = re.compile(
    r"^\W*(?:(?:pho|quyen|q\.|phu trach)\s+)*(?:chu tich|bi thu|truong phong|truong ban|giam doc|chanh van phong"
    r"|bo truong|thu truong|thu tuong|cuc truong|vu truong|chi cuc truong|chanh thanh tra|hieu truong|truong doan"
    r"|tong giam doc|truong cong an|chi huy truong|to truong|chu nhiem|thu ky|chu tri|chu toa|chuyen vien|dai dien"
    r"|vien truong|truong tram|doi truong|cong chuc|thuong truc)\b"
)
#: Titles that a reader may tear apart ("PH Ó CHỦ TỊ CH"), without their spaces.
_TORN = {
    flat(title).replace(" ", ""): title
    for title in (
        *("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BÍ THƯ", "PHÓ BÍ THƯ", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG"),
        *("PHÓ TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    )
}
_SIGNED = re.compile(r"^\W*(?:da ky|ky ten|ky, ghi|\(?ky|dong dau|chu ky|hinh anh chu ky)")
_NAME = re.compile(
    r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+\s?){2,5}|(?:[A-ZĐÀ-Ỹ]{2,}\s?){2,5}"
    r"|[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]*){1,4}"
)
_RANK = re.compile(
    r"^\W*(?:(?:ths|ts|bs|pgs|gs|ks|cn)\.?\s?|(?:thieu|trung|thuong|dai)\s(?:uy|ta|tuong)\s|luat su\s|ong\s|ba\s)+"
)
_FAMILIES = (
    "nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|doan|dao|lam|trinh|truong|"
    "mai|cao|ta|to|chu|ha|luong|luu|nghiem|phung|quach|thai|thach|tong|trieu|vuong|van|kieu|la|bach|lai|ma|lo|"
    "giang|mac"
)
_SURNAMES = frozenset(_FAMILIES.split("|"))
_MOST_ROWS = 14
#: The label above the recipients.
RECIPIENTS = re.compile(r"^\W*n[o0]i nh[ao]n\b\W*")
#: What stands before each of them; a reader may add to the hyphen.
BULLET = re.compile(r"^\s*[-–+•*·_~=¬]+\s*")


@dataclass(slots=True)
class _Block:
    """A signature as it is put together, line by line."""

    capacities: list[Capacity] = field(default_factory=list)
    on_behalf_of: str = ""
    titles: list[str] = field(default_factory=list)
    name: str = ""
    parts: list[Part] = field(default_factory=list)


def read_signer(rows: Sequence[Row]) -> Found[Signer] | None:
    """Read the signature of the document itself: the first that has a name and stands by the recipients."""
    places = [place for place, row in enumerate(rows) if opens(row)]
    listed = next((place for place, row in enumerate(rows) if RECIPIENTS.match(row.flat)), None)
    if listed is not None:
        near = [place for place in places if place >= listed - 10]
        places = near or places[-1:]
    else:
        places = [place for place in places if _CAPACITY.match(rows[place].flat)] or places[::-1]
    blocks = [_block(rows, place) for place in places]
    best = next((block for block in blocks if block.name), blocks[0] if blocks else None)
    return _found(best) if best else None


def _title(row: Row) -> str:
    """Give the title that a line is; empty for anything else."""
    torn = _TORN.get(re.sub(r"\W", "", row.flat))
    if torn is not None:
        return torn if len(row.words) > len(torn.split()) else row.text.strip(" *.,:;-")
    return row.text.strip(" *.,:;-") if _TITLE.match(row.flat) else ""


def opens(row: Row) -> bool:
    """Say whether a line opens a signature: capitals with a mark of capacity, or with a title."""
    if not row.is_capital or len(row.words) > 14:
        return False
    return _CAPACITY.match(row.flat) is not None or (_title(row) != "" and len(row.words) < 8)


def _block(rows: Sequence[Row], place: int) -> _Block:
    block = _Block()
    names: list[Row] = []
    for row in _column(rows, place):
        if is_stamp(row) or _SIGNED.match(row.flat) or RECIPIENTS.match(row.flat):
            continue
        name = _name(row)
        if (block.titles or block.on_behalf_of) and name and not (row.is_capital and _is_office(row)):
            names.append(row)
        elif row.is_capital and not names:
            _take(block, row)
    chosen = next((row for row in names if flat(_name(row)).split()[0] in _SURNAMES), names[0] if names else None)
    if chosen is not None:
        block.name = _name(chosen)
        start = chosen.text.index(block.name)
        block.parts.append((chosen, start, start + len(block.name)))
    return block


def _column(rows: Sequence[Row], place: int) -> Iterator[Row]:
    """Give the lines of the same column on the same page, from one line on."""
    first = rows[place]
    for row in rows[place : place + 3 * _MOST_ROWS]:
        if row.page == first.page and _is_below(row, first):
            yield row


def _is_below(row: Row, first: Row) -> bool:
    if row.box is None or first.box is None:
        return not BULLET.match(row.text)
    middle = (row.box.left + row.box.right) / 2
    side = (first.box.left + first.box.right) / 2
    return abs(middle - side) < 0.2 and row.box.top - first.box.top < 0.35


def _take(block: _Block, row: Row) -> None:
    """Take a line of capitals: a capacity with whom it stands for, or the title."""
    mark = _CAPACITY.match(row.flat)
    if mark is None:
        is_rest = block.capacities and not block.titles and not _title(row)
        if is_rest:
            block.on_behalf_of = f"{block.on_behalf_of} {row.text.strip()}".strip()
        elif row.flat.lstrip(" *-").startswith("dai dien "):
            block.on_behalf_of = row.text.split(" ", 2)[2].strip()
        elif _title(row) or block.titles:
            block.titles.append(_title(row) or row.text.strip(" *.,:;-"))
        else:
            return
    else:
        capacity = _MARKS[re.sub(r"[\s./]", "", mark["mark"])]
        block.capacities.append(capacity)
        rest = row.text[slice(*mark.span("rest"))].strip() if mark["rest"] else ""
        if capacity is Capacity.Q:
            block.titles.append(rest)
        elif not block.on_behalf_of:
            block.on_behalf_of = rest
    block.parts.append((row, 0, len(row.text)))


def _is_office(row: Row) -> bool:
    return bool(_title(row) or begins_agency(row.text) or is_place(row.text))


def _name(row: Row) -> str:
    """Give the name of a person that a line is; empty for anything else."""
    rank = _RANK.match(row.flat)
    bare = row.text[rank.end() if rank else 0 :].strip(" .,;:*-–_|'\"()")
    if not _NAME.fullmatch(bare) or (bare.isupper() and flat(bare).split()[0] not in _SURNAMES):
        return ""
    return bare


def _found(block: _Block) -> Found[Signer]:
    signer = Signer(
        name=block.name,
        title=" ".join(block.titles),
        capacities=tuple(block.capacities),
        on_behalf_of=block.on_behalf_of,
    )
    sure = 1.0 if block.name and block.capacities else 0.85 if block.name else 0.7
    return found_in(block.parts, signer, sure=sure)
