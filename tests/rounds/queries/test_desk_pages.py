"""The page of a document of the desk has its pages and what was read of it."""

import pytest

from parindex.evidence import queries as stored
from parindex.rounds.queries import desk
from parindex.rounds.queries.desk_pages import paper_page
from parindex.rounds.queries.evidence_read import Read
from tests.rounds.desks import brought
from tests.rounds.filling import scene
from tests.rounds.making import Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


class TestPaperPage:
    def test_has_the_document_with_what_was_read(self, scene: Scene) -> None:
        paper = desk.detailed(scene.officer).get(pk=brought(scene).pk)
        revision = stored.newest_revisions([paper.document_id])[paper.document_id]
        page = paper_page(paper, revision)
        read = page["read"]
        assert isinstance(read, Read)
        assert (page["round"], page["unit"], list(read.pages)) == (scene.round, scene.commune, [])
        assert read.fields

    def test_has_nothing_to_show_of_a_link(self, scene: Scene) -> None:
        paper = desk.detailed(scene.officer).get(pk=brought(scene).pk)
        page = paper_page(paper, None)
        read = page["read"]
        assert isinstance(read, Read)
        assert (page["revision"], read.reading, read.fields, read.layout) == (None, None, (), ())
