"""One shape for every finding."""

from parindex.core.documents.findings import CODES, Code, Finding, Severity
from parindex.core.sentences import Statement


class TestFinding:
    def test_names_its_kind(self) -> None:
        finding = Finding(code=Code.SAME_FILE, severity=Severity.WARNS, said=Statement.verbatim("x"))
        assert (finding.name.say(), finding.name.say("en")) == ("trùng tệp", "the same file")

    def test_has_a_name_for_every_code(self) -> None:
        assert set(CODES) == set(Code)
