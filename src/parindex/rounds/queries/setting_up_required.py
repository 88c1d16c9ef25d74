"""What evidence each item of a round's set requires, as its manager reads it: in words, with why, and how sure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from textwrap import indent

import yaml

from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.comparing import Moves
from parindex.core.criteria.model import Item
from parindex.core.documents.requirement_reading import ROOT, plain_item, plain_requirements
from parindex.core.documents.requirements import CERTAINTIES, Certainty, Origin, Requirements
from parindex.core.sentences import Statement
from parindex.criteria import queries, required
from parindex.criteria.required import Draft, Working
from parindex.rounds.models import Round
from parindex.rounds.sets import criteria_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item: what the set names, what it requires, why, and what a person changed and nobody approved yet.

    `before` is what stands while a change waits for approval, empty where only the reason changed. `look` says why an
    item that came along from another set should be looked at again.
    """

    code: str
    name: str
    phrases: tuple[str, ...]
    says: tuple[Statement, ...]
    whys: tuple[Statement, ...]
    certainty: Statement
    tone: str
    look: str
    is_unsure: bool
    is_needed: bool
    draft: Draft | None
    before: tuple[Statement, ...]
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under one heading; `title` is empty for what is unsure, which stands first, and for what is not needed."""

    key: str
    title: str
    rows: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Where the required evidence of a round stands, for a line of a check list."""

    is_approved: bool
    unsure: int
    waiting: int

    @property
    def is_done(self) -> bool:
        """Say whether there is nothing to look at or to approve."""
        return self.is_approved and not self.unsure and not self.waiting


_TONES = {Certainty.HIGH: "good", Certainty.MEDIUM: "warn", Certainty.LOW: "loss"}
_SHOWS: dict[str, Callable[[Row], bool]] = {
    "all": lambda _: True,
    "unsure": lambda row: row.is_unsure,
    "waiting": lambda row: row.draft is not None,
    "not-needed": lambda row: not row.is_needed,
}
SHOWS = tuple(_SHOWS)


def working(current: Round) -> Working:
    """Give the required evidence of a round that has its set. Three queries at most."""
    return required.working(current.criteria_hash, current.period, assessor_id=current.assessor_id)


def summary(current: Round) -> Summary:
    """Say where the required evidence of a round stands that has its set. Three queries at most."""
    work = working(current)
    unsure = sum(_is_unsure(work, item.code) for item in criteria_of(current).items)
    return Summary(is_approved=work.standing.is_approved, unsure=unsure, waiting=len(work.drafts))


def looks_after(current: Round, content_hash: str, moves: Moves) -> Mapping[str, Statement] | None:
    """Say which items a change of the set leaves to be looked at again, with why; None where nothing comes along."""
    mine, period = current.assessor_id, current.period
    before = queries.required(current.criteria_hash, period, assessor_id=mine)
    if not before.is_approved or queries.required(content_hash, period, assessor_id=mine).is_approved:
        return None
    return required.carried(current.criteria_hash, content_hash, moves, period, before.items).to_look_at


def rows(criteria: CriteriaSet, work: Working) -> list[Row]:
    """Give a row for each item of a set, in its order; no query."""
    return [row(item, work) for item in criteria.items]


def row(item: Item, work: Working) -> Row:
    """Give the row of one item; no query."""
    one, draft = work.items[item.code], work.drafts.get(item.code)
    standing = work.standing.items[item.code]
    return Row(
        code=item.code,
        name=item.name,
        phrases=item.evidence,
        says=one.said,
        whys=tuple(origin.why for origin in _apart(one)),
        certainty=CERTAINTIES[one.certainty](),
        tone=_TONES[one.certainty],
        look=work.standing.to_look_at.get(item.code, "") if draft is None else "",
        is_unsure=_is_unsure(work, item.code),
        is_needed=one.is_needed,
        draft=draft,
        before=standing.said if draft and _content(standing) != _content(one) else (),
        stamp=work.item_stamp(item.code),
    )


def counts(found: Iterable[Row]) -> Mapping[str, int]:
    """Say how many rows each way to narrow the list leaves."""
    found = list(found)
    return {show: sum(map(keeps, found)) for show, keeps in _SHOWS.items()}


def sections(criteria: CriteriaSet, found: Iterable[Row], show: str) -> list[Section]:
    """Group rows: what is unsure first, then by area, and what requires nothing of a unit last."""
    left = [row for row in found if _SHOWS[show](row)]
    unsure = [row for row in left if row.is_unsure]
    places = criteria.index()
    result = [Section(key="unsure", title="", rows=unsure)]
    for area in criteria.areas:
        within = range(area.first, area.last)
        inside = [row for row in left if places[row.code] in within and row.is_needed and not row.is_unsure]
        result.append(Section(key=f"area-{area.code}", title=f"{area.code} {area.name}", rows=inside))
    rest = [row for row in left if not row.is_needed and not row.is_unsure]
    return [one for one in [*result, Section(key="not-needed", title="", rows=rest)] if one.rows]


def write_yaml(criteria: CriteriaSet, items: Mapping[str, Requirements]) -> str:
    """Write what items require as a YAML file, each below its name."""
    plain, lines = plain_requirements(items)[ROOT], [f"{ROOT}:"]
    written = plain if isinstance(plain, dict) else {}
    for item in criteria.items:
        one = {item.code: written[item.code]}
        text = yaml.safe_dump(one, default_flow_style=None, allow_unicode=True, sort_keys=False, width=110)
        lines += [f"  # {' '.join(item.name.split())}", indent(text, "  ").rstrip()]
    return "\n".join(lines) + "\n"


def latest(work: Working) -> tuple[str, datetime] | None:
    """Say who changed something last that waits for approval, and when."""
    found = max(work.drafts.values(), key=lambda draft: draft.at, default=None)
    return (found.by, found.at) if found else None


def _is_unsure(work: Working, code: str) -> bool:
    """Say whether a person should look at an item first: unsure by rule, or not looked at since the set changed."""
    if work.standing.is_approved:
        return code in work.standing.to_look_at and code not in work.drafts
    return work.items[code].certainty is not Certainty.HIGH


def _apart(one: Requirements) -> Iterable[Origin]:
    seen: dict[str, Origin] = {}
    for origin in one.origins:
        seen.setdefault(origin.why.say(), origin)
    return seen.values()


def _content(one: Requirements) -> dict[str, object]:
    return plain_item(one, origins=False)
