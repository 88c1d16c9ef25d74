"""What a person may do in a round."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.rounds import permissions
from parindex.rounds.models.appraisal import Stage
from tests.accounts.making import forget_roles
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestIsAppraiser:
    def test_takes_the_role_in_above_and_below_the_assessor(self) -> None:
        scene = make_scene()
        below = make_person("below", scene.communes[2], RoleKind.APPRAISER)
        elsewhere = make_person("elsewhere", make_unit("far", "province"), RoleKind.APPRAISER)
        assert permissions.is_appraiser(scene.appraisers[0], scene.round)
        assert permissions.is_appraiser(below, scene.round)
        assert not permissions.is_appraiser(elsewhere, scene.round)
        assert not permissions.is_appraiser(scene.manager, scene.round)


class TestMayAppraise:
    def test_needs_role_assignment_and_no_conflict(self) -> None:
        scene = make_appraisal()
        person = scene.appraisers[0]
        assert permissions.may_appraise(person, scene.area("1"), Stage.FIRST)
        assert not permissions.may_appraise(person, scene.area("1"), Stage.SECOND)
        assert not permissions.may_appraise(scene.appraisers[1], scene.area("1"), Stage.FIRST)
        Role.objects.filter(user=person).update(kind=RoleKind.OBSERVER)
        forget_roles(person)
        assert not permissions.may_appraise(person, scene.area("1"), Stage.FIRST)
