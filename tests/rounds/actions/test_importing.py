"""Taking what was filled in in a template: all of it or nothing."""

import pytest

from parindex.core.faults import Refused
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.importing import import_answers
from parindex.rounds.models import Answer
from parindex.rounds.workbooks.layout import Form, form_of
from parindex.rounds.workbooks.reading import read
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.workbooks.editing import filled

pytestmark = pytest.mark.django_db


def form(scene: Scene) -> Form:
    return form_of(scene.sheet, scene.par_officer, NOW)


class TestImport:
    def test_saves_nothing_where_one_item_is_refused(self) -> None:
        scene = make_scene()
        cells = {("1.2", "done", -1): "có", ("2.2", "count", -1): "1"}
        given = read(filled(form(scene), cells), form(scene))
        draft = Draft(typed={"count": "3"})
        answers.save(answer_id=scene.answer("2.2").pk, base_version=0, draft=draft, by=scene.par_officer, at=NOW)
        with pytest.raises(Refused, match="Par Officer đã sửa"):
            import_answers(sheet_id=scene.sheet.pk, given=given, by=scene.par_officer, at=NOW)
        assert scene.answer("1.2").typed == {}

    def test_knows_no_answer_of_another_sheet(self) -> None:
        scene = make_scene()
        given = read(filled(form(scene), {("1.2", "done", -1): "có"}), form(scene))
        other = scene.round.sheets.get(unit=scene.communes[-1])
        with pytest.raises(Answer.DoesNotExist):
            import_answers(sheet_id=other.pk, given=given, by=scene.stranger, at=NOW)
