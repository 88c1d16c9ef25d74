"""The register as a form and as a workbook."""

from datetime import date

import pytest

from parindex.dossiers.actions import registers
from parindex.dossiers.models import Applicant, Dossier
from parindex.dossiers.queries.counter import Sought
from parindex.dossiers.slips import register
from parindex.dossiers.slips.register import Entry
from parindex.kit.cells import Limits
from parindex.kit.workbooks import read_xlsx
from tests.dossiers.making import NAME, NOW, PHONE, Scene, receive
from tests.dossiers.slips.reading import text_of


@pytest.fixture
def entries(scene: Scene) -> list[Entry]:
    """Give a register of two dossiers, one late because of another agency."""
    receive(scene)
    Dossier.objects.update(is_late=True, late_agency="Sở Y tế")
    receive(scene)
    Dossier.objects.filter(is_late=False).update(is_late=True)
    return registers.take_out(sought=Sought(), by=scene.counter, at=NOW)


@pytest.mark.django_db
class TestDocument:
    def test_has_a_line_for_each_dossier(self, entries: list[Entry]) -> None:
        text = text_of(register.document("Xã Đồng Tâm", entries, date(2026, 3, 2)))
        assert "Mẫu số 07, Thông tư 03/2025/TT-VPCP" in text
        for words in (NAME, PHONE, "Được tiếp nhận; trễ hạn, do Sở Y tế", "17:00 09/03/2026"):
            assert words in text, words

    def test_is_another_form_before(self, entries: list[Entry]) -> None:
        text = text_of(register.document("Xã Đồng Tâm", entries, date(2025, 9, 14)))
        assert "Mẫu số 06, Thông tư 01/2018/TT-VPCP" in text
        assert "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ" in text


@pytest.mark.django_db
class TestWorkbook:
    def test_takes_nothing_for_a_formula(self, entries: list[Entry]) -> None:
        Applicant.objects.update(name="=HYPERLINK(1)")
        named = [Entry(dossier=one.dossier, applicant=Applicant.objects.first()) for one in entries]
        (sheet,) = read_xlsx(register.workbook(named), Limits(rows=10, columns=20))
        values = [cell.value for row in sheet.rows for cell in row.cells]
        assert values.count("=HYPERLINK(1)") == 2

    def test_leaves_room_where_the_applicant_is_not_seen(self, entries: list[Entry]) -> None:
        unnamed = [Entry(dossier=one.dossier, applicant=None) for one in entries]
        (sheet,) = read_xlsx(register.workbook(unnamed), Limits(rows=10, columns=20))
        assert NAME not in [cell.value for row in sheet.rows for cell in row.cells]
