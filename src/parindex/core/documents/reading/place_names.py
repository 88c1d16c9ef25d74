"""Names of places as a document writes them: one name stands at several places, and not all of them are misread."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from parindex.core.documents.letters import flat
from parindex.core.documents.reading.rows import Row

_LEVEL = re.compile(r"\b(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong) ")
#: Two to four words that begin with a capital.
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][^\W\d_]*)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,3}")


def place_names(rows: Iterable[Row]) -> tuple[str, ...]:
    """Give the names of places, each as it is spelt most often and most surely; one that is spelt one way is left out.

    A name has two words at least: what is as short as one may be any word.
    """
    votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for row in rows:
        for name, sure in _names(row):
            votes[flat(name)][name.casefold()] += sure
    chosen = (max(spelt, key=lambda name: spelt[name]) for spelt in votes.values() if len(spelt) > 1)
    return tuple(chosen)


def _names(row: Row) -> Iterator[tuple[str, float]]:
    for level in _LEVEL.finditer(row.flat):
        name = _NAME.match(row.text, level.end())
        if name is not None:
            yield name[0], min(word.confidence for word in row.within(*name.span()))
