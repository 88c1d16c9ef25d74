"""Excel templates of sheets: out and in again, with every fault by its cell."""

import pytest

from parindex.core.faults import Refused
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import Draft
from parindex.rounds.actions.importing import import_answers
from parindex.rounds.models import SheetArea
from parindex.rounds.workbooks.layout import Form, form_of
from parindex.rounds.workbooks.reading import read
from parindex.rounds.workbooks.writing import write
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.workbooks.editing import filled

pytestmark = pytest.mark.django_db


def form(scene: Scene) -> Form:
    return form_of(scene.sheet, scene.par_officer, NOW)


def faults(scene: Scene, cells: dict[tuple[str, str, int], str], template: Form | None = None) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(filled(template or form(scene), cells), form(scene))
    return [fault.say() for fault in refused.value.faults]


class TestRead:
    def test_finds_nothing_in_a_template_as_it_was(self) -> None:
        scene = make_scene()
        assert read(write(form(scene)), form(scene)) == []

    def test_comes_round_with_every_kind_of_figure(self) -> None:
        scene = make_scene()
        cells = {
            ("1.1", "num", -1): "42",
            ("1.1", "den", -1): "45",
            ("1.1", "note", -1): "=HYPERLINK(1)\nxem báo cáo",
            ("1.2", "done", -1): "có",
            ("2.2", "count", -1): "2",
        }
        given = read(filled(form(scene), cells), form(scene))
        assert import_answers(sheet_id=scene.sheet.pk, given=given, by=scene.par_officer, at=NOW) == 3
        assert scene.answer("1.1").figures == {"num": 42, "den": 45}
        assert scene.answer("1.1").note == "=HYPERLINK(1)\nxem báo cáo"
        assert scene.answer("1.2").figures == {"done": True}
        assert read(write(form(scene)), form(scene)) == []

    def test_takes_what_was_emptied(self) -> None:
        scene = make_scene()
        draft = Draft(typed={"done": "yes"}, note="x")
        answers.save(answer_id=scene.answer("1.2").pk, base_version=0, draft=draft, by=scene.par_officer, at=NOW)
        (given,) = read(filled(form(scene), {("1.2", "done", -1): ""}), form(scene))
        assert (given.typed, given.note, given.version) == ({}, "x", 1)

    def test_names_sheet_and_cell_of_every_fault(self) -> None:
        scene = make_scene()
        found = faults(scene, {("1.1", "num", -1): "bốn hai", ("2.2", "count", -1): "-1", ("1.2", "done", -1): "chắc"})
        assert len(found) == 4
        assert "trang tính «1 Chỉ đạo, điều hành», ô D4: «bốn hai» không phải là một con số" in found[0]
        assert any("2 Thủ tục hành chính" in fault for fault in found)

    def test_tells_who_changed_an_item_meanwhile(self) -> None:
        scene = make_scene()
        template = form(scene)
        draft = Draft(typed={"done": "yes"})
        answers.save(answer_id=scene.answer("1.2").pk, base_version=0, draft=draft, by=scene.par_officer, at=NOW)
        assert "Par Officer đã sửa mục 1.2" in faults(scene, {("1.2", "done", -1): "không"}, template)[0]

    def test_leaves_alone_what_only_others_changed(self) -> None:
        scene = make_scene()
        template = form(scene)
        draft = Draft(typed={"done": "yes"})
        answers.save(answer_id=scene.answer("1.2").pk, base_version=0, draft=draft, by=scene.par_officer, at=NOW)
        given = read(filled(template, {("2.2", "count", -1): "1"}), form(scene))
        assert [one.item for one in given] == ["2.2"]

    def test_refuses_cells_of_what_is_locked(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(sheet=scene.sheet, code="1").update(state="submitted")
        assert "mục 1.2 đang khóa: lĩnh vực này đã gửi" in faults(scene, {("1.2", "done", -1): "có"})[0]

    def test_refuses_cells_of_what_others_look_after(self) -> None:
        scene = make_scene()
        template = form_of(scene.sheet, scene.officer, NOW)
        with pytest.raises(Refused, match="chưa được giao"):
            read(filled(template, {("1.2", "done", -1): "có"}), template)

    def test_refuses_the_template_of_another_sheet(self) -> None:
        scene = make_scene()
        other = form_of(scene.round.sheets.get(unit=scene.communes[-1]), scene.stranger, NOW)
        with pytest.raises(Refused, match="không phải mẫu"):
            read(write(other), form(scene))

    def test_refuses_the_template_of_another_set(self) -> None:
        scene = make_scene()
        content = write(form(scene))
        template = form(scene)
        template.sheet.round.criteria_hash = "other"
        with pytest.raises(Refused, match="bộ chỉ số đã đổi"):
            read(content, template)
