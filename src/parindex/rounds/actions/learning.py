"""What published rounds teach the router: counted anew for one assessor, from what stood under items in the end."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from parindex.core.documents.experience import Experience
from parindex.core.documents.papers import Paper
from parindex.evidence.papers import papers_of
from parindex.rounds.models import Attachment, FilingExperience, Round, Sheet
from parindex.rounds.queries.examined import own_names
from parindex.rounds.sets import criteria_of


@transaction.atomic
def learn(*, assessor_id: int, at: datetime) -> FilingExperience:
    """Count what the units of an assessor had filed when its rounds were published; nothing of another assessor.

    Counting anew gives the same, so that it may be done twice. What was handed in on behalf of a unit is left out.
    """
    experience, papers = Experience(), 0
    for name, paper in _accepted(assessor_id):
        experience, papers = experience.with_accepted(paper, name), papers + 1
    content = experience.plain()
    row, _ = FilingExperience.objects.update_or_create(
        assessor_id=assessor_id,
        defaults={"content": content, "papers": papers, "stamp": _stamp(content), "updated_at": at},
    )
    return row


def unlearnt() -> list[int]:
    """Give the assessors of whose published rounds the newest is not learnt from yet. One query."""
    learnt = FilingExperience.objects.filter(assessor=OuterRef("assessor"), updated_at__gte=OuterRef("published_at"))
    rounds = Round.objects.filter(~Exists(learnt), published_at__isnull=False)
    return sorted(set(rounds.values_list("assessor", flat=True)))


def _accepted(assessor_id: int) -> Iterator[tuple[str, Paper]]:
    rounds = Round.objects.filter(assessor=assessor_id, published_at__isnull=False).order_by("published_at", "pk")
    for current in rounds:
        names = {item.code: item.name for item in criteria_of(current).items}
        for sheet in Sheet.objects.filter(round=current).select_related("unit").order_by("pk"):
            rows = list(_stood(sheet, current))
            papers = papers_of({row.document_id: row.document for row in rows}.values(), own_names(sheet))
            for row in rows:
                if row.answer.item in names:
                    yield names[row.answer.item], papers[row.document_id]


def _stood(sheet: Sheet, current: Round) -> Iterator[Attachment]:
    """Give what stood under the items of a sheet when the round was published."""
    rows = Attachment.objects.filter(answer__sheet=sheet, answer__is_orphan=False, at__lte=current.published_at)
    rows = rows.exclude(stage=Attachment.Stage.ON_BEHALF).exclude(removed_at__lte=current.published_at)
    yield from rows.select_related("document", "answer").order_by("pk")


def _stamp(content: dict[str, dict[str, int]]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
