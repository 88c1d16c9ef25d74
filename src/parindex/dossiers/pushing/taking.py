"""Takes a batch of dossiers that a system pushes: all rows that are right in one transaction, or none of them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from parindex.audit import actions as audit
from parindex.audit.acts import Actor, Change, Target
from parindex.core.sentences import Template
from parindex.dossiers.actions.changes import mark_changed
from parindex.dossiers.actions.importing import hash_of
from parindex.dossiers.importing import targets, values
from parindex.dossiers.importing.catalogue import Catalogue
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.checked import RowFault
from parindex.dossiers.importing.checking import Checker
from parindex.dossiers.importing.staging import Staging, staging
from parindex.dossiers.models import Push, PushClient
from parindex.dossiers.pushing.refusals import KeyReused, NoKey, TooMany

#: The fields of the exchange form [S94], and what each says; those behind «MaDonVi» that it does not have are ours.
FIELDS: Mapping[str, targets.Target] = {
    "MaHoSo": targets.Target.CODE,
    "MaTTHC": targets.Target.PROCEDURE,
    "MaDonVi": targets.Target.UNIT,
    "KenhThucHien": targets.Target.CHANNEL,
    "LoaiDoiTuong": targets.Target.APPLICANT_KIND,
    "TrangThai": targets.Target.STATUS,
    "NgayTiepNhan": targets.Target.RECEIVED,
    "NgayHenTra": targets.Target.DUE,
    "NgayKetThuc": targets.Target.ENDED,
    "NgayTra": targets.Target.RETURNED,
    "NgayYeuCauBoSung": targets.Target.WAITING,
    "SoLanBoSung": targets.Target.SUPPLEMENTS,
    "NgayCapNhat": targets.Target.UPDATED,
    "TienTrinh": targets.Target.TRAIL,
    "PhaiNopPhi": targets.Target.FEE_DUE,
    "DuocThanhToanTrucTuyen": targets.Target.PAID_ONLINE,
    "HoSoCoThanhPhanSoHoa": targets.Target.COMPONENTS,
    "KetQuaDienTu": targets.Target.RESULT_ELECTRONIC,
    "KetQuaDuocSoHoa": targets.Target.RESULT_DIGITISED,
    "DuocLayTuKhoDMQG": targets.Target.REUSED,
    "TaiKhoanDuocXacThucVoiVNeID": targets.Target.POPULATION_USED,
}
_NAMES = {target: name for name, target in FIELDS.items()}
MOST = 1_000
_LONGEST_KEY = 128
_KEPT = timedelta(days=30)

_TWICE = Template("mã {code} có hai lần trong gói với nội dung khác", "{code} stands twice in the batch, differently")
_ONCE = Template("gửi mỗi hồ sơ một lần trong một gói", "send a dossier once in a batch")
_FOREIGN = Template(
    "hồ sơ {code} thuộc nguồn hoặc đơn vị khác", "dossier {code} is kept by another source, or of another unit"
)
_CHECK = Template("kiểm tra mã hồ sơ và phạm vi của hệ thống gửi", "check the code, and what this system may send")


def client_of(token: str) -> PushClient | None:
    """Give the client of a token; None for one that is not known, or was closed."""
    return PushClient.objects.select_related("source__unit").filter(token_hash=hash_of(token), is_active=True).first()


@transaction.atomic
def count(client: PushClient, at: datetime) -> None:
    """Count a request of a client; raises `TooMany`. It is counted whatever becomes of the batch."""
    minute = int(at.timestamp() // 60)
    held = PushClient.objects.select_for_update().get(pk=client.pk)
    held.asked = held.asked + 1 if held.minute == minute else 1
    held.minute, held.used_at = minute, at
    held.asked = min(held.asked, held.per_minute + 1)
    held.save(update_fields=["asked", "minute", "used_at"])
    client.asked, client.minute = held.asked, held.minute


def refuse_too_many(client: PushClient) -> None:
    """Raise `TooMany` if a client asked too often in this minute, as `count` left it."""
    if client.asked > client.per_minute:
        raise TooMany(most=client.per_minute)


@transaction.atomic
def take(*, client: PushClient, key: str, items: Sequence[Mapping[str, Any]], at: datetime) -> dict[str, Any]:
    """Take a batch once; the same batch under the same key is answered the same.

    Raises `NoKey` and `KeyReused`.
    """
    if not 0 < len(key) <= _LONGEST_KEY or "\0" in key:
        raise NoKey
    body = hashlib.sha256(json.dumps(items, sort_keys=True, default=str).encode()).hexdigest()
    PushClient.objects.select_for_update().get(pk=client.pk)
    before = Push.objects.filter(client=client, key=key).first()
    if before is not None:
        if before.body_hash != body:
            raise KeyReused(key=key[:40])
        return dict(before.answer)
    answer = _take(client, items, at)
    Push.objects.create(client=client, key=key, body_hash=body, answer=answer, at=at)
    after = {"source": client.source.slug, **{name: answer[name] for name in answer if name != "errors"}}
    by = Actor(id=f"client:{client.pk}", name=client.name)
    audit.record(by=by, at=at, verb="dossier.push", target=Target.of(client), change=Change(after=after))
    return answer


def forget_old(at: datetime) -> int:
    """Forget keys that nobody sends again; says how many."""
    return Push.objects.filter(at__lt=at - _KEPT).delete()[0]


def _take(client: PushClient, items: Sequence[Mapping[str, Any]], at: datetime) -> dict[str, Any]:
    items = [{**item, "MaDonVi": item.get("MaDonVi") or client.source.unit.code} for item in items]
    names = [name for name in FIELDS if any(item.get(name) is not None for item in items)]
    mapping = {FIELDS[name]: column for column, name in enumerate(names)}
    for target in targets.NEEDED:
        mapping.setdefault(target, len(mapping))
    rows = [(place, [values.as_json(item.get(name)) for name in names]) for place, item in enumerate(items)]
    codes = {str(item.get("MaTTHC") or "").strip() for item in items}
    known = Catalogue(scope=client.source.unit_id, unit_id=client.source.unit_id, codes=codes)
    checked = Checker(mapping, known, at, takes_all=True).check(rows)
    faults = {rows[place][0]: found for place, found in checked.faults.items()}
    with staging() as staged:
        staged.add(checked.staged)
        faults.update(_conflicts(staged, client, sorted(known.offices)))
        repeated = staged.drop_repeated()
        merged = staged.merge(client.source.slug, at)
    mark_changed(pairs=merged.months, at=at)
    return {
        "received": len(items),
        "added": merged.added,
        "changed": merged.changed,
        "same": merged.same + repeated,
        "older": merged.older,
        "rejected": len(faults),
        "errors": [_error(place, items[place], found) for place, found in sorted(faults.items())],
    }


def _conflicts(staged: Staging, client: PushClient, scope: Sequence[int]) -> dict[int, list[RowFault]]:
    """Put aside what contradicts itself, and what this client may not state; gives the faults by item."""
    found: dict[int, list[RowFault]] = {}
    codes = set()
    for code, line, _ in staged.repeated():
        found[line] = [RowFault(line, targets.Target.CODE, None, Bad(_TWICE(code=code), _ONCE()))]
        codes.add(code)
    for line, code, _ in staged.foreign(client.source.slug, scope):
        found[line] = [RowFault(line, targets.Target.CODE, None, Bad(_FOREIGN(code=code), _CHECK()))]
        codes.add(code)
    staged.drop_codes(sorted(codes))
    return found


def _error(place: int, item: Mapping[str, Any], faults: Sequence[RowFault]) -> dict[str, Any]:
    said = [
        {
            "field": _NAMES.get(fault.target, "") if fault.target else "",
            "wrong": fault.bad.wrong.say("vi"),
            "remedy": fault.bad.remedy.say("vi"),
        }
        for fault in faults
    ]
    return {"index": place, "MaHoSo": str(item.get("MaHoSo") or "")[:60], "faults": said}
