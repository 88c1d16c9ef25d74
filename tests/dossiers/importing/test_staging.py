"""The table of an import is gone when it is over."""

import pytest
from django.db import DatabaseError, connection, transaction

from parindex.dossiers.importing.checked import Staged
from parindex.dossiers.importing.staging import staging
from tests.dossiers.making import NOW, Scene

pytestmark = pytest.mark.django_db


def line(scene: Scene, number: int, code: str, status: int = 4) -> Staged:
    empty = dict.fromkeys(Staged._fields)
    given = {
        "line": number, "code": code, "unit": scene.unit.pk, "version": scene.version.pk, "channel": 1,
        "applicant_kind": 0, "status": status, "received": 1_767_600_000, "due": 1_768_230_000, "supplements": 0,
        "late_after": 1_768_230_000, "is_late": 0, "late_agency": "", "agency": "", "level": "", "copies": 0,
        "flags": 5,
    }  # fmt: skip
    return Staged(**(empty | given))  # type: ignore[arg-type]


def test_staging_goes_with_its_block(scene: Scene) -> None:
    with staging() as staged:
        staged.add([])
        staged.add([line(scene, 1, "A-1")])
        staged.settle()
        assert staged.count == 1
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM dossier_staging")


def test_repeated_and_merge(scene: Scene) -> None:
    rows = [line(scene, 1, "A-1"), line(scene, 2, "A-1"), line(scene, 3, "B-1"), line(scene, 4, "B-1", 2)]
    with staging() as staged:
        staged.add(rows)
        assert staged.repeated() == [("B-1", 3, 3), ("B-1", 4, 3)]
        staged.drop_codes(["B-1"])
        assert staged.drop_repeated() == 1
        merged = staged.merge("igate", NOW)
        assert (merged.added, merged.changed, merged.same) == (1, 0, 0)
        assert [unit for unit, _ in merged.months] == [scene.unit.pk]
        assert staged.repeated() == []
        assert staged.drop_repeated() == 0
