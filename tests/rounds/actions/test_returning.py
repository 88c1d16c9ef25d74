"""Returns: one list for the unit, only what is on it opens, counted against the limit of the round."""

from datetime import UTC, datetime, timedelta

import pytest

from parindex.core.workflow import AreaState
from parindex.rounds import refusals
from parindex.rounds.actions import appraising, findings, returning
from parindex.rounds.actions.findings import Audience, NewFinding
from parindex.rounds.judging import Judgement
from parindex.rounds.models import Finding, Notice, Return, Verdict
from parindex.rounds.models.appraisal import Stage
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def ask(scene: Scene, item: str, text: str = "Bổ sung", who: int = 0, audience: str = Audience.UNIT) -> Finding:
    return findings.add(
        answer_id=scene.answer(item).pk,
        stage=Stage.FIRST,
        found=NewFinding(text=text, audience=audience),
        by=scene.appraisers[who],
        at=FIRST,
    )


def accept(scene: Scene, item: str) -> Verdict:
    return appraising.give(
        answer_id=scene.answer(item).pk,
        stage=Stage.FIRST,
        judgement=Judgement(outcome="accepted"),
        answer_version=1,
        by=scene.appraisers[0],
        at=FIRST,
    )


def back(scene: Scene, who: int = 0, at: datetime = FIRST) -> Return:
    return returning.return_area(area_id=scene.area("1").pk, by=scene.appraisers[who], at=at)


class TestReturnArea:
    def test_takes_what_all_appraisers_found_as_one_list(self) -> None:
        scene = make_appraisal(second=True)
        mine, theirs = ask(scene, "1.2"), ask(scene, "1.1", who=1)
        given = back(scene)
        assert {finding.pk for finding in given.findings.all()} == {mine.pk, theirs.pk}
        assert given.number == 1

    def test_leaves_out_notes_for_the_next_stage_and_what_was_taken_back(self) -> None:
        scene = make_appraisal()
        kept = ask(scene, "1.2")
        ask(scene, "1.2", audience=Audience.NEXT_STAGE)
        gone = ask(scene, "1.1")
        findings.withdraw(finding_id=gone.pk, stage=Stage.FIRST, by=scene.appraisers[0], at=FIRST)
        assert list(back(scene).findings.all()) == [kept]

    def test_opens_only_what_is_on_the_list(self) -> None:
        scene = make_appraisal()
        ask(scene, "1.2")
        back(scene)
        assert scene.area("1").state == AreaState.RETURNED.value
        assert (scene.answer("1.1").is_returned, scene.answer("1.2").is_returned) == (False, True)
        assert scene.area("2").state == AreaState.SUBMITTED.value

    def test_keeps_other_verdicts_and_asks_for_those_of_the_list_again(self) -> None:
        scene = make_appraisal()
        kept, again = accept(scene, "1.1"), accept(scene, "1.2")
        ask(scene, "1.2")
        back(scene)
        kept.refresh_from_db()
        again.refresh_from_db()
        assert (kept.superseded_at, again.superseded_at) == (None, FIRST)
        scene.sheet.areas.update(state=AreaState.SUBMITTED.value)
        assert appraising.unsettled(scene.area("1"), Stage.FIRST) == ["1.2"]

    def test_counts_working_days_from_the_return(self) -> None:
        scene = make_appraisal()
        scene.round.days_off = ["2023-01-23"]
        scene.round.save()
        ask(scene, "1.2")
        # Thursday 19 January: five working days without the weekend and a day off end on Friday the 27th.
        assert back(scene).due == datetime(2023, 1, 27, 16, 59, 59, tzinfo=UTC)
        assert scene.area("1").return_due == datetime(2023, 1, 27, 16, 59, 59, tzinfo=UTC)

    def test_refuses_more_returns_than_the_round_allows(self) -> None:
        scene = make_appraisal()
        ask(scene, "1.2")
        back(scene)
        scene.sheet.areas.update(state=AreaState.SUBMITTED.value)
        ask(scene, "1.2")
        with pytest.raises(refusals.ReturnsSpent, match="1 lần"):
            back(scene)

    def test_refuses_without_anything_to_mend(self) -> None:
        scene = make_appraisal()
        ask(scene, "1.2", audience=Audience.NEXT_STAGE)
        with pytest.raises(refusals.FindingsMissing):
            back(scene)

    def test_is_for_the_lead(self) -> None:
        scene = make_appraisal(second=True)
        ask(scene, "1.2")
        with pytest.raises(refusals.NotLead, match="Appraiser 1"):
            back(scene, who=1)

    def test_refuses_after_the_phase(self) -> None:
        scene = make_appraisal()
        ask(scene, "1.2")
        with pytest.raises(refusals.Locked):
            back(scene, at=FIRST + timedelta(days=20))

    def test_tells_the_par_officer_and_the_head(self) -> None:
        scene = make_appraisal()
        ask(scene, "1.2")
        back(scene)
        told = Notice.objects.order_by("user__email")
        assert [notice.user for notice in told] == [scene.head, scene.par_officer]
