"""Members, majorities and ties."""

import pytest

from parindex.accounts.models import Service
from parindex.rounds.models import Vote
from parindex.rounds.queries import council_votes
from tests.rounds.explained import COUNCIL, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def said(scene: Scene, *choices: str) -> str:
    Vote.objects.all().delete()
    for member, choice in zip(scene.council, choices, strict=False):
        Vote.objects.create(answer=scene.answer("1.2"), member=member, choice=choice, at=COUNCIL)
    return council_votes.ballot(scene.answer("1.2")).say().say()


class TestBallot:
    def test_says_how_the_vote_stands(self) -> None:
        scene = make_council()
        assert said(scene, "unit") == "Mới có 1/3 thành viên biểu quyết, cần ít nhất 2"
        assert said(scene, "unit", "appraisal").startswith("Số phiếu ngang nhau: 1 theo đơn vị")
        assert said(scene, "unit", "unit").startswith("Đa số theo đơn vị: 2 phiếu")
        assert said(scene, "appraisal", "abstain").startswith("Đa số theo thẩm định: 1 phiếu")

    def test_leaves_out_members_with_a_conflict(self) -> None:
        scene = make_council()
        Service.objects.create(user=scene.council[0], unit=scene.commune, first_year=2020, last_year=2022)
        ballot = council_votes.ballot(scene.answer("1.2"))
        assert (len(ballot.members), ballot.quorum, len(ballot.missing)) == (2, 2, 2)

    def test_says_that_nobody_may_vote(self) -> None:
        assert council_votes.Ballot(members=(), votes=()).say().say().startswith("Chưa có thành viên")


class TestCounts:
    def test_counts_votes_by_item(self) -> None:
        scene = make_council()
        said(scene, "unit", "unit")
        answer = scene.answer("1.2").pk
        assert council_votes.counts(scene.round) == {answer: 2}
        assert council_votes.votes_of(scene.round, scene.council[0]) == {answer: "unit"}
