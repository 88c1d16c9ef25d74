"""Search in the documents of a province, kind by kind of what is typed, beside a plain comparison of every page."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median

from django.db import connection
from django.db.models import Q

from benchmarks.clients import percentile
from benchmarks.figures import Measured, at_least, at_most
from benchmarks.paging import RARE, fill_pages
from benchmarks.seeding import Province, make_province
from parindex.accounts.models import User
from parindex.evidence.models import Entry, PageText
from parindex.kit import clock
from parindex.rounds.queries.finding import Wanted, find

_TIMES = 3
_MOST_MS = 350

#: What is typed, by kind.
_TYPED: Mapping[str, Sequence[str]] = {
    "a number": ("30015", "Báo cáo số 74000", "4711/BC-UBND", "hồ sơ lưu 3000-2"),
    "words, with diacritics": ("nhân dân", "cải cách thủ tục", "tiếp công dân", "rà soát văn bản", "niêm yết"),
    "words, without": ("nhan dan", "cai cach thu tuc", "tiep cong dan", "ra soat van ban", "niem yet"),
    "a phrase that stands nearly everywhere": (
        '"ủy ban nhân dân"',
        '"cải cách hành chính"',
        '"cai cach hanh chinh"',
        '"trách nhiệm thi hành"',
    ),
    "a phrase of such words that is rare": (
        f'"{RARE}"',
        '"kết quả năm của"',
        '"cong khai ket qua nam"',
        '"thôn của năm"',
    ),
    "words that stand nowhere": ("khongdauca", '"dân nhân ban ủy"', "99999/QĐ-XYZ"),
}


def measure() -> Sequence[Measured]:
    """Fill a province with pages, and look for each kind of words as three people."""
    made = make_province(clock.now())
    pages = fill_pages(clock.now())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    print(f"  search: {Entry.objects.count():,} documents, {pages:,} pages, {connection.vendor}", flush=True)
    people = {name: User.objects.get(pk=key) for name, key in _people(made).items()}
    for user in people.values():
        # What is loaded once after a start is nobody's search.
        find(user, Wanted(words="Báo cáo"))
    figures = [figure for name, user in people.items() for figure in _kinds(name, user, made)]
    return [*figures, *_compared(people["manager"])]


def _people(made: Province) -> Mapping[str, int]:
    return {"manager": made.manager, "appraiser": made.appraiser, "officer": made.officer}


def _kinds(name: str, user: User, made: Province) -> Iterator[Measured]:
    for kind, typed in _TYPED.items():
        yield from _figures(f"{name}: {kind}", [Wanted(words=words) for words in typed], user)
    narrowed = [
        Wanted(words="nhân dân", round_id=made.rounds[0]),
        Wanted(words="nhân dân", item="3.5"),
        Wanted(words="cai cach", read=True),
        Wanted(words='"cải cách hành chính"', evidence="not_needed"),
    ]
    yield from _figures(f"{name}: words and a filter", narrowed, user)


def _figures(what: str, wanted: Sequence[Wanted], user: User) -> Iterator[Measured]:
    took = [_seconds(lambda each=each: find(user, each)) for each in wanted for _ in range(_TIMES)]  # type: ignore[misc]
    yield Measured(what=f"search, {what}: p50", value=median(took) * 1000, unit="ms")
    yield Measured(what="  p95", value=percentile(took, 0.95) * 1000, unit="ms", target=at_most(_MOST_MS))


def _compared(user: User) -> Iterator[Measured]:
    """Compare with the plain way: each page is compared with what was typed, without an index, and all are counted.

    That way misses what is typed without diacritics and what runs over the end of a line; it is given every advantage:
    nobody's rights are checked, no line is shown.
    """
    for words in ("cải cách hành chính", "kết quả năm của"):
        own = median(_seconds(lambda words=words: find(user, Wanted(words=f'"{words}"'))) for _ in range(_TIMES))  # type: ignore[misc]
        plain = median(_seconds(lambda words=words: _plainly(words)) for _ in range(_TIMES))  # type: ignore[misc]
        how = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
        yield Measured(what=f'the phrase "{words}": {how} on every page', value=plain * 1000, unit="ms")
        yield Measured(what="  as a multiple of the search", value=plain / own, unit="×", target=at_least(1))


def _plainly(words: str) -> int:
    files = PageText.objects.filter(Q(text__icontains=words)).values("reading__file")
    newest = Entry.objects.filter(file__in=files).order_by("-document__brought_at", "-pk")
    return len(newest[:25]) + newest.count()


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
