"""What is noted of a dossier beside its way."""

import pytest

from parindex.dossiers import refusals
from parindex.dossiers.actions import deciding, parts
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.parts import Noted
from parindex.dossiers.actions.receiving import NewComponent
from parindex.dossiers.models import ChangedMonth, Dossier
from tests.dossiers.making import NOW, Scene, receive

PAPERS = [NewComponent(name="Tờ khai", is_digitised=True), NewComponent(name="Bản sao")]


def ended(scene: Scene) -> Dossier:
    return deciding.decide(dossier_id=receive(scene).pk, result=Result(), by=scene.counter, at=NOW)


class TestDigitise:
    def test_completes_a_dossier(self, scene: Scene) -> None:
        dossier = receive(scene, components=PAPERS)
        found = parts.digitise(dossier_id=dossier.pk, positions=[1, 2], by=scene.counter, at=NOW)
        assert found.components_digitised
        assert found.events.latest("sequence").facts == {"papers": [2]}
        assert found.status == 2

    def test_refuses_what_is_not_there_and_what_is_done(self, scene: Scene) -> None:
        dossier = receive(scene, components=PAPERS)
        with pytest.raises(refusals.UnknownComponent, match="số 7"):
            parts.digitise(dossier_id=dossier.pk, positions=[7], by=scene.counter, at=NOW)
        with pytest.raises(refusals.NothingChanged):
            parts.digitise(dossier_id=dossier.pk, positions=[1], by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            parts.digitise(dossier_id=dossier.pk, positions=[2], by=scene.manager, at=NOW)


class TestNote:
    def test_keeps_facts_also_of_an_ended_dossier(self, scene: Scene) -> None:
        dossier = parts.note(
            dossier_id=ended(scene).pk, noted=Noted(synced=True, stored=True), by=scene.counter, at=NOW
        )
        assert (dossier.synced, dossier.stored, dossier.status) == (True, True, 9)

    def test_refuses_nothing_and_who_has_no_part(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(refusals.NothingChanged):
            parts.note(dossier_id=dossier.pk, noted=Noted(), by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            parts.note(dossier_id=dossier.pk, noted=Noted(synced=True), by=scene.manager, at=NOW)


class TestRate:
    def test_counts_a_low_score_as_a_dislike(self, scene: Scene) -> None:
        dossier = ended(scene)
        before = ChangedMonth.objects.get().changes
        parts.rate(code=f" {dossier.code.lower()} ", score=2, at=NOW)
        dossier.refresh_from_db()
        assert dossier.disliked
        assert ChangedMonth.objects.get().changes == before + 1

    def test_takes_one_rating(self, scene: Scene) -> None:
        dossier = ended(scene)
        parts.rate(code=dossier.code, score=5, at=NOW)
        with pytest.raises(refusals.AlreadyRated):
            parts.rate(code=dossier.code, is_dislike=True, at=NOW)
        dossier.refresh_from_db()
        assert not dossier.disliked

    def test_rates_what_another_system_keeps(self, scene: Scene) -> None:
        dossier = ended(scene)
        Dossier.objects.filter(pk=dossier.pk).update(source="igate")
        parts.rate(code=dossier.code, is_dislike=True, at=NOW)
        dossier.refresh_from_db()
        assert (dossier.disliked, dossier.status) == (True, 9)

    @pytest.mark.parametrize("score", [None, 0, 6])
    def test_refuses_what_is_no_score(self, scene: Scene, score: int | None) -> None:
        with pytest.raises(refusals.NotRateable):
            parts.rate(code=ended(scene).code, score=score, at=NOW)

    def test_refuses_what_has_not_ended_and_unknown_codes(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotRateable):
            parts.rate(code=receive(scene).code, score=5, at=NOW)
        with pytest.raises(refusals.UnknownDossier):
            parts.rate(code="H24.101-260302-9999", score=5, at=NOW)
