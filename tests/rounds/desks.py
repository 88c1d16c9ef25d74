"""Lays documents on the desk of a unit, and reads them as a reader would."""

import datetime
from dataclasses import replace

from django.core.files.uploadedfile import SimpleUploadedFile

from parindex.accounts.models import User
from parindex.core.documents.facts import DocumentFacts, Found, Signer, Span
from parindex.core.documents.pages import Box, DocumentText, Line, Page, TextSource, Word
from parindex.core.documents.signatures import Signature
from parindex.core.documents.spans import read as read_span
from parindex.core.documents.types import NAMES, DocumentType
from parindex.evidence import accepting, queries, readings, uploads
from parindex.evidence.models import Document, Reading
from parindex.kit import clock
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State
from parindex.rounds.actions import desk
from parindex.rounds.models import DeskPaper, Examination
from tests.rounds.making import Scene

PLAN = "Ban hành kế hoạch năm 2022"
#: What a report speaks of that belongs under item 2.1 and no other.
IN_TIME = "Kết quả giải quyết hồ sơ đúng hạn năm 2022"
_SPAN = read_span("năm 2022")
assert _SPAN is not None
SPAN: Span = _SPAN


def facts(
    subject: str = PLAN,
    confidence: float = 0.97,
    issuer: str = "UBND Xã Commune-1",
    kind: DocumentType = DocumentType.PLAN,
) -> DocumentFacts:
    """Give what is read of a plan, or of a document of another type."""
    return DocumentFacts(
        number=Found(value="12", words="Số: l2/KH-UBND", confidence=confidence, is_repaired=True),
        symbol=Found(value="KH-UBND", words="Số: l2/KH-UBND", confidence=confidence),
        type=Found(value=kind, words=NAMES[kind].upper(), confidence=confidence),
        issuer=Found(value=issuer, words=issuer.upper(), confidence=confidence),
        date=Found(value=datetime.date(2022, 1, 5), words="ngày 05 tháng 01 năm 2022", confidence=confidence),
        subject=Found(value=subject, words=subject, confidence=confidence),
        period=Found(value=SPAN, words="năm 2022", confidence=confidence),
        signer=Found(value=Signer(name="Nguyễn Văn An", title="CHỦ TỊCH"), words="CHỦ TỊCH", confidence=confidence),
    )


def framed(found: DocumentFacts) -> DocumentFacts:
    """Give the same facts with the place of each on page 1."""
    names = ("number", "symbol", "type", "issuer", "date", "subject", "period", "signer")
    boxes = {name: Box(0.1, 0.1 + place / 20, 0.5, 0.13 + place / 20) for place, name in enumerate(names)}
    return replace(found, **{name: replace(getattr(found, name), box=box) for name, box in boxes.items()})


def bring(scene: Scene, content: bytes = b"van ban", name: str = "quet-01.txt", by: User | None = None) -> DeskPaper:
    """Bring a file to the desk of the commune in focus; it waits to be read."""
    by, now, unit_id = by or scene.par_officer, clock.now(), scene.commune.pk
    key = uploads.take_file(unit_id=unit_id, file=SimpleUploadedFile(name, content), by=by, at=now)
    return desk.bring(sheet_id=scene.sheet.pk, upload_key=key, by=by, at=now)


def lay(scene: Scene) -> DeskPaper:
    """Lay a document on the desk that waits to be read."""
    return bring(scene, "Kế hoạch năm 2022, chưa đọc".encode())


def give_up(scene: Scene) -> int:
    """Have the sheet of the commune in focus given up by who examines it; gives its key."""
    given_up = {"asked_at": None, "attempts": 4, "given_up_at": clock.now()}
    Examination.objects.update_or_create(sheet=scene.sheet, defaults=given_up)
    return scene.sheet.pk


def stamp_of(document_id: int) -> str:
    """Give what a page that is open now carries of what was read of a document."""
    revision = queries.newest_revisions([document_id]).get(document_id)
    reading = Reading.objects.filter(file=revision.file_id).first() if revision else None
    return accepting.offered(Document.objects.get(pk=document_id), revision, reading).stamp


def reading_of(paper: DeskPaper) -> Reading:
    """Give the reading of the file of a document."""
    revision = queries.newest_revisions([paper.document_id])[paper.document_id]
    return Reading.objects.get(file=revision.file_id)


def read(
    paper: DeskPaper,
    found: DocumentFacts | None = None,
    *,
    text: str = "kế hoạch năm",
    state: State = State.READ,
    signatures: tuple[Signature, ...] = (),
) -> DeskPaper:
    """Read the file of a document, as a worker does."""
    reading = reading_of(paper)
    line = Line(tuple(Word(word, None) for word in text.split()))
    pages = DocumentText(pages=(Page(number=1, lines=(line,), source=TextSource.TEXT),), page_count=1)
    outcome = Outcome(state=state, text=pages, facts=found or DocumentFacts(), signatures=signatures)
    readings.begin(reading_id=reading.pk, at=clock.now())
    readings.finish(reading_id=reading.pk, outcome=outcome, at=clock.now())
    return DeskPaper.objects.get(pk=paper.pk)


def report() -> DocumentFacts:
    """Give what is read of a report that belongs under item 2.1."""
    return facts(IN_TIME, kind=DocumentType.REPORT)


def brought(scene: Scene, content: bytes = b"van ban", subject: str = PLAN) -> DeskPaper:
    """Bring a plan and read it."""
    return read(bring(scene, content), facts(subject))
