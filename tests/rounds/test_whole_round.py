"""A whole small round, from opening to a published package whose ranks a stranger confirms."""

from datetime import date, timedelta

import pytest

from parindex.accounts.models import User
from parindex.core.workflow import AreaState
from parindex.results import publishing, sealing
from parindex.results import queries as results
from parindex.results.publishing import Announcement
from parindex.rounds import scoring
from parindex.rounds.actions import answers, appraising, council, explaining, sending
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.council import Ruling
from parindex.rounds.actions.explaining import Word
from parindex.rounds.judging import Judgement
from parindex.rounds.models import Round, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries import ledger
from parindex.rounds.queries.council import disputes
from parindex.rounds.scoring import At
from parindex.units.models import Unit
from tests.rounds.making import NOW, Scene, assign_appraiser, make_person, make_scene

pytestmark = pytest.mark.django_db

FIRST, EXPLAINING, SECOND, COUNCIL, LAST = (NOW + timedelta(days=10 * phase) for phase in range(1, 6))
TYPED = {
    "1.1": {"num": "42", "den": "45"},
    "1.2": {"done": "yes"},
    "2.1": {"num": "95", "den": "100"},
    "2.2": {"count": "1"},
}
SATISFIED = {0: "90", 1: "80", 2: "70"}


def fill_in(scene: Scene, unit: Unit, officer: User, head: User) -> None:
    for item, typed in TYPED.items():
        draft = Draft(typed=typed, note="theo báo cáo năm")
        answers.save(answer_id=scene.answer(item, unit).pk, base_version=0, draft=draft, by=officer, at=NOW)
    signature = sending.Signature(is_confirmed=True, confirms_warnings=True)
    sending.submit(sheet_id=scene.answer("1.1", unit).sheet_id, signature=signature, by=head, at=NOW)


def judge(scene: Scene, unit: Unit, item: str, by: User, judgement: Judgement) -> None:
    answer = scene.answer(item, unit)
    appraising.give(
        answer_id=answer.pk,
        stage=Stage.FIRST,
        judgement=judgement,
        answer_version=answer.version,
        by=by,
        at=FIRST,
    )


def appraise(scene: Scene) -> None:
    late = Judgement(outcome="cut", points="1", reason="late", sentence="Kế hoạch ban hành ngày 20/3")
    fewer = Judgement(outcome="figures_changed", typed={"num": "40", "den": "45"}, sentence="Hai việc chưa xong")
    accepted = Judgement(outcome="accepted")
    for place, unit in enumerate(scene.communes):
        one, two = scene.appraisers
        judge(scene, unit, "1.1", one, fewer if place == 1 else accepted)
        judge(scene, unit, "1.2", one, late if place == 0 else accepted)
        judge(scene, unit, "2.1", two, accepted)
        judge(scene, unit, "2.2", two, accepted)
        figures = {"satisfied": SATISFIED[place], "answered": "100"}
        judge(scene, unit, "2.3", two, Judgement(outcome="figures_changed", typed=figures))
        for code, appraiser in (("1", one), ("2", two)):
            area = scene.area(code, unit)
            appraising.conclude(area_id=area.pk, stage=Stage.FIRST, by=appraiser, at=FIRST)


def make_appraised() -> tuple[Scene, dict[str, User]]:
    scene = make_scene()
    people = {
        unit.code: (
            make_person(f"officer-{unit.code}", unit, "par_officer"),
            make_person(f"head-{unit.code}", unit, "head"),
        )
        for unit in scene.communes
    }
    for unit in scene.communes:
        fill_in(scene, unit, *people[unit.code])
        for code, appraiser in zip(("1", "2"), scene.appraisers, strict=True):
            assign_appraiser(scene.area(code, unit), appraiser)
            other = next(one for one in scene.appraisers if one != appraiser)
            assign_appraiser(scene.area(code, unit), other, Stage.SECOND)
    appraise(scene)
    return scene, {code: pair[0] for code, pair in people.items()}


class TestWholeRound:
    def test_ends_in_a_package_that_confirms_its_ranks(self) -> None:
        scene, officers = make_appraised()
        first = scene.commune
        head = make_person("second-head", first, "head")
        plan = scene.answer("1.2", first)
        word = Word(agrees=False, text="Kế hoạch gửi kèm công văn xin lùi hạn")
        explaining.explain(answer_id=plan.pk, base_version=0, word=word, by=officers[first.code], at=EXPLAINING)
        explaining.send(area_id=scene.area("1", first).pk, confirms_rest=False, by=head, at=EXPLAINING)
        closed = explaining.close_explanation(
            round_id=scene.round.pk, by=scene.manager, at=EXPLAINING + timedelta(days=6)
        )
        assert (closed.without_cuts, closed.past) == (0, 1)
        assert explaining.settle_agreed(round_id=scene.round.pk, by=scene.manager, at=SECOND) == 5
        appraising.uphold(
            answer_id=plan.pk,
            stage=Stage.SECOND,
            sentence="Công văn xin lùi hạn gửi sau ngày ban hành",
            answer_version=plan.version,
            by=scene.appraisers[1],
            at=SECOND,
        )
        appraising.conclude(area_id=scene.area("1", first).pk, stage=Stage.SECOND, by=scene.appraisers[1], at=SECOND)
        assert [one.item.code for one in disputes(scene.round)] == ["1.2"]
        for member, choice in zip(scene.council, ("unit", "unit", "appraisal"), strict=True):
            council.vote(answer_id=plan.pk, choice=choice, by=member, at=COUNCIL)
        ruling = Ruling(outcome="restored", sentence="Công văn xin lùi hạn đã được chấp thuận")
        decision = council.decide(answer_id=plan.pk, ruling=ruling, by=scene.manager, at=COUNCIL)
        assert (decision.votes_for, decision.votes_against) == (2, 1)
        council.approve(round_id=scene.round.pk, minutes="Họp ngày 18/02/2023", by=scene.manager, at=COUNCIL)
        assert set(SheetArea.objects.values_list("state", flat=True)) == {AreaState.DECIDED.value}
        signed = {"decision.pdf": b"%PDF-1.7"}
        announcement = Announcement(number="12/QĐ-UBND", on=date(2023, 2, 28), attachments=signed)
        publication = publishing.publish_round(
            round_id=scene.round.pk, announcement=announcement, by=scene.manager, at=LAST
        )
        package = results.package(publication)
        assert package is not None
        verification = sealing.verify(package, publication.seal)
        assert verification.holds, [check.said.say() for check in verification.failed]
        final = scoring.score_round(Round.objects.get(pk=scene.round.pk), At.FINAL)
        ranks = {result.unit_code: result.rank for result in results.unit_results(publication)}
        assert ranks == {unit.code: final.placing(unit.code).rank for unit in scene.communes}
        assert ranks[first.code] == 1
        assert [entry.change for entry in ledger.chains(scene.sheet, ["1.2"])[0].differences] == [-1_000_000, 1_000_000]

    def test_ends_in_a_second_version_when_a_petition_is_granted(self) -> None:
        scene, _officers = make_appraised()
        manager, current = scene.manager, scene.round
        explaining.close_explanation(round_id=current.pk, by=manager, at=SECOND)
        explaining.settle_agreed(round_id=current.pk, by=manager, at=SECOND)
        council.approve(round_id=current.pk, minutes="Họp", by=manager, at=COUNCIL)
        announcement = Announcement(number="12/QĐ-UBND", on=date(2023, 2, 28))
        before = publishing.publish_round(round_id=current.pk, announcement=announcement, by=manager, at=LAST)
        again = Announcement(number="15/QĐ-UBND", on=date(2023, 3, 8), reason="Chấp nhận kiến nghị của xã")
        with pytest.raises(publishing.NothingCorrected):
            publishing.publish_round(round_id=current.pk, announcement=again, by=manager, at=LAST)
        plan = scene.answer("1.2")
        council.open_petition(answer_id=plan.pk, reason="Xã bổ sung văn bản chấp thuận", by=manager, at=LAST)
        ruling = Ruling(outcome="restored", sentence="Văn bản chấp thuận là thật")
        council.decide(answer_id=plan.pk, ruling=ruling, by=manager, at=LAST)
        after = publishing.publish_round(round_id=current.pk, announcement=again, by=manager, at=LAST)
        assert (after.version, after.reason) == (2, "Chấp nhận kiến nghị của xã")
        old, new = (results.scores(one).sheets[scene.commune.code].total for one in (before, after))
        assert new - old == 1_000_000
        package = results.package(before)
        assert package is not None
        assert sealing.verify(package, before.seal).holds
