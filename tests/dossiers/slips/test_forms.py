"""Which form a slip is on a day."""

from datetime import date

import pytest

from parindex.dossiers.slips.forms import Circular, Slip, circular_on, form_on

BEFORE, AFTER = date(2025, 9, 14), date(2025, 9, 15)


class TestCircularOn:
    def test_changes_on_15_september_2025(self) -> None:
        assert (circular_on(BEFORE), circular_on(AFTER)) == (Circular.OLD, Circular.NEW)


class TestFormOn:
    @pytest.mark.parametrize(
        ("slip", "before", "after"),
        [
            (Slip.RECEIPT, 1, 1),
            (Slip.SUPPLEMENT, 2, 2),
            (Slip.REFUSAL, 3, 3),
            (Slip.APOLOGY, 4, 4),
            (Slip.CONTROL, 5, 6),
            (Slip.REGISTER, 6, 7),
        ],
    )
    def test_gives_the_number_of_the_circular_of_the_day(self, slip: Slip, before: int, after: int) -> None:
        old, new = form_on(slip, BEFORE), form_on(slip, AFTER)
        assert old is not None
        assert new is not None
        assert (old.number, new.number) == (before, after)

    def test_knows_the_notice_of_stopping_only_in_the_new_circular(self) -> None:
        new = form_on(Slip.STOP, AFTER)
        assert form_on(Slip.STOP, BEFORE) is None
        assert new is not None
        assert new.identity == "Mẫu số 05, Thông tư 03/2025/TT-VPCP"

    def test_tells_the_two_forms_05_apart(self) -> None:
        old, new = form_on(Slip.CONTROL, BEFORE), form_on(Slip.STOP, AFTER)
        assert old is not None
        assert new is not None
        assert old.number == new.number
        assert old.identity != new.identity
