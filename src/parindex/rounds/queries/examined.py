"""What the machine makes of the documents of a sheet: how far each item's evidence goes, and what to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from parindex.core.criteria import CriteriaSet
from parindex.core.documents.examining import Examination, Setting, examine
from parindex.core.documents.experience import Experience
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.routing import Router
from parindex.core.locks import PhaseKind
from parindex.criteria import queries as criteria
from parindex.criteria.queries import Required
from parindex.evidence.papers import papers_of
from parindex.rounds.models import Attachment, Round, Sheet
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar
from parindex.units import queries as units


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A sheet examined: the papers by document, those filed under each item, and what was found."""

    papers: Mapping[int, Paper]
    filed: Mapping[str, tuple[Paper, ...]]
    required: Required
    router: Router
    examination: Examination


def examine_sheet(sheet: Sheet, dates: Calendar, stakes: Mapping[str, int] | None = None) -> Examined:
    """Examine what a unit has filed in a round; the sheet brings its round and its unit.

    `stakes` are the micropoints that hang on each item, its maximum without them. The number of queries is constant.
    """
    current = sheet.round
    criteria_set = criteria_of(current)
    required = required_of(current)
    filed_rows = list(
        Attachment.objects.filter(answer__sheet=sheet, removed_at__isnull=True, answer__is_orphan=False)
        .exclude(stage=Attachment.Stage.ON_BEHALF)
        .select_related("document", "answer")
        .order_by("at", "pk")
    )
    papers = papers_of({row.document_id: row.document for row in filed_rows}.values(), own_names(sheet))
    filed: dict[str, tuple[Paper, ...]] = {}
    for row in filed_rows:
        filed[row.answer.item] = (*filed.get(row.answer.item, ()), papers[row.document_id])
    window = dates.window(PhaseKind.SELF_SCORING, sheet.unit_id)
    setting = Setting(
        year=current.year,
        stakes=stakes or {item.code: item.maximum for item in criteria_set.items},
        deadline=window.closes_at if window else None,
    )
    router = router_of(current, required)
    examination = examine(filed, required.items, router, setting)
    return Examined(papers=papers, filed=filed, required=required, router=router, examination=examination)


def own_names(sheet: Sheet) -> tuple[str, ...]:
    """Give the names under which a unit issues: its own and those of the units that went over into it. One query."""
    return (sheet.unit.name, *(unit.name for unit in units.predecessors(sheet.unit_id)))


def required_of(current: Round) -> Required:
    """Give what evidence the items of a round require."""
    return criteria.required(current.criteria_hash, current.period)


def router_of(current: Round, required: Required, experience: Experience | None = None) -> Router:
    """Give the router of a round; made once in each process for the same set, requirements and experience."""
    return _router(_Known(criteria_of(current), required.hash, required.items, experience))


class _Known:
    """What a router is made of, told apart by what it was made from and not by its content."""

    def __init__(
        self, frozen: CriteriaSet, required_hash: str, items: Mapping[str, Requirements], experience: Experience | None
    ) -> None:
        self.criteria, self.items, self.experience = frozen, items, experience
        self._key = (frozen.hash, required_hash, id(experience))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self._key == other._key


@lru_cache(maxsize=8)
def _router(known: _Known) -> Router:
    return Router(known.criteria, known.items, known.experience)
