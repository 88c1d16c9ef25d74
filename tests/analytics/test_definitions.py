"""The definitions as data: each sum can be made, each indicator of the service index is there, with words."""

from pathlib import Path

from parindex.analytics.definitions import FORM_06, INDICATORS, LATE, TIMES
from parindex.analytics.measures import MEASURES
from parindex.analytics.schema import ROW_KINDS
from parindex.analytics.terms import Term
from parindex.cli.service_index import read_index
from parindex.core.working_time.form06 import Form06Row

ROOT = Path(__file__).parent.parent.parent


def all_terms() -> list[Term]:
    figures = [terms for one in INDICATORS for terms in (one.numerator, one.denominator)]
    return [term for terms in [*figures, *FORM_06.values(), *LATE.values(), *TIMES.values()] for term in terms]


def test_every_sum_is_of_a_measure_that_there_is() -> None:
    assert [term for term in all_terms() if term.measure not in MEASURES[term.source]] == []


def test_every_measure_is_used() -> None:
    used = {(term.source, term.measure) for term in all_terms()}
    assert {(source, name) for source, found in MEASURES.items() for name in found} == used


def test_every_indicator_of_the_service_index_is_given() -> None:
    codes = [one.code for one in INDICATORS]
    assert len(set(codes)) == len(codes)
    assert {one.code for one in read_index(None).indicators} - set(codes) == set()


def test_every_indicator_says_what_it_counts() -> None:
    assert all(text for one in INDICATORS for words in (one.counts, one.of) for text in (words.vi, words.en))
    assert len({(one.counts.vi, one.of.vi, one.src) for one in INDICATORS}) == len(INDICATORS)


def test_form_06_has_the_counts_of_its_rows() -> None:
    assert set(FORM_06) == set(Form06Row.__dataclass_fields__)


def test_the_page_shows_every_definition() -> None:
    page = (ROOT / "docs/dossier-figures.md").read_text(encoding="utf-8")
    rows = [f"| `{one.code}` | {one.counts.vi} | {one.of.vi} | {one.src} |" for one in INDICATORS]
    assert [row for row in rows if row not in page] == []


def test_the_page_shows_every_column() -> None:
    page = (ROOT / "docs/dossier-figures.md").read_text(encoding="utf-8")
    assert [column.name for kind in ROW_KINDS for column in kind.columns if f"`{column.name}`" not in page] == []
