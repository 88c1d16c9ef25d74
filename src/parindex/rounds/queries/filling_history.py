"""What happened to an answer, from the log, in words: who changed what, when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from parindex.audit import queries as audit
from parindex.core.criteria.model import Item
from parindex.core.sentences import Statement, Template
from parindex.rounds.models import Answer
from parindex.rounds.queries.filling_words import Difference, differences

#: What the unit itself does to an answer. What others do is told elsewhere, once it may be told.
_SAVE, _ASSIGN = "answer.save", "answer.assign"
_MOST = 30

_HANDED = Template("giao cho {officer}", "handed to {officer}")
_HANDED_UNTIL = Template("giao cho {officer}, hạn {due_on}", "handed to {officer}, due {due_on}")
_TAKEN_BACK = Template("chưa giao cho ai", "handed to nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act on an answer: who, when, the version it made, and what it changed or says."""

    who: str
    at: datetime
    version: int
    changes: tuple[Difference, ...] = ()
    said: Statement | None = None


def history(answer: Answer, item: Item) -> list[Event]:
    """Give what the unit did to an answer, newest first, and no more than the last acts of it. One query."""
    search = audit.Search(target_kind="answer", target_id=str(answer.pk), verb="answer.")
    events = []
    for entry in audit.page(search, size=_MOST).entries:
        before, after = _content(entry.before), _content(entry.after)
        if entry.verb == _SAVE:
            changed = tuple(row for row in differences(item, before, after) if not row.is_same)
            events.append(Event(who=entry.actor_name, at=entry.at, version=_version(after), changes=changed))
        elif entry.verb == _ASSIGN:
            events.append(Event(who=entry.actor_name, at=entry.at, version=0, said=_handed(after)))
    return events


def since(events: list[Event], version: int) -> list[Event]:
    """Keep the changes that were made after a version, newest first."""
    return [event for event in events if event.version > version]


def _content(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _version(content: Mapping[str, object]) -> int:
    version = content.get("version")
    return version if isinstance(version, int) else 0


def _handed(content: Mapping[str, object]) -> Statement:
    officer, due_on = content.get("officer"), content.get("due_on")
    if not isinstance(officer, str):
        return _TAKEN_BACK()
    if not isinstance(due_on, str):
        return _HANDED(officer=officer)
    return _HANDED_UNTIL(officer=officer, due_on=f"{date.fromisoformat(due_on):%d/%m/%Y}")
