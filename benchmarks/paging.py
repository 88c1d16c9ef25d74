"""The text of two pages for each document of the province, in the words of the made documents."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from parindex.evidence import indexing
from parindex.evidence.models import PageText, Reading, Revision
from parindex.evidence.words import searched
from parindex.reading.outcome import READER_VERSION
from tests.documents import papers

#: As much as stands on a page of A4 in size 14.
_WORDS_A_PAGE = 380
_PAPERS, _BATCH = 300, 1_000
#: Stands on one page in so many, so that a phrase of words that are everywhere is rare.
_RARE_EVERY = 3_000
RARE = "Xã công khai kết quả năm của các thôn."


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph as it stands and as it is searched; made once, as thousands of pages have it."""

    text: str
    words: str
    folded: str
    count: int


def fill_pages(now: datetime) -> int:
    """Give every document two pages of text and what it is found by; gives how many pages there are."""
    source = random.Random(2026)
    bodies = [papers.make_paper(seed).truth for seed in range(_PAPERS)]
    pool = [_paragraph(text) for body in bodies for text in (body.subject, *body.body) if text.strip()]
    rows = list(Revision.objects.order_by("file").values_list("file", "document"))
    for start in range(0, len(rows), _BATCH):
        chunk = rows[start : start + _BATCH]
        readings = Reading.objects.bulk_create(
            Reading(file_id=file, state=Reading.State.READ, version=READER_VERSION, asked_at=now, ended_at=now)
            for file, _ in chunk
        )
        pages = [
            page
            for reading, (_, document) in zip(readings, chunk, strict=True)
            for page in _pages(reading, document, pool, source)
        ]
        PageText.objects.bulk_create(pages, batch_size=_BATCH)
        indexing.index([document for _, document in chunk])
    return PageText.objects.count()


def _pages(reading: Reading, document: int, pool: Sequence[_Paragraph], source: random.Random) -> Iterator[PageText]:
    for number in (1, 2):
        taken, count = [_paragraph(f"Hồ sơ lưu {document}-{number}")], 0
        if document % _RARE_EVERY == 0 and number == 2:
            taken.append(_paragraph(RARE))
        while count < _WORDS_A_PAGE:
            taken.append(source.choice(pool))
            count += taken[-1].count
        yield PageText(
            reading=reading,
            number=number,
            text="\n".join(each.text for each in taken),
            words=_joined([each.words for each in taken]),
            folded=_joined([each.folded for each in taken]),
        )


def _joined(parts: Sequence[str]) -> str:
    """Join words that have a space before and after."""
    return f" {' '.join(part.strip() for part in parts)} "


def _paragraph(text: str) -> _Paragraph:
    words, folded = searched(text)
    return _Paragraph(text, words, folded, words.count(" "))
