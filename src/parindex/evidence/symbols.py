"""Number and symbol of a document as Nghị định 30/2020/NĐ-CP has them: 112/BC-UBND, 15/2021/QĐ-UBND."""

import re
import unicodedata

_LABEL = re.compile(r"^\s*số\s*(?:hiệu|, ký hiệu)?\s*:?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,9}[a-zđ]?)(?:\s*/\s*(.*))?", re.IGNORECASE | re.DOTALL)
_DASHES = str.maketrans("‐‑‒–—−", "------")


def split_symbol(text: str) -> tuple[str, str]:
    """Split what was typed as one into number and symbol.

    "Số: 112 /BC – UBND" gives ("112", "BC-UBND"). What does not begin with a number is a symbol, as it was typed.
    """
    typed = _LABEL.sub("", unicodedata.normalize("NFC", text).translate(_DASHES)).strip()
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return "", _tight(typed)
    return found[1], _tight(found[2] or "")


def _tight(symbol: str) -> str:
    """Take the spaces around strokes and hyphens away."""
    return re.sub(r"\s*([/-])\s*", r"\1", " ".join(symbol.split())).strip("/")
