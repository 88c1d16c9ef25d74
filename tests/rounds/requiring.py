"""Parts of the tests of required evidence: the working state of a round, another province, a form as it is sent."""

from dataclasses import replace
from typing import Any

from parindex.accounts.kinds import RoleKind
from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.documents.types import DocumentType
from parindex.criteria.required import Working
from parindex.rounds.actions import opening, requiring
from parindex.rounds.forms.setting_up_required import RequirementsForm
from parindex.rounds.queries import setting_up_required as queries
from parindex.units.models import Unit
from tests.rounds.making import NOW, Scene, make_person, make_unit, phase_windows

DECISION = Requirements(shared=(Requirement(label="Quyết định", types=(DocumentType.DECISION,)),))


def work_of(scene: Scene) -> Working:
    """Give the required evidence of the round as it stands now."""
    scene.round.refresh_from_db()
    return queries.working(scene.round)


def neighbour(scene: Scene) -> Scene:
    """Make another province that assesses a unit of its own by the same set, in an open round."""
    province = make_unit("neighbour", Unit.Kind.PROVINCE)
    commune = make_unit("neighbour-commune", parent=province)
    manager = make_person("neighbour-manager", province, RoleKind.MANAGER)
    new = opening.NewRound(
        name="Đợt 2022 (tỉnh bạn)", year=2022, assessor_id=province.pk, criteria_id=scene.round.criteria_id
    )
    current = opening.create(new=new, by=manager, at=NOW)
    opening.set_phases(round_id=current.pk, windows=phase_windows(), by=manager, at=NOW)
    opening.choose_units(round_id=current.pk, unit_ids=[commune.pk], by=manager, at=NOW)
    current = opening.open_round(round_id=current.pk, by=manager, at=NOW)
    officer = make_person("neighbour-officer", commune, RoleKind.PAR_OFFICER)
    return replace(scene, province=province, communes=[commune], round=current, manager=manager, par_officer=officer)


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
