"""A file of units between the look at it and the import."""

import os
from datetime import timedelta

import pytest
from django.core import signing

from parindex.accounts import unit_files
from parindex.accounts.models import User
from parindex.accounts.unit_files import FaultRow, HandedIn
from parindex.audit.acts import SYSTEM
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template
from parindex.kit import clock
from parindex.kit.cells import CellPlace
from parindex.units import importing
from parindex.units.importing import Summary
from tests.units.making import AT, REFORM, make_csv, make_province

ME, OTHER = User(pk=1), User(pk=2)
ROW = {"mã": "10945", "tên": "Xã A", "mã cấp trên": "31"}
WRONG, REMEDY = Template("=1+1", "wrong"), Template("sửa", "mend")


def handed(content: bytes = b"\n\x00x", name: str = "tệp.csv") -> HandedIn:
    return HandedIn(name=name, content=content, on=REFORM)


class TestSeal:
    def test_gives_back_what_was_handed_in(self) -> None:
        back = HandedIn.unseal(handed().seal(ME, "abc"), ME)
        assert back == HandedIn(name="tệp.csv", content=b"\n\x00x", on=REFORM, promised="abc")
        assert HandedIn.unseal(HandedIn(name="", content=b"").seal(ME), ME) == HandedIn(name="", content=b"")

    def test_is_for_one_person_and_for_some_hours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sealed = handed().seal(ME)
        for text, user in ((sealed, OTHER), (sealed[:-1], ME), ("", ME), (f"x{sealed}", ME)):
            with pytest.raises(signing.BadSignature):
                HandedIn.unseal(text, user)
        later = (clock.now() + timedelta(hours=5)).timestamp()
        monkeypatch.setattr("django.core.signing.time.time", lambda: later)
        with pytest.raises(signing.SignatureExpired):
            HandedIn.unseal(sealed, ME)

    def test_refuses_what_no_page_can_carry(self) -> None:
        with pytest.raises(Refused, match="nhiều hơn một danh sách"):
            handed(os.urandom(2_000_000)).seal(ME)


class TestRead:
    def test_is_bounded(self) -> None:
        assert len(handed(make_csv(ROW)).read().rows) == 1
        with pytest.raises(Refused, match="lớn quá 5 MB"):
            handed(b"x" * 6_000_000).read()
        rows = [{"mã": f"{number:05}", "tên": f"Xã {number}", "cấp": "xã"} for number in range(5_001)]
        with pytest.raises(Refused, match=r"tệp có 5\.001 đơn vị, quá 5\.000"):
            handed(make_csv(*rows)).read()
        assert len(handed(make_csv(*rows[1:])).read().rows) == 5_000


@pytest.mark.django_db
class TestPromise:
    def promised(self, *rows: dict[str, str]) -> str:
        reading = handed(make_csv(*rows)).read()
        summary: Summary = importing.import_units(reading=reading, by=SYSTEM, at=AT, is_trial=True)
        return unit_files.promise(summary)

    def test_changes_with_what_would_be_done(self) -> None:
        make_province()
        first = self.promised(ROW)
        assert self.promised(ROW) == first
        assert self.promised({**ROW, "tên": "Xã B"}) != first
        make_province("Tỉnh Bắc Ninh", "24")
        assert self.promised({**ROW, "mã cấp trên": "24"}) != first


class TestFaults:
    FAULTS = (
        Fault(CellPlace("AB17", 17, "Trang 1"), WRONG(), REMEDY()),
        Fault(Place("[3].Code"), WRONG(), REMEDY()),
        Fault(Place("", 4), WRONG(), REMEDY()),
    )

    def test_become_rows_with_sheet_row_and_column(self) -> None:
        rows = unit_files.rows(self.FAULTS, "vi")
        assert [(row.sheet, row.row, row.column) for row in rows] == [
            ("Trang 1", "17", "AB"),
            ("", "", "[3].Code"),
            ("", "4", ""),
        ]
        assert rows[0] == FaultRow(sheet="Trang 1", row="17", column="AB", wrong="=1+1", remedy="sửa")

    def test_become_a_table_in_which_nothing_runs(self) -> None:
        lines = list(unit_files.csv_lines("=x.csv", self.FAULTS, "vi"))
        assert lines[0] == "\ufefftệp;trang tính;dòng;cột;lỗi;cách sửa\r\n"
        assert lines[1] == "'=x.csv;Trang 1;17;AB;'=1+1;sửa\r\n"
