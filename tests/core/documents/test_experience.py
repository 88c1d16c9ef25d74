"""What people accepted earlier."""

import json

from hypothesis import given
from hypothesis import strategies as st

from parindex.core.documents.experience import Experience, key_of, signs_of
from tests.core.documents.filing import PLAN, REPORT, make_paper

TREES = "Phong trào trồng cây xanh"
PRIZES = "Thi đua, khen thưởng"
tree = make_paper("Trồng cây đầu xuân", PLAN)
prize = make_paper("Thi đua", REPORT)


class TestSignsOf:
    def test_gives_types_topics_words_and_level(self) -> None:
        assert signs_of(make_paper("Thi đua thôn Bình", REPORT)) == {
            "type:BC",
            "topic:thi đua",
            "word:thon",
            "word:binh",
            "level:commune",
        }

    def test_gives_forms(self) -> None:
        assert signs_of(make_paper(is_link=True, issuer="")) == {"form:link"}


class TestExperience:
    def test_speaks_for_the_item_that_took_such_papers(self) -> None:
        known = Experience().with_accepted(tree, TREES).with_accepted(tree, TREES).with_accepted(prize, PRIZES)
        assert known.weigh(signs_of(tree), key_of(TREES)) > 0
        assert known.weigh(signs_of(tree), key_of(PRIZES)) < 0

    def test_says_nothing_of_signs_that_it_has_never_seen(self) -> None:
        known = Experience().with_accepted(tree, TREES)
        assert known.weigh(frozenset({"word:moi"}), key_of(TREES)) == 0

    def test_says_more_the_more_papers_it_has_seen(self) -> None:
        known, weights = Experience().with_accepted(prize, PRIZES), []
        for _ in range(3):
            known = known.with_accepted(tree, TREES)
            weights.append(known.weigh(signs_of(tree), key_of(TREES)))
        assert weights[0] > 0
        assert known.papers == {key_of(PRIZES): 1, key_of(TREES): 3}

    def test_unlearns_what_was_moved(self) -> None:
        known = Experience().with_accepted(tree, TREES).with_accepted(prize, PRIZES)
        assert known.without(prize, PRIZES) == Experience().with_accepted(tree, TREES)

    def test_unlearns_one_of_several(self) -> None:
        known = Experience().with_accepted(tree, TREES)
        assert known.with_accepted(prize, TREES).without(prize, TREES) == known

    def test_unlearns_nothing_that_it_does_not_know(self) -> None:
        assert Experience().without(tree, TREES) == Experience()

    def test_is_read_back_from_plain_values(self) -> None:
        known = Experience().with_accepted(tree, TREES).with_accepted(prize, PRIZES)
        assert Experience.read(json.loads(json.dumps(known.plain()))) == known

    def test_leaves_out_what_is_no_count(self) -> None:
        plain = {"a": {"papers": 1, "x": 0, "y": 2}, "b": {"papers": 0, "x": 1}, "c": {"x": 1}}
        assert Experience.read(plain) == Experience({"a": {"y": 2}}, {"a": 1})

    @given(st.lists(st.sampled_from([(tree, TREES), (prize, PRIZES), (tree, PRIZES)]), max_size=6))
    def test_forgets_in_any_order_what_it_learnt(self, learnt: list) -> None:  # type: ignore[type-arg]
        known = Experience()
        for paper, name in learnt:
            known = known.with_accepted(paper, name)
        for paper, name in reversed(learnt):
            known = known.without(paper, name)
        assert known == Experience()


class TestKeyFor:
    known = Experience().with_accepted(tree, TREES)

    def test_finds_an_item_by_its_name_whatever_its_code(self) -> None:
        assert self.known.key_for("PHONG TRÀO trồng cây xanh") == key_of(TREES)

    def test_finds_an_item_whose_name_changed_a_little(self) -> None:
        assert self.known.key_for("Phong trào trồng cây xanh hằng năm") == key_of(TREES)

    def test_knows_no_other_item(self) -> None:
        assert self.known.key_for("Thi đua") is None
        assert self.known.key_for("") is None
        assert Experience().key_for(TREES) is None
        assert Experience({"": {}}, {"": 1}).key_for("…!") == ""
