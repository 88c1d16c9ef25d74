"""Finds the Vietnamese data of the optical reader."""

from collections.abc import Mapping
from pathlib import Path

LANGUAGE = "vie"
#: The settings that name its folder, the product's own first.
SETTINGS = ("PARINDEX_TESSDATA", "TESSDATA_PREFIX")
#: Where Debian, Ubuntu, Fedora and Homebrew put it; the newest version first.
_PLACES = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def find(environment: Mapping[str, str]) -> Path | None:
    """Give the folder of the data; None where there is none. A setting that is made counts alone."""
    named = [Path(folder) for name in SETTINGS if (folder := environment.get(name))]
    if named:
        candidates = [place for folder in named for place in (folder, folder / "tessdata")]
    else:
        found = (sorted(Path("/").glob(pattern.removeprefix("/")), reverse=True) for pattern in _PLACES)
        candidates = [place for places in found for place in places]
    return next((place for place in candidates if (place / f"{LANGUAGE}.traineddata").is_file()), None)
