"""How far the evidence of single answers goes: what is required of them, and what the unit has filed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from parindex.core.criteria.model import Item
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.sufficiency import Sufficiency, assess
from parindex.core.placeholders import Period
from parindex.core.progress import is_expected
from parindex.core.typed import NOT_ARISING
from parindex.criteria import queries as criteria
from parindex.criteria.queries import Required
from parindex.rounds.models import Answer, Attachment, Round
from parindex.rounds.sets import criteria_of

_NOTHING = Requirements()


def required_of(current: Round) -> Required:
    """Give what evidence the items of a round require, as its assessor approved it or as the set says itself."""
    return criteria.required(current.criteria_hash, current.period, assessor_id=current.assessor_id)


def assess_answers(
    current: Round, answers: Sequence[Answer], filed: Mapping[int, Sequence[Paper]]
) -> dict[int, Sufficiency]:
    """Give how far the evidence of answers of a round goes, by key; `filed` are the papers under each."""
    asked = asked_of(answers, required_of(current), current)
    return {
        answer.pk: assess(
            asked.get(answer.item, _NOTHING), filed.get(answer.pk, ()), item=answer.item, year=current.year
        )
        for answer in answers
    }


def bare(current: Round, required: Required | None = None) -> dict[str, Sufficiency]:
    """Give what each item of a round lacks while nothing is filed, by code; a query, unless the caller has it."""
    required = required or required_of(current)
    return _bare(_Key(current.criteria_hash, current.period, required))


def is_asked(item: Item, answer: Answer) -> bool:
    """Say whether documents are asked for at all: not where nothing arose, nor for extra points nobody claims."""
    if answer.typed.get(NOT_ARISING) or (answer.figures or {}).get(NOT_ARISING):
        return False
    return is_expected(item) or answer.figures is not None or any(answer.typed.values())


def filed_under(answers: Iterable[Answer]) -> list[Attachment]:
    """Give what the unit has filed under answers; what an appraiser brought in its place is not its own."""
    live = Attachment.objects.filter(answer__in=[answer.pk for answer in answers], removed_at__isnull=True)
    own = live.exclude(stage=Attachment.Stage.ON_BEHALF)
    return list(own.select_related("document").order_by("at", "pk"))


def asked_of(answers: Iterable[Answer], required: Required, current: Round) -> dict[str, Requirements]:
    """Give what is required of these answers, by code: nothing where no document is asked for."""
    items = {item.code: item for item in criteria_of(current).items}
    return {
        answer.item: required.items.get(answer.item, _NOTHING) if is_asked(items[answer.item], answer) else _NOTHING
        for answer in answers
        if answer.item in items
    }


class _Key:
    """What is required in a period, told apart by what it was made from and not by its content."""

    def __init__(self, criteria_hash: str, period: Period, required: Required) -> None:
        self.items, self.year = required.items, period.year
        self._key = (criteria_hash, period, required.hash)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key


@lru_cache(maxsize=16)
def _bare(key: _Key) -> dict[str, Sufficiency]:
    return {code: assess(one, (), item=code, year=key.year) for code, one in key.items.items()}
