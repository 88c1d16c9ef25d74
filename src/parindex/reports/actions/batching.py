"""The same report for all units of a publication, made in the background and taken as one zip."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.kit import clock, pdf
from parindex.kit.errors import ActionError
from parindex.reports import periods, permissions, refusals, writing
from parindex.reports.actions.drafting import usual_official
from parindex.reports.kinds import KINDS
from parindex.reports.models import Batch, BatchFile
from parindex.reports.sources.registry import Subject, facts_of
from parindex.reports.word import watermark
from parindex.results import queries as results
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.results.models import Publication, UnitResult
    from parindex.units.models import Unit

#: So many documents go to one run of LibreOffice, and are stored together.
CHUNK = 20
#: A batch that says nothing for so long was killed.
SILENCE = timedelta(minutes=5)
#: The kinds that make sense for every unit at once.
FOR_ALL = ("index_report", "score_table", "self_assessment", "plan")


@transaction.atomic
def ask(*, publication: "Publication", kind: str, unit_id: int, by: "User", at: datetime) -> Batch:
    """Have a report made for every unit of a publication. Raises `NotYours`."""
    from parindex.reports.tasks import make_batch  # noqa: PLC0415 -- the task does what stands here

    if kind not in FOR_ALL or not permissions.may_make(by, unit_id, KINDS["decision"]):
        raise refusals.NotYours
    batch = Batch.objects.create(
        publication=publication, unit_id=unit_id, kind=kind, total=publication.unit_count, asked_by=by, asked_at=at
    )
    make_batch.enqueue(batch.pk)
    after = {"kind": kind, "units": batch.total}
    audit.record(by=actor(by), at=at, verb="report.ask_all", target=Target.of(batch), change=Change(after=after))
    return batch


def work(batch_id: int) -> None:
    """Make the documents that a batch still lacks, chunk by chunk; what is there already stays."""
    batch = Batch.objects.select_related("publication__criteria").filter(pk=batch_id, ended_at=None).first()
    if batch is None:
        return
    known = set(batch.files.values_list("unit_code", flat=True))
    waiting = [row for row in results.unit_results(batch.publication) if row.unit_code not in known]
    drafts = _drafts(batch, waiting)
    while chunk := dict(islice(drafts, CHUNK)):
        _store(batch, chunk)
    Batch.objects.filter(pk=batch.pk).update(ended_at=clock.now(), failed=batch.failed)


def work_lost(at: datetime) -> int:
    """Take up the batches that a killed worker left behind; says how many."""
    from parindex.reports.tasks import make_batch  # noqa: PLC0415 -- the task does what stands here

    silent = Batch.objects.filter(ended_at=None, asked_at__lt=at - SILENCE).exclude(heard_at__gte=at - SILENCE)
    keys = list(silent.values_list("pk", flat=True))
    for key in keys:
        Batch.objects.filter(pk=key).update(heard_at=at)
        make_batch.enqueue(key)
    return len(keys)


def _drafts(batch: Batch, rows: "Sequence[UnitResult]") -> Iterator[tuple[str, bytes]]:
    """Make one Word file after the other; a unit whose facts do not suffice is noted and passed over."""
    publication = batch.publication
    year, span = periods.of_period(results.period(publication))
    scores = results.scores(publication)
    earlier = results.before(publication)
    before = (earlier, results.scores(earlier)) if earlier else None
    found = {unit.pk: unit for unit in units.of_any_time().filter(pk__in=[row.unit_id for row in rows])}
    for row in rows:
        unit = found[row.unit_id]
        subject = Subject(
            unit=unit, kind=batch.kind, year=year, span=span, publication=publication, scores=scores, before=before
        )
        try:
            yield row.unit_code, document(subject, unit)
        except ActionError as refused:
            batch.failed = [*batch.failed, {"unit": row.name, "why": refused.say()}]


def document(subject: Subject, unit: "Unit") -> bytes:
    """Give a draft of a report as its facts propose it. Raises what `writing.make` raises."""
    book = facts_of(subject)
    draft = writing.proposed_draft(subject, book, usual_official(subject.kind, unit))
    return watermark.add(writing.make(draft, None, identifier="").docx)


def _store(batch: Batch, chunk: dict[str, bytes]) -> None:
    made = pdf.make_all(chunk)
    with transaction.atomic():
        BatchFile.objects.bulk_create(
            BatchFile(batch=batch, unit_code=code, docx=docx, pdf=made.get(code)) for code, docx in chunk.items()
        )
        done = batch.files.count()
        Batch.objects.filter(pk=batch.pk).update(done=done, heard_at=clock.now(), failed=batch.failed)
