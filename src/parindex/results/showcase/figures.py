"""What the communes of the showcase answer: figures of invented units of the public demonstration."""

from functools import cache
from importlib.resources import files

from parindex.core.answers import read_round
from parindex.core.figures import Answer
from parindex.kit import documents

_FOLDER = files("parindex.results") / "demonstration"
#: The invented unit whose figures each commune has.
_MODELS = {"anbinh": "minh-hoa-04", "hoalac": "minh-hoa-07", "tantien": "minh-hoa-02", "thuongson": "minh-hoa-12"}
#: What every commune answers, so that there is something to judge: items with full points.
FIXED: dict[str, Answer] = {
    "1.1.2": {"done": [True, True, True, True]},
    "1.3.2": {"done": True},
    "1.4.1": {"num": 29, "den": 30},
    "1.7.1": {"done": True},
    "2.4.1": {"done": True},
    "3.2.1": {"done": [True, True, True]},
    "4.4.1": {"done": True},
    "6.3.1": {"done": [True, True, True]},
    "7.2.1": {"num": 172, "den": 180},
    "7.4.1": {"done": [True, True, True, True, False, True, True, True]},
}


def set_content() -> bytes:
    """Give the criteria set of the showcase, as its file holds it."""
    return (_FOLDER / "criteria-hai-duong-commune-2022.yaml").read_bytes()


def of(commune: str) -> dict[str, Answer]:
    """Give all figures of a commune, those of surveys too, by item."""
    return {**_units()[_MODELS[commune]], **FIXED}


@cache
def _units() -> dict[str, dict[str, Answer]]:
    text = (_FOLDER / "round-2022.json").read_text(encoding="utf-8")
    return {unit.code: dict(unit.answers) for unit in read_round(documents.parse_json(text)).units}
