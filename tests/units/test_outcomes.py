"""What an import does to each unit of a file."""

from collections.abc import Mapping

import pytest

from parindex.audit.acts import SYSTEM
from parindex.units import files, importing
from parindex.units.outcomes import Outcome, State
from tests.units.making import AT, REFORM, make_commune, make_csv, make_province

pytestmark = pytest.mark.django_db

ROW = {"mã": "10945", "tên": "Xã A", "cấp": "xã", "loại": "", "mã cấp trên": "31", "hiệu lực từ": "01/07/2025"}


def tried(*rows: Mapping[str, str]) -> list[Outcome]:
    reading = files.read(make_csv(*rows))
    return list(importing.import_units(reading=reading, by=SYSTEM, at=AT, is_trial=True).outcomes)


def said(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(change.field.say(), change.before.say(), change.after.say()) for change in outcome.changes]


class TestOutcomes:
    def test_tells_new_changed_and_same(self) -> None:
        province = make_province()
        make_commune("Xã A", province, "10945", on=REFORM)
        make_commune("Xã B", province, "10946", on=REFORM)
        rows = [ROW, {**ROW, "mã": "10946", "tên": "Phường B"}, {**ROW, "mã": "10947", "tên": "Xã C"}]
        found = {outcome.row.name: outcome for outcome in tried(*rows)}
        states = {name: outcome.state for name, outcome in found.items()}
        assert states == {"Xã A": State.SAME, "Phường B": State.CHANGED, "Xã C": State.NEW}
        assert said(found["Phường B"]) == [("tên", "Xã B", "Phường B"), ("loại", "xã", "phường")]
        assert said(found["Xã C"]) == []

    def test_says_days_parents_and_levels_as_people_do(self) -> None:
        province, _other = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        unit = make_commune("Xã A", province)
        row = {**ROW, "mã": "", "cấp": "huyện", "tên": "Huyện A", "mã cấp trên": "24", "mã riêng": unit.code}
        (outcome,) = tried(row)
        assert said(outcome) == [
            ("tên", "Xã A", "Huyện A"),
            ("cấp", "cấp xã", "cấp huyện"),
            ("loại", "xã", "huyện"),
            ("đơn vị cấp trên", "Thành phố Hải Phòng", "Tỉnh Bắc Ninh"),
            ("hiệu lực từ", "(trống)", "01/07/2025"),
        ]
