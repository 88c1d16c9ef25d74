"""The content hash: the same for the same content, whatever the layout of its file."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.criteria.hashing import content_hash
from parindex.core.source import Node
from tests.core.making import HAI_DUONG, make_document, make_node, read_set

PLAIN = "a: {b: 1, c: [x, 0.5, true, null]}\n"


def hash_of(text: str) -> str:
    return content_hash(make_document(text))


def shuffled(node: Node, chance: random.Random) -> Node:
    """Give the same document with the keys of every mapping in another order."""
    match node.value:
        case dict():
            keys = list(node.value)
            chance.shuffle(keys)
            return Node({key: shuffled(node.value[key], chance) for key in keys}, chance.randrange(99), "x")
        case tuple():
            return Node(tuple(shuffled(child, chance) for child in node.value), chance.randrange(99), "y")
        case _:
            return node


class TestContentHash:
    def test_is_a_sha_256(self) -> None:
        assert len(hash_of(PLAIN)) == 64

    @pytest.mark.parametrize(
        "text",
        [
            "a:\n  c:\n    - 'x'\n    - .5\n    - true\n    - ~\n  b: 1.00   # ghi chú\n",
            '# đầu\na: {c: ["x", 0.50, true, null], b: 1}\n',
            "a: {b: 1, c: [x, 0.5, true, null], published: {total: 87.75}, demo: 3, demo_note: y}\n",
        ],
    )
    def test_does_not_depend_on_layout_nor_on_what_stands_beside_the_set(self, text: str) -> None:
        assert hash_of(text) == hash_of(PLAIN)

    @pytest.mark.parametrize(
        "text",
        [
            "a: {b: 2, c: [x, 0.5, true, null]}\n",
            "a: {b: 1, c: [0.5, x, true, null]}\n",
            "a: {b: '1', c: [x, 0.5, true, null]}\n",
            "a: {b: 1, c: [x, 0.5, 'true', null]}\n",
            "a: {b: 1, c: [x, 0.5, true]}\n",
            "a: {d: 1, c: [x, 0.5, true, null]}\n",
            "a: {b: 1, c: [X, 0.5, true, null]}\n",
        ],
    )
    def test_depends_on_the_content(self, text: str) -> None:
        assert hash_of(text) != hash_of(PLAIN)

    @pytest.mark.parametrize(
        ("first", "second"), [("-0.0", "0"), ("100", "100.000"), ("-1.50", "-1.5"), ("0.10", "+0.1")]
    )
    def test_takes_numbers_by_their_value(self, first: str, second: str) -> None:
        assert hash_of(f"a: {first}") == hash_of(f"a: {second}")

    @given(st.integers(0, 2**32))
    def test_does_not_depend_on_the_order_of_keys(self, seed: int) -> None:
        criteria = read_set(HAI_DUONG)
        assert content_hash(shuffled(criteria.document, random.Random(seed))) == criteria.hash  # noqa: S311

    @given(
        st.dictionaries(st.text(max_size=3), st.one_of(st.text(max_size=3), st.booleans(), st.none(), st.integers()))
    )
    def test_tells_different_documents_apart(self, content: dict[str, object]) -> None:
        other = {**content, "thêm": 1}
        assert content_hash(make_node(content)) != content_hash(make_node(other))

    def test_stays_the_same_for_the_demonstration_set(self) -> None:
        assert read_set(HAI_DUONG).hash == content_hash(read_set(HAI_DUONG).document)
