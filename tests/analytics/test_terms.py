"""Sums of measures at moments."""

from parindex.analytics import terms
from parindex.analytics.definitions import INDICATORS
from parindex.analytics.measures import Source
from parindex.analytics.terms import Moment, Term


def test_a_definition_names_its_tables() -> None:
    found = {one.code: one.sources for one in INDICATORS}
    assert found["3.2"] == {Source.USED, Source.CATALOGUE}
    assert found["2.1"] == {Source.DOSSIERS}


def test_terms_that_differ_in_sign_are_one_sum() -> None:
    assert Term("all", Moment.OPEN).key == Term("all", Moment.OPEN, minus=True).key
    assert Term("all", Moment.OPEN).key != Term("all", Moment.OPEN, Source.PETITIONS).key


def test_short_forms_name_moment_and_table() -> None:
    assert terms.received("all") == (Term("all", Moment.RECEIVED),)
    assert terms.ended("late") == (Term("late", Moment.ENDED),)
    assert terms.offered("fee") == (Term("fee", Moment.OPEN, Source.CATALOGUE),)
    assert terms.announced("public") == (Term("public", Moment.RECEIVED, Source.CATALOGUE),)
    assert terms.used("paid") == (Term("paid", Moment.RECEIVED, Source.USED),)
    assert terms.petitions(("all", Moment.IN_HAND)) == (Term("all", Moment.IN_HAND, Source.PETITIONS),)
