"""The register of dossiers as a source."""

from types import SimpleNamespace
from unittest.mock import patch

from parindex.core.compiling.formats import shown
from parindex.core.compiling.proposals import Section, propose
from parindex.core.working_time.form06 import Form06Row
from parindex.dossiers.figures import form06
from parindex.reports.sources import dossiers
from parindex.reports.sources.registry import Subject, facts_of
from parindex.units.models import Unit
from tests.reports.compiled import AT

SUBJECT = Subject(unit=Unit(pk=1, name="Xã A"), kind="cchc_report", year=2023, span="q1", at=AT)
_NONE = dict.fromkeys(Form06Row.__dataclass_fields__, 0)
ROW = Form06Row(**{**_NONE, "received": 9, "online": 5, "direct_postal": 3, "carried_over": 1, "early": 4, "on_time": 3,
                   "late": 1, "in_progress": 1})  # fmt: skip


class TestRegister:
    def test_gives_the_counts_of_the_days_of_a_period(self) -> None:
        with (
            patch.object(dossiers, "has_any", return_value=True),
            patch.object(form06, "form_of", return_value=SimpleNamespace(total=ROW)) as form_of,
        ):
            book = facts_of(SUBJECT)
        period = form_of.call_args.args[1]
        assert (f"{period.start}", f"{period.end}") == ("2022-12-15", "2023-03-15")
        assert [shown(book[f"dossiers.{name}"]) for name in ("total", "on_time", "late_share")] == ["09", "07", "12,5%"]
        said = [one.line.text for one in propose(book) if one.section is Section.WORK]
        assert said[0].startswith("Từ ngày 15/12/2022 đến ngày 14/3/2023, tiếp nhận tổng số 09 hồ sơ")

    def test_gives_nothing_where_nothing_was_received(self) -> None:
        with (
            patch.object(dossiers, "has_any", return_value=True),
            patch.object(form06, "form_of", return_value=SimpleNamespace(total=Form06Row(**_NONE))),
        ):
            assert facts_of(SUBJECT).facts == {}

    def test_gives_nothing_without_a_register(self) -> None:
        with patch.object(dossiers, "has_any", return_value=False):
            assert facts_of(SUBJECT).facts == {}
