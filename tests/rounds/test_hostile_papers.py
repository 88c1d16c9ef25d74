"""What a hostile document says of itself is text wherever it is told: pages, search, mails, the log and its files."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.urls import reverse

from parindex.accounts.kinds import RoleKind
from parindex.core.documents.facts import DocumentFacts, Found
from parindex.core.documents.pages import Box, DocumentText, Line, Page, TextSource, Word
from parindex.core.documents.signatures import Signature, SignatureState
from parindex.evidence import readings
from parindex.evidence.models import Reading
from parindex.reading.outcome import Reading as Outcome
from parindex.reading.states import State
from parindex.rounds.actions import desk
from parindex.rounds.models import Attachment
from tests.evidence.making import make_document, make_pdf
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.desks import bring, facts, framed, read, stamp_of
from tests.rounds.filling import hand, scene, signed_in
from tests.rounds.making import NOW, Scene, make_person

__all__ = ["scene"]

pytestmark = pytest.mark.django_db

SCRIPT, TURN = "<script>alert(1)</script>", "\u202e"
SAID = f"=cmd|' /C calc'!A0 {SCRIPT} \"><img src=x onerror=alert(2)> {TURN}fdp.exe"
NAME = "=HYPERLINK bao cao.pdf"


def hostile() -> DocumentFacts:
    """Give what a reader that strips nothing would read."""
    found = framed(facts(SAID, issuer=SAID))
    number = Found(value="=1+1", words=SAID, confidence=0.9, is_repaired=True, box=Box(0.1, 0.1, 0.2, 0.2))
    return replace(found, number=number)


SIGNED = Signature(state=SignatureState.ALTERED, name=SCRIPT, agency=SCRIPT, page=1, box=Box(0.5, 0.8, 0.9, 0.9))


def is_plain(page: str) -> bool:
    """Say whether a page shows the text and runs none of it."""
    return (
        "&lt;script&gt;alert(1)" in page
        and "<script>alert" not in page
        and "<img src=x" not in page
        and TURN not in page
    )


class TestPagesOfTheUnit:
    def test_show_it_as_text(self, scene: Scene) -> None:
        paper = read(bring(scene, make_pdf(), NAME), hostile(), signatures=(SIGNED,))
        client = signed_in(scene.par_officer)
        place = [scene.round.pk, scene.commune.code]
        assert is_plain(client.get(reverse("rounds:desk", args=place)).content.decode())
        assert is_plain(client.get(reverse("rounds:desk-paper", args=[paper.pk])).content.decode())
        again = client.post(reverse("rounds:desk-accept", args=[paper.pk]), {"shown": f"{SCRIPT} number:{SCRIPT}"})
        assert is_plain(again.content.decode())
        stamp, answer_id = stamp_of(paper.document_id), scene.answer("1.2").pk
        row = desk.file(paper_id=paper.pk, answer_id=answer_id, stamp=stamp, by=scene.par_officer, at=NOW)
        assert row.document.abstract == SAID.replace(TURN, "")
        for name, key in (("evidence", row.pk), ("item-evidence", answer_id), ("item", answer_id)):
            page = client.get(reverse(f"rounds:{name}", args=[key])).content.decode()
            assert "<script>alert" not in page
            assert TURN not in page
        found = client.get(reverse("rounds:search"), {"words": "calc"}).content.decode()
        assert "=cmd|" in found
        assert is_plain(found)


class TestMail:
    def test_bears_it_in_its_text_alone(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        paper = read(bring(scene, make_pdf(), NAME), hostile())
        desk.accept(paper_id=paper.pk, stamp=stamp_of(paper.document_id), by=scene.par_officer, at=NOW)
        desk.hand(paper_id=paper.pk, answer_id=scene.answer("1.2").pk, by=scene.par_officer, at=NOW)
        call_command("send_notices", verbosity=0)
        (sent,) = [each for each in mail.outbox if "=cmd" in str(each.body)]
        assert "=cmd" not in sent.subject
        assert sent.content_subtype == "plain"
        assert not getattr(sent, "alternatives", [])
        assert TURN not in str(sent.body)


class TestLog:
    def test_shows_and_hands_out_text(self, scene: Scene) -> None:
        paper = read(bring(scene, make_pdf(), NAME), hostile())
        desk.accept(paper_id=paper.pk, stamp=stamp_of(paper.document_id), by=scene.par_officer, at=NOW)
        client = signed_in(make_person("quan-tri", scene.province, RoleKind.ADMINISTRATOR))
        table = b"".join(client.post(reverse("accounts:log-export", args=["csv"])).streaming_content)  # type: ignore[attr-defined]
        lines = table.decode("utf-8-sig")
        assert "=cmd" in lines
        assert not [line for line in lines.splitlines() for cell in line.split(",") if cell.strip('"').startswith("=")]
        assert TURN not in lines
        assert "<script>alert" not in client.get(reverse("accounts:log")).content.decode()


@pytest.fixture
def judged() -> Iterator[Scene]:
    with time_machine.travel(FIRST, tick=False):
        yield make_appraisal()


class TestAppraiser:
    def test_sees_it_as_text_on_the_page_and_beside_it(self, judged: Scene) -> None:
        document = make_document(make_pdf(), unit=judged.commune, by=judged.officer, name=NAME)
        Attachment.objects.create(answer=judged.answer("1.2"), document=document, by=judged.officer, at=NOW)
        line = Line(tuple(Word(word, None) for word in SAID.split()))
        text = DocumentText(pages=(Page(number=1, lines=(line,), source=TextSource.TEXT),), page_count=1)
        outcome = Outcome(state=State.READ, text=text, facts=hostile(), signatures=(SIGNED,))
        readings.finish(reading_id=Reading.objects.latest("pk").pk, outcome=outcome, at=NOW)
        page = signed_in(judged.appraisers[0]).get(reverse("rounds:appraise", args=[judged.answer("1.2").pk, 1]))
        assert 'id="read-subject"' in page.content.decode()
        assert is_plain(page.content.decode())
