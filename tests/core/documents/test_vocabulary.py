"""The words of the field: written once, in a form that can be compared."""

from collections import Counter

from parindex.core.documents.vocabulary import ABBREVIATIONS, BROAD, EMPTY_WORDS, FILLERS, GENERAL, TOPICS
from parindex.core.documents.wordings import split
from parindex.core.text import fold


class TestTopics:
    def test_names_each_topic_once(self) -> None:
        names = Counter(topic[0] for topic in TOPICS)
        assert [name for name, count in names.items() if count > 1] == []

    def test_gives_no_wording_to_two_topics(self) -> None:
        wordings = Counter(split(wording) for topic in TOPICS for wording in set(map(fold, topic)))
        assert [wording for wording, count in wordings.items() if count > 1] == []

    def test_leaves_no_wording_empty(self) -> None:
        assert all(split(wording) for topic in TOPICS for wording in topic)


class TestLists:
    def test_knows_what_is_general_as_topics(self) -> None:
        assert {topic[0] for topic in TOPICS} >= GENERAL

    def test_holds_words(self) -> None:
        assert all(split(word) for word in (*BROAD, *EMPTY_WORDS, *FILLERS))

    def test_writes_abbreviations_as_they_are_folded(self) -> None:
        assert [short for short in ABBREVIATIONS if short != fold(short)] == []
