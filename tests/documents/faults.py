"""Units that have filed their documents under the items of a round, with known faults planted among them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from tests.documents import drawing, names, papers, scans, sealing
from tests.documents.corpus import PDF
from tests.documents.names import Agency
from tests.documents.papers import Paper
from tests.documents.scans import Quality
from tests.documents.topics import Level, Topic
from tests.documents.truth import Truth


class Fault(StrEnum):
    """What is wrong on purpose."""

    WRONG_ITEM = "wrong item"
    WRONG_YEAR = "wrong year"
    MISSING = "missing document"
    ALTERED_SIGNATURE = "altered signature"
    OLD_WITH_NEW_DATE = "last year's with a new date"
    OTHER_UNIT = "another unit's"
    SCANNED_TWICE = "the same scanned twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A file under an item; `twin` is the place of the other scan of the same document within its scene."""

    item: str
    name: str
    content: bytes
    media_type: str
    truth: Truth
    fault: Fault | None = None
    twin: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What one unit has filed for a year; `missing` are items that should have a document and have none.

    `earlier` is what it filed the year before: the originals of what was only dated anew, and honest forerunners.
    """

    agency: Agency
    year: int
    filings: tuple[Filing, ...]
    missing: tuple[str, ...]
    earlier: tuple[Filing, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be made: a document of a matter by an agency, with a fault."""

    key: int
    topic: Topic
    agency: Agency
    fault: Fault | None
    source: random.Random


_IN_A_SCENE = 9
#: Items whose evidence in the set is "Số liệu hệ thống" or the like.
_LOOKED_UP = frozenset({"3.5.1", "3.6.1", "3.6.2", "3.7.1", "3.8.1", "7.2.1"})
#: Faults of a file; each scene has two of them, in turn, and every third scene a missing document.
_OF_YEAR = frozenset({Fault.WRONG_YEAR, Fault.OLD_WITH_NEW_DATE})
_PLANTED = tuple(fault for fault in Fault if fault is not Fault.MISSING)


def scenes(count: int, *, scanned: bool = False, first: int = 0) -> list[Scene]:
    """Make so many scenes, of nine documents each; as scans where asked for, else as PDFs with text."""
    return [_scene(seed, scanned=scanned) for seed in range(first, first + count)]


def _scene(seed: int, *, scanned: bool) -> Scene:
    source = names.make_random(100_000 + seed)
    agency = names.agency(source, Level.COMMUNE)
    faults: dict[int, Fault] = {place: _PLANTED[(seed * 2 + place) % len(_PLANTED)] for place in range(2)}
    topics = _in_order(_distinct(source), faults)
    missing = (_left_out(topics),) if seed % 3 == 0 else ()
    filings: list[Filing] = []
    earlier: list[Filing] = []
    for place, topic in enumerate(topics):
        plan = _Plan(seed * 100 + place, topic, agency, faults.get(place), source)
        filings += _filed(plan, len(filings), scanned=scanned)
        if plan.fault is Fault.OLD_WITH_NEW_DATE or place % 3 == 0:
            earlier.append(_earlier(plan))
    return Scene(agency=agency, year=papers.YEAR, filings=tuple(filings), missing=missing, earlier=tuple(earlier))


def _left_out(topics: list[Topic]) -> str:
    """Take one matter away; a report of figures that an appraiser looks up in a system is missed by nobody."""
    place = next(at for at in reversed(range(len(topics))) if topics[at].items[0] not in _LOOKED_UP)
    return topics.pop(place).items[0]


def _earlier(plan: _Plan) -> Filing:
    """Make what was filed a year before: the original itself, or another document of the same matter."""
    seed = plan.key if plan.fault is Fault.OLD_WITH_NEW_DATE else plan.key + 70_000
    topic, year = _of_the_year(plan.topic), papers.YEAR - 1
    paper = papers.make_paper(seed, topic=topic, year=year, agency=plan.agency, is_prompt=True)
    return replace(_filing(topic.items[0], drawing.draw(paper), paper, plan.key), name=f"nam-truoc-{plan.key}.pdf")


def _distinct(source: random.Random) -> list[Topic]:
    """Choose matters of different items."""
    own = [topic for topic in papers.ITEM_TOPICS if topic.level is Level.COMMUNE and not topic.name.startswith("1.7")]
    chosen: dict[str, Topic] = {}
    for topic in source.sample(own, len(own)):
        if not {code for kept in chosen.values() for code in kept.items} & set(topic.items):
            chosen[topic.items[0]] = topic
    return list(chosen.values())[:_IN_A_SCENE]


def _in_order(topics: list[Topic], faults: dict[int, Fault]) -> list[Topic]:
    """Put matters that name the year where a year is to be wrong: a statute of last year is still in force."""
    for place, fault in faults.items():
        if fault in _OF_YEAR and not _names_year(topics[place]):
            other = next(at for at in range(len(faults), len(topics)) if _names_year(topics[at]))
            topics[place], topics[other] = topics[other], topics[place]
    return topics


def _names_year(topic: Topic) -> bool:
    return any("{year}" in subject or "{period}" in subject for subject in topic.subjects)


def _filed(plan: _Plan, place: int, *, scanned: bool) -> list[Filing]:
    paper, key, fault = _paper(plan), plan.key, plan.fault
    item = plan.topic.items[0] if fault is not Fault.WRONG_ITEM else _other_item(plan.topic, plan.source)
    pdf = drawing.draw(paper)
    if fault is Fault.SCANNED_TWICE:
        first = _filing(item, scans.scan(pdf, Quality.DPI_200, seed=key), paper, key)
        second = _filing(item, scans.scan(pdf, Quality.SKEWED, seed=key + 1), paper, key + 50)
        return [first, replace(second, fault=fault, twin=place)]
    if fault is Fault.ALTERED_SIGNATURE:
        content = altered(sealing.sign(pdf, sealing.signer(paper.truth.signers[0], plan.agency.name)))
    elif scanned:
        content = scans.scan(pdf, Quality.DPI_200, seed=key)
    elif key % 4 == 0:
        content = sealing.sign(pdf, sealing.signer(paper.truth.signers[0], plan.agency.name))
    else:
        content = pdf
    return [replace(_filing(item, content, paper, key), fault=fault)]


def _filing(item: str, content: bytes, paper: Paper, key: int) -> Filing:
    return Filing(item=item, name=f"van-ban-{key}.pdf", content=content, media_type=PDF, truth=paper.truth)


def _paper(plan: _Plan) -> Paper:
    agency, fault = plan.agency, plan.fault
    if fault is Fault.OTHER_UNIT:
        agency = names.commune_of(plan.source, agency.place)
    if fault in _OF_YEAR:
        topic, year = _of_the_year(plan.topic), papers.YEAR - 1
        old = papers.make_paper(plan.key, topic=topic, year=year, agency=agency, is_prompt=True)
        return old if fault is Fault.WRONG_YEAR else papers.dated_anew(old, _later(old.truth.date))
    return papers.make_paper(plan.key, topic=plan.topic, agency=agency, is_prompt=True)


def _of_the_year(topic: Topic) -> Topic:
    """Keep the phrasings that name the year: of another, nobody could tell which year it is of."""
    naming = tuple(subject for subject in topic.subjects if "{year}" in subject or "{period}" in subject)
    return replace(topic, subjects=naming or topic.subjects)


def _later(on: date | None) -> date:
    return (on or date(papers.YEAR - 1, 6, 15)) + timedelta(days=365)


def _other_item(topic: Topic, source: random.Random) -> str:
    """Choose an item of another area, for which no document of this type would do."""
    area = topic.items[0].split(".")[0]
    others = [other for other in papers.ITEM_TOPICS if other.items[0].split(".")[0] != area]
    return source.choice(others).items[0]


def altered(signed: bytes) -> bytes:
    """Change one byte of the signed part: inside the stream of the first page's letters."""
    place = signed.index(b"stream\r\n") + 40
    return signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]


def planted(made: Sequence[Scene]) -> int:
    """Count the faults of scenes."""
    return sum(len(scene.missing) + sum(bool(filing.fault) for filing in scene.filings) for scene in made)
