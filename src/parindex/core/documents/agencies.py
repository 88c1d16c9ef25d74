"""Agencies as headings and citations name them: which words begin a name, their spelling, their abbreviations."""

import re
from functools import lru_cache

from parindex.core.documents.letters import distance, flat

#: Abbreviations of those that issue documents, as they stand in a symbol.
ABBREVIATED: tuple[str, ...] = (
    "UBND", "HĐND", "CP", "TTg", "CTN", "QH", "UBTVQH", "VPCP", "BCĐ", "BCĐCCHC", "HĐTĐ", "HĐTĐKT", "HĐPBGDPL",
    "BNV", "BTC", "BTP", "BTTTT", "BKHCN", "BCA", "BQP", "BCT", "BXD", "BYT", "BGTVT", "BGDĐT", "BKHĐT", "BTNMT",
    "BLĐTBXH", "BVHTTDL", "BNNPTNT", "BNNMT", "BDTTG", "BNG", "TTCP", "NHNN", "UBDT", "TTTT",
    "SNV", "STC", "STP", "STTTT", "SKHCN", "SYT", "SGDĐT", "SXD", "SCT", "SKHĐT", "SGTVT", "STNMT", "SNNMT", "SNN",
    "SNNPTNT", "SLĐTBXH", "SVHTTDL", "SVHTT", "SNgV", "SDTTG", "BDT", "TTT", "VPUB", "VPUBND", "VP",
    "PNV", "PTP", "PTC", "PTCKH", "PVHTT", "PVHXH", "PKT", "PKTHT", "PGDĐT", "PTNMT", "PLĐTBXH", "PYT", "PNN", "TTH",
    "TTPVHCC", "TTHCC", "ĐU", "HU", "TU", "TW", "QU", "BTV", "BCH", "BTC", "BTG", "BTGDV", "UBKT", "VPTU",
    "MTTQ", "UBMTTQ", "MTTW", "BTT", "LĐLĐ", "CĐ", "CĐCS", "HND", "HLHPN", "HPN", "ĐTN", "HCCB", "CCB", "TĐTN",
    "TTHĐND", "BPC", "BKTXH", "VHXH", "KTXH", "CA", "CAX", "CAH", "CAT", "QS", "BCHQS", "BHXH", "KBNN", "CCT", "TAND",
    "VKSND", "TANDTC", "VKSNDTC", "TTr", "TTra", "SKH",
)  # fmt: skip
#: Drafting units as they stand at the end of the symbol of a letter.
DRAFTERS: tuple[str, ...] = (
    "VP", "NV", "PNV", "TP", "TC", "TCKH", "KT", "VHXH", "VHTT", "VX", "TH", "NC", "KSTT", "KSTTHC", "CCHC", "HCC",
    "ĐC", "ĐCXD", "ĐCNN", "TNMT", "NN", "NNMT", "KHCN", "LĐTBXH", "GDĐT", "TPHT", "VT", "HC", "TTHC", "CNTT", "KTHT",
)  # fmt: skip

#: Words that begin the name of an agency, with their spelling; the longer before the shorter.
_NAMES = (
    "Ủy ban Mặt trận Tổ quốc", "Ủy ban Thường vụ Quốc hội", "Ủy ban nhân dân", "Ủy ban Kiểm tra", "Ủy ban bầu cử",
    "Ủy ban", "UBMTTQ", "UBND", "UB MTTQ", "HĐND",
    "Thường trực Hội đồng nhân dân", "Thường trực HĐND", "Hội đồng nhân dân", "Hội đồng",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng HĐND và UBND", "Văn phòng",
    "Chủ tịch", "Thủ tướng", "Chính phủ", "Quốc hội", "Bộ trưởng", "Bộ phận", "Bộ Chính trị", "Bộ",
    "Tổng cục", "Cục", "Chi cục", "Vụ", "Viện", "Trường", "Học viện", "Kho bạc", "Bảo hiểm xã hội", "Ngân hàng",
    "Thanh tra", "Tòa án", "Công an", "Ban Chỉ huy", "Ban Chỉ đạo", "Ban Thường trực", "Ban Thường vụ",
    "Ban Chấp hành", "Ban Quản lý", "Ban", "BCH", "BCĐ", "Sở", "Phòng", "Trung tâm", "Trạm", "Đội", "Tổ",
    "Đảng Cộng sản", "Đảng bộ", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Chi bộ",
    "Trung ương", "Mặt trận Tổ quốc", "MTTQ", "Liên đoàn Lao động", "Công đoàn", "Đoàn Thanh niên", "Đoàn TNCS",
    "Hội Nông dân", "Hội Liên hiệp", "Hội Cựu chiến binh", "Hội LHPN", "Hội", "Công ty", "Hợp tác xã", "Doanh nghiệp",
)  # fmt: skip
_HEADS = tuple((flat(name), name) for name in _NAMES)
#: Those long enough to be known with a letter misread.
_LONG_HEADS = tuple((head.split(), name) for head, name in _HEADS if len(head) >= 9)

#: What may stand before a name in the left column.
_MARKS = " -–*.,:;'\""

#: What an agency's name is not yet complete with: the next line belongs to it.
OPEN = frozenset(
    flat(name)
    for name in (
        *_NAMES[:5], "Hội đồng", "Thường trực", "Văn phòng", "Ban", "Phòng", "Sở", "Bộ", "Trung tâm", "Ban Chỉ đạo",
        "Ủy ban",
        "Ban Quản lý", "Hội đồng nhân dân", "HĐND", "UBND", "UBMTTQ", "Trường", "Chủ tịch", "Bộ trưởng",
        "Thường trực HĐND",
        "Tổ", "Chi cục", "Cục", "Hội",
    )
)  # fmt: skip

#: Spelling of the words that stand within a name; what is not here is a proper name or the first word of a field.
_LOWER = (
    "ủy ban nhân dân", "hội đồng nhân dân", "thường trực", "cải cách hành chính", "nhân dân", "mặt trận", "tổ quốc",
    "thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "tỉnh", "quận", "xã", "và", "của", "các", "về",
    "phục vụ hành chính công", "phục vụ", "hành chính công", "phát triển nông thôn", "nông thôn", "truyền thông",
    "môi trường", "kế hoạch", "hội", "công nghệ", "du lịch", "thể thao", "đào tạo", "hộ tịch", "công vụ", "đầu tư",
)  # fmt: skip
LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
_FOLDED_LEVELS = tuple(flat(level) for level in LEVELS)

_SHORT = {
    "ubnd": "Ủy ban nhân dân",
    "hdnd": "Hội đồng nhân dân",
    "ubmttq": "Ủy ban Mặt trận Tổ quốc",
    "ub mttq": "Ủy ban Mặt trận Tổ quốc",
    "mttq": "Mặt trận Tổ quốc",
    "bch": "Ban Chấp hành",
    "bcd": "Ban Chỉ đạo",
}


def begins_agency(text: str) -> str:
    """Give the words that begin a text and name a kind of agency, as they are spelt; empty where none do.

    A letter misread in seven is forgiven where the words are long enough to be told apart.
    """
    return head_of(text)[0]


@lru_cache(maxsize=2048)
def head_of(text: str) -> tuple[str, int]:
    """Give what `begins_agency` gives, and how many words of the text it takes: a reader may tear or join them."""
    folded = flat(text).lstrip(_MARKS)
    exact = next((name for head, name in _HEADS if folded == head or folded.startswith(f"{head} ")), "")
    words, known = folded.split()[:12], flat(exact).split()
    for head, name in _LONG_HEADS:
        # "Ủy ban" may be the sound beginning of a longer name that is torn.
        if len(head) > len(known) and head[: len(known)] == known and (count := _near(words, head)):
            return name, count
    return exact, len(known)


def _near(words: list[str], head: list[str]) -> int:
    """Give how many words come so close to a name that they are meant for it; 0 for none."""
    whole = "".join(head)
    most = max(1.0, len(whole) / 7)
    best, taken = most, 0
    for count in range(max(1, len(head) - 1), min(len(words), len(head) + 1) + 1):
        said = "".join(letter for letter in "".join(words[:count]) if letter.isalnum())
        # Letters that are not there at all tell most texts apart at once.
        if len(set(whole) - set(said)) <= most + 1 and (apart := distance(said, whole, most=most)) <= best:
            best, taken = apart, taken if apart == best and taken else count
    return taken


def is_place(text: str) -> bool:
    """Say whether a line goes on with a place: "XÃ AN BÌNH", "TỈNH PHÚ THẠNH"."""
    return flat(text).startswith(tuple(f"{level} " for level in _FOLDED_LEVELS))


def within(name: str, superior: str) -> str:
    """Give the full name of an office: "Sở Nội vụ" below "Ủy ban nhân dân tỉnh …" is "Sở Nội vụ tỉnh …".

    A standing board ("Ban Thường trực") is that of its superior. Other names are full as they stand.
    """
    if _has_level(name):
        return name
    if flat(name) in _BOARDS:
        return f"{name} {superior}"
    words = superior.split()
    first = next((place for place in range(len(words)) if is_level(" ".join(words[place:]))), None)
    if first is None or not flat(name).startswith(_OFFICES):
        return name
    return " ".join((name, *words[first:]))


_BOARDS = ("ban thuong truc", "ban thuong vu", "ban chap hanh", "thuong truc")
_OFFICES = ("so ", "phong ", "van phong", "trung tam ", "ban ", "thanh tra", "hoi dong ", "chi cuc ", "to ", "bo phan ")


def _has_level(name: str) -> bool:
    words = name.split()
    return any(is_level(" ".join(words[place:])) for place in range(1, len(words)))


def is_level(text: str) -> int:
    """Give how many words at the beginning of a text name a level ("thành phố …" has two); 0 for none."""
    words = [word.strip(",.;:)") for word in flat(text).split()[:3]]
    count = next((count for count in (2, 1) if " ".join(words[:count]) in _FOLDED_LEVELS), 0)
    return 0 if words[count : count + 1] in (["hoi"], ["uy"], ["doan"]) else count


def spelt(text: str) -> str:
    """Write a name that stands in capitals, or with abbreviations, as a sentence has it.

    "UBND XÃ AN BÌNH" is "Ủy ban nhân dân xã An Bình"; "PHÒNG NỘI VỤ" is "Phòng Nội vụ".
    """
    words = text.split()
    name, count = head_of(text)
    rest = words[count:]
    first = _SHORT.get(flat(name), name)
    return " ".join((first, _rest(rest, after=name))).strip() if name else _rest(rest, after="")


def _rest(words: list[str], *, after: str) -> str:
    if not any(word.isupper() and len(word) > 1 for word in words):
        return _expanded(" ".join(words))
    if after:
        inner = begins_agency(" ".join(words))
        if inner and len(inner) > 3 and flat(inner) not in ("ban", "hoi", "bo", "to", "doi", "vu", "cuc"):
            return spelt(" ".join(words))
    return _sentence(words, is_field=bool(after) and flat(after).startswith(_WITH_FIELD))


_WITH_FIELD = (
    "so",
    "phong",
    "bo",
    "cuc",
    "chi cuc",
    "tong cuc",
    "ban",
    "vu",
    "trung tam",
    "thanh tra",
    "doi",
    "to",
    "tram",
)


def _sentence(words: list[str], *, is_field: bool) -> str:
    """Write capitals as a name: after a level all words are capital, in a field the first of each part is."""
    out: list[str] = []
    is_proper = not is_field
    is_first = True
    place = 0
    while place < len(words):
        taken = is_level(" ".join(words[place : place + 3]))
        if taken and place + taken < len(words):
            out += [word.lower() for word in words[place : place + taken]]
            is_proper, place = True, place + taken
            continue
        word = words[place]
        out.append(_cased(word, is_capital=(is_proper or is_first) and word.lower() not in ("và", "của", "các", "về")))
        is_first = word in ("-", "–", "VÀ", "và") or word.endswith(",")
        place += 1
    return _expanded(" ".join(out))


def _cased(word: str, *, is_capital: bool) -> str:
    if flat(word).upper() in ("UBND", "HDND", "MTTQ", "CCHC", "TTHC", "HCC"):
        return word
    return word[:1].upper() + word[1:].lower() if is_capital else word.lower()


def _expanded(text: str) -> str:
    text = re.sub(r"\bUBND\b", "Ủy ban nhân dân", text)
    text = re.sub(r"\bHĐND\b", "Hội đồng nhân dân", text)
    return re.sub(r"\b([Uu])ỷ ban\b", lambda found: f"{'Ủ' if found[1] == 'U' else 'ủ'}y ban", text)
