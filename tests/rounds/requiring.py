"""Parts of the tests of required evidence: the working state of a round, and a form as a browser sends it."""

from typing import Any

from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.types import DocumentType
from parindex.criteria.required import Working
from parindex.rounds.actions import requiring
from parindex.rounds.forms.setting_up_required import RequirementsForm
from parindex.rounds.queries import setting_up_required as queries
from tests.rounds.making import NOW, Scene

DECISION = Requirements(shared=(Requirement(label="Quyết định", types=(DocumentType.DECISION,)),))


def work_of(scene: Scene) -> Working:
    """Give the required evidence of the round as it stands now."""
    scene.round.refresh_from_db()
    return queries.working(scene.round)


def correct(scene: Scene, code: str = "1.2", requirements: Requirements = DECISION, **given: Any) -> None:
    """Let the manager correct an item."""
    told: dict[str, Any] = {"seen": work_of(scene).item_stamp(code), "by": scene.manager, "at": NOW} | given
    requiring.correct(round_id=scene.round.pk, code=code, requirements=requirements, **told)


def approve(scene: Scene, **given: Any) -> None:
    """Let the manager approve all."""
    told: dict[str, Any] = {"seen": work_of(scene).stamp, "by": scene.manager, "at": NOW} | given
    requiring.approve(round_id=scene.round.pk, **told)


def sent(requirements: Requirements) -> dict[str, Any]:
    """Give the fields of the form of an item as a browser sends them, untouched."""
    form = RequirementsForm.of(requirements)
    fields: dict[str, Any] = {"parts": str(len(form.parts))}
    for part in form.parts:
        for name in part.fields:
            value = part[name].value()
            if value is not None and value is not False and value != "":
                fields[f"{part.prefix}-{name}"] = value if isinstance(value, list) else str(value)
    return fields
