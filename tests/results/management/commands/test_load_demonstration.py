"""The demonstration round: from its answers, with nothing typed in, to what the real report says."""

from decimal import Decimal
from importlib.resources import files

import pytest
from django.core.management import call_command

from parindex.core.source import Node
from parindex.kit import documents
from parindex.results import queries
from parindex.results.models import Publication
from tests.results.making import SECOND, make_publication

pytestmark = pytest.mark.django_db


def read_fact(*path: str) -> Node:
    text = (files("parindex.results") / "demonstration" / "facts.yaml").read_text(encoding="utf-8")
    node = documents.parse_yaml(text)
    for key in path:
        assert isinstance(node.value, dict)
        node = node.value[key]
    return node


class TestLoadDemonstration:
    def test_gives_what_the_report_says(self, demonstration: None) -> None:
        publication = queries.publication("2022")
        assert publication is not None
        result = queries.unit_result(publication, "dong-tam")
        assert result is not None
        assert result.total == Decimal("87.747")
        assert result.published == read_fact("index_2022", "total").value
        assert (result.rank, result.of_units) == (9, 20)
        assert result.band.casefold().startswith(str(read_fact("index_2022", "group").value))
        assert [area.code for area in result.areas.all() if area.is_weak] == ["6"]
        facts = read_fact("index_2022", "areas").value
        assert isinstance(facts, tuple)
        for fact, area in zip(facts, result.areas.all(), strict=True):
            assert isinstance(fact.value, dict)
            said = {key: node.value for key, node in fact.value.items()}
            assert (area.code, area.points, area.maximum) == (said["code"], said["score"], said["max"])
            assert (area.dense_rank, area.of_ranks) == (said["rank"], said["of_ranks"])

    def test_marks_the_invented_units(self, demonstration: None) -> None:
        publication = Publication.objects.get()
        assert (publication.unit_count, publication.invented_count, publication.is_demonstration) == (20, 19, True)

    def test_changes_nothing_a_second_time(self, demonstration: None) -> None:
        before = Publication.objects.get()
        call_command("load_demonstration", verbosity=0)
        assert Publication.objects.get() == before

    def test_loads_beside_what_units_of_the_site_published(self) -> None:
        make_publication(assessor=SECOND)
        Publication.objects.update(is_demonstration=True)
        call_command("load_demonstration", verbosity=0)
        call_command("load_demonstration", verbosity=0)
        assert [(one.period, one.version) for one in queries.in_force()] == [
            ("2022", 1),
            ("2022-ubnd-huyen-ninh-giang", 1),
        ]
