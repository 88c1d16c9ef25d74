"""Kills a server at random moments that saves answers, files documents and sends areas in; looks what stands then.

Arguments of `main`: how many times, and the seed of chance. The database is its own.
"""

import random
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.db.models import Sum
from django.urls import reverse

from parindex.audit import queries as audit
from parindex.audit.models import Entry
from parindex.core.workflow import AreaState
from parindex.evidence import store, uploads
from parindex.evidence.actions import About
from parindex.evidence.models import Document, Revision
from parindex.rounds.actions import answers, evidence, reopening, sending
from parindex.rounds.actions.answers import Draft, item_of, refresh_progress
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.sending import Signature
from parindex.rounds.models import Answer, Attachment, SheetArea, Submission
from tests.evidence.crashing import Log, live_and_die
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import TYPED

#: The acts that are acknowledged, by their verb in the log.
ACTS = ("answer.save", "evidence.attach", "evidence.detach", "area.submit", "area.reopen")


class Server:
    """Does the work of one unit, act by act; what is acknowledged goes into a log after it was committed."""

    def __init__(self, log: Log, scene: Scene) -> None:
        """Find out where the life before left things."""
        self.log, self.scene = log, scene

    def serve(self, first_seed: int) -> None:
        """Go on until killed, over and over: save all items, file and take away documents, send in, open again."""
        for seed in count(first_seed):
            for area in SheetArea.objects.filter(sheet=self.scene.sheet).exclude(state=AreaState.DRAFT.value):
                self.reopen(area)
            for item in TYPED:
                self.save(item, seed)
                self.file(item, seed)
            for attachment in Attachment.objects.filter(removed_at__isnull=True).order_by("?")[: seed % 4]:
                evidence.detach(attachment_id=attachment.pk, by=self.scene.par_officer, at=NOW)
                self.log.add("evidence.detach", attachment.pk)
            for item in TYPED:
                self.save(item, -seed)
            for code in ("1", "2"):
                self.submit(code)

    def save(self, item: str, seed: int) -> None:
        """Save an answer: complete for a positive seed; for a negative one now and then without figures or note."""
        answer = self.scene.answer(item)
        typed = TYPED[item] if seed > 0 or seed % 5 else {}
        note = f"Ghi chú {seed}" if seed > 0 or seed % 2 else ""
        draft = Draft(typed=typed, note=note)
        version = answer.version
        saved = answers.save(answer_id=answer.pk, base_version=version, draft=draft, by=self.scene.par_officer, at=NOW)
        if saved.is_changed:
            self.log.add("answer.save", answer.pk, saved.answer.version)

    def file(self, item: str, seed: int) -> None:
        """File a new document: a link or, every third time, a file."""
        about = About(title=f"Tài liệu {seed} của mục {item}")
        by = self.scene.par_officer
        if seed % 3:
            paper = NewPaper(address=f"https://example.vn/{item}/{seed}", about=about)
        else:
            file = SimpleUploadedFile("a.txt", f"Báo cáo {seed} của mục {item}".encode())
            key = uploads.take_file(unit_id=self.scene.commune.pk, file=file, by=by, at=NOW)
            paper = NewPaper(upload_key=key, about=about)
        (row,) = evidence.attach_new(answer_ids=[self.scene.answer(item).pk], paper=paper, by=by, at=NOW)
        self.log.add("evidence.attach", row.pk)

    def submit(self, code: str) -> None:
        """Send an area in."""
        signature = Signature(area_codes=[code], is_confirmed=True, confirms_warnings=True)
        sent = sending.submit(sheet_id=self.scene.sheet.pk, signature=signature, by=self.scene.head, at=NOW)
        for submission in sent:
            self.log.add("area.submit", submission.pk)

    def reopen(self, area: SheetArea) -> None:
        """Open an area again that was sent in."""
        reopening.reopen(area_ids=[area.pk], reason="Gửi nhầm", by=self.scene.manager, at=NOW)
        self.log.add("area.reopen", area.pk)


def serve_from(log: Log, scene: Scene, first_seed: int) -> None:
    """Be a server, until killed."""
    Server(log, scene).serve(first_seed)


def settle() -> None:
    """Wait until the database is done with what the killed server last asked of it."""
    if connection.vendor != "postgresql":
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with connection.cursor() as cursor:
        while cursor.execute(others).fetchone()[0]:
            time.sleep(0.002)


def look(log: Log, kills: int) -> None:
    """Look that everything acknowledged is there, and nothing is half there."""
    settle()
    look_at_answers(log)
    look_at_documents(log)
    look_at_areas(log)
    look_at_audit(log, kills)


def look_at_answers(log: Log) -> None:
    """Look that no acknowledged version is lost, and that each answer is as far as its facts say."""
    found = {answer.pk: answer for answer in Answer.objects.select_related("sheet__round", "area")}
    for answer_id, version in log.of("answer.save"):
        assert found[int(answer_id)].version >= int(version), "an acknowledged version is lost"
    for answer in found.values():
        stored = answer.progress
        refresh_progress(answer, item_of(answer))
        assert answer.progress == stored, "the progress is not that of the facts"
        last = Entry.objects.filter(verb="answer.save", target_id=str(answer.pk)).order_by("-sequence").first()
        said = {"typed": answer.typed, "note": answer.note, "version": answer.version}
        assert answer.version == 0 if last is None else last.after == said, "an answer is not what was logged last"


def look_at_documents(log: Log) -> None:
    """Look that every acknowledged document is filed, whole, and that nothing lies about beside."""
    filed = {row.pk: row for row in Attachment.objects.all()}
    assert all(int(key) in filed for (key,) in log.of("evidence.attach")), "an acknowledged document is lost"
    assert all(filed[int(key)].removed_at for (key,) in log.of("evidence.detach")), "a removal is lost"
    assert {row.document_id for row in filed.values()} == set(Document.objects.values_list("pk", flat=True))
    assert not Document.objects.filter(revisions=None, address="").exists(), "half a document"
    assert all(store.is_sound(sha256) for sha256 in Revision.objects.values_list("file__sha256", flat=True))


def look_at_areas(log: Log) -> None:
    """Look that each submission moved its area, and that no area moved without one."""
    stored = set(Submission.objects.values_list("pk", flat=True))
    assert all(int(key) in stored for (key,) in log.of("area.submit")), "an acknowledged submission is lost"
    reopened = Counter(Entry.objects.filter(verb="area.reopen").values_list("target_id", flat=True))
    for area in SheetArea.objects.all():
        sent = area.submissions.count()
        waiting = sent - reopened[str(area.pk)]
        assert waiting == (area.state == AreaState.SUBMITTED.value), "a submission without its state, or the other way"
        assert bool(sent) == bool(area.filed_at)


def look_at_audit(log: Log, kills: int) -> None:
    """Look that the chain is sound, with one entry for each act: those acknowledged, and one at most for each kill."""
    assert audit.verify().is_sound
    entries = Counter(Entry.objects.filter(verb__in=ACTS).values_list("verb", flat=True))
    rows = {
        "answer.save": Answer.objects.aggregate(all=Sum("version"))["all"],
        "evidence.attach": Attachment.objects.count(),
        "evidence.detach": Attachment.objects.filter(removed_at__isnull=False).count(),
        "area.submit": Submission.objects.count(),
        "area.reopen": entries["area.reopen"],
    }
    assert rows == {verb: entries[verb] for verb in ACTS}, "an act without its entry, or the other way round"
    assert Entry.objects.filter(verb="evidence.add").count() == Document.objects.count()
    beside = {verb: entries[verb] - sum(1 for _ in log.of(verb)) for verb in ACTS}
    assert min(beside.values()) >= 0, beside
    assert sum(beside.values()) <= kills, beside


def main(kills: int, seed: str) -> str:
    """Kill and look, again and again; gives how much of each act was acknowledged."""
    call_command("migrate", verbosity=0)
    scene = make_scene(communes=1)
    scene.round.submits_by_area = True
    scene.round.save(update_fields=["submits_by_area"])
    reverse("rounds:home")  # A server has its addresses loaded before it is forked.
    chance = random.Random(seed)  # noqa: S311 -- the moments of the kills
    log = Log(Path(settings.DATA_DIR) / "acknowledged.log")
    for life in range(1, kills + 1):
        live: Callable[[], None] = partial(serve_from, log, scene, life * 1_000 + 1)
        live_and_die(log, live, chance)
        look(log, life)
    return " ".join(f"{verb}={sum(1 for _ in log.of(verb))}" for verb in ACTS)
