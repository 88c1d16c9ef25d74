"""Units that are added and set right."""

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.units.making import REFORM

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
LIST = "/quan-tri/don-vi/"


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


class TestUnitEstablish:
    FORM = {"kind": "commune", "name": "Xã Mới", "parent": "thanh pho hai phong", "on": "01/07/2025", "reason": "QĐ 1"}

    def test_adds_a_unit(self, admin: Client, units: Units) -> None:
        admin.post(f"{LIST}them/", {**self.FORM, "confirmed": "1"})
        unit = Unit.objects.get(name="Xã Mới")
        assert (unit.parent, unit.valid_from) == (units["assessor"], REFORM)

    def test_shows_the_unit_as_it_will_stand(self, admin: Client) -> None:
        plan = admin.post(f"{LIST}them/", self.FORM).context["plan"]
        assert ([unit.name for unit in plan.after], plan.before) == (["Xã Mới"], [])
        assert not Unit.objects.filter(name="Xã Mới").exists()

    def test_is_offered_under_the_unit_of_the_address(self, admin: Client, units: Units) -> None:
        page = admin.get(f"{LIST}them/", {"parent": units["assessor"].pk}).content.decode()
        assert f'value="{units["assessor"]}"' in page
        for nonsense in ("x", "0", "9" * 30):
            assert admin.get(f"{LIST}them/", {"parent": nonsense}).status_code == 404

    def test_lets_only_who_administers_at_the_top_add_provinces(self, client: Client, people: People) -> None:
        form = {"kind": "province", "name": "Tỉnh Mới", "reason": "QĐ 1", "confirmed": "1"}
        answer = sign_in(client, people["manager"]).post(f"{LIST}them/", form)
        assert answer.status_code == 422
        assert "chưa chọn đơn vị cấp trên" in answer.content.decode()
        assert sign_in(client, people["administrator"]).post(f"{LIST}them/", form).status_code == 302


class TestUnitCorrect:
    def test_sets_a_unit_right(self, admin: Client, units: Units) -> None:
        unit = units["commune"]
        form = {"name": "Phường Đồng Tâm", "parent": units["assessor"].code, "reason": "Ghi nhầm"}
        plan = admin.post(f"{LIST}{unit.pk}/sua/", form).context["plan"]
        assert ([one.name for one in plan.after], plan.before) == (["Phường Đồng Tâm"], [])
        admin.post(f"{LIST}{unit.pk}/sua/", {**form, "confirmed": "1"})
        unit.refresh_from_db()
        assert (unit.name, unit.form) == ("Phường Đồng Tâm", "ward")
