"""Who appraises for a round."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_people import appraisers, had_other_stage
from tests.rounds.actions.test_appraising import judge
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestAppraisers:
    def test_names_them_with_the_units_closed_to_each(self) -> None:
        scene = make_scene()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.HEAD)
        found = appraisers(scene.round)
        assert list(found.names.values()) == ["Appraiser 1", "Appraiser 2"]
        assert found.closed(scene.appraisers[0].pk) == {scene.commune.pk}
        assert found.free_for(scene.commune.pk) == {scene.appraisers[1].pk}


class TestHadOtherStage:
    def test_counts_who_is_assigned_and_who_gave_a_verdict(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2")
        scene.area("1").assignments.all().delete()
        found = had_other_stage([scene.area("1"), scene.area("2")], Stage.SECOND)
        assert found == {area.pk: {scene.appraisers[0].pk} for area in (scene.area("1"), scene.area("2"))}
