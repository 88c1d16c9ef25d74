"""Who reads which stage of the ledger, and whose names."""

import pytest

from parindex.core.package import Stage
from parindex.core.workflow import AreaState
from parindex.rounds.queries import ledger_pages
from tests.rounds.explained import make_council, make_explanation, move
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def stages(scene: Scene, name: str) -> list[Stage]:
    chain = ledger_pages.item_chain(scene.answer("1.2"), getattr(scene, name))
    assert chain is not None
    return [entry.stage for entry in chain.entries]


class TestItemChain:
    def test_shows_a_unit_what_was_concluded_and_no_names(self) -> None:
        scene = make_explanation()
        chain = ledger_pages.item_chain(scene.answer("1.2"), scene.par_officer)
        assert chain is not None
        assert [(entry.stage, entry.by) for entry in chain.entries][1:] == [(Stage.APPRAISAL_1, "")]
        move(scene, AreaState.SUBMITTED)
        assert stages(scene, "par_officer") == [Stage.SELF]
        assert stages(scene, "manager") == [Stage.SELF, Stage.APPRAISAL_1]


class TestHistory:
    def test_shows_totals_to_the_unit_once_approved(self) -> None:
        scene = make_council()
        assert ledger_pages.history(scene.sheet, scene.head).steps == ()
        full = ledger_pages.history(scene.sheet, scene.observer)
        assert full.steps[0].stage is Stage.SELF
        assert full.losses
        scene.round.approved_at = scene.round.opened_at
        scene.round.save()
        assert ledger_pages.history(scene.sheet, scene.head).steps
        assert [chain.item.code for chain in full.changed] == ["1.2"]
