"""The register leaves the system, and that is logged."""

import pytest

from parindex.audit.models import Entry
from parindex.dossiers.actions import registers
from parindex.dossiers.queries.counter import Sought
from parindex.dossiers.refusals import NotAllowed, RegisterTooLong
from tests.accounts.making import make_user
from tests.dossiers.making import NAME, NOW, Scene, receive


@pytest.mark.django_db
class TestTakeOut:
    def test_logs_how_many_lines_and_names_and_no_words(self, scene: Scene) -> None:
        receive(scene)
        for user in (scene.counter, scene.manager):
            registers.take_out(sought=Sought(words="260302"), by=user, at=NOW)
        entries = Entry.objects.filter(verb="register.export").order_by("pk")
        logged = [str(one.after) for one in entries]
        assert [("'lines': 1" in one, "'named': 1" in one) for one in logged] == [(True, True), (True, False)]
        assert not any(NAME in one or "260302" in one for one in logged)

    def test_is_refused_beyond_its_length_and_logs_nothing(self, scene: Scene) -> None:
        receive(scene)
        with pytest.raises(RegisterTooLong):
            registers.take_out(sought=Sought(), by=scene.counter, at=NOW, most=0)
        assert not Entry.objects.filter(verb="register.export").exists()

    def test_is_refused_to_who_has_no_part(self, scene: Scene) -> None:
        with pytest.raises(NotAllowed):
            registers.take_out(sought=Sought(), by=make_user(), at=NOW)
