"""What the machine makes of the documents of a sheet: how far each item's evidence goes, and what to look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from parindex.core.criteria import CriteriaSet
from parindex.core.documents.examining import Examination, Setting, examine
from parindex.core.documents.papers import Paper
from parindex.core.documents.routing import Router
from parindex.criteria.queries import Required
from parindex.evidence.papers import papers_of
from parindex.rounds.models import Answer, Round, Sheet
from parindex.rounds.queries.assessing import asked_of, filed_under, required_of
from parindex.rounds.queries.earlier import earlier_papers
from parindex.rounds.queries.experience import Learnt, learnt_by
from parindex.rounds.sets import criteria_of
from parindex.units import queries as units


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A sheet examined: the papers by document, those filed under each item, and what was found."""

    papers: Mapping[int, Paper]
    filed: Mapping[str, tuple[Paper, ...]]
    required: Required
    router: Router
    examination: Examination


def examine_sheet(sheet: Sheet, answers: Iterable[Answer] | None = None) -> Examined:
    """Examine what a unit has filed in a round; the sheet brings its round and its unit.

    The number of queries is constant. A sheet of many documents takes a second or two: it is work for the workers.
    """
    current = sheet.round
    required = required_of(current)
    known = list(Answer.objects.filter(sheet=sheet, is_orphan=False).order_by("pk") if answers is None else answers)
    rows = filed_under(known)
    names = own_names(sheet)
    papers = papers_of({row.document_id: row.document for row in rows}.values(), names)
    codes = {answer.pk: answer.item for answer in known}
    filed: dict[str, tuple[Paper, ...]] = {}
    for row in rows:
        code = codes[row.answer_id]
        filed[code] = (*filed.get(code, ()), papers[row.document_id])
    router = router_of(current, required)
    setting = Setting(year=current.year, earlier=earlier_papers(sheet, names) if rows else ())
    examination = examine(filed, asked_of(known, required, current), router, setting)
    return Examined(papers=papers, filed=filed, required=required, router=router, examination=examination)


def own_names(sheet: Sheet) -> tuple[str, ...]:
    """Give the names under which a unit issues: its own and those of the units that went over into it. One query."""
    return (sheet.unit.name, *(unit.name for unit in units.predecessors(sheet.unit_id)))


def router_of(current: Round, required: Required, learnt: Learnt | None = None) -> Router:
    """Give the router of a round with what its assessor's earlier rounds taught, or with what is given. One query.

    Made once in each process for the same set, requirements and experience.
    """
    return _router(_Known(criteria_of(current), required, learnt or learnt_by(current.assessor_id)))


class _Known:
    """What a router is made of, told apart by what it was made from and not by its content."""

    def __init__(self, frozen: CriteriaSet, required: Required, learnt: Learnt) -> None:
        self.criteria, self.items, self.experience = frozen, required.items, learnt.experience
        self._key = (frozen.hash, frozen.period, required.hash, learnt.stamp)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self._key == other._key


@lru_cache(maxsize=8)
def _router(known: _Known) -> Router:
    return Router(known.criteria, known.items, known.experience)
