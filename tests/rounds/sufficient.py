"""Makes evidence for the tests of how far it goes: plans that the small set asks for under item 1.2."""

from datetime import date, datetime

from parindex.core.documents.facts import DocumentFacts, Found, Signer
from parindex.core.documents.pages import DocumentText
from parindex.evidence import readings
from parindex.evidence.actions import About
from parindex.evidence.models import Reading
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State
from parindex.rounds.actions import evidence
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.models import Attachment
from tests.rounds.making import NOW, Scene
from tests.rounds.sending_scenes import attach_link, new_file

PLAN = About(
    title="Kế hoạch năm 2022",
    type="KH",
    number="12",
    symbol="KH-UBND",
    issuer="Ủy ban nhân dân xã Commune-1",
    issued_on=date(2022, 1, 5),
    period="2022",
)
SIGNER = Found(value=Signer(name="Nguyễn Văn An"), words="Nguyễn Văn An", confidence=0.9)


def attach_plan(scene: Scene, item: str = "1.2", about: About = PLAN, at: datetime = NOW) -> Attachment:
    """File a plan of which nothing but the signer is unknown: a link has none."""
    return attach_link(scene, item, paper=NewPaper(address="https://example.vn/ke-hoach", about=about), at=at)[0]


def attach_file(scene: Scene, item: str = "1.2", about: About = PLAN) -> Attachment:
    """File a plan as a picture that nobody has read yet; needs a store."""
    paper = new_file(scene, about=about)
    return evidence.attach_new(answer_ids=[scene.answer(item).pk], paper=paper, by=scene.par_officer, at=NOW)[0]


def read(row: Attachment) -> None:
    """Let the machine find a signer in a file."""
    reading = Reading.objects.get(file__revisions__document=row.document_id)
    facts = DocumentFacts(signer=SIGNER)
    outcome = Outcome(state=State.READ, text=DocumentText(pages=(), page_count=1), facts=facts)
    readings.finish(reading_id=reading.pk, outcome=outcome, at=NOW)
