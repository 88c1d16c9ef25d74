"""The index that units are scored by."""

from parindex.dossiers.figures import standard


class TestStandard:
    def test_knows_its_indicators_and_how_they_are_counted(self) -> None:
        found = standard.indicator("2.1")
        assert found is not None
        assert found.group == "TIENDO"
        assert standard.indicator("9.9") is None
        assert standard.definition("2.1") is not None
        assert standard.definition("9.9") is None

    def test_knows_where_sources_disagree(self) -> None:
        assert standard.conflicts("4.2")
        workbook = standard.service_index("workbook")
        assert workbook.policy.code == "workbook"
