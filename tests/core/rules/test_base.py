"""What every rule kind gives."""

import pytest

from parindex.core.rules.base import REASONS, UNREAD, LossReason, Rule, Terms
from tests.core.making import make_micropoints


class TestAllows:
    def test_allows_points_up_to_the_maximum(self) -> None:
        terms = Terms(maximum=make_micropoints("2"), step=1)
        assert terms.allows(make_micropoints("2"))
        assert not terms.allows(make_micropoints("2.000001"))

    def test_allows_anything_where_the_maximum_is_at_fault(self) -> None:
        assert Terms(maximum=UNREAD, step=1).allows(make_micropoints("1000"))


class TestRule:
    def test_cannot_be_made_without_its_answers(self) -> None:
        with pytest.raises(TypeError, match="abstract"):
            Rule(terms=Terms(maximum=1, step=1))  # type: ignore[abstract]


class TestReasons:
    def test_have_words_for_every_reason(self) -> None:
        assert set(REASONS) == set(LossReason)
