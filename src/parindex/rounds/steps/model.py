"""One thing that a person can do next."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do (a sentence that is already translated), where, until when; `is_done` where it waits for others."""

    text: str
    address: str
    due: datetime | None = None
    detail: str = ""
    is_done: bool = False
