"""Reads for the page on which a round manager assigns appraisers."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from parindex.rounds.balancing import Piece, Shared, share
from parindex.rounds.models import Assignment, Round, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_people import Appraisers, had_other_stage
from parindex.rounds.sets import criteria_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one appraiser has in one area: in how many units, in how many of them as the second."""

    units: int
    beside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One appraiser: units by area, the load as a whole, and the units that are closed to them, by name."""

    user_id: int
    name: str
    cells: tuple[Cell, ...]
    units: int
    items: int
    closed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One area: how many units have somebody for it, and how many have not."""

    code: str
    name: str
    items: int
    assigned: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Areas × appraisers of one stage of a round."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left: int


def matrix(current: Round, stage: Stage, people: Appraisers, unit_names: dict[int, str]) -> Matrix:
    """Give who has what. Two queries, however many units."""
    sizes = _sizes(current)
    placed = Assignment.objects.filter(area__sheet__round=current, stage=stage).order_by("pk")
    having: dict[int, list[tuple[str, int, bool]]] = defaultdict(list)
    held: dict[str, set[int]] = defaultdict(set)
    for user_id, code, unit_id, leads in placed.values_list("appraiser", "area__code", "area__sheet__unit", "is_lead"):
        having[user_id].append((code, unit_id, leads))
        held[code].add(unit_id)
    columns = tuple(_column(current, code, size, len(held[code]), len(unit_names)) for code, size in sizes.items())
    rows = tuple(_row(user_id, people, having[user_id], sizes, unit_names) for user_id in people.names)
    return Matrix(columns=columns, rows=rows, left=sum(column.left for column in columns))


def shares(
    current: Round, stage: Stage, people: Appraisers, area_codes: Collection[str], user_ids: Collection[int]
) -> tuple[Shared, dict[int, SheetArea]]:
    """Share out the areas of units that nobody has among people; also gives the areas by key."""
    sizes = _sizes(current)
    free = SheetArea.objects.filter(sheet__round=current, code__in=area_codes).exclude(assignments__stage=stage)
    areas = list(free.select_related("sheet__unit").order_by("pk"))
    had = had_other_stage(areas, stage)
    chosen = set(user_ids) & people.names.keys()
    pieces = [
        Piece(area_id=area.pk, items=sizes.get(area.code, 0), takers=_takers(area, people, chosen, had))
        for area in areas
    ]
    return share(pieces, chosen, load(current, stage)), {area.pk: area for area in areas}


def load(current: Round, stage: Stage) -> dict[int, int]:
    """Give the items that each appraiser has in a stage. One query."""
    sizes = _sizes(current)
    placed = Assignment.objects.filter(area__sheet__round=current, stage=stage)
    found: Counter[int] = Counter()
    for user_id, code in placed.values_list("appraiser", "area__code"):
        found[user_id] += sizes.get(code, 0)
    return dict(found)


def without_anybody(rounds: Collection[Round]) -> dict[tuple[int, str], int]:
    """Count the areas of units that nobody appraises, by round and stage. One query, whatever the number of rounds."""
    if not rounds:
        return {}
    counts = [
        Count("pk", filter=~Exists(Assignment.objects.filter(area=OuterRef("pk"), stage=stage.value)))
        for stage in Stage
    ]
    areas = SheetArea.objects.filter(sheet__round__in=rounds).order_by()
    rows = areas.values_list("sheet__round").annotate(first=counts[0], second=counts[1])
    stages = [stage.value for stage in Stage]
    return {(key, stage): count for key, *left in rows for stage, count in zip(stages, left, strict=True)}


def _takers(area: SheetArea, people: Appraisers, chosen: set[int], had: dict[int, set[int]]) -> frozenset[int]:
    """Give who of the chosen may take an area; who had the other appraisal only where nobody else has the role."""
    free = people.free_for(area.sheet.unit_id)
    others = free - had.get(area.pk, set())
    return frozenset((others or free) & chosen)


def _sizes(current: Round) -> dict[str, int]:
    criteria = criteria_of(current)
    return {
        area.code: sum(item.is_scored for item in criteria.items[area.first : area.last]) for area in criteria.areas
    }


def _column(current: Round, code: str, size: int, assigned: int, count: int) -> Column:
    name = next(area.name for area in criteria_of(current).areas if area.code == code)
    return Column(code=code, name=name, items=size, assigned=assigned, left=count - assigned)


def _row(
    user_id: int,
    people: Appraisers,
    having: Iterable[tuple[str, int, bool]],
    sizes: dict[str, int],
    unit_names: dict[int, str],
) -> Row:
    having = list(having)
    cells = tuple(
        Cell(
            units=sum(code == one for one, _, _ in having),
            beside=sum(code == one and not leads for one, _, leads in having),
        )
        for code in sizes
    )
    closed = sorted(unit_names[unit_id] for unit_id in people.closed(user_id) if unit_id in unit_names)
    return Row(
        user_id=user_id,
        name=people.names[user_id],
        cells=cells,
        units=len({unit_id for _, unit_id, _ in having}),
        items=sum(sizes.get(code, 0) for code, _, _ in having),
        closed=tuple(closed),
    )
