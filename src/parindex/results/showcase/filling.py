"""What the communes of the showcase do: they fill in their sheets, file papers, and their heads send them in."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.locks import PhaseKind
from parindex.core.progress import is_self_scored
from parindex.core.typed import show_answer
from parindex.evidence import uploads
from parindex.results.showcase import figures
from parindex.results.showcase.documents import PLAN, REPORT, Paper
from parindex.results.showcase.scene import Scene
from parindex.rounds.actions import answers, desk, evidence, sending
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.evidence import NewPaper

if TYPE_CHECKING:
    from uuid import UUID

    from parindex.accounts.models import User

_NOTES = (
    "Số liệu lấy từ báo cáo CCHC năm {year}, trang {page}.",
    "Theo sổ theo dõi của bộ phận một cửa, chốt ngày 15/12/{year}.",
    "Đã công khai trên trang thông tin điện tử; sổ gốc lưu tại văn phòng UBND.",
    "Theo báo cáo gửi cấp trên cuối năm {year}.",
)


def fill(scene: Scene, commune: str, items: Collection[str] | None = None, *, by: "User | None" = None) -> None:
    """Fill in the items that units answer themselves, all or some, each with its figures and a note."""
    given = figures.of(commune)
    by = by or scene.cast.of(commune, "cchc")
    for place, (code, answer) in enumerate(scene.answers(commune).items()):
        item = scene.criteria.item(code)
        if not is_self_scored(item) or (items is not None and code not in items):
            continue
        note = _NOTES[place % len(_NOTES)].format(year=scene.round.year, page=3 + place % 9)
        draft = Draft(typed=show_answer(item, given[code]), note=note)
        at = scene.dates.within(PhaseKind.SELF_SCORING, 0.2 + place / 200)
        answers.save(answer_id=answer.pk, base_version=answer.version, draft=draft, by=by, at=at)


def file(scene: Scene, commune: str, *brought: Paper) -> None:
    """File papers under their items."""
    by, at = scene.cast.of(commune, "cchc"), scene.dates.within(PhaseKind.SELF_SCORING, 0.7)
    ids = {item: answer.pk for item, answer in scene.answers(commune).items()}
    for paper in brought:
        new = NewPaper(upload_key=upload(scene, commune, paper, by, at), about=paper.about(scene, commune))
        evidence.attach_new(answer_ids=[ids[item] for item in paper.items], paper=new, by=by, at=at)


def lay(scene: Scene, commune: str, *brought: Paper) -> None:
    """Lay papers on the desk of a commune, filed under no item."""
    by, at = scene.cast.of(commune, "cchc"), scene.dates.within(PhaseKind.SELF_SCORING, 0.75)
    for paper in brought:
        key = upload(scene, commune, paper, by, at)
        desk.bring(sheet_id=scene.sheet(commune).pk, upload_key=key, by=by, at=at)


def send(scene: Scene, commune: str, *codes: str, share: float = 0.85) -> None:
    """Send areas in, all without any named, as the head of the commune does."""
    signature = sending.Signature(area_codes=codes, is_confirmed=True, confirms_warnings=True)
    at = scene.dates.within(PhaseKind.SELF_SCORING, share)
    head = scene.cast.of(commune, "chutich")
    sending.submit(sheet_id=scene.sheet(commune).pk, signature=signature, by=head, at=at)


def complete(scene: Scene, *communes: str) -> None:
    """Let communes fill everything in, file their papers and send their sheets."""
    for place, commune in enumerate(communes):
        fill(scene, commune)
        file(scene, commune, PLAN, REPORT)
        send(scene, commune, share=0.8 + place / 50)


def upload(scene: Scene, commune: str, paper: Paper, by: "User", at: datetime) -> "UUID":
    """Upload the file of a paper."""
    content = paper.letter(scene, commune).draw()
    name = f"{paper.about(scene, commune).title}.pdf"
    key = uploads.begin_upload(unit_id=scene.unit(commune).pk, file_name=name, size=len(content), by=by, at=at)
    uploads.receive_chunk(key=key, offset=0, chunk=content, by=by)
    uploads.finish_upload(key=key, by=by, at=at)
    return key
