"""Pages of what is found: all of little, the newest of much; the same documents either way."""

from datetime import timedelta

import pytest
from django.db.models import Q

from parindex.evidence import indexing, listing, matching, searching
from parindex.evidence.models import Document
from tests.evidence.making import AT, make_person, make_unit

pytestmark = pytest.mark.django_db

ALL = Q()


@pytest.fixture
def documents() -> list[Document]:
    unit, by = make_unit(), make_person()
    made = [
        Document.objects.create(
            unit=unit, title=f"Báo cáo {place}", brought_by=by, brought_at=AT + timedelta(hours=place), type="BC"
        )
        for place in range(6)
    ]
    Document.objects.filter(pk=made[0].pk).update(type="KH")
    indexing.index([document.pk for document in made])
    return made


def found(visible: Q = ALL, said: Q = ALL, page: int = 1, typed: str = "bao cao") -> tuple[list[int], int, bool]:
    terms = searching.terms_of(typed)
    page_of = listing.listed(terms, visible=visible, said=said, page=page, size=2)
    return [entry.pk for entry in page_of.entries], page_of.total, page_of.has_more


@pytest.fixture(params=[False, True], ids=["few", "many"])
def is_many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    if request.param:
        monkeypatch.setattr(matching, "MOST_FEW", 1)
    return bool(request.param)


@pytest.mark.usefixtures("is_many")
class TestListed:
    def test_gives_pages_of_the_newest(self, documents: list[Document]) -> None:
        keys = [document.pk for document in documents][::-1]
        assert [found(page=page) for page in (1, 3, 4)] == [
            (keys[:2], 6, False),
            (keys[4:], 6, False),
            ([], found(page=4)[1], False),
        ]

    def test_leaves_out_what_one_may_not_open_and_what_is_not_wanted(self, documents: list[Document]) -> None:
        keys = [document.pk for document in documents]
        assert found(visible=Q(pk__in=keys[:2])) == ([keys[1], keys[0]], 2, False)
        assert found(visible=Q(pk__in=keys[:4]), page=2) == ([keys[1], keys[0]], 4, False)
        assert found(said=Q(type="KH")) == ([keys[0]], 1, False)
        assert found(visible=Q(pk__in=[])) == ([], 0, False)


class TestListedOfMany:
    def test_counts_no_further_than_the_most(self, documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(matching, "MOST_FEW", 1)
        monkeypatch.setattr(matching, "MOST_FOUND", 3)
        keys = [document.pk for document in documents][::-1]
        assert found() == (keys[:2], 3, True)
        assert found(page=2) == (keys[2:3], 3, True)

    def test_without_terms_gives_everything(self, documents: list[Document]) -> None:
        assert found(typed="")[1] == 6
