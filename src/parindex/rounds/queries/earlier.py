"""The papers of a unit's last round: what this one's are compared with, to find an old document with a new date."""

from parindex.core.documents.papers import Paper
from parindex.evidence.papers import papers_of
from parindex.rounds.models import Attachment, Sheet


def earlier_papers(sheet: Sheet, own_names: tuple[str, ...] = ()) -> tuple[Paper, ...]:
    """Give what the unit filed in the last round before this one of the same assessor, where this one has it not too.

    Five queries at most. The sheet brings its round.
    """
    current = sheet.round
    before = Sheet.objects.filter(
        unit=sheet.unit_id,
        round__assessor=current.assessor_id,
        round__year__lt=current.year,
        round__opened_at__isnull=False,
    )
    last = before.order_by("-round__year", "-round__quarter", "-round").first()
    if last is None:
        return ()
    here = Attachment.objects.filter(answer__sheet=sheet, removed_at__isnull=True).values("document")
    rows = Attachment.objects.filter(answer__sheet=last, removed_at__isnull=True).exclude(document__in=here)
    own = rows.exclude(stage=Attachment.Stage.ON_BEHALF).select_related("document").order_by("at", "pk")
    papers = papers_of({row.document_id: row.document for row in own}.values(), own_names)
    return tuple(papers.values())
