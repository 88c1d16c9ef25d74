"""What all acts on dossiers share."""

from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal

import pytest

from parindex.dossiers import refusals
from parindex.dossiers.actions import acting, deciding, parts, paying, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.actions.working import Handing
from parindex.dossiers.models import Dossier
from tests.dossiers.making import NOW, Scene, receive


class TestRecounted:
    def test_gives_what_stands_after_a_whole_way(self, scene: Scene) -> None:
        dossier = receive(scene, components=[NewComponent(name="Tờ khai", is_replaced_by_data=True)])
        key, by = dossier.pk, scene.counter
        payment = paying.ask_payment(dossier_id=key, amount=Decimal(8000), by=by, at=NOW)
        paying.pay(payment_id=payment.pk, is_online=True, by=by, at=NOW)
        working.pass_on(dossier_id=key, to=Handing(agency="Sở Y tế"), by=by, at=NOW + timedelta(days=1))
        working.ask_supplement(dossier_id=key, reason="x", by=by, at=NOW + timedelta(days=2))
        working.take_supplement(dossier_id=key, by=by, at=NOW + timedelta(days=4))
        end = NOW + timedelta(days=20)
        deciding.decide(dossier_id=key, result=Result(is_electronic=True), by=by, at=end)
        deciding.return_result(dossier_id=key, is_stored=True, by=by, at=end)
        parts.rate(code=dossier.code, score=1, at=end)
        stored = Dossier.objects.get(pk=key)
        standing, counted = acting.recounted(stored)
        derived = asdict(standing) | asdict(counted)
        assert {name: getattr(stored, name) for name in derived} == derived
        assert stored.is_late
        assert all([stored.paid_online, stored.reused, stored.stored, stored.disliked, stored.result_electronic])


class TestHeld:
    def test_refuses_what_the_person_does_not_see(self, scene: Scene) -> None:
        dossier = receive(scene)
        for who, key in ((scene.stranger, dossier.pk), (scene.counter, 0)):
            with pytest.raises(refusals.UnknownDossier):
                acting.held(key, who)


class TestRequiredReason:
    def test_keeps_a_text_within_bounds(self) -> None:
        assert acting.required_reason(" a\u0000b ") == "ab"
        assert len(acting.required_reason("x" * 5000)) == acting.LONGEST
