"""What the figures count of a dossier, from its events, papers, payments, rating and petitions: one pure function."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from parindex.dossiers.deriving import Happening, effective

#: What the facts of events may say, beside their columns; none of it is personal.
FACTS = ("population_used", "is_electronic", "is_digitised", "certified_copies", "stored", "synced", "amount", "papers")
#: A rating so low, or lower, counts as a dislike.
DISLIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the figures count: the columns of `models.dossiers.Figures` of the same names."""

    fee_due: bool
    paid_online: bool
    components_digitised: bool
    result_required: bool
    result_electronic: bool
    result_digitised: bool
    reusable: bool
    reused: bool
    storage_due: bool
    stored: bool
    population_due: bool
    population_used: bool
    certified_copies: int
    synced: bool | None
    disliked: bool
    petitioned: bool


class Asks(Protocol):
    """What a version of a procedure asks of its dossiers."""

    has_fee: bool
    reusable: bool
    storage_due: bool
    population_due: bool

    @property
    def result_required(self) -> bool:
        """Whether a paper is its result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What belongs to a dossier beside its events: papers, payments, and what the applicant said of it."""

    papers: Sequence["PaperPart"] = ()
    payments: Sequence["PaidPart"] = ()
    score: int | None = None
    is_dislike: bool = False
    petitioned: bool = False


class PaperPart(Protocol):
    """A paper of a dossier."""

    is_no_scan: bool
    is_digitised: bool
    is_replaced_by_data: bool
    is_reused: bool


class PaidPart(Protocol):
    """A payment of a dossier."""

    paid_at: datetime | None
    is_online: bool


def counted(asks: Asks, events: Iterable[Happening], parts: Parts) -> Counted:
    """Derive what the figures count of a dossier."""
    facts: dict[str, object] = {}
    for event in effective(events):
        facts.update(event.facts)
    synced, copies = facts.get("synced"), facts.get("certified_copies")
    return Counted(
        fee_due=asks.has_fee or bool(parts.payments),
        paid_online=any(one.paid_at is not None and one.is_online for one in parts.payments),
        components_digitised=_is_digitised(parts.papers),
        result_required=asks.result_required,
        result_electronic=bool(facts.get("is_electronic")),
        result_digitised=bool(facts.get("is_digitised")),
        reusable=asks.reusable,
        reused=any(one.is_replaced_by_data or one.is_reused for one in parts.papers),
        storage_due=asks.storage_due,
        stored=bool(facts.get("stored")),
        population_due=asks.population_due,
        population_used=bool(facts.get("population_used")),
        certified_copies=copies if isinstance(copies, int) else 0,
        synced=synced if isinstance(synced, bool) else None,
        disliked=is_dislike(parts.score, parts.is_dislike),
        petitioned=parts.petitioned,
    )


def _is_digitised(papers: Sequence[PaperPart]) -> bool:
    """Say whether every paper that has to be is digitised, or replaced by data, and at least one is."""
    due = [one for one in papers if not one.is_no_scan]
    return bool(due) and all(one.is_digitised or one.is_replaced_by_data for one in due)


def is_dislike(score: int | None, said: bool) -> bool:
    """Say whether a rating counts as a dislike: it says so, or is low."""
    return said or (score is not None and score <= DISLIKE)
