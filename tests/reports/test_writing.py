"""Documents of reports: each outline is built, filled, and says what its facts say."""

import io
import subprocess
import sys
import zipfile
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from docx import Document

from parindex.core.compiling.release import Official
from parindex.reports import catalogue, writing
from parindex.reports.actions.drafting import usual_official
from parindex.reports.kinds import KINDS, Owner
from parindex.reports.sources.registry import Subject, facts_of
from parindex.reports.word import checking, marks
from parindex.rounds.models import Round
from parindex.units.models import Unit
from tests.reports.compiled import AT, Desk, make_desk

SHIPPED = Path(writing.__file__).parent / "shipped"


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


class TestShipped:
    @pytest.mark.parametrize("kind", KINDS)
    def test_is_what_its_outline_builds(self, kind: str) -> None:
        buffer = io.BytesIO()
        import_module(f"parindex.reports.outlines.{kind}").build().save(buffer)
        assert parts(writing.shipped(kind)) == parts(buffer.getvalue()), "run scripts/make_report_templates.py"

    @pytest.mark.parametrize("kind", KINDS)
    def test_lists_the_facts_that_it_uses(self, kind: str) -> None:
        look = checking.look(writing.shipped(kind), catalogue.is_known)
        listed = yaml.safe_load((SHIPPED / f"{kind}.yaml").read_text(encoding="utf-8"))
        assert (look.faults, sorted(look.facts)) == ([], list(listed["facts"]))

    def test_is_all_that_is_shipped(self) -> None:
        assert {path.stem for path in SHIPPED.iterdir()} == set(KINDS)


def subject(kind: str, desk: Desk) -> Subject:
    unit = desk.unit if KINDS[kind].owner is Owner.UNIT else desk.assessor
    current = None
    if KINDS[kind].owner is Owner.ROUND:
        current = Round.objects.create(name="Đợt 2022", year=2022, assessor=desk.assessor, created_at=AT)
    return Subject(unit=unit, kind=kind, year=2022, span="year", publication=desk.publication, round=current)


@pytest.mark.django_db
class TestMake:
    @pytest.mark.parametrize("kind", KINDS)
    def test_fills_every_kind(self, kind: str) -> None:
        given = subject(kind, make_desk())
        draft = writing.proposed_draft(given, facts_of(given), usual_official(kind, given.unit))
        made = writing.make(draft, None, identifier="x")
        text = "\n".join(line.text for line in made.lines)
        assert "{{" not in text
        assert "{%" not in text
        assert "năm 2022" in text
        assert len(made.bound) == sum(len(one.marks) for one in marks.edited_in(made.docx)[0])
        assert made.bound[0].key == "office.number_line"

    def test_puts_a_column_for_each_area_into_the_annex(self) -> None:
        given = subject("decision", make_desk())
        made = writing.make(writing.proposed_draft(given, facts_of(given), Official()), None, identifier="")
        table = Document(io.BytesIO(made.docx)).tables[-1]
        assert [cell.text for cell in table.rows[0].cells] == [
            "TT",
            "Đơn vị",
            "Điều hành",
            "Tài chính",
            "Tổng điểm",
            "Xếp loại",
        ]
        assert [cell.text for cell in table.rows[1].cells] == ["1", "Xã số 0", "6", "4", "10", "Xuất sắc"]


class TestNames:
    def test_call_a_committee_by_its_place_and_an_office_by_its_name(self) -> None:
        commune, office = Unit(name="Xã Đồng Tâm", kind="commune"), Unit(name="Sở Nội vụ", kind="department")
        assert (writing.full_name(commune), writing.short_name(commune)) == (
            "Ủy ban nhân dân xã Đồng Tâm",
            "UBND xã Đồng Tâm",
        )
        assert writing.full_name(office) == "Sở Nội vụ"

    @pytest.mark.django_db
    def test_an_office_names_the_one_above(self) -> None:
        province = Unit.objects.create(code="t", name="Tỉnh Thử", kind="province")
        unit = Unit.objects.create(code="s", name="Sở Nội vụ", kind="department", parent=province)
        made = writing.office(unit, Official(place="Thử", day=date(2023, 1, 2), symbol="BC-SNV", number=3))
        assert made["parent"] == "ỦY BAN NHÂN DÂN TỈNH THỬ"
        assert "Số: 03/BC-SNV" in made["number_line"]
        assert made["authority"] == ""


class TestOutlinesAndWord:
    def test_need_no_django(self) -> None:
        modules = "parindex.reports.word.apart, parindex.reports.outlines.decision"
        command = [sys.executable, "-c", f"import sys, {modules}; sys.exit('django' in sys.modules)"]
        assert subprocess.run(command, check=False).returncode == 0  # noqa: S603 -- the command is fixed
