"""What can be done to a dossier next."""

from decimal import Decimal

import pytest

from parindex.accounts.models import User
from parindex.dossiers.actions import deciding, paying, receiving, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.counter.acts import ACTS, next_acts
from parindex.dossiers.counter.holding import hold
from parindex.dossiers.models import Dossier
from parindex.dossiers.slips.forms import Slip
from tests.dossiers.making import NOW, Scene, hand_to, new_dossier, receive


def slugs(dossier: Dossier, user: User) -> list[str]:
    return [act.slug for act in next_acts(hold(Dossier.objects.get(pk=dossier.pk), user))]


@pytest.mark.django_db
class TestNextActs:
    def test_begin_with_the_usual_one_of_each_state(self, scene: Scene) -> None:
        registered = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        dossier = receive(scene)
        assert slugs(registered, scene.counter)[0] == "tiep-nhan"
        assert slugs(dossier, scene.counter)[0] == "chuyen"
        working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu", by=scene.counter, at=NOW)
        assert slugs(dossier, scene.counter)[0] == "nhan-bo-sung"
        working.take_supplement(dossier_id=dossier.pk, by=scene.counter, at=NOW)
        paying.ask_payment(dossier_id=dossier.pk, amount=Decimal(1000), by=scene.counter, at=NOW)
        assert slugs(dossier, scene.counter)[0] == "nop-phi"
        paying.pay(payment_id=dossier.payments.get().pk, by=scene.counter, at=NOW)
        assert slugs(dossier, scene.counter)[0] == "xong"
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=NOW)
        assert slugs(dossier, scene.counter) == ["tra", "thu-phi"]
        deciding.return_result(dossier_id=dossier.pk, by=scene.counter, at=NOW)
        assert slugs(dossier, scene.counter) == []

    def test_leave_receiving_and_returning_to_the_counter(self, scene: Scene) -> None:
        dossier = receive(scene)
        hand_to(dossier, scene.officer, scene.counter, NOW)
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.officer, at=NOW)
        assert "tra" not in slugs(dossier, scene.officer)

    def test_offer_digitising_while_a_paper_is_not(self, scene: Scene) -> None:
        dossier = receive(scene, components=[NewComponent(name="Tờ khai")])
        assert "so-hoa" in slugs(dossier, scene.counter)
        done = receive(scene, components=[NewComponent(name="Tờ khai", is_digitised=True)])
        assert "so-hoa" not in slugs(done, scene.counter)

    def test_are_none_for_who_oversees_and_for_other_systems(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert slugs(dossier, scene.manager) == []
        Dossier.objects.update(source="igate")
        assert slugs(dossier, scene.counter) == []


class TestActs:
    def test_name_slips_that_there_are(self) -> None:
        assert {act.slip for act in ACTS.values() if act.slip} <= {slip.value for slip in Slip}
