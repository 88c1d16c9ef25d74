"""A province of 124 communes with five rounds, as large as the largest one that ranks its communes directly."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core.criteria.model import Item
from parindex.core.locks import PhaseKind
from parindex.core.progress import ItemProgress, is_self_scored
from parindex.core.typed import show_answer
from parindex.core.workflow import AreaState
from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria
from parindex.evidence.models import Document, Revision, StoredFile
from parindex.kit import documents
from parindex.kit.sealed import seal
from parindex.rounds.actions.laying_out import lay_out_areas
from parindex.rounds.models import Answer, Assignment, Attachment, Explanation, Phase, Round, Sheet, SheetArea, Verdict
from parindex.units.models import Unit

COMMUNES = 124
YEARS = 5
DOCUMENTS = 75_000
_BATCH = 1_000
_DATA = files("parindex.results") / "demonstration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """What the measurements need to know of what was made."""

    rounds: list[int]
    manager: int
    appraiser: int
    par_officers: list[int]
    heads: list[int]
    officer: int
    unit_code: str


def make_province(now: datetime) -> Province:
    """Make units, people, rounds of five years with all answers, evidence and verdicts; the last is in self-scoring."""
    units = _make_units()
    people = _make_people(units, now)
    criteria_id = criteria_actions.import_set(
        content=(_DATA / "criteria-hai-duong-commune-2022.yaml").read_bytes(), at=now
    )
    rounds = [_make_round(units, criteria_id, now, age) for age in reversed(range(YEARS))]
    given = documents.parse_json((_DATA / "round-2022.json").read_text(encoding="utf-8"))["units"]  # type: ignore[index]
    for current in rounds:
        _fill(current, [unit["answers"] for unit in given], people, now)
    _file_evidence(people, now)
    return Province(
        rounds=[current.pk for current in rounds],
        manager=people["manager"][0].pk,
        appraiser=people["appraisers"][0].pk,
        par_officers=[person.pk for person in people["par_officers"]],
        heads=[person.pk for person in people["heads"]],
        officer=people["officers"][0].pk,
        unit_code=units[1].code,
    )


def _make_units() -> list[Unit]:
    province = Unit(code="tinh-do", kind=Unit.Kind.PROVINCE)
    province.rename("Tỉnh Đo Lường")
    province.save()
    units = [province]
    for number in range(1, COMMUNES + 1):
        unit = Unit(code=f"xa-{number:03d}", kind=Unit.Kind.COMMUNE, parent=province)
        unit.rename(f"Xã Số {number}")
        unit.save()
        units.append(unit)
    return units


def _make_people(units: Sequence[Unit], now: datetime) -> dict[str, list[User]]:
    province, communes = units[0], units[1:]
    wanted = {
        "manager": [(province, RoleKind.MANAGER)],
        "appraisers": [(province, RoleKind.APPRAISER)] * 10,
        "par_officers": [(unit, RoleKind.PAR_OFFICER) for unit in communes],
        "heads": [(unit, RoleKind.HEAD) for unit in communes],
        "officers": [(unit, RoleKind.OFFICER) for unit in communes],
    }
    people: dict[str, list[User]] = {}
    for name, places in wanted.items():
        users = [
            User(email=f"{name}-{number}@example.vn", full_name=f"{name} {number}", joined_at=now)
            for number in range(len(places))
        ]
        people[name] = User.objects.bulk_create(users)
        roles = [Role(user=user, unit=unit, kind=kind) for user, (unit, kind) in zip(people[name], places, strict=True)]
        Role.objects.bulk_create(roles)
    return people


def _make_round(units: Sequence[Unit], criteria_id: int, now: datetime, age: int) -> Round:
    started = now - timedelta(days=365 * age + 10)
    current = Round.objects.create(
        name=f"Đợt {now.year - age}",
        year=now.year - age,
        assessor=units[0],
        criteria_id=criteria_id,
        criteria_hash=criteria.content_hash(criteria_id),
        opened_at=started,
        created_at=started,
    )
    phases = [
        Phase(
            round=current,
            kind=kind.value,
            opens_at=started + timedelta(days=20 * place),
            closes_at=started + timedelta(days=20 * place + 20),
        )
        for place, kind in enumerate(PhaseKind)
    ]
    Phase.objects.bulk_create(phases)
    Sheet.objects.bulk_create([Sheet(round=current, unit=unit) for unit in units[1:]])
    lay_out_areas(current, criteria.frozen(current.criteria_hash, current.period))
    return current


def _fill(current: Round, given: Sequence[Any], people: dict[str, list[User]], now: datetime) -> None:
    """Answer every item; four of five rounds are decided, in the last one the areas are still being filled in."""
    frozen = criteria.frozen(current.criteria_hash, current.period)
    keys = {
        (sheet, code): pk
        for sheet, code, pk in SheetArea.objects.filter(sheet__round=current).values_list("sheet", "code", "pk")
    }
    answers = []
    for place, sheet in enumerate(current.sheets.order_by("pk")):
        figures = given[place % len(given)]
        for area in frozen.areas:
            for position in range(area.first, area.last):
                item = frozen.items[position]
                answer = Answer(sheet=sheet, area_id=keys[sheet.pk, area.code], item=item.code, position=position)
                _answer(answer, item, figures.get(item.code), people, place, now)
                answers.append(answer)
    Answer.objects.bulk_create(answers, batch_size=_BATCH)
    areas = SheetArea.objects.filter(sheet__round=current)
    if current.year < now.year:
        areas.update(state=AreaState.DECIDED.value, filed_at=current.opened_at)
        _judge(current, people, now)
    rows = [
        Assignment(area=area, appraiser=people["appraisers"][area.position % 10], stage="appraisal_1")
        for area in areas.order_by("pk")
    ]
    Assignment.objects.bulk_create(rows, batch_size=_BATCH)


def _answer(answer: Answer, item: Item, figures: Any, people: dict[str, list[User]], place: int, now: datetime) -> None:
    answer.officer = people["officers"][place]
    if figures is None or not is_self_scored(item):
        return
    answer.typed, answer.figures = show_answer(item, figures), seal(figures)
    answer.version, answer.progress = 1, ItemProgress.DONE.value
    answer.changed_by, answer.changed_at = people["par_officers"][place], now


def _judge(current: Round, people: dict[str, list[User]], now: datetime) -> None:
    answers = Answer.objects.filter(sheet__round=current, figures__isnull=False).values_list("pk", "position")
    verdicts = [
        Verdict(
            answer_id=key,
            stage="appraisal_1",
            outcome=Verdict.Outcome.ACCEPTED if position % 9 else Verdict.Outcome.CUT,
            points=None if position % 9 else 0,
            reason="" if position % 9 else "unclear",
            sentence="" if position % 9 else "Tài liệu chưa rõ nội dung",
            answer_version=1,
            by=people["appraisers"][position % 10],
            at=now,
        )
        for key, position in answers
    ]
    Verdict.objects.bulk_create(verdicts, batch_size=_BATCH)
    _explain(verdicts, people, now)


def _explain(verdicts: Sequence[Verdict], people: dict[str, list[User]], now: datetime) -> None:
    """Let units dispute every eighth cut."""
    cuts = [verdict for verdict in verdicts if verdict.outcome == Verdict.Outcome.CUT]
    by = people["par_officers"][0]
    rows = [
        Explanation(answer_id=verdict.answer_id, agrees=False, text="Đã có tài liệu", by=by, at=now)
        for verdict in cuts[::8]
    ]
    Explanation.objects.bulk_create(rows, batch_size=_BATCH)


def _file_evidence(people: dict[str, list[User]], now: datetime) -> None:
    """File documents under the answers, in turn, until there are as many as wanted."""
    answers = list(Answer.objects.order_by("pk").values_list("pk", "sheet__unit_id"))
    by = people["par_officers"][0]
    for start in range(0, DOCUMENTS, _BATCH):
        numbers = range(start, min(start + _BATCH, DOCUMENTS))
        stored = StoredFile.objects.bulk_create([_file(number, now) for number in numbers])
        made = Document.objects.bulk_create(
            [
                Document(
                    unit_id=answers[number % len(answers)][1],
                    title=f"Báo cáo số {number}",
                    number=str(number),
                    symbol="BC-UBND",
                    issued_on=now.date(),
                    brought_by=by,
                    brought_at=now,
                )
                for number in numbers
            ]
        )
        pairs = list(zip(made, stored, numbers, strict=True))
        Revision.objects.bulk_create(
            [
                Revision(
                    document=document, number=1, file=file, file_name=f"{number}.pdf", brought_by=by, brought_at=now
                )
                for document, file, number in pairs
            ]
        )
        Attachment.objects.bulk_create(
            [
                Attachment(answer_id=answers[number % len(answers)][0], document=document, by=by, at=now)
                for document, _, number in pairs
            ]
        )


def _file(number: int, now: datetime) -> StoredFile:
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    return StoredFile(sha256=sha256, size=1000 + number, media_type="application/pdf", pages=2, stored_at=now)
