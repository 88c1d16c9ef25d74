"""Names of agencies within a sentence: where they end."""

import re

from parindex.core.documents.agencies import begins_agency, head_of, is_level, spelt
from parindex.core.documents.letters import flat

#: What follows a name and is no part of it: "của UBND tỉnh ban hành Quy định …", "của Bộ Nội vụ hướng dẫn …".
_WORDS = (
    "ve|v/v|ban|quy|huong|phe|cong|giao|trien|thuc|sua|bo|tong|kiem|danh|bao|phan|kien|tang|day|cho|ngay|so|"
    "nam|trong|tai|de|tu|yeu|da|khoa|nhiem|ky|xac|thanh|chi|dieu|dinh|cai|la|thi|theo|nham|den|sau|truoc|duoc|"
    "co|thay|ap|lan|ra|thong|dat|qua|bai|keo|tiep|can|xay|hoan|to|nang"
)
_STOPS = frozenset(_WORDS.split("|"))
#: "Sở Văn hóa, Thể thao và Du lịch": the one comma within a name.
_COMMA = re.compile(r"(?:văn hóa|văn hoá|lâm nghiệp|công nghiệp),$", re.IGNORECASE)
_MOST_WORDS = 16
_BARE = ("uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd", "chinh phu", "thu tuong chinh phu", "quoc hoi")


def agency_in(text: str) -> tuple[str, int]:
    """Give the agency whose name begins a text, spelt, and where it ends; empty and 0 where none does."""
    head, taken = head_of(text)
    if not head or text[:1].islower():
        return "", 0
    words = text.split(" ")
    is_proper = is_closed = flat(head) in _BARE
    while taken < min(len(words), _MOST_WORDS) and not _ends(" ".join(words[:taken])):
        after = " ".join(words[taken:])
        level = is_level(after)
        inner, count = head_of(after) if not after[:1].islower() else ("", 0)
        word = words[taken]
        if level:
            taken, is_proper, is_closed = taken + level, True, False
        elif inner and not is_proper:
            taken, is_closed = taken + count, flat(inner) in _BARE
            is_proper = is_closed
        elif (
            word in ("và", "-", "–") and begins_agency(" ".join(words[taken + 1 :])) and words[taken + 1][:1].isupper()
        ):
            taken, is_proper, is_closed = taken + 1, False, False
        elif word in ("Về", "VỀ") or is_closed or (not word[:1].isupper() and (is_proper or _bare(word) in _STOPS)):
            break
        else:
            taken += 1
    return _cut(words[:taken])


def _ends(name: str) -> bool:
    return name.endswith((";", ".", ":", ")", "/")) or (name.endswith(",") and not _COMMA.search(name))


def _bare(word: str) -> str:
    return flat(word).strip(",.;:()\"'")


def _cut(words: list[str]) -> tuple[str, int]:
    while words and _bare(words[-1]) in ("", "va", "cua", "-", "–"):
        words = words[:-1]
    name = " ".join(words)
    bare = name.rstrip(",.;:)/\"'")
    return spelt(bare), len(bare)
