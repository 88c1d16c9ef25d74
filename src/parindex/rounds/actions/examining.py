"""Writes down how far the evidence of answers goes, and what to look at among the documents of a sheet.

It is the machine's view and decides nothing; nobody acts here, so that the log has no entry of it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction

from parindex.core.documents.papers import Paper
from parindex.core.documents.sufficiency import State, Sufficiency
from parindex.evidence.papers import papers_of
from parindex.rounds.models import Answer, AnswerEvidence, Examination, Round, Sheet
from parindex.rounds.queries.assessing import assess_answers, filed_under
from parindex.rounds.queries.examined import examine_sheet, own_names
from parindex.rounds.sufficiency import parts_of, plain_findings, plain_parts

_BATCH = 500


@transaction.atomic
def refresh(*, answer_ids: Collection[int]) -> None:
    """Look again at what is filed under answers, and keep how far it goes; orphans need nothing any more."""
    locked = Answer.objects.select_for_update(of=("self",)).filter(pk__in=answer_ids, is_orphan=False).order_by("pk")
    by_sheet: dict[int, list[Answer]] = {}
    for answer in locked.select_related("sheet__round", "sheet__unit"):
        by_sheet.setdefault(answer.sheet_id, []).append(answer)
    for answers in by_sheet.values():
        sheet = answers[0].sheet
        _keep(answers, assess_answers(sheet.round, answers, _papers(sheet, answers)), sheet.round.year)


def examine(*, sheet_id: int, at: datetime) -> bool:
    """Examine a sheet, unless that was done since its last change; says whether nothing changed while it was done.

    In a round that is published everything stays as it is.

    Nothing is locked while documents are compared, which takes a while; what was found is kept only if it still holds.
    """
    asked = Examination.objects.filter(sheet=sheet_id, asked_at__isnull=False).first()
    if asked is None:
        return True
    sheet = Sheet.objects.select_related("round", "unit").get(pk=sheet_id)
    if sheet.round.published_at is not None:
        Examination.objects.filter(sheet=sheet_id).update(asked_at=None, attempts=0)
        return True
    answers = list(Answer.objects.filter(sheet=sheet, is_orphan=False).order_by("pk"))
    examination = examine_sheet(sheet, answers).examination
    by_code = {one.item: one for one in examination.items}
    with transaction.atomic():
        # First the round, as those do who change its set or publish it; no insert of others waits for that.
        is_published = Round.objects.select_for_update(no_key=True).get(pk=sheet.round_id).published_at is not None
        # In the order in which those who change a document lock them.
        list(Answer.objects.select_for_update().filter(sheet=sheet).order_by("pk").values_list("pk"))
        row = Examination.objects.select_for_update().get(sheet=sheet_id)
        if row.changes != asked.changes or is_published:
            return False
        found = {answer.pk: by_code[answer.item] for answer in answers if answer.item in by_code}
        _keep(answers, found, sheet.round.year)
        row.findings, row.asked_at, row.examined_at = plain_findings(examination.findings), None, at
        row.attempts, row.given_up_at = 0, None
        row.save(update_fields=["findings", "asked_at", "examined_at", "attempts", "given_up_at"])
    return True


def _papers(sheet: Sheet, answers: Sequence[Answer]) -> dict[int, list[Paper]]:
    """Give the papers filed under answers of one sheet; without any, nothing is read."""
    rows = filed_under(answers)
    known = papers_of({row.document_id: row.document for row in rows}.values(), own_names(sheet)) if rows else {}
    filed: dict[int, list[Paper]] = {}
    for row in rows:
        filed.setdefault(row.answer_id, []).append(known[row.document_id])
    return filed


def _keep(answers: Sequence[Answer], found: Mapping[int, Sufficiency], year: int) -> None:
    """Keep states and parts; an answer of which nothing stands for a part needs no row: its parts are all missing."""
    states: dict[State, list[int]] = {}
    rows = []
    for answer in answers:
        one = found.get(answer.pk)
        state = one.state if one else State.NOT_NEEDED
        if answer.evidence_state != state.value:
            states.setdefault(state, []).append(answer.pk)
        if one is not None and any(place.paper for place in one.places):
            parts = plain_parts(parts_of(one, year))
            rows.append(AnswerEvidence(answer=answer, parts=parts, closes_on=one.closes))
    for state, keys in states.items():
        Answer.objects.filter(pk__in=keys).update(evidence_state=state.value)
    _keep_parts([answer.pk for answer in answers], rows)


def _keep_parts(answer_ids: Iterable[int], rows: Sequence[AnswerEvidence]) -> None:
    kept = {row.answer_id for row in rows}
    AnswerEvidence.objects.filter(answer__in=[pk for pk in answer_ids if pk not in kept]).delete()
    if rows:
        AnswerEvidence.objects.bulk_create(
            rows,
            batch_size=_BATCH,
            update_conflicts=True,
            unique_fields=["answer"],
            update_fields=["parts", "closes_on"],
        )
