"""Forms of acts: what they give to the actions."""

import pytest

from parindex.dossiers.counter import forms
from parindex.dossiers.counter.holding import Holding, hold
from parindex.dossiers.models import Dossier, ProcedureVersion
from tests.dossiers.making import Scene, receive


@pytest.fixture
def holding(scene: Scene) -> Holding:
    """Hold a dossier whose procedure has a fee."""
    ProcedureVersion.objects.update(fee=20_000)
    return hold(Dossier.objects.select_related("version").get(pk=receive(scene).pk), scene.counter)


@pytest.mark.django_db
class TestForms:
    def test_ask_when_it_happened_last(self, holding: Holding) -> None:
        assert list(forms.SupplementForm(holding=holding).fields) == ["reason", "happened_at"]
        assert "happened_at" not in forms.ApologyForm(holding=holding).fields

    def test_propose_the_fee_of_the_procedure(self, holding: Holding) -> None:
        assert forms.AskPaymentForm(holding=holding).fields["amount"].initial == "20.000"

    def test_take_one_receiver(self, holding: Holding, scene: Scene) -> None:
        both = {"officer": str(scene.officer.pk), "agency": "Sở Y tế"}
        assert not forms.PassOnForm({}, holding=holding).is_valid()
        assert not forms.PassOnForm(both, holding=holding).is_valid()
        form = forms.PassOnForm({"officer": str(scene.officer.pk)}, holding=holding)
        assert form.is_valid()
        assert form.given()["officer"] == scene.officer.pk

    def test_offer_no_stranger(self, holding: Holding, scene: Scene) -> None:
        assert not forms.PassOnForm({"officer": str(scene.stranger.pk)}, holding=holding).is_valid()

    def test_take_so_many_papers(self, holding: Holding) -> None:
        assert not forms.TakeSupplementForm({"papers": "Giấy\n" * 21}, holding=holding).is_valid()

    def test_read_whether_the_result_is_stored(self, holding: Holding) -> None:
        given = []
        for typed in ("", "yes", "no"):
            form = forms.ReturnForm({"is_stored": typed}, holding=holding)
            assert form.is_valid()
            given.append(form.given()["is_stored"])
        assert given == [None, True, False]

    def test_count_no_copies_where_nothing_was_typed(self, holding: Holding) -> None:
        form = forms.DecideForm({"certified_copies": ""}, holding=holding)
        assert form.is_valid()
        assert form.given()["certified_copies"] == 0

    def test_read_a_day_of_an_apology_as_its_closing(self, holding: Holding) -> None:
        form = forms.ApologyForm({"until": "09/03/2026", "reason": "Chờ ý kiến"}, holding=holding)
        assert form.is_valid()
        assert f"{form.given()['until']:%H:%M}" == "17:00"
