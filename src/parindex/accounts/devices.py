"""Sessions in words: the browser and the system that a person knows their own machine by."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("coc_coc", "Cốc Cốc"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A session as it is listed."""

    id: int
    name: str
    address: str
    began_at: datetime
    is_current: bool


def describe(session: UserSession) -> Device:
    """Give a session in words."""
    return Device(
        id=session.pk,
        name=name(session.user_agent),
        address=session.ip,
        began_at=session.created_at,
        is_current=session.is_current(),
    )


def name(user_agent: str) -> str:
    """Name browser and system; what is not known is given as it was sent, cut short."""
    parts = [_first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent)]
    return ", ".join(part for part in parts if part) or user_agent[:60]


def _first(known: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((words for mark, words in known if mark in user_agent), "")
