"""Setting the checks of a round: logged, refused where they are faulty or too late."""

import pytest

from parindex.audit import queries as audit
from parindex.core.faults import Refused
from parindex.rounds import checks, refusals
from parindex.rounds.actions import checking, copying
from parindex.rounds.models import Round
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db

OWN: list[object] = [{"kind": "unanswered", "severity": "warn", "items": ["1"]}]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def set_checks(scene: Scene, listed: list[object], seen: str | None = None) -> Round:
    stamp = checks.stamp(Round.objects.get(pk=scene.round.pk)) if seen is None else seen
    return checking.set_checks(round_id=scene.round.pk, listed=listed, seen=stamp, by=scene.manager, at=NOW)


class TestSetChecks:
    def test_keeps_the_list_and_logs_the_one_before(self, scene: Scene) -> None:
        assert set_checks(scene, OWN).checks == OWN
        (entry,) = audit.page(audit.Search(verb="round.set_checks")).entries
        assert (entry.before, entry.after) == (checks.default(), OWN)

    def test_logs_nothing_where_nothing_changed(self, scene: Scene) -> None:
        set_checks(scene, checks.default())
        assert audit.page(audit.Search(verb="round.set_checks")).entries == []

    def test_goes_back_to_the_list_of_the_product(self, scene: Scene) -> None:
        set_checks(scene, OWN)
        assert set_checks(scene, checks.default()).checks == []

    @pytest.mark.parametrize(
        "check", [{"kind": "unanswered", "items": ["9.9"]}, {"kind": "unanswered", "severity": "loud"}, "unanswered"]
    )
    def test_refuses_what_is_faulty(self, scene: Scene, check: object) -> None:
        with pytest.raises(Refused):
            set_checks(scene, [*checks.default(), check])
        scene.round.refresh_from_db()
        assert scene.round.checks == []

    def test_lets_a_check_that_was_faulty_be_switched_off(self, scene: Scene) -> None:
        gone = {"kind": "unanswered", "items": ["9.9"]}
        Round.objects.update(checks=[gone])
        assert set_checks(scene, [{**gone, "off": True}]).checks == [{**gone, "off": True}]

    def test_refuses_an_empty_list(self, scene: Scene) -> None:
        with pytest.raises(refusals.NothingToDo, match="hãy tắt từng phép kiểm tra"):
            set_checks(scene, [])

    def test_refuses_a_list_that_somebody_else_changed(self, scene: Scene) -> None:
        seen = checks.stamp(scene.round)
        set_checks(scene, OWN)
        with pytest.raises(refusals.ChecksChanged):
            set_checks(scene, checks.default(), seen)

    def test_refuses_a_published_round(self, scene: Scene) -> None:
        Round.objects.update(published_at=NOW)
        with pytest.raises(refusals.RoundPublished, match="các phép kiểm tra không đổi được nữa"):
            set_checks(scene, OWN)

    def test_is_for_who_manages(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            checking.set_checks(
                round_id=scene.round.pk, listed=OWN, seen=checks.stamp(scene.round), by=scene.head, at=NOW
            )

    def test_comes_along_with_a_copy(self, scene: Scene) -> None:
        set_checks(scene, OWN)
        copied = copying.copy_round(source_id=scene.round.pk, name="2023", year=2023, by=scene.manager, at=NOW)
        assert copied.round.checks == OWN
