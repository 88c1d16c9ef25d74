"""The figures that reports print, and their sums, as data that hold together."""

from parindex.dossiers.figures.printable import BY_CODE, PRINTED, SUMS


def test_no_code_stands_twice() -> None:
    assert len(BY_CODE) == len(PRINTED)


def test_sums_name_counts_that_are_there() -> None:
    named = [code for parts, wholes in SUMS for code in (*parts, *wholes)]
    assert [code for code in named if code not in BY_CODE or BY_CODE[code].whole] == []


def test_a_count_and_its_rest_make_their_whole() -> None:
    for yes, no, whole in (("components_yes", "components_no", "total"), ("results_yes", "results_no", None)):
        rest = BY_CODE[f"report.{no}"].part
        assert rest[1].minus
        assert rest[1].measure == BY_CODE[f"report.{yes}"].part[0].measure
        if whole:
            assert rest[:1] == BY_CODE[f"report.{whole}"].part
