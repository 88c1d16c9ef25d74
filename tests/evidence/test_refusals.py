"""Refusals that carry more than words: where to go on, which document it is."""

import pytest

from parindex.evidence import refusals
from parindex.kit.errors import ActionError

KINDS = [
    each
    for each in vars(refusals).values()
    if isinstance(each, type) and issubclass(each, ActionError) and "wrong" in vars(each)
]


class TestRefusals:
    @pytest.mark.parametrize("kind", KINDS)
    def test_have_both_languages_with_the_same_places(self, kind: type[ActionError]) -> None:
        for said in (kind.wrong, kind.remedy):
            assert said.vi != said.en
            assert _places(said.vi) == _places(said.en)


class TestWrongOffset:
    def test_says_where_to_go_on(self) -> None:
        assert refusals.WrongOffset(received=7).received == 7


class TestIncomplete:
    def test_says_how_much_came(self) -> None:
        refused = refusals.Incomplete(received=7, size=1200)
        assert refused.received == 7
        assert "7/1.200 byte" in refused.say()


class TestAlreadyThere:
    def test_names_the_document(self) -> None:
        refused = refusals.AlreadyThere(document_id=3, title="Kế hoạch")
        assert refused.document_id == 3
        assert "«Kế hoạch»" in refused.say()


def _places(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}
