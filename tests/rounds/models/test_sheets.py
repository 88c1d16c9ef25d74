"""Which sheets and areas a person sees."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service
from parindex.rounds.models import Sheet, SheetArea
from tests.accounts.making import forget_roles
from tests.rounds.making import Scene, assign_appraiser, make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


def seen(scene: Scene, person: str) -> list[str]:
    user = getattr(scene, person)
    return list(Sheet.objects.visible_to(user).order_by("unit__code").values_list("unit__code", flat=True))


class TestSheets:
    @pytest.mark.parametrize("person", ["par_officer", "officer", "head"])
    def test_show_people_of_a_unit_their_own(self, person: str) -> None:
        assert seen(make_scene(), person) == ["commune-1"]

    @pytest.mark.parametrize("person", ["manager", "observer"])
    def test_show_followers_all(self, person: str) -> None:
        assert seen(make_scene(), person) == ["commune-1", "commune-2", "commune-3"]

    def test_show_an_administrator_none(self) -> None:
        assert seen(make_scene(), "administrator") == []

    def test_show_an_appraiser_those_assigned(self) -> None:
        scene = make_scene()
        assign_appraiser(scene.area("1", scene.communes[1]), scene.appraisers[0])
        assert [sheet.unit.code for sheet in Sheet.objects.visible_to(scene.appraisers[0])] == ["commune-2"]
        assert not Sheet.objects.visible_to(scene.appraisers[1]).exists()


class TestAreas:
    def test_show_an_appraiser_no_area_of_others(self) -> None:
        scene = make_scene()
        area = scene.area("1")
        assign_appraiser(area, scene.appraisers[0])
        assert list(SheetArea.objects.visible_to(scene.appraisers[0])) == [area]

    def test_show_nothing_of_a_unit_where_the_appraiser_has_a_part(self) -> None:
        scene = make_scene()
        appraiser = scene.appraisers[0]
        assign_appraiser(scene.area("1"), appraiser)
        Service.objects.create(user=appraiser, unit=scene.commune, first_year=2021, last_year=2022)
        assert not SheetArea.objects.visible_to(appraiser).exists()
        Service.objects.update(first_year=2020, last_year=2021)
        forget_roles(appraiser)
        vars(appraiser).pop("_kept_services", None)
        assert SheetArea.objects.visible_to(appraiser).exists()

    def test_show_nothing_once_the_role_is_taken(self) -> None:
        scene = make_scene()
        appraiser = scene.appraisers[0]
        assign_appraiser(scene.area("1"), appraiser)
        Role.objects.filter(user=appraiser).delete()
        assert not SheetArea.objects.visible_to(appraiser).exists()

    def test_show_what_a_department_below_the_assessor_appraises(self) -> None:
        scene = make_scene()
        department = make_unit("so-noi-vu", "department", scene.province)
        person = make_person("of-department", department, RoleKind.APPRAISER)
        assign_appraiser(scene.area("2"), person)
        assert [area.code for area in SheetArea.objects.visible_to(person)] == ["2"]
