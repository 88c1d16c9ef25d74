"""Reads of events, as the rules see them."""

from parindex.dossiers.actions import correcting, working
from parindex.dossiers.queries.events import happenings
from tests.dossiers.making import NOW, Scene, receive


class TestHappenings:
    def test_name_what_a_correction_corrects(self, scene: Scene) -> None:
        dossier = working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=NOW)
        asked = dossier.events.get(kind="supplement_asked")
        correcting.correct(event_id=asked.pk, reason="x", by=scene.head, at=NOW)
        assert [(one.sequence, one.corrects) for one in happenings(dossier)] == [(1, None), (2, None), (3, 2)]
