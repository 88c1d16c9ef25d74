"""Makes a paper of the showcase."""

from collections.abc import Sequence
from datetime import date

from parindex.results.showcase.papers import Letter


def make_letter(annex: Sequence[str] = ()) -> Letter:
    """Make a plan of a commune."""
    return Letter(
        issuer="Xã An Bình",
        number="12",
        symbol="KH-UBND",
        place="An Bình",
        day=date(2023, 1, 12),
        kind="KẾ HOẠCH",
        subject="Cải cách hành chính năm 2023",
        body=("1. Mục tiêu: hoàn thành 45 nhiệm vụ.", "2. Phân công: rõ người, rõ việc."),
        annex=annex,
    )
