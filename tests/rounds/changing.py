"""Changes a document while the items that it serves are sent in, and while it is filed elsewhere, again and again.

For a test on PostgreSQL: SQLite lets one write after the other.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from parindex.audit.models import Entry
from parindex.core.workflow import AreaState
from parindex.evidence.actions import About
from parindex.kit.errors import ActionError
from parindex.rounds.actions import evidence
from parindex.rounds.models import Attachment, SheetArea
from tests.rounds.making import NOW, Scene
from tests.rounds.sending_scenes import attach_link, link, send

#: What people do at the same moment; each gives what it was refused with, else nothing.
Act = Callable[[], object]


def change_while_sent(scene: Scene, number: int) -> list[str]:
    """Let two people change a document from either of its items while one of these is sent in; gives the refusals."""
    first, second = attach_link(scene, "1.1", "2.1", paper=link(f"https://example.vn/{number}"))
    return _at_once(
        lambda: _describe(scene, second, f"Từ mục hai {number}"),
        lambda: send(scene, "1", confirms_warnings=True),
        lambda: _describe(scene, first, f"Từ mục một {number}"),
    )


def change_while_filed(scene: Scene, number: int) -> list[str]:
    """Let a person change a document while another files it under an item and sends that in; gives the refusals."""
    (row,) = attach_link(scene, "2.1", paper=link(f"https://example.vn/{number}"))

    def file_and_send() -> None:
        by = scene.par_officer
        evidence.attach(answer_ids=[scene.answer("1.1").pk], document_id=row.document_id, by=by, at=NOW)
        send(scene, "1", confirms_warnings=True)

    return _at_once(file_and_send, lambda: _describe(scene, row, f"Lúc gửi {number}"))


def begin_again(scene: Scene) -> int:
    """Take back what was sent in and filed; gives where the log stands."""
    SheetArea.objects.filter(sheet=scene.sheet).update(state=AreaState.DRAFT.value)
    Attachment.objects.update(removed_at=NOW, removed_by=scene.par_officer)
    return Entry.objects.order_by("-sequence").values_list("sequence", flat=True)[0]


def verbs_since(sequence: int) -> list[str]:
    """Give what was done since the log stood there, in the order in which it holds."""
    entries = Entry.objects.filter(sequence__gt=sequence, verb__in=("area.submit", "evidence.describe"))
    return list(entries.order_by("sequence").values_list("verb", flat=True))


def _describe(scene: Scene, row: Attachment, title: str) -> None:
    evidence.describe(attachment_id=row.pk, about=About(title=title), by=scene.par_officer, at=NOW)


def _at_once(*acts: Act) -> list[str]:
    start = Barrier(len(acts))

    def run(act: Act) -> str:
        start.wait()
        try:
            act()
        except ActionError as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))
