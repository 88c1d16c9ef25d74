"""Does one import: reads and checks the file block by block, then puts all of it into the register at once."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.db import transaction
from django.db.models import F

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.faults import Refused
from parindex.core.sentences import Template
from parindex.dossiers.actions.changes import mark_changed
from parindex.dossiers.importing import files, reading, targets
from parindex.dossiers.importing.catalogue import Catalogue
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.checked import RowFault
from parindex.dossiers.importing.checking import Checker
from parindex.dossiers.importing.putting_aside import PutAside
from parindex.dossiers.importing.reading import Numbered, Opened
from parindex.dossiers.importing.staging import Merged, Staging, staging
from parindex.dossiers.models import DossierImport
from parindex.kit import clock

BLOCK = 10_000

_TWICE = Template("mã {code} có ở dòng {line} với nội dung khác", "{code} stands in row {line} too, with other content")
_KEEP_ONE = Template("giữ lại dòng đúng, xóa các dòng kia", "keep the row that is right, and delete the others")
_OURS = Template("hồ sơ {code} do bộ phận một cửa trên phần mềm này quản lý", "dossier {code} is kept in this register")
_OTHERS = Template("hồ sơ {code} thuộc nguồn «{source}»", "dossier {code} is kept by the source «{source}»")
_OUT = Template("hồ sơ {code} thuộc đơn vị ngoài nguồn này", "dossier {code} is of a unit outside of this source")
_CHECK_CODE = Template("kiểm tra mã hồ sơ, hoặc bỏ dòng này", "check the code, or leave the row out")


def run(import_id: int) -> None:
    """Do an import that waits; another worker may have been faster. Whatever breaks, nothing is half-imported."""
    one = _begin(import_id)
    if one is None:
        return
    path = files.original(one.pk)
    try:
        with reading.export(path) as opened:
            _read(one, opened)
    except Refused as refused:
        refuse(one, refused, clock.now())


def _begin(import_id: int) -> DossierImport | None:
    now = clock.now()
    begun = DossierImport.objects.filter(pk=import_id, state=DossierImport.State.WAITING).update(
        state=DossierImport.State.READING, attempts=F("attempts") + 1, begun_at=now, heard_at=now, rows=0, rejected=0,
        bytes_read=0,
    )  # fmt: skip
    return DossierImport.objects.select_related("source", "by", "unit").get(pk=import_id) if begun else None


def refuse(one: DossierImport, refused: Refused, at: datetime) -> None:
    """End an import of which nothing was taken."""
    one.state, one.ended_at = DossierImport.State.REFUSED, at
    one.faults = [
        {
            "line": fault.place.line,
            "column": "",
            "title": "",
            "wrong": {"vi": fault.wrong.say("vi"), "en": fault.wrong.say("en")},
            "remedy": {"vi": fault.remedy.say("vi"), "en": fault.remedy.say("en")},
        }
        for fault in refused.faults[:20]
    ]
    with transaction.atomic():
        one.save()
        _record(one, at)


def _read(one: DossierImport, opened: Opened) -> None:
    known = Catalogue(scope=one.source.unit_id, unit_id=one.unit_id)
    mapping = {targets.Target(name): column for name, column in one.mapping.items()}
    checker = Checker(mapping, known, clock.now())
    with staging() as staged, PutAside(files.rejected(one.pk), opened.titles) as aside:
        for block in _blocks(opened.rows):
            checked = checker.check(block)
            for place, faults in sorted(checked.faults.items()):
                aside.add(block[place][1], faults)
            staged.add(checked.staged)
            one.rows += len(block)
            one.passed_over += checked.passed_over
            _hear(one, opened, aside)
        staged.settle()
        _put_conflicts_aside(one, staged, aside, sorted(known.offices))
        one.repeated = staged.drop_repeated()
        _publish(one, staged, aside)


def _blocks(rows: Iterator[Numbered]) -> Iterator[list[Numbered]]:
    while block := list(islice(rows, BLOCK)):
        yield block


def _hear(one: DossierImport, opened: Opened, aside: PutAside) -> None:
    """Say how far it is, for whoever watches."""
    DossierImport.objects.filter(pk=one.pk).update(
        rows=one.rows, rejected=aside.count, bytes_read=opened.bytes_read, heard_at=clock.now()
    )


def _put_conflicts_aside(one: DossierImport, staged: Staging, aside: PutAside, scope: Sequence[int]) -> None:
    """Put rows aside that contradict each other, and those of dossiers that this source may not state."""
    column = one.mapping.get(targets.Target.CODE.value)
    found: dict[int, RowFault] = {}
    codes: set[str] = set()
    for code, line, first in staged.repeated():
        bad = Bad(_TWICE(code=code, line=str(first)), _KEEP_ONE())
        found[line] = RowFault(line, targets.Target.CODE, column, bad)
        codes.add(code)
    for line, code, source in staged.foreign(one.source.slug, scope):
        said = _OUT(code=code) if source == one.source.slug else _OTHERS(code=code, source=source)
        found[line] = RowFault(
            line, targets.Target.CODE, column, Bad(said if source else _OURS(code=code), _CHECK_CODE())
        )
        codes.add(code)
    if found:
        with reading.export(files.original(one.pk)) as opened:
            for line, row in opened.rows:
                if line in found:
                    aside.add(row, [found[line]])
    staged.drop_codes(sorted(codes))


@transaction.atomic
def _publish(one: DossierImport, staged: Staging, aside: PutAside) -> None:
    """Put everything into the register; before this nothing was there, behind it all of it is."""
    at = clock.now()
    DossierImport.objects.filter(pk=one.pk).update(state=DossierImport.State.PUBLISHING, heard_at=at)
    merged = staged.merge(one.source.slug, at)
    mark_changed(pairs=merged.months, at=at)
    _finish(one, merged, aside, clock.now())
    _record(one, at)


def _finish(one: DossierImport, merged: Merged, aside: PutAside, at: datetime) -> None:
    one.state, one.ended_at, one.heard_at = DossierImport.State.DONE, at, at
    one.added, one.changed, one.same, one.older = merged.added, merged.changed, merged.same, merged.older
    one.rejected, one.bytes_read = aside.count, one.size
    one.faults, one.kinds = aside.faults, aside.counted()
    one.save()


def _record(one: DossierImport, at: datetime) -> None:
    after = {
        "state": one.state,
        "source": one.source.slug,
        "unit": one.unit_id,
        "sha256": one.sha256,
        **{name: getattr(one, name) for name in ("rows", "added", "changed", "same", "older", "repeated", "rejected")},
    }
    target = Target(kind="dossierimport", id=str(one.pk), name=one.file_name)
    audit.record(by=actor(one.by), at=at, verb="dossier.import", target=target, change=Change(after=after))
