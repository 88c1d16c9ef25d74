"""The log as people read it: who may read which acts, each act in words, what it changed line by line."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.accounts import permissions, verbs
from parindex.accounts.actors import actor
from parindex.accounts.models import User
from parindex.audit import queries
from parindex.audit.queries import Search
from parindex.core.sentences import Language, Template

if TYPE_CHECKING:
    from parindex.audit.models import Entry

_SYSTEM = Template("Hệ thống", "The system")
_STRANGER = Template("Người chưa đăng nhập", "Somebody not signed in")
_CSV_TITLES = ("sequence", "at", "actor", "verb", "act", "target_kind", "target_id", "target", "reason", "request_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One act as it is listed."""

    sequence: int
    at: datetime
    actor_id: str
    actor: str
    act: str
    target: str
    target_key: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One value before and after, under the path that leads to it; None where there was none."""

    path: str
    before: str | None
    after: str | None

    @property
    def is_other(self) -> bool:
        """Say whether the value is not what it was."""
        return self.before != self.after


def limited(search: Search, user: User) -> Search:
    """Keep to what a person may read: everything at the top, else the acts of the people they administer."""
    if permissions.sees_whole_log(user):
        return search
    ids = User.objects.visible_to(user).values_list("pk", flat=True)
    return replace(search, actor_ids=frozenset({actor(user).id, *(f"user:{pk}" for pk in ids)}))


def own(search: Search, user: User) -> Search:
    """Keep to what a person did themselves."""
    return replace(search, actor_ids=frozenset({actor(user).id}))


def may_read(user: User, entry: "Entry") -> bool:
    """Say whether a person may read an act."""
    if permissions.sees_whole_log(user) or entry.actor_id == actor(user).id:
        return True
    kind, _, number = entry.actor_id.partition(":")
    return kind == "user" and number.isdecimal() and User.objects.visible_to(user).filter(pk=number).exists()


def describe(entry: "Entry", language: Language) -> Row:
    """Give an act in words."""
    nobody = _STRANGER if entry.verb.startswith("session.") else _SYSTEM
    return Row(
        sequence=entry.sequence,
        at=entry.at,
        actor_id=entry.actor_id,
        actor=entry.actor_name or nobody().say(language),
        act=verbs.say(entry.verb, language),
        target=entry.target_name or f"{entry.target_kind} {entry.target_id}",
        target_key=f"{entry.target_kind}:{entry.target_id}",
        reason=entry.reason,
    )


def changes(entry: "Entry", language: Language) -> list[Changed]:
    """Give what an act changed, value by value, in the order in which it is kept."""
    before, after = dict(_flat(entry.before)), dict(_flat(entry.after))
    paths = dict.fromkeys([*before, *after])
    return [
        Changed(path=verbs.say_path(path, language), before=before.get(path), after=after.get(path)) for path in paths
    ]


def csv_lines(search: Search, size: int = 500) -> Iterator[str]:
    """Give the acts that match as CSV, newest first, in constant memory."""
    yield "\ufeff" + _csv(_CSV_TITLES)
    before: int | None = None
    while True:
        page = queries.page(search, before=before, size=size)
        for entry in page.entries:
            row = describe(entry, "vi")
            at = f"{timezone.localtime(entry.at):%d/%m/%Y %H:%M:%S}"
            target = (entry.target_kind, entry.target_id, entry.target_name)
            yield _csv((str(row.sequence), at, row.actor, entry.verb, row.act, *target, row.reason, entry.request_id))
        if page.before is None:
            return
        before = page.before


def _flat(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case None if not path:
            return
        case Mapping() if value:
            for key, child in value.items():
                yield from _flat(child, f"{path}.{key}" if path else str(key))
        case list() if value:
            for number, child in enumerate(value, start=1):
                yield from _flat(child, f"{path}[{number}]")
        case _:
            yield path, _said(value)


def _said(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "✓" if value else "✗"
        case _:
            return str(value)


def _csv(values: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_safe_cell(value) for value in values])
    return out.getvalue()


def _safe_cell(value: str) -> str:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
