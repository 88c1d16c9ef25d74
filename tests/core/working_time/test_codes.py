"""Dossier codes in all forms that are in use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.faults import Refused
from parindex.core.working_time.codes import Form, compose, parse


class TestParse:
    @pytest.mark.parametrize(
        ("text", "unit", "day", "serial", "form"),
        [
            ("000.00.28.H23-230105-0012", "000.00.28.H23", date(2023, 1, 5), "0012", Form.TT_01_2018),
            ("H44.100-260805-0123", "H44.100", date(2026, 8, 5), "0123", Form.ORDINARY),
            ("H15.50.05.13-261008-0975", "H15.50.05.13", date(2026, 10, 8), "0975", Form.ORDINARY),
            ("G09.20-20260609-0092637", "G09.20", date(2026, 6, 9), "0092637", Form.TT_04_2025),
            (" h23-230105-00012 ", "H23", date(2023, 1, 5), "00012", Form.ORDINARY),
        ],
    )
    def test_reads_every_form(self, text: str, unit: str, day: date, serial: str, form: Form) -> None:
        code = parse(text)
        assert (code.unit, code.received_on, code.serial, code.form) == (unit, day, serial, form)

    def test_knows_province_and_owner(self) -> None:
        central, old = parse("G09.20-20260609-0092637"), parse("000.00.28.H23-230105-0012")
        assert (central.province, central.owner) == ("G09", "00")
        assert (old.province, old.owner) == ("H23", "")

    @pytest.mark.parametrize(
        "text", ["", "H44.100", "44.100-260805-0123", "H44.100-260805-012", "H44.100-2608050-0123"]
    )
    def test_refuses_what_is_none(self, text: str) -> None:
        with pytest.raises(Refused, match="không phải mã hồ sơ"):
            parse(text)

    def test_refuses_a_day_that_no_calendar_has(self) -> None:
        with pytest.raises(Refused, match="«260231» trong mã hồ sơ không phải ngày có thật"):
            parse("H44.100-260231-0123")


class TestCompose:
    @given(st.dates(date(2018, 1, 1), date(2099, 12, 31)), st.integers(1, 9999))
    def test_writes_what_is_read_back(self, day: date, serial: int) -> None:
        code = parse(compose("H44.100", day, serial))
        assert (code.unit, code.received_on, int(code.serial)) == ("H44.100", day, serial)

    def test_refuses_a_unit_that_no_code_can_have(self) -> None:
        with pytest.raises(Refused):
            compose("xã A", date(2026, 8, 5), 1)
