"""Makes sources, exports and imports for tests."""

import io
from collections.abc import Sequence

from parindex.dossiers.actions import importing
from parindex.dossiers.importing import running
from parindex.dossiers.models import DossierImport, DossierSource
from tests.dossiers.making import NOW, Scene

HEAD = ("Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc", "Trạng thái")
#: What is right: received on a Monday, due a week later, done in time.
RIGHT = ("H24.101-260105-0001", "1.001193", "05/01/2026 08:00", "12/01/2026 17:00", "09/01/2026 10:00", "9")


def row(number: int = 1, **more: str) -> list[str]:
    """Give a row that is right, with other cells by their titles."""
    cells = dict(zip(HEAD, RIGHT, strict=True)) | {"Mã hồ sơ": f"H24.101-260105-{number:04}"} | more
    return [cells[title] for title in HEAD]


def csv_of(*rows: Sequence[str], head: Sequence[str] = HEAD) -> bytes:
    """Give rows as an export."""
    return "".join(";".join(one) + "\n" for one in (head, *rows)).encode()


def make_source(scene: Scene, *, is_of_province: bool = False) -> DossierSource:
    """Name the system that the commune, or the province, uses."""
    unit = scene.province if is_of_province else scene.unit
    by = scene.manager if is_of_province else scene.counter
    return importing.add_source(name="iGate", unit_id=unit.pk, by=by, at=NOW)


def choose(
    scene: Scene, content: bytes, *, name: str = "hồ sơ.csv", source: DossierSource | None = None
) -> DossierImport:
    """Hand a file in at the counter."""
    source = source or make_source(scene)
    file = io.BytesIO(content)
    new = importing.NewFile(
        unit_id=scene.unit.pk, name=name, blocks=iter(lambda: file.read(50), b""), source_id=source.pk
    )
    return importing.choose(new=new, by=scene.counter if source.unit_id == scene.unit.pk else scene.manager, at=NOW)


def do(scene: Scene, content: bytes) -> DossierImport:
    """Hand a file in and import it as it was guessed."""
    one = choose(scene, content)
    importing.start(import_id=one.pk, mapping=one.mapping, by=scene.counter, at=NOW)
    running.run(one.pk)
    one.refresh_from_db()
    return one
