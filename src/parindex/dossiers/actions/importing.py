"""Files of dossiers: who hands them in, what their columns say, and sources with the clients that push."""

import hashlib
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core import text
from parindex.core.faults import Refused
from parindex.core.typed import clean
from parindex.dossiers import permissions, refusals
from parindex.dossiers.importing import files, reading, tasks, titles
from parindex.dossiers.importing import targets as importing
from parindex.dossiers.models import DossierImport, DossierSource, PushClient
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: How many rows are shown before an import begins.
SAMPLES = 5
_LONGEST_CELL = 80
_NO_SIGN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file that somebody hands in: from which source, and of which unit rows are that name none."""

    unit_id: int
    name: str
    blocks: Iterable[bytes]
    source_id: int | None = None
    #: The name of a new source, where none is given.
    source_name: str = ""


@transaction.atomic
def add_source(*, name: str, unit_id: int, by: "User | None", at: datetime) -> DossierSource:
    """Name a system that keeps dossiers of a unit and of the units below it; one of that name there is taken again.

    Nobody stands for a command. Raises `UnknownUnit`, `NotAllowed` and `NoSourceName`.
    """
    unit = units.of_any_time().filter(pk=unit_id).first()
    if unit is None:
        raise refusals.UnknownUnit
    if by is not None and not permissions.may_import(by, unit_id):
        raise refusals.NotAllowed(who="công chức phụ trách CCHC của đơn vị")
    said = text.normal(clean(name))[:200]
    slug = _NO_SIGN.sub("-", text.fold(f"{said} {unit.code}")).strip("-")[:64]
    if not _NO_SIGN.sub("", text.fold(said)):
        raise refusals.NoSourceName
    source, is_new = DossierSource.objects.get_or_create(
        slug=slug, defaults={"name": said, "unit": unit, "created_at": at}
    )
    if source.unit_id != unit_id:
        raise refusals.NoSourceName
    if is_new:
        after = {"slug": slug, "name": said, "unit": unit_id}
        audit.record(by=actor(by), at=at, verb="dossier.source", target=Target.of(source), change=Change(after=after))
    return source


@transaction.atomic
def choose(*, new: NewFile, by: "User | None", at: datetime) -> DossierImport:
    """Take a file, and guess what its columns say; nothing is imported yet.

    Raises `NotAllowed`, `UnknownSource`, those of `add_source`, and `Refused` for a file that is no table of dossiers.
    """
    if by is not None and not permissions.may_import(by, new.unit_id):
        raise refusals.NotAllowed(who="công chức phụ trách CCHC của đơn vị")
    source = _source(new, by, at)
    one = DossierImport.objects.create(
        source=source, unit_id=new.unit_id, file_name=clean(new.name)[-255:], sha256="", size=0, by=by, at=at
    )
    try:
        one.sha256, one.size = files.keep(one.pk, new.blocks)
        _look(one)
    except BaseException:
        files.forget(one.pk)
        raise
    one.save()
    after = {"source": source.slug, "unit": new.unit_id, "sha256": one.sha256, "size": one.size}
    target = Target(kind="dossierimport", id=str(one.pk), name=one.file_name)
    audit.record(by=actor(by), at=at, verb="dossier.import_choose", target=target, change=Change(after=after))
    return one


@transaction.atomic
def start(*, import_id: int, mapping: Mapping[str, int], by: "User | None", at: datetime) -> DossierImport:
    """Begin an import with the columns that were chosen, and keep them for the next file of the source.

    Raises `UnknownImport`, `AlreadyBegun`, `ColumnsMissing` and `ColumnTwice`.
    """
    one = _held(import_id, by)
    chosen = {importing.Target(name): column for name, column in mapping.items() if 0 <= column < len(one.titles)}
    if missing := titles.missing(chosen):
        raise refusals.ColumnsMissing(columns=tuple(importing.TITLES[target][0] for target in missing))
    columns = list(chosen.values())
    if len(set(columns)) < len(columns):
        twice = next(column for column in columns if columns.count(column) > 1)
        raise refusals.ColumnTwice(title=str(one.titles[twice]))
    one.mapping = {target.value: column for target, column in chosen.items()}
    one.state = DossierImport.State.WAITING
    one.heard_at = at
    one.save()
    one.source.mapping = titles.to_save(chosen, one.titles)
    one.source.save()
    tasks.ask(one)
    target = Target(kind="dossierimport", id=str(one.pk), name=one.file_name)
    audit.record(
        by=actor(by), at=at, verb="dossier.import_start", target=target, change=Change(after={"columns": one.mapping})
    )
    return one


@transaction.atomic
def drop(*, import_id: int, by: "User", at: datetime) -> None:
    """Throw a file away that was chosen and not begun; raises `UnknownImport` and `AlreadyBegun`."""
    one = _held(import_id, by)
    target = Target(kind="dossierimport", id=str(one.pk), name=one.file_name)
    key = one.pk
    one.delete()
    transaction.on_commit(lambda: files.forget(key))
    audit.record(by=actor(by), at=at, verb="dossier.import_drop", target=target)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClient:
    """A system that shall push dossiers of a source."""

    source_id: int
    name: str
    per_minute: int = 60


@transaction.atomic
def add_client(*, new: NewClient, by: "User | None", at: datetime) -> tuple[PushClient, str]:
    """Let a system push dossiers of a source; gives its token, which is said this once and kept only as a hash.

    Nobody stands for a command. Raises `UnknownSource` and `NotAllowed`.
    """
    source = DossierSource.objects.filter(pk=new.source_id).first()
    if source is None:
        raise refusals.UnknownSource
    if by is not None and not permissions.may_set_up(by, source.unit_id):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị")
    token = f"pi_{secrets.token_urlsafe(32)}"
    client = PushClient.objects.create(
        source=source, name=new.name[:200], token_hash=hash_of(token), per_minute=new.per_minute, created_at=at
    )
    after = {"source": source.slug, "per_minute": new.per_minute}
    audit.record(by=actor(by), at=at, verb="dossier.client_add", target=Target.of(client), change=Change(after=after))
    return client, token


@transaction.atomic
def close_client(*, client_id: int, by: "User | None", at: datetime) -> None:
    """Take the right to push away; raises `UnknownSource` and `NotAllowed`."""
    client = PushClient.objects.select_for_update(of=("self",)).select_related("source").filter(pk=client_id).first()
    if client is None:
        raise refusals.UnknownSource
    if by is not None and not permissions.may_set_up(by, client.source.unit_id):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị")
    client.is_active = False
    client.save()
    audit.record(by=actor(by), at=at, verb="dossier.client_close", target=Target.of(client))


def hash_of(token: str) -> str:
    """Give what is kept of a token: it is long and random, so that a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()


def _source(new: NewFile, by: "User | None", at: datetime) -> DossierSource:
    if new.source_id is None:
        return add_source(name=new.source_name, unit_id=new.unit_id, by=by, at=at)
    known = DossierSource.objects.all() if by is None else DossierSource.objects.visible_to(by)
    source = known.filter(pk=new.source_id).first()
    if source is None or not units.within_any([source.unit_id]).filter(pk=new.unit_id).exists():
        raise refusals.UnknownSource
    return source


def _held(import_id: int, by: "User | None") -> DossierImport:
    known = DossierImport.objects.all() if by is None else DossierImport.objects.visible_to(by)
    keys = known.filter(pk=import_id).values_list("pk", flat=True)
    held = DossierImport.objects.select_for_update(of=("self",)).select_related("source")
    one = held.filter(pk__in=list(keys)).first()
    if one is None:
        raise refusals.UnknownImport
    if one.state != DossierImport.State.CHOSEN:
        raise refusals.AlreadyBegun
    return one


def _look(one: DossierImport) -> None:
    """Read titles and first rows, and guess the columns: as the last time, else by what they are called."""
    with reading.export(files.original(one.pk)) as opened:
        rows = [row for _, row in islice(opened.rows, 50)]
    if not rows:
        raise Refused([reading.no_rows()])
    guessed = titles.saved(one.source.mapping, opened.titles) or titles.guess(opened.titles, rows)
    one.titles = list(opened.titles)
    one.samples = [[cell[:_LONGEST_CELL] for cell in row] for row in rows[:SAMPLES]]
    one.mapping = {target.value: column for target, column in guessed.items()}
