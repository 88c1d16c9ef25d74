"""What is known of each item before any paper is seen: its topics and words, and how much each tells items apart."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from parindex.core.criteria.model import Group, Item
from parindex.core.documents.experience import Experience
from parindex.core.documents.papers import Paper
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.topics import Speech, narrow, words_for

Features = Mapping[str, float]

#: What the topics of the other items of a criterion count.
_LENT = 0.3
#: What a topic that holds others counts beside a narrower one.
_GENERAL = 0.15
#: What a broad wording counts, and a word that belongs to no topic.
_BROAD, _UNKNOWN = 0.25, 0.3
_ONCE = math.log(2)
#: So many words of a subject count as half known before the first is read.
_DOUBT = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of an item before any paper is seen."""

    item: Item
    requirements: Requirements
    topics: dict[str, float]
    words: dict[str, float]
    vocabulary: frozenset[str]
    key: str | None


def profile(item: Item, requirements: Requirements, area: Group, experience: Experience) -> Profile:
    topics: defaultdict[str, float] = defaultdict(float)
    words: defaultdict[str, float] = defaultdict(float)
    rule = item.rule.describe().say() if item.rule else ""
    asked = [word for one in requirements.all for group in one.subject for word in group]
    texts = [(item.name, 1.0), (" . ".join(item.evidence), 0.8), (item.hint, 0.3), (rule, 0.3), (area.name, 0.2)]
    for text, weight in (*texts, *((word, 0.9) for word in asked)):
        speech = Speech.of(text)
        narrower = set(narrow(speech.topics))
        for topic in speech.topics:
            topics[topic] = max(topics[topic], weight * (1 if topic in narrower else _GENERAL))
        for word in pairs_of(speech):
            words[word] = max(words[word], weight)
    vocabulary = {word for topic in topics for word in words_for(topic)}
    vocabulary |= {word for pair in words for word in pair.split()}
    return Profile(item, requirements, dict(topics), dict(words), frozenset(vocabulary), experience.key_for(item.name))


def with_neighbours(found: Sequence[Profile]) -> list[Profile]:
    """Lend each item a little of the topics of its criterion: the report on a plan is not far from the plan."""
    criteria: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in found:
        criteria[criterion(profile.item.code)].append(profile)
    lent = []
    for profile in found:
        topics = {
            topic: weight * _LENT
            for other in criteria[criterion(profile.item.code)]
            for topic, weight in other.topics.items()
        }
        vocabulary = profile.vocabulary.union(*(words_for(topic) for topic in topics))
        lent.append(replace(profile, topics=topics | profile.topics, vocabulary=vocabulary))
    return lent


def criterion(code: str) -> str:
    """Give the criterion of an item by its code: "2.1" of "2.1.2"; an item right below its area is its own."""
    above = code.rpartition(".")[0]
    return above if "." in above else code


def topics_of(speech: Speech) -> dict[str, float]:
    """Weigh topics by how often they are named; those that hold others count less where others stand."""
    counts: defaultdict[str, float] = defaultdict(float)
    for named in speech.named:
        counts[named.topic] += _BROAD if named.is_broad else 1
    narrower = set(narrow(counts))
    return {
        topic: (math.log1p(count) / _ONCE) * (1 if topic in narrower else _GENERAL) for topic, count in counts.items()
    }


def subject_of(paper: Paper) -> dict[str, float]:
    """Give the topics of a subject, and with them what it says beside any topic, which makes each of them weaker."""
    rest = [word for word in paper.spoken.rest if word not in paper.issued_by.place.split()]
    return topics_of(paper.spoken) | {f"?{place}": _UNKNOWN for place in range(len(rest))}


def pairs_of(speech: Speech) -> dict[str, float]:
    """Give the pairs of neighbouring syllables: most Vietnamese words have two."""
    return {f"{one} {other}": 1.0 for one, other in zip(speech.words, speech.words[1:], strict=False)}


def rarities(found: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Give how much each feature tells the items apart; what none has is left out."""
    counts: defaultdict[str, float] = defaultdict(float)
    total = 0
    for features in found:
        total += 1
        for feature, weight in features.items():
            counts[feature] += weight
    return {feature: math.log(1 + total / (0.5 + count)) for feature, count in counts.items()}


def unit(features: Mapping[str, float], rarities: Mapping[str, float]) -> dict[str, float]:
    """Weigh features by rarity and give all the length one; what no item has makes the rest weaker."""
    usual = max(rarities.values(), default=1.0) * 0.8
    weighed = {feature: weight * rarities.get(feature, usual) for feature, weight in features.items()}
    length = math.sqrt(sum(weight * weight for weight in weighed.values()))
    return {feature: weight / length for feature, weight in weighed.items()} if length else {}


def postings(found: Iterable[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, features in enumerate(found):
        for feature, weight in features.items():
            postings[feature].append((place, weight))
    return dict(postings)


def alike(features: Mapping[str, float], postings: Mapping[str, list[tuple[int, float]]], count: int) -> list[float]:
    """Give the cosine of a paper with every item."""
    sums = [0.0] * count
    for feature, weight in features.items():
        for place, other in postings.get(feature, ()):
            sums[place] += weight * other
    return sums


def covered(profile: Profile, paper: Paper) -> float:
    """Give the share of what a subject says that the item knows; a subject that says little is near a half.

    The words of a topic are known where the item has the topic, and half where it only has the words.
    """
    place = frozenset(paper.issued_by.place.split())
    speech = paper.spoken
    said, known = 0.0, 0.0
    for named in speech.named:
        words = speech.words[named.start : named.end]
        said += len(words)
        shared = sum(word in profile.vocabulary for word in words)
        known += len(words) if named.topic in profile.topics else shared / 2
    rest = [word for word in speech.rest if word not in place]
    said += len(rest)
    known += sum(word in profile.vocabulary for word in rest)
    return (known + _DOUBT / 2) / (said + _DOUBT)
