"""Fees of dossiers."""

from decimal import Decimal

import pytest

from parindex.dossiers import refusals
from parindex.dossiers.actions import paying
from parindex.dossiers.models import Payment
from tests.dossiers.making import NOW, Scene, receive


def ask(scene: Scene, amount: int = 8000) -> Payment:
    return paying.ask_payment(dossier_id=receive(scene).pk, amount=Decimal(amount), by=scene.counter, at=NOW)


class TestAskPayment:
    def test_waits_for_the_applicant_and_owes_a_fee(self, scene: Scene) -> None:
        dossier = ask(scene).dossier
        dossier.refresh_from_db()
        assert (dossier.status, dossier.fee_due, dossier.paid_online) == (6, True, False)
        assert dossier.due_at is not None

    def test_refuses_nothing(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotPositive):
            ask(scene, 0)

    def test_refuses_who_has_no_part_and_what_has_ended(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(refusals.NotAllowed):
            paying.ask_payment(dossier_id=dossier.pk, amount=Decimal(1), by=scene.manager, at=NOW)
        assert not Payment.objects.exists()


class TestPay:
    def test_counts_what_was_paid_online(self, scene: Scene) -> None:
        payment = ask(scene)
        paid = paying.pay(payment_id=payment.pk, is_online=True, reference=" GD-1 ", by=scene.counter, at=NOW)
        dossier = paid.dossier
        dossier.refresh_from_db()
        assert (paid.reference, paid.paid_at, dossier.status, dossier.paid_online) == ("GD-1", NOW, 4, True)

    def test_refuses_a_second_time(self, scene: Scene) -> None:
        payment = ask(scene)
        paying.pay(payment_id=payment.pk, by=scene.counter, at=NOW)
        with pytest.raises(refusals.AlreadyPaid, match="09:00 02/03/2026"):
            paying.pay(payment_id=payment.pk, by=scene.counter, at=NOW)

    def test_refuses_an_unknown_payment_and_those_of_others(self, scene: Scene) -> None:
        with pytest.raises(refusals.UnknownPayment):
            paying.pay(payment_id=0, by=scene.counter, at=NOW)
        payment = ask(scene)
        with pytest.raises(refusals.UnknownDossier):
            paying.pay(payment_id=payment.pk, by=scene.stranger, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            paying.pay(payment_id=payment.pk, by=scene.manager, at=NOW)


class TestUnpaid:
    def test_knows_what_is_still_owed(self, scene: Scene) -> None:
        payment = ask(scene)
        assert paying.unpaid(payment.dossier)
        paying.pay(payment_id=payment.pk, by=scene.counter, at=NOW)
        assert not paying.unpaid(payment.dossier)
