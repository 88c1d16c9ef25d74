"""How far the reading of files is: by state, what waits, what failed and why; rooms above say of which units."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, QuerySet

from parindex.core.sentences import Statement
from parindex.evidence import kinds, proposals
from parindex.evidence.models import Document, Reading, Revision
from parindex.units import queries as units

State = Reading.State
_FAILED = (State.UNREADABLE, State.PARTLY)
_OPEN = (State.READING, State.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The reading of one file, with the document that it belongs to."""

    reading: Reading
    document: Document
    unit: str
    file_name: str

    @property
    def said(self) -> Statement:
        """Say how far it is, or how it ended and what to do."""
        return proposals.state_said(self.reading)

    @property
    def kind(self) -> Statement | None:
        """Name the type of the file."""
        kind = kinds.of_media_type(self.reading.file.media_type)
        return kind.what() if kind else None

    @property
    def megabytes(self) -> str:
        """Give the size in words that people know."""
        size = self.reading.file.size
        return f"{size / 2**20:.1f} MB".replace(".", ",") if size >= 2**20 else f"{max(1, size // 1024)} KB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many files are in each state, and since when the oldest waits."""

    waiting: int = 0
    reading: int = 0
    read: int = 0
    partly: int = 0
    unreadable: int = 0
    oldest: datetime | None = None

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is to be read."""
        return not self.waiting and not self.reading


def counts(unit_ids: Iterable[int]) -> Counts:
    """Count the files of units by state. Two queries."""
    rows = _of(unit_ids)
    by_state = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    oldest = rows.filter(state=State.WAITING).order_by("asked_at").values_list("asked_at", flat=True).first()
    return Counts(
        waiting=by_state.get(State.WAITING.value, 0),
        reading=by_state.get(State.READING.value, 0),
        read=by_state.get(State.READ.value, 0),
        partly=by_state.get(State.PARTLY.value, 0),
        unreadable=by_state.get(State.UNREADABLE.value, 0),
        oldest=oldest,
    )


def unfinished(unit_ids: Iterable[int], most: int) -> list[Progress]:
    """Give what is being read or waits, what was asked for first on top. Two queries."""
    known = list(unit_ids)
    return _with_documents(_of(known).filter(state__in=_OPEN).order_by("state", "asked_at", "pk")[:most], known)


def failures(unit_ids: Iterable[int], most: int) -> list[Progress]:
    """Give what could not be read, or only in part, the newest first. Two queries."""
    known = list(unit_ids)
    return _with_documents(_of(known).filter(state__in=_FAILED).order_by("-ended_at", "-pk")[:most], known)


def is_of(reading_id: int, unit_ids: Iterable[int]) -> bool:
    """Say whether a file that was read belongs to one of these units."""
    return _of(unit_ids).filter(pk=reading_id).exists()


def units_below(unit_ids: Iterable[int]) -> list[int]:
    """Give units with all below them. One query."""
    return list(units.within_any(unit_ids).order_by("pk").values_list("pk", flat=True))


def _of(unit_ids: Iterable[int]) -> QuerySet[Reading]:
    used = Revision.objects.filter(file=OuterRef("file"), document__unit__in=list(unit_ids))
    return Reading.objects.filter(Exists(used))


def _with_documents(readings: QuerySet[Reading], unit_ids: list[int]) -> list[Progress]:
    rows = list(readings.select_related("file"))
    revisions = Revision.objects.filter(file__in=[row.file_id for row in rows], document__unit__in=unit_ids)
    newest = {
        revision.file_id: revision
        for revision in revisions.select_related("document__unit").order_by("document_id", "pk")
    }
    return [
        Progress(
            reading=row,
            document=newest[row.file_id].document,
            unit=newest[row.file_id].document.unit.name,
            file_name=newest[row.file_id].file_name,
        )
        for row in rows
        if row.file_id in newest
    ]
