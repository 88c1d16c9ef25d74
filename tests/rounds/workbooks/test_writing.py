"""The template as a workbook."""

import io
import zipfile
from dataclasses import replace

import pytest

from parindex.kit import tables
from parindex.rounds.workbooks.layout import form_of
from parindex.rounds.workbooks.writing import names, write
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


class TestWrite:
    def test_makes_a_sheet_for_each_area(self) -> None:
        scene = make_scene()
        found = tables.read(write(form_of(scene.sheet, scene.par_officer, NOW)))
        assert [(table.name, table.is_hidden) for table in found] == [
            ("Hướng dẫn", False),
            ("1 Chỉ đạo, điều hành", False),
            ("2 Thủ tục hành chính", False),
            ("danh-muc", True),
            ("parindex", True),
        ]

    def test_opens_only_the_cells_to_fill_in(self) -> None:
        scene = make_scene()
        content = write(form_of(scene.sheet, scene.par_officer, NOW))
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            sheet = package.read("xl/worksheets/sheet2.xml").decode()
        assert "<sheetProtection" in sheet
        assert 'type="list"' in sheet
        assert 'type="whole"' not in sheet


class TestNames:
    def test_hold_nothing_that_excel_refuses(self) -> None:
        scene = make_scene()
        form = form_of(scene.sheet, scene.par_officer, NOW)
        odd = replace(form.areas[0], name="Chỉ đạo: [điều hành] / rất là dài, rất là dài")
        found = list(names(replace(form, areas=(odd, odd))))
        assert len(set(found)) == 2
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/") for name in found)
