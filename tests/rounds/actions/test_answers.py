"""Saving answers: what is typed stays, and nobody overwrites anybody."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection

from parindex.accounts.models import User
from parindex.audit import queries as audit
from parindex.rounds import refusals
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import LONGEST_FIELD, LONGEST_NOTE, Draft, Saved
from parindex.rounds.models import Answer
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.racing import race

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[3]
HOSTILE = "<script>alert(1)</script>"


def save(scene: Scene, item: str, draft: Draft, *, base: int = 0, by: User | None = None) -> Saved:
    return answers.save(
        answer_id=scene.answer(item).pk, base_version=base, draft=draft, by=by or scene.par_officer, at=NOW
    )


class TestSave:
    def test_keeps_figures_and_what_was_typed(self) -> None:
        scene = make_scene()
        saved = save(scene, "1.1", Draft(typed={"num": "42", "den": "45"}))
        answer = scene.answer("1.1")
        assert saved.is_changed
        assert (answer.figures, answer.version, answer.progress) == ({"num": 42, "den": 45}, 1, "unproven")
        assert audit.page(audit.Search()).entries[0].verb == "answer.save"

    def test_keeps_what_gives_no_figures_yet(self) -> None:
        scene = make_scene()
        saved = save(scene, "1.1", Draft(typed={"num": "bốn hai", "den": "45"}))
        assert saved.reading.wrongs[0].key == "num"
        assert scene.answer("1.1").typed == {"num": "bốn hai", "den": "45"}
        assert (scene.answer("1.1").figures, scene.answer("1.1").progress) == (None, "begun")

    def test_is_done_with_an_explanation_in_place_of_evidence(self) -> None:
        scene = make_scene()
        save(scene, "1.1", Draft(typed={"num": "42", "den": "45"}, note="chưa có văn bản"))
        assert scene.answer("1.1").progress == "done"

    def test_changes_nothing_where_the_same_stands_there(self) -> None:
        scene = make_scene()
        draft = Draft(typed={"done": "yes"}, note="một\r\nhai")
        save(scene, "1.2", draft)
        assert not save(scene, "1.2", draft, base=0).is_changed
        assert (scene.answer("1.2").version, scene.answer("1.2").note) == (1, "một\nhai")

    def test_keeps_markup_as_the_text_that_it_is(self) -> None:
        scene = make_scene()
        save(scene, "1.1", Draft(typed={"num": HOSTILE, "den": "1", "unknown": "x"}, note=f"{HOSTILE}\x00"))
        assert scene.answer("1.1").typed == {"num": HOSTILE, "den": "1"}
        assert scene.answer("1.1").note == HOSTILE

    @pytest.mark.parametrize(
        ("draft", "label"),
        [
            (Draft(typed={"num": "1" * (LONGEST_FIELD + 1), "den": "1"}), "nhiệm vụ hoàn thành"),
            (Draft(typed={}, note="a" * (LONGEST_NOTE + 1)), "Giải trình, ghi chú"),
        ],
    )
    def test_refuses_text_that_is_too_long(self, draft: Draft, label: str) -> None:
        scene = make_scene()
        with pytest.raises(refusals.TooLong, match=f"«{label}» dài quá"):
            save(scene, "1.1", draft)
        assert scene.answer("1.1").version == 0

    def test_refuses_to_overwrite_a_colleague(self) -> None:
        scene = make_scene()
        save(scene, "1.2", Draft(typed={"done": "yes"}))
        with pytest.raises(refusals.ChangedMeanwhile, match="Par Officer"):
            save(scene, "1.2", Draft(typed={"done": "no"}))
        assert scene.answer("1.2").figures == {"done": True}

    def test_tells_of_nobody_where_the_version_was_made_up(self) -> None:
        with pytest.raises(refusals.ChangedMeanwhile, match="—"):
            save(make_scene(), "1.2", Draft(typed={"done": "no"}), base=7)

    def test_refuses_once_the_date_has_passed(self) -> None:
        scene = make_scene()
        late = NOW + timedelta(days=6)
        with pytest.raises(refusals.Locked, match="đã hết hạn lúc"):
            answers.save(
                answer_id=scene.answer("1.2").pk,
                base_version=0,
                draft=Draft(typed={"done": "yes"}),
                by=scene.par_officer,
                at=late,
            )

    def test_refuses_an_officer_whose_item_it_is_not(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            save(scene, "1.2", Draft(typed={}), by=scene.officer)

    def test_refuses_what_comes_from_a_survey(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.FromSurvey):
            save(scene, "2.3", Draft(typed={"satisfied": "1", "answered": "1"}))


class TestSaveAtTheSameMoment:
    @pytest.mark.skipif(connection.vendor != "sqlite", reason="tests a file of SQLite")
    def test_loses_nothing_and_tells_the_second_on_a_file(self, tmp_path: Path) -> None:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.rounds.racing", "50"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'rounds.sqlite3'}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.stdout == "50 races\n", ran.stderr

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory takes no threads")
    @pytest.mark.django_db(transaction=True)
    def test_loses_nothing_and_tells_the_second_on_a_server(self) -> None:
        outcomes = race(50)
        assert len(outcomes) == 50
        assert all(winner in told for winner, told in outcomes)


class TestAssign:
    def assign(self, scene: Scene, items: list[str], officer: User | None, by: User, due_on: date | None = None) -> int:
        keys = [scene.answer(item).pk for item in items]
        return answers.assign(answer_ids=keys, officer=officer, due_on=due_on, by=by, at=NOW)

    def test_hands_items_to_an_officer_and_takes_them_back(self) -> None:
        scene = make_scene()
        assert self.assign(scene, ["1.1", "2.1"], scene.officer, scene.par_officer, date(2023, 1, 12)) == 2
        assert (scene.answer("1.1").officer, scene.answer("2.1").due_on) == (scene.officer, date(2023, 1, 12))
        assert audit.page(audit.Search(verb="answer.assign")).entries[0].after == {
            "officer": "Officer",
            "due_on": "2023-01-12",
        }
        assert self.assign(scene, ["1.1"], None, scene.par_officer) == 1
        assert scene.answer("1.1").officer is None

    def test_counts_only_what_changes(self) -> None:
        scene = make_scene()
        self.assign(scene, ["1.1"], scene.officer, scene.par_officer)
        assert self.assign(scene, ["1.1", "1.2"], scene.officer, scene.par_officer) == 1

    def test_lets_the_officer_fill_in_and_keeps_the_version(self) -> None:
        scene = make_scene()
        self.assign(scene, ["1.2"], scene.officer, scene.par_officer)
        assert save(scene, "1.2", Draft(typed={"done": "yes"}), by=scene.officer).answer.version == 1

    def test_refuses_who_does_not_lead_the_work(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            self.assign(scene, ["1.1"], scene.officer, scene.head)

    def test_refuses_a_person_of_another_unit(self) -> None:
        scene = make_scene()
        with pytest.raises(refusals.NotAllowed):
            self.assign(scene, ["1.1"], scene.stranger, scene.par_officer)

    def test_finds_no_item_of_another_unit(self) -> None:
        scene = make_scene()
        with pytest.raises(Answer.DoesNotExist):
            answers.assign(
                answer_ids=[scene.answer("1.1").pk, scene.answer("1.1", scene.communes[1]).pk],
                officer=scene.officer,
                due_on=None,
                by=scene.par_officer,
                at=NOW,
            )
        assert scene.answer("1.1").officer is None
