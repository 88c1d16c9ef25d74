"""The command imports a file that lies on the server."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from parindex.dossiers.models import Dossier
from tests.dossiers.importing.making import csv_of, row
from tests.dossiers.making import Scene

pytestmark = pytest.mark.django_db


def run(path: Path, unit: str) -> str:
    out = io.StringIO()
    call_command("import_dossiers", str(path), source="iGate", unit=unit, stdout=out)
    return out.getvalue()


def test_imports_and_says_what_came_of_it(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(csv_of(row(1), row(2, **{"Mã TTHC": "9"})))
    said = run(path, scene.unit.code)
    assert "Đã đọc 2 dòng: thêm 1, đổi 0, giữ nguyên 0, để riêng 1." in said
    assert "rejected.csv" in said
    assert Dossier.objects.count() == 1


def test_ends_with_the_reason(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for content, unit, said in (
        (csv_of(row()), "nowhere", "Không có đơn vị"),
        (b"%PDF-", scene.unit.code, "PDF"),
        (csv_of(*(row(number) for number in range(60))) + b'"H24', scene.unit.code, "cắt cụt"),
    ):
        path.write_bytes(content)
        with pytest.raises(CommandError, match=said):
            run(path, unit)
    with pytest.raises(CommandError):
        run(tmp_path / "none.csv", scene.unit.code)
