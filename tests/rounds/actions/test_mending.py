"""Answers to the lines of a return."""

from datetime import timedelta

import pytest

from parindex.audit import queries as audit
from parindex.rounds import refusals
from parindex.rounds.actions import mending
from parindex.rounds.models import Finding
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import fill, give_back, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    scene = make_scene()
    fill(scene)
    send(scene)
    give_back(scene, "1.1", "1.2")
    return scene


def line(scene: Scene, item: str = "1.1") -> Finding:
    return Finding.objects.get(answer=scene.answer(item))


class TestReply:
    def test_keeps_words_and_mark(self, scene: Scene) -> None:
        found = mending.reply(
            finding_id=line(scene).pk, text=" đã ký lại ", is_mended=True, by=scene.par_officer, at=NOW
        )
        assert (found.reply, found.replied_by, found.mended_at) == ("đã ký lại", scene.par_officer, NOW)
        assert audit.page(audit.Search()).entries[0].verb == "finding.reply"

    def test_does_nothing_twice(self, scene: Scene) -> None:
        for _ in range(2):
            mending.reply(finding_id=line(scene).pk, text="xong", is_mended=True, by=scene.par_officer, at=NOW)
        verbs = [entry.verb for entry in audit.page(audit.Search()).entries]
        assert verbs.count("finding.reply") == 1

    def test_takes_a_mark_back(self, scene: Scene) -> None:
        for is_mended in (True, False):
            mending.reply(finding_id=line(scene).pk, text="a", is_mended=is_mended, by=scene.par_officer, at=NOW)
        assert line(scene).mended_at is None

    def test_needs_words_or_a_mark(self, scene: Scene) -> None:
        with pytest.raises(refusals.ReplyMissing):
            mending.reply(finding_id=line(scene).pk, text=" ", is_mended=False, by=scene.par_officer, at=NOW)
        with pytest.raises(refusals.ReplyTooLong):
            mending.reply(finding_id=line(scene).pk, text="a" * 2001, is_mended=True, by=scene.par_officer, at=NOW)

    def test_is_over_with_its_date(self, scene: Scene) -> None:
        late = NOW + timedelta(days=6)
        with pytest.raises(refusals.Locked, match="đã hết hạn"):
            mending.reply(finding_id=line(scene).pk, text="a", is_mended=True, by=scene.par_officer, at=late)

    def test_is_over_once_the_area_was_sent_again(self, scene: Scene) -> None:
        key = line(scene).pk
        send(scene, "1", confirms_warnings=True)
        with pytest.raises(refusals.NotPossibleNow):
            mending.reply(finding_id=key, text="a", is_mended=True, by=scene.par_officer, at=NOW)

    def test_is_not_for_every_officer(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            mending.reply(finding_id=line(scene).pk, text="a", is_mended=True, by=scene.officer, at=NOW)

    def test_never_shows_what_is_for_the_next_stage(self, scene: Scene) -> None:
        Finding.objects.update(audience="next_stage")
        with pytest.raises(Finding.DoesNotExist):
            mending.reply(finding_id=line(scene).pk, text="a", is_mended=True, by=scene.par_officer, at=NOW)

    def test_does_not_know_lines_of_another_unit(self, scene: Scene) -> None:
        with pytest.raises(Finding.DoesNotExist):
            mending.reply(finding_id=line(scene).pk, text="a", is_mended=True, by=scene.stranger, at=NOW)
