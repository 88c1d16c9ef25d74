"""Makes sheets for the tests of evidence, sending in and returns: answered, proven, sent, returned."""

import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from parindex.accounts.models import User
from parindex.core.workflow import AreaState
from parindex.evidence import uploads
from parindex.evidence.actions import About
from parindex.rounds.actions import answers, evidence, sending
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.sending import Signature
from parindex.rounds.models import Answer, Attachment, Finding, Return, SheetArea, Submission
from parindex.units.models import Unit
from tests.rounds.making import NOW, Scene

TYPED: dict[str, dict[str, str]] = {
    "1.1": {"num": "42", "den": "45"},
    "1.2": {"done": "yes"},
    "2.1": {"num": "90", "den": "100"},
    "2.2": {"count": "0"},
}
LATE = NOW + timedelta(days=7)


@pytest.fixture
def store(settings: "pytest.FixtureRequest") -> Iterator[None]:
    """Keep stored files in a folder of the test."""
    with tempfile.TemporaryDirectory() as folder:
        settings.DATA_DIR = folder  # type: ignore[attr-defined]
        yield


def picture(shade: int = 200, size: int = 40) -> bytes:
    """Give a small picture; each shade is another file."""
    kept = BytesIO()
    Image.new("RGB", (size, size), (shade, 10, 10)).save(kept, "PNG")
    return kept.getvalue()


def make_upload(unit: Unit, by: User, name: str = "bao-cao.png", shade: int = 200) -> UUID:
    file = SimpleUploadedFile(name, picture(shade))
    return uploads.take_file(unit_id=unit.pk, file=file, by=by, at=NOW)


def new_file(scene: Scene, shade: int = 200, about: About | None = None, by: User | None = None) -> NewPaper:
    key = make_upload(scene.commune, by or scene.par_officer, shade=shade)
    return NewPaper(upload_key=key, about=about or About(title=f"Báo cáo {shade}"))


def link(address: str = "https://example.vn/bao-cao", title: str = "Báo cáo trên mạng") -> NewPaper:
    return NewPaper(address=address, about=About(title=title))


def attach_link(scene: Scene, *items: str, at: datetime = NOW, paper: NewPaper | None = None) -> list[Attachment]:
    ids = [scene.answer(item).pk for item in items]
    return evidence.attach_new(answer_ids=ids, paper=paper or link(), by=scene.par_officer, at=at)


def fill(scene: Scene, *items: str, note: str = "Đã thực hiện, xem sổ theo dõi") -> None:
    """Answer items of the first commune, all without any; explained, so that they are done."""
    for item in items or TYPED:
        answer = scene.answer(item)
        draft = Draft(typed=TYPED[item], note=note)
        answers.save(answer_id=answer.pk, base_version=answer.version, draft=draft, by=scene.par_officer, at=NOW)


def fill_for(unit: Unit, scene: Scene) -> None:
    """Answer a whole sheet in the tables, for many units at once."""
    rows = Answer.objects.filter(sheet__round=scene.round, sheet__unit=unit, item__in=TYPED)
    rows.update(figures={"done": True}, note="giải trình", progress="done")


def send(scene: Scene, *codes: str, at: datetime = NOW, **changes: object) -> list[Submission]:
    signature = Signature(area_codes=codes, is_confirmed=True, **changes)  # type: ignore[arg-type]
    return sending.submit(sheet_id=scene.sheet.pk, signature=signature, by=scene.head, at=at)


def set_state(area: SheetArea, state: AreaState) -> SheetArea:
    area.state = state.value
    area.save(update_fields=["state"])
    return area


def give_back(scene: Scene, *items: str, at: datetime = NOW, texts: tuple[str, ...] = ()) -> Return:
    """Return an area as appraisal does: the items open again, with a line for each."""
    answer = scene.answer(items[0])
    area = set_state(answer.area, AreaState.RETURNED)
    area.returns_spent, area.return_due = 1, at + timedelta(days=5)
    area.save(update_fields=["returns_spent", "return_due"])
    row = Return.objects.create(area=area, number=1, due=area.return_due, by=scene.appraisers[0], at=at)
    for place, item in enumerate(items):
        Answer.objects.filter(pk=scene.answer(item).pk).update(is_returned=True)
        text = texts[place] if place < len(texts) else f"Thiếu chữ ký ở mục {item}"
        Finding.objects.create(answer=scene.answer(item), text=text, by=scene.appraisers[0], at=at, returned_in=row)
    return row
