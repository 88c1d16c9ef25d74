"""Vietnamese letters of before Unicode: TCVN 5712:1993 (fonts .VnTime and the like) and VNI (fonts VNI-Times).

Such a file holds codes of Western letters that only its font shows as Vietnamese ones: "Céng hßa x· héi" is
"Cộng hòa xã hội". A document says it by the names of its fonts; where those are lost, the words tell it.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from parindex.reading import quality


class Encoding(Enum):
    """How the letters of a font are coded."""

    TCVN3 = "tcvn3"
    #: The fonts .VnTimeH: small letters are drawn as capitals.
    TCVN3_CAPITALS = "tcvn3-capitals"
    VNI = "vni"


_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
)
#: A letter of VNI is a vowel with a second sign behind it; these stand alone.
_VNI_ALONE = dict(zip("íìæóòîñôöÍÌÆÓÒÎÑÔÖ", "íìỉĩịỵđơưÍÌỈĨỊỴĐƠƯ", strict=True))
_VNI_TONES = "ùøûõï"
_VNI_PAIRS = {
    **{vowel + sign: letter for vowel, row in {
        "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "ô": "ớờởỡợ", "ö": "ứừửữự", "y": "ýỳỷỹỵ",
    }.items() for sign, letter in zip(_VNI_TONES, row, strict=True)},
    **{"a" + sign: letter for sign, letter in zip("âáàåãäêéèúüë", "âấầẩẫậăắằẳẵặ", strict=True)},
    **{"e" + sign: letter for sign, letter in zip("âáàåãä", "êếềểễệ", strict=True)},
    **{"o" + sign: letter for sign, letter in zip("âáàåãä", "ôốồổỗộ", strict=True)},
}  # fmt: skip
_VNI_BOTH = {
    **_VNI_PAIRS,
    **{pair.upper(): letter.upper() for pair, letter in _VNI_PAIRS.items()},
    **{pair[0].upper() + pair[1]: letter.upper() for pair, letter in _VNI_PAIRS.items()},
}
_VNI = re.compile("|".join([*map(re.escape, _VNI_BOTH), *_VNI_ALONE]))

_TCVN3_FAMILY = re.compile(r"(?:^|\+)\.?Vn[A-Z3]")
_CAPITAL_FAMILY = re.compile(r"(?:^|\+)\.?Vn[A-Za-z0-9 ]*H(?:[-, ]|$)")
_VNI_FAMILY = re.compile(r"(?:^|\+)VNI[-_ ]", re.IGNORECASE)
#: How much likelier the words have to become before letters are changed against the name of their font.
_CLEARLY = 0.25


def encoding_of(family: str) -> Encoding | None:
    """Give the encoding that the name of a font stands for; None for a font of Unicode."""
    if _VNI_FAMILY.search(family):
        return Encoding.VNI
    if not _TCVN3_FAMILY.search(family):
        return None
    return Encoding.TCVN3_CAPITALS if _CAPITAL_FAMILY.search(family) else Encoding.TCVN3


def guessed(words: Sequence[str]) -> Encoding | None:
    """Give the encoding under which words of an unknown font become clearly more Vietnamese; None where none does."""
    if len(words) < 5:
        return None
    shares = {each: quality.syllables(to_unicode(words, each)) for each in (Encoding.TCVN3, Encoding.VNI)}
    best = max(shares, key=lambda each: shares[each])
    return best if shares[best] > quality.syllables(words) + _CLEARLY else None


def to_unicode(words: Iterable[str], encoding: Encoding) -> list[str]:
    """Turn words into Unicode."""
    return [decoded(word, encoding) for word in words]


def decoded(text: str, encoding: Encoding) -> str:
    """Turn a text into Unicode."""
    if encoding is Encoding.VNI:
        return _VNI.sub(lambda found: _VNI_BOTH.get(found[0]) or _VNI_ALONE[found[0]], text)
    letters = text.translate(_TCVN3)
    return letters.upper() if encoding is Encoding.TCVN3_CAPITALS else letters
