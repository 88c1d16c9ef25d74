"""Migrations that move rows: what was approved for a set alone goes to the assessors whose rounds use it, and back."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from parindex.criteria import actions
from parindex.criteria.models import RequiredEvidence, RequiredEvidenceDraft
from parindex.rounds.models import SetChange
from tests.rounds.making import NOW, SET, Scene, make_scene
from tests.rounds.requiring import approve, correct, neighbour

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


class TestGiveRequiredEvidenceToAssessors:
    @pytest.fixture
    def scene(self) -> Scene:
        scene = make_scene(communes=1)
        correct(scene)
        approve(scene)
        correct(scene, "1.1", at=LATER)
        return scene

    def run(self, name: str) -> None:
        step: Callable[[Any, Any], None] = getattr(
            import_module("parindex.rounds.migrations.0005_give_required_evidence_to_assessors"), name
        )
        step(apps, connection.schema_editor())

    def to_nobody(self) -> None:
        """Put the rows back to where they were before they had an assessor."""
        RequiredEvidence.objects.update(assessor=None)
        RequiredEvidenceDraft.objects.update(assessor=None)

    def assessors(self) -> tuple[list[int | None], list[int | None]]:
        approved: list[int | None] = [*RequiredEvidence.objects.order_by("pk").values_list("assessor", flat=True)]
        drafted: list[int | None] = [*RequiredEvidenceDraft.objects.order_by("pk").values_list("assessor", flat=True)]
        return approved, drafted

    def test_gives_them_to_the_only_assessor(self, scene: Scene) -> None:
        self.to_nobody()
        self.run("give")
        assert self.assessors() == ([scene.province.pk], [scene.province.pk])

    def test_gives_a_copy_to_each_of_several(self, scene: Scene) -> None:
        other = neighbour(scene)
        self.to_nobody()
        self.run("give")
        both = [scene.province.pk, other.province.pk]
        assert self.assessors() == (both, both)
        first, second = RequiredEvidence.objects.order_by("pk")
        assert (first.content, first.stamp, first.approved_at) == (second.content, second.stamp, second.approved_at)

    def test_gives_them_to_who_used_the_set_before_it_was_changed(self, scene: Scene) -> None:
        new = actions.import_set(content=SET.replace("TEST-2022", "TEST-2023").encode(), at=NOW)
        old = scene.round.criteria_id
        assert old is not None
        SetChange.objects.create(
            round=scene.round, from_criteria_id=old, to_criteria_id=new, moves={}, reason="x", by=scene.manager, at=NOW
        )
        scene.round.criteria_id = new
        scene.round.save()
        self.to_nobody()
        self.run("give")
        assert self.assessors() == ([scene.province.pk], [scene.province.pk])

    def test_leaves_what_no_round_uses(self, scene: Scene) -> None:
        self.to_nobody()
        scene.round.criteria_id = actions.import_set(content=SET.replace("TEST-2022", "OTHER").encode(), at=NOW)
        scene.round.save()
        self.run("give")
        assert self.assessors() == ([None], [None])

    def test_leaves_what_has_its_assessor(self, scene: Scene) -> None:
        neighbour(scene)
        self.run("give")
        assert self.assessors() == ([scene.province.pk], [scene.province.pk])

    def test_goes_back_to_one_row_for_a_version(self, scene: Scene) -> None:
        neighbour(scene)
        self.to_nobody()
        self.run("give")
        self.run("take_back")
        assert self.assessors() == ([None], [None])

    def test_goes_back_with_every_approval_and_the_newest_draft(self, scene: Scene) -> None:
        other = neighbour(scene)
        correct(other)
        approve(other, at=LATER)
        correct(other, "1.1", at=LATER + timedelta(hours=1))
        self.run("take_back")
        assert self.assessors() == ([None, None], [None])
        assert RequiredEvidenceDraft.objects.get().changed_by == other.manager
