"""Where sources disagree, and the policies that choose between them."""

from parindex.core.service_index.model import Key
from tests.core.service_index.making import make_faults, make_index, make_indicator, make_shipped

OTHER = make_indicator("a", "alt_full_at: 0.5")
CONFLICT = "{code: c, question: Từ đâu?, indicators: [a], key: full_at, main: từ 100 %, other: từ 50 %}"
COUNTED = "{code: d, question: Đếm gì?, indicators: [a], main: hồ sơ, other: TTHC}"


class TestReadConflicts:
    def test_takes_what_is_written(self) -> None:
        conflict = make_index(OTHER, more=f"conflicts:\n  - {CONFLICT}\n").conflicts[0]
        assert (conflict.code, conflict.indicators, conflict.key) == ("c", ("a",), Key.FULL_AT)
        assert (conflict.question, conflict.main, conflict.other) == ("Từ đâu?", "từ 100 %", "từ 50 %")

    def test_keeps_every_conflict_of_the_sources(self) -> None:
        assert [(one.code, one.key) for one in make_shipped().conflicts] == [
            ("digitised-components", Key.FULL_AT),
            ("no-petitions", Key.ZERO_DENOMINATOR),
            ("undeclared-split", Key.MAXIMUM),
            ("online-services-threshold", None),
            ("sync-coefficient", None),
            ("payment-counts", None),
            ("public-content-period", None),
        ]

    def test_refuses_an_indicator_that_is_not_there_or_has_no_other_value(self) -> None:
        unknown = CONFLICT.replace("[a]", "[b]")
        assert make_faults(OTHER, more=f"conflicts:\n  - {unknown}\n") == ["9: the code «b» is not in this index"]
        assert make_faults(more=f"conflicts:\n  - {CONFLICT}\n") == [
            "9: the indicator «a» has no other value of «full_at»"
        ]

    def test_refuses_a_code_twice(self) -> None:
        more = f"conflicts:\n  - {CONFLICT}\n  - {CONFLICT}\n"
        assert make_faults(OTHER, more=more) == ["10: the code «c» stands here twice"]


class TestReadPolicies:
    def test_are_two_where_the_set_names_none(self) -> None:
        assert [(one.code, one.takes) for one in make_index(OTHER).policies] == [
            ("portal", frozenset()),
            ("workbook", frozenset({("a", Key.FULL_AT)})),
        ]

    def test_take_the_other_source_of_the_conflicts_they_name(self) -> None:
        more = f"conflicts:\n  - {CONFLICT}\n  - {COUNTED}\npolicies:\n  - {{code: p, name: P, takes_other: [c, d]}}\n"
        assert make_index(OTHER, more=more).policy.takes == {("a", Key.FULL_AT)}

    def test_refuse_a_conflict_that_is_not_there_and_a_code_twice(self) -> None:
        more = "policies:\n  - {code: p, name: P, takes_other: [x]}\n  - {code: p, name: P}\n"
        assert make_faults(more=more) == ["9: the code «x» is not in this index", "10: the code «p» stands here twice"]
