"""What a sheet holds, and what its checks find."""

import pytest

from parindex.core.checks import Severity
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer, Finding
from parindex.rounds.queries import sending
from parindex.rounds.queries.sending import Review, answers_nothing, contents
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene
from tests.rounds.sending_scenes import LATE, attach_link, fill, give_back, link, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def review(scene: Scene, *codes: str, late: bool = False) -> Review:
    areas = [scene.area(code) for code in codes or ("1", "2")]
    return sending.review(contents(scene.sheet), areas, calendar(scene.round), LATE if late else NOW)


class TestReview:
    def test_finds_only_what_concerns_the_areas(self, scene: Scene) -> None:
        assert {one.item for one in review(scene, "1").stops} == {"1.1", "1.2"}
        assert {one.item for one in review(scene).stops} == {"1.1", "1.2", "2.1", "2.2"}

    def test_eases_what_can_no_longer_be_mended(self, scene: Scene) -> None:
        late = review(scene, late=True)
        assert (late.stops, len(late.warnings)) == ((), 4)
        assert late.warnings[0].sentence.say() == "chưa trả lời (mục đã khóa)"

    def test_holds_figures_against_an_area_that_was_sent(self, scene: Scene) -> None:
        scene.round.checks = [
            {"kind": "contradiction", "left": "1.1/den", "right": "2.1/den", "relation": ">=", "says": "không khớp"}
        ]
        scene.round.save()
        fill(scene)
        (one,) = review(scene, "2").stops
        assert (one.item, one.others) == ("1.1", ("2.1",))
        send(scene, "1", "2", at=LATE, confirms_warnings=True)
        assert review(scene, "2").warnings[0].severity is Severity.WARN

    def test_counts_requests_that_are_open(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1", "1.2", texts=("a" * 300, "thiếu ngày"))
        kinds = [one.kind for one in review(scene, "1").warnings]
        assert kinds == ["request", "request"]
        Finding.objects.update(mended_at=NOW)
        assert review(scene, "1").warnings == ()

    def test_says_which_check_does_not_run(self, scene: Scene) -> None:
        scene.round.checks = [{"kind": "unanswered", "items": ["9"]}]
        scene.round.save()
        (one,) = review(scene).remarks
        assert "không chạy được" in one.sentence.say()


class TestContents:
    def test_stamp_changes_with_answers_and_papers(self, scene: Scene) -> None:
        seen = {review(scene, "1").stamp}
        fill(scene, "1.1")
        seen.add(review(scene, "1").stamp)
        attach_link(scene, "1.1")
        seen.add(review(scene, "1").stamp)
        assert len(seen) == 3
        attach_link(scene, "2.1", paper=link("https://example.vn/khac"))
        assert review(scene, "1").stamp in seen

    def test_leaves_out_what_an_appraiser_brought(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        answer: Answer = scene.answer("1.1")
        evidence.bring_on_behalf(answer_id=answer.pk, paper=link(), by=scene.appraisers[0], at=NOW)
        assert contents(scene.sheet).facts().items["1.1"].papers == ()

    def test_leaves_out_answers_whose_item_left(self, scene: Scene) -> None:
        Answer.objects.filter(sheet=scene.sheet, item="1.2").update(is_orphan=True)
        assert "1.2" not in contents(scene.sheet).facts().items


def test_an_area_of_surveys_asks_nothing_of_the_unit(scene: Scene) -> None:
    criteria = criteria_of(scene.round)
    assert not answers_nothing(criteria, "2")
    assert answers_nothing(criteria, "khác")


def test_figures_are_as_the_core_takes_them(scene: Scene) -> None:
    assert sending.figures_of(scene.answer("1.1")) is None
    fill(scene, "1.1")
    assert sending.figures_of(scene.answer("1.1")) == {"num": 42, "den": 45}
