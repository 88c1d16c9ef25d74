"""Names of files as people may see and save them: no path, nothing that is not seen, nothing that a system forbids."""

import re
import unicodedata
from pathlib import PurePosixPath

_LONGEST = 255
_WITHOUT_NAME = "tai-lieu"
_FORBIDDEN = re.compile(r'[<>:"|?*]')
#: Control and format characters (bidi marks among them), halves of pairs, private use, ends of lines.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_KEPT = "\n\t"
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)


def clean(raw: str) -> str:
    """Give the name under which a file is kept and saved again, at most 255 bytes, its ending whole."""
    last = re.split(r"[/\\]", plain(raw).replace("\n", " "))[-1]
    name = " ".join(_FORBIDDEN.sub("_", last).split()).strip(". ")
    if _DEVICES.match(name):
        name = f"_{name}"
    return _shortened(name or _WITHOUT_NAME)


def plain(raw: str) -> str:
    """Give a text in NFC without what is not seen; ends of lines stay."""
    normal = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(each for each in normal if each in _KEPT or unicodedata.category(each) not in _UNSEEN)


def ending(name: str) -> str:
    """Give the ending of a name in lower case with its dot; empty if there is none."""
    return PurePosixPath(name).suffix.lower()


def stem(name: str) -> str:
    """Give a name without its ending."""
    return PurePosixPath(name).stem


def _shortened(name: str) -> str:
    if len(name.encode()) <= _LONGEST:
        return name
    end = PurePosixPath(name).suffix
    if len(end.encode()) > 16:
        end = ""
    kept = name.removesuffix(end).encode()[: _LONGEST - len(end.encode())].decode(errors="ignore")
    return kept.rstrip(". ") + end
