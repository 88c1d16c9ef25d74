"""Filters of the public pages."""

import pytest

from parindex.portal.templatetags.portal import anchor
from parindex.results import queries
from tests.results.making import make_publication


class TestAnchor:
    @pytest.mark.django_db
    def test_names_an_item_without_dots(self) -> None:
        assert anchor(queries.criteria_set(make_publication()).item("1.2")) == "muc-1-2"
