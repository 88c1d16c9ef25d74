"""The catalogue of procedures comes in by tables, as versions that never change; units offer what is in it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core import text
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template, shown
from parindex.dossiers import permissions, refusals
from parindex.dossiers.models import Offer, Procedure, ProcedureVersion
from parindex.dossiers.procedure_rows import ProcedureRow
from parindex.dossiers.procedure_tables import Reading
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

_BATCH = 500

_NEVER = Template(
    "{code} đã có phiên bản từ ngày {day} với nội dung khác", "{code} has another content from {day} already"
)
_NEW_DAY = Template(
    "ghi ngày hiệu lực của thay đổi: phiên bản đã có không sửa",
    "give the day of the change: versions are never changed",
)
_OLDER = Template("{code} đã có phiên bản mới hơn, từ ngày {day}", "{code} has a newer version, from {day}")
_LATER_DAY = Template("ghi ngày hiệu lực sau ngày đó", "give a later first day")
_UNKNOWN = Template("không có thủ tục «{code}» trong danh mục", "there is no procedure «{code}»")
_IMPORT = Template("nhập thủ tục trước, rồi chọn lại", "import the procedure first")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an import did, by the codes of the procedures."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


@transaction.atomic
def import_procedures(
    *, reading: Reading, on: date, by: "User | None", at: datetime, is_trial: bool = False
) -> Summary:
    """Take the procedures of a table: a content that is new is a new version from its first day, or from `on`.

    The version before ends on the day before; nothing else of it changes, and what dossiers keep stays as it was.
    The same table twice does no harm. A trial checks everything and keeps nothing. Nobody stands for a command.
    Raises `NotAllowed`, and `Refused` with every fault; then nothing was taken.
    """
    if by is not None and not permissions.may_keep_catalogue(by):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị cấp tỉnh")
    known = _newest(row.code for row in reading.rows)
    faults, taken = list(reading.faults), []
    for row in sorted(reading.rows, key=lambda one: (one.valid_from or on, one.line)):
        before = known.get(row.code)
        fault = _fault(row, before, on)
        if fault is not None:
            faults.append(fault)
        elif before is None or before.content_hash != row.content_hash:
            known[row.code] = _version(row, before, on, at)
            taken.append((row, before, known[row.code]))
    if faults:
        raise Refused(faults)
    summary = _save(reading, taken)
    if taken:
        _log("procedure.import", {"created": summary.created, "changed": summary.changed}, by=by, at=at)
    if is_trial:
        transaction.set_rollback(True)
    return summary


@transaction.atomic
def offer(
    *,
    unit_id: int,
    codes: Collection[str],
    valid_from: date,
    by: "User | None",
    at: datetime,
    covers_below: bool = False,
) -> int:
    """Let a unit take dossiers of procedures, and with `covers_below` the units below whose level decides.

    Gives how many are new; what it offers already stays as it is. Raises `NotAllowed`, and `Refused` for codes that are
    not in the catalogue.
    """
    if by is not None and not permissions.may_set_up(by, unit_id):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị")
    unit = units.of_any_time().filter(pk=unit_id).first()
    if unit is None:
        raise refusals.UnknownUnit
    procedures = {one.code: one for one in Procedure.objects.filter(code__in=set(codes))}
    unknown = sorted(set(codes) - set(procedures))
    if unknown:
        raise Refused([Fault(Place(""), _UNKNOWN(code=shown(one)), _IMPORT()) for one in unknown])
    have = set(Offer.objects.filter(unit=unit, valid_to=None).values_list("procedure", flat=True))
    new = [one for _, one in sorted(procedures.items()) if one.pk not in have]
    Offer.objects.bulk_create(
        [Offer(unit=unit, procedure=one, covers_below=covers_below, valid_from=valid_from) for one in new],
        batch_size=_BATCH,
    )
    if new:
        after = {"unit": unit.code, "procedures": [one.code for one in new], "covers_below": covers_below}
        _log("procedure.offer", after, by=by, at=at)
    return len(new)


@transaction.atomic
def withdraw_offer(*, unit_id: int, code: str, last_day: date, by: "User | None", at: datetime) -> None:
    """Let a unit take no more dossiers of a procedure after a day; those that it has go on.

    Raises `NotAllowed`, and `NotOffered` where it offers none.
    """
    if by is not None and not permissions.may_set_up(by, unit_id):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị")
    rows = Offer.objects.select_for_update().filter(unit=unit_id, procedure__code=code, valid_to=None)
    found = rows.filter(valid_from__lte=last_day).select_related("unit").first()
    if found is None:
        name = units.of_any_time().filter(pk=unit_id).values_list("name", flat=True).first()
        raise refusals.NotOffered(unit=name or str(unit_id), procedure=code)
    found.valid_to = last_day
    found.save(update_fields=["valid_to"])
    _log("procedure.withdraw", {"unit": found.unit.code, "procedure": code, "last_day": last_day}, by=by, at=at)


def _newest(codes: Iterable[str]) -> dict[str, ProcedureVersion]:
    """Give the newest version of each procedure, held until the end of the transaction."""
    rows = ProcedureVersion.objects.select_for_update(of=("self",)).filter(procedure__code__in=set(codes))
    return {one.procedure.code: one for one in rows.select_related("procedure").order_by("valid_from", "pk")}


def _fault(row: ProcedureRow, before: ProcedureVersion | None, on: date) -> Fault | None:
    """Say why a row cannot be taken: versions follow each other, and none is changed."""
    begins = row.valid_from or on
    if before is None or before.content_hash == row.content_hash or before.valid_from < begins:
        return None
    if before.valid_from == begins:
        wrong, remedy = _NEVER(code=row.code, day=f"{begins:%d/%m/%Y}"), _NEW_DAY()
    else:
        wrong, remedy = _OLDER(code=row.code, day=f"{before.valid_from:%d/%m/%Y}"), _LATER_DAY()
    return Fault(Place(row.code, row.line), wrong, remedy)


def _version(row: ProcedureRow, before: ProcedureVersion | None, on: date, at: datetime) -> ProcedureVersion:
    return ProcedureVersion(
        number=before.number + 1 if before else 1,
        valid_from=row.valid_from or on,
        valid_to=row.valid_to,
        content_hash=row.content_hash,
        imported_at=at,
        **row.content,
    )


def _save(reading: Reading, taken: list[tuple[ProcedureRow, ProcedureVersion | None, ProcedureVersion]]) -> Summary:
    procedures = {one.code: one for one in Procedure.objects.filter(code__in={row.code for row, _, _ in taken})}
    created = sorted({row.code for row, _, _ in taken} - set(procedures))
    new = [Procedure(code=one) for one in created]
    for _, before, version in taken:
        if before is not None and (before.valid_to is None or before.valid_to >= version.valid_from):
            before.valid_to = version.valid_from - timedelta(days=1)
    procedures |= {one.code: one for one in new}
    for row, _, _ in taken:
        named = procedures[row.code]
        named.name, named.folded_name, named.field = row.name, text.fold(row.name), row.field
    Procedure.objects.bulk_create(new, batch_size=_BATCH)
    old = [one for one in procedures.values() if one.code not in set(created)]
    Procedure.objects.bulk_update(old, ["name", "folded_name", "field"], batch_size=_BATCH)
    for row, _, version in taken:
        version.procedure = procedures[row.code]
    ended = [one for _, one, _ in taken if one is not None and one.pk is not None]
    ProcedureVersion.objects.bulk_update(ended, ["valid_to"], batch_size=_BATCH)
    ProcedureVersion.objects.bulk_create([one for _, _, one in taken], batch_size=_BATCH)
    changed = {row.code for row, before, _ in taken if before is not None} - set(created)
    touched = {row.code for row, _, _ in taken}
    unchanged = {row.code for row in reading.rows} - touched
    return Summary(created=tuple(created), changed=tuple(sorted(changed)), unchanged=tuple(sorted(unchanged)))


def _log(verb: str, after: dict[str, object], *, by: "User | None", at: datetime) -> None:
    target = Target(kind="procedures", id="catalogue", name="")
    audit.record(by=actor(by), at=at, verb=verb, target=target, change=Change(after=after))
