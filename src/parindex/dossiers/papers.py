"""The papers that a procedure asks for (thành phần hồ sơ), as a version keeps them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper: how many of it, and whether data can stand in its place, it was cut, or need not be scanned."""

    name: str
    code: str = ""
    originals: int = 1
    copies: int = 0
    is_replaceable: bool = False
    is_cut: bool = False
    is_no_scan: bool = False


def plain(papers: Iterable[Paper]) -> list[dict[str, Any]]:
    """Give papers as plain JSON values."""
    return [asdict(paper) for paper in papers]


def read(stored: Iterable[dict[str, Any]]) -> tuple[Paper, ...]:
    """Read papers that `plain` wrote; those that were cut are not asked for any more, and still named."""
    return tuple(Paper(**one) for one in stored)
