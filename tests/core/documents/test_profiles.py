"""What is known of each item before any paper is seen."""

import math
from dataclasses import replace

import pytest

from parindex.core.documents import profiles
from parindex.core.documents.experience import Experience
from parindex.core.documents.profiles import Profile
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.topics import Speech
from tests.core.documents.filing import make_item, make_paper, make_set


def make_profile(code: str = "1.1.1", **topics: float) -> Profile:
    named = {topic.replace("_", " "): weight for topic, weight in topics.items()}
    return Profile(replace(make_item(), code=code), Requirements(), named, {}, frozenset(), None)


class TestProfile:
    def test_takes_in_name_evidence_hint_rule_and_area(self) -> None:
        criteria, requirements = make_set()
        place = criteria.index()["3.1.1"]
        area = criteria.area_of(place)
        found = profiles.profile(criteria.items[place], requirements["3.1.1"], area, Experience())
        assert found.topics["kiểm soát thủ tục hành chính"] == 1
        assert {"mot", "cua", "kiem", "soat"} <= found.vocabulary
        assert "kiem soat" in found.words
        assert found.key is None


class TestWithNeighbours:
    def test_lends_the_topics_of_the_same_criterion(self) -> None:
        first, second, other = profiles.with_neighbours(
            [make_profile("1.1.1", thi_đua=1.0), make_profile("1.1.2", sáng_kiến=1.0), make_profile("9.1", một_cửa=1.0)]
        )
        assert first.topics == {"thi đua": 1.0, "sáng kiến": pytest.approx(0.3)}
        assert second.topics == {"thi đua": pytest.approx(0.3), "sáng kiến": 1.0}
        assert other.topics == {"một cửa": 1.0}
        assert "khen" in second.vocabulary

    def test_lends_nothing_to_items_right_below_an_area(self) -> None:
        first, _ = profiles.with_neighbours([make_profile("9.1", thi_đua=1.0), make_profile("9.2", một_cửa=1.0)])
        assert first.topics == {"thi đua": 1.0}


class TestTopicsOf:
    def test_weighs_what_holds_others_less(self) -> None:
        found = profiles.topics_of(Speech.of("Thi đua cải cách hành chính"))
        assert found["thi đua"] == 1
        assert found["cải cách hành chính"] < 0.2

    def test_weighs_a_broad_wording_less(self) -> None:
        broad = profiles.topics_of(Speech.of("Tuyên truyền"))["tuyên truyền cải cách hành chính"]
        assert broad < profiles.topics_of(Speech.of("Tuyên truyền CCHC"))["tuyên truyền cải cách hành chính"]


class TestSubjectOf:
    def test_counts_what_belongs_to_no_topic(self) -> None:
        found = profiles.subject_of(make_paper("Thi đua thôn Bình xã Đồng Tâm"))
        assert [feature for feature in found if feature.startswith("?")] == ["?0", "?1"]


class TestFeatures:
    def test_pairs_neighbouring_syllables(self) -> None:
        assert profiles.pairs_of(Speech.of("thi đua xã")) == {"thi dua": 1.0, "dua xa": 1.0}

    def test_tells_what_is_rare(self) -> None:
        rare = profiles.rarities([{"a": 1.0, "b": 1.0}, {"a": 1.0}])
        assert rare["b"] > rare["a"]

    def test_makes_the_length_one(self) -> None:
        found = profiles.unit({"a": 1.0, "b": 2.0}, {"a": 1.0})
        assert math.isclose(sum(weight * weight for weight in found.values()), 1)
        assert profiles.unit({}, {}) == {}

    def test_gives_the_cosine_with_every_item(self) -> None:
        postings = profiles.postings([{"a": 0.6, "b": 0.8}, {"c": 1.0}])
        assert profiles.alike({"a": 1.0, "x": 1.0}, postings, 2) == [0.6, 0.0]


class TestCovered:
    profile = Profile(make_item(), Requirements(), {"thi đua": 1.0}, {}, frozenset({"thi", "dua", "thon"}), None)

    @pytest.mark.parametrize(
        ("subject", "share"),
        [
            ("Thi đua", 3 / 4),
            ("Thi đua thôn Bình", 4 / 6),
            ("Thi đua xã Đồng Tâm", 3 / 4),
            ("Sáng kiến", 1 / 4),
            ("", 1 / 2),
        ],
    )
    def test_gives_the_share_of_a_subject_that_is_known(self, subject: str, share: float) -> None:
        assert profiles.covered(self.profile, make_paper(subject)) == pytest.approx(share)

    def test_counts_the_words_of_another_topic_half(self) -> None:
        words = replace(self.profile, topics={})
        assert profiles.covered(words, make_paper("Thi đua")) == pytest.approx(2 / 4)
