"""What is filed under an item, who may open it, and what the list says of it."""

from datetime import date

import pytest

from parindex.core.workflow import AreaState
from parindex.evidence.actions import About
from parindex.rounds.actions import evidence
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.models import Attachment
from parindex.rounds.queries.evidence import in_period, may_bring, panel, readable, reusable
from tests.conftest import Grow
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import LATE, attach_link, fill, give_back, link, new_file, send, set_state, store

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestReadable:
    def test_is_for_those_who_see_the_item(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        for person in (scene.par_officer, scene.officer, scene.head, scene.manager, scene.observer, scene.council[0]):
            assert row in readable(person)
        for person in (scene.stranger, scene.appraisers[0], scene.administrator):
            assert row not in readable(person)

    def test_is_for_the_appraiser_of_the_area(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        assign_appraiser(scene.area("2"), scene.appraisers[0])
        assign_appraiser(scene.area("1"), scene.appraisers[1])
        assert row not in readable(scene.appraisers[0])
        assert row in readable(scene.appraisers[1])

    def test_keeps_what_was_moved_for_both_places(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        target = scene.answer("2.1").pk
        evidence.move(attachment_id=row.pk, to_answer_id=target, by=scene.par_officer, at=NOW)
        assert row in readable(scene.appraisers[0])

    def test_hides_from_others_what_the_unit_took_away_before_sending(self, scene: Scene) -> None:
        (row,) = attach_link(scene, "1.1")
        evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW)
        assert row in readable(scene.head)
        assert row not in readable(scene.observer)

    def test_keeps_what_had_been_sent_in(self, scene: Scene) -> None:
        fill(scene)
        (row,) = attach_link(scene, "1.1")
        send(scene)
        give_back(scene, "1.1")
        evidence.detach(attachment_id=row.pk, by=scene.par_officer, at=NOW.replace(hour=3))
        assert row in readable(scene.observer)


class TestPanel:
    def test_says_what_may_be_done(self, scene: Scene) -> None:
        answer = scene.answer("1.1")
        assert panel(answer, scene.par_officer, NOW).may_change
        assert not panel(answer, scene.head, NOW).may_change
        assert not panel(answer, scene.par_officer, LATE).may_change

    def test_keeps_apart_what_came_on_behalf(self, scene: Scene) -> None:
        fill(scene)
        attach_link(scene, "1.1")
        send(scene, confirms_warnings=True)
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        evidence.bring_on_behalf(
            answer_id=scene.answer("1.1").pk, paper=link("https://a.vn/b"), by=scene.appraisers[0], at=LATE
        )
        shown = panel(scene.answer("1.1"), scene.appraisers[0], LATE)
        assert (len(shown.papers), len(shown.on_behalf), shown.count, shown.may_bring) == (1, 1, 2, True)
        assert (shown.papers[0].is_late, shown.on_behalf[0].is_late) == (False, True)
        assert shown.on_behalf[0].is_on_behalf

    def test_says_size_pages_and_trace(self, scene: Scene, store: None) -> None:
        (row,) = evidence.attach_new(
            answer_ids=[scene.answer("1.1").pk], paper=new_file(scene), by=scene.par_officer, at=NOW
        )
        evidence.move(attachment_id=row.pk, to_answer_id=scene.answer("1.2").pk, by=scene.par_officer, at=NOW)
        shown = panel(scene.answer("1.2"), scene.par_officer, NOW)
        (paper,) = shown.papers
        assert (paper.pages, paper.size, paper.moved_from, paper.stage) == (1, "1 KB", "1.1", "self")
        assert shown.upload.begin_url == f"/lam-viec/muc/{scene.answer('1.2').pk}/tai-lieu/bat-dau/"

    def test_asks_as_often_for_many_papers(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        attach_link(scene, "1.1")

        def grow() -> None:
            for number in range(5):
                attach_link(scene, "1.1", paper=NewPaper(address=f"https://a.vn/{number}"))

        answer = scene.answer("1.1")
        queries_do_not_grow(act=lambda: panel(answer, scene.par_officer, NOW), grow=grow, most=8)


class TestMayBring:
    @pytest.mark.parametrize("state", list(AreaState))
    def test_is_possible_between_sending_and_the_end(self, scene: Scene, state: AreaState) -> None:
        area = set_state(scene.area("1"), state)
        assign_appraiser(area, scene.appraisers[0], "appraisal_2")
        is_possible = state not in {AreaState.DRAFT, AreaState.RETURNED, AreaState.DECIDED}
        assert may_bring(scene.appraisers[0], scene.answer("1.1")) is is_possible
        assert not may_bring(scene.appraisers[1], scene.answer("1.1"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, None),
        (date(2022, 6, 1), True),
        (date(2021, 12, 1), True),
        (date(2021, 11, 30), False),
        (date(2023, 1, 1), False),
    ],
)
def test_a_paper_is_of_the_year_or_of_the_december_before(
    scene: Scene, day: date | None, expected: bool | None
) -> None:
    assert in_period(day, scene.answer("1.1")) is expected


def test_documents_of_the_sheet_can_be_used_again(scene: Scene) -> None:
    attach_link(scene, "1.1", paper=NewPaper(address="https://a.vn/1", about=About(title="Báo cáo")))
    assert [document.title for document in reusable(scene.answer("1.2"))] == ["Báo cáo"]
    assert reusable(scene.answer("1.1")) == []
    assert Attachment.objects.count() == 1
