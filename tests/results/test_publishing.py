"""Publishing an approved round, and correcting it."""

from datetime import date

import pytest

from parindex.audit import queries as audit
from parindex.results import publishing, queries, sealing
from parindex.results.publishing import Announcement
from parindex.rounds import refusals
from parindex.rounds.actions import council
from tests.results.making import make_publication
from tests.rounds.actions.test_council import approve, decide
from tests.rounds.explained import PUBLICATION, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def announce(scene: Scene, number: str = "9/QĐ-UBND", reason: str = "") -> object:
    announcement = Announcement(number=number, on=date(2023, 3, 1), reason=reason)
    return publishing.publish_round(
        round_id=scene.round.pk, announcement=announcement, by=scene.manager, at=PUBLICATION
    )


class TestPublishRound:
    def test_seals_what_was_decided(self) -> None:
        scene = make_council()
        decide(scene)
        with pytest.raises(publishing.NotApproved):
            announce(scene)
        approve(scene)
        with pytest.raises(publishing.NoDecisionNumber):
            announce(scene, " ")
        announce(scene)
        (current,) = queries.versions("2022")
        package = queries.package(current)
        assert package is not None
        assert sealing.verify(package, current.seal).holds
        scene.round.refresh_from_db()
        assert scene.round.published_at == PUBLICATION
        assert audit.page(audit.Search()).entries[0].verb == "round.publish"

    def test_corrects_with_a_reason_after_a_petition(self) -> None:
        scene = make_council()
        decide(scene)
        approve(scene)
        announce(scene)
        with pytest.raises(publishing.NoReason):
            announce(scene)
        with pytest.raises(publishing.NothingCorrected):
            announce(scene, reason="kiến nghị")
        council.open_petition(answer_id=scene.answer("1.2").pk, reason="x", by=scene.manager, at=PUBLICATION)
        decide(scene, "upheld")
        announce(scene, "10/QĐ-UBND", "kiến nghị")
        assert [(one.version, one.is_in_force) for one in queries.versions("2022")] == [(2, True), (1, False)]

    def test_leaves_what_another_assessor_published_of_the_year(self) -> None:
        other = make_publication()
        scene = make_council()
        decide(scene)
        approve(scene)
        announce(scene)
        (own,) = queries.versions("2022-province")
        assert (own.version, own.assessor_code, own.assessor) == (1, "province", scene.province.name)
        assert queries.versions("2022") == [other]
        council.open_petition(answer_id=scene.answer("1.2").pk, reason="x", by=scene.manager, at=PUBLICATION)
        decide(scene, "upheld")
        announce(scene, "10/QĐ-UBND", "kiến nghị")
        assert [one.version for one in queries.versions("2022-province")] == [2, 1]
        assert [one.is_in_force for one in queries.versions("2022")] == [True]

    def test_is_for_the_manager_alone(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.NotAllowed):
            publishing.publish_round(
                round_id=scene.round.pk,
                announcement=Announcement(number="1", on=date(2023, 3, 1)),
                by=scene.head,
                at=PUBLICATION,
            )
