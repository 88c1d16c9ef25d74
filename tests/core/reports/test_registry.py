from collections.abc import Iterator

import pytest

from parindex.core.reports.checks import CHECKS
from parindex.core.reports.findings import Finding
from parindex.core.reports.registry import register
from parindex.core.reports.report import Report


class TestRegister:
    def test_refuses_a_name_that_is_taken(self) -> None:
        def check(_report: Report) -> Iterator[Finding]:
            return iter(())

        with pytest.raises(ValueError, match="sums"):
            register("sums")(check)
        assert CHECKS["sums"] is not check
