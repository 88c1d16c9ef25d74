"""Required evidence as a manager reads it."""

import pytest
import yaml

from parindex.core.criteria.comparing import suggest
from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria
from parindex.rounds.queries import setting_up_required as queries
from parindex.rounds.sets import criteria_of
from tests.rounds.making import NOW, SET, Scene, make_scene
from tests.rounds.requiring import approve, correct, work_of

pytestmark = pytest.mark.django_db

NEXT = SET.replace("TEST-2022", "TEST-2023").replace('name: "Báo cáo định kỳ"', 'name: "Báo cáo định kỳ hằng quý"')


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def rows(scene: Scene) -> dict[str, queries.Row]:
    return {row.code: row for row in queries.rows(criteria_of(scene.round), work_of(scene))}


class TestSummary:
    def test_counts_what_is_left_to_do(self, scene: Scene) -> None:
        found = queries.summary(scene.round)
        assert (found.is_approved, found.waiting, found.is_done) == (False, 0, False)
        assert found.unsure == sum(row.is_unsure for row in rows(scene).values())
        approve(scene)
        assert queries.summary(scene.round).is_done
        correct(scene)
        assert (queries.summary(scene.round).waiting, queries.summary(scene.round).is_done) == (1, False)


class TestRows:
    def test_say_what_is_required_and_why(self, scene: Scene) -> None:
        found = rows(scene)
        assert list(found) == [item.code for item in criteria_of(scene.round).items]
        plan = found["1.2"]
        assert plan.phrases == ("Kế hoạch",)
        assert plan.says[0].say().startswith("Kế hoạch; kỳ: năm của đợt; ")
        assert [why.say() for why in plan.whys] == ["loại theo lời, không rõ nội dung"]
        survey = found["2.3"]
        assert (survey.is_needed, survey.says[0].say()) == (False, "đơn vị không phải nộp tài liệu nào")

    def test_name_a_change_with_what_stands(self, scene: Scene) -> None:
        before = rows(scene)["1.2"].says
        correct(scene)
        row = rows(scene)["1.2"]
        assert row.draft is not None
        assert (row.draft.by, row.draft.at) == (scene.manager.full_name, NOW)
        assert (row.before, [one.say() for one in row.says]) == (before, ["Quyết định"])

    def test_say_each_reason_once(self, scene: Scene) -> None:
        twice = SET.replace('evidence: ["Kế hoạch"]', 'evidence: ["Kế hoạch", "Báo cáo"]')
        scene.round.criteria_id = criteria_actions.import_set(content=twice.encode(), at=NOW)
        scene.round.criteria_hash = criteria.content_hash(scene.round.criteria_id)
        scene.round.save()
        row = rows(scene)["1.2"]
        assert (len(row.says), len(row.whys)) == (2, 1)


class TestSections:
    def test_put_what_is_unsure_first_and_what_is_not_needed_last(self, scene: Scene) -> None:
        criteria_set = criteria_of(scene.round)
        found = queries.sections(criteria_set, rows(scene).values(), "all")
        keys = [section.key for section in found]
        unsure = [row.code for row in rows(scene).values() if row.is_unsure]
        assert keys[0] == "unsure"
        assert keys[-1] == "not-needed"
        assert [row.code for row in found[0].rows] == unsure
        assert sorted(row.code for section in found for row in section.rows) == sorted(rows(scene))
        approve(scene)
        assert "unsure" not in [s.key for s in queries.sections(criteria_set, rows(scene).values(), "all")]

    @pytest.mark.parametrize("show", queries.SHOWS)
    def test_show_as_many_as_are_counted(self, scene: Scene, show: str) -> None:
        correct(scene)
        found = rows(scene).values()
        shown = queries.sections(criteria_of(scene.round), found, show)
        assert sum(len(section.rows) for section in shown) == queries.counts(found)[show] > 0


class TestLooksAfter:
    def test_says_what_a_change_of_the_set_leaves(self, scene: Scene) -> None:
        new_id = criteria_actions.import_set(content=NEXT.encode(), at=NOW)
        content_hash = criteria.content_hash(new_id)
        new = criteria.frozen(content_hash, scene.round.period)
        moves = suggest(criteria_of(scene.round), new)
        assert queries.looks_after(scene.round, content_hash, moves) is None
        approve(scene)
        found = queries.looks_after(scene.round, content_hash, moves)
        assert found is not None
        assert list(found) == ["2.2"]


class TestWriteYaml:
    def test_writes_what_is_read_again(self, scene: Scene) -> None:
        items = work_of(scene).items
        text = queries.write_yaml(criteria_of(scene.round), items)
        assert "# Ban hành kế hoạch\n" in text
        assert list(yaml.safe_load(text)["requirements"]) == list(items)
        again = criteria_actions.read_required(version_id=scene.round.criteria_id or 0, content=text.encode())
        assert {code: one.shared for code, one in again.items()} == {code: one.shared for code, one in items.items()}


class TestLatest:
    def test_names_who_changed_something_last(self, scene: Scene) -> None:
        assert queries.latest(work_of(scene)) is None
        correct(scene)
        assert queries.latest(work_of(scene)) == (scene.manager.full_name, NOW)
