"""Events are only ever added."""

import pytest

from parindex.dossiers.models import DossierEvent
from parindex.dossiers.models.events import AppendOnly
from tests.dossiers.making import Scene, receive


class TestDossierEvent:
    def test_is_never_changed_nor_deleted(self, scene: Scene) -> None:
        event = receive(scene).events.get()
        for act in (event.save, event.delete):
            with pytest.raises(AppendOnly, match="add a correction"):
                act()

    def test_is_never_changed_nor_deleted_with_others(self, scene: Scene) -> None:
        event = receive(scene).events.get()
        every = DossierEvent.objects.all()
        with pytest.raises(AppendOnly):
            every.update(reason="x")
        with pytest.raises(AppendOnly):
            every.delete()
        with pytest.raises(AppendOnly):
            every.bulk_update([event], ["reason"])
