"""Reads a criteria set from a document and refuses it with every fault at once."""

import re
from dataclasses import replace

from parindex.core import placeholders, points
from parindex.core.criteria import checking
from parindex.core.criteria.hashing import content_hash
from parindex.core.criteria.model import Band, CriteriaSet, Filing, Group, LegalBasis, NotArising, Part
from parindex.core.criteria.tree import REQUIRES, TreeReader
from parindex.core.faults import Fault, Refused
from parindex.core.placeholders import Period
from parindex.core.rules.base import UNREAD
from parindex.core.sentences import Points, Template
from parindex.core.source import TEXT, Node, Reader

#: The keys under which a file may hold its set.
ROOTS = ("criteria_set", "nq57_commune_set")

_POLICIES = {policy.value: policy for policy in NotArising}
_HUNDRED = 100 * points.POINT
_LATE_FIRST = re.compile(r"late_first_([0-9]{1,3})_days")
_LATE_EACH = re.compile(r"late_each_day_from_day_([0-9]{1,3})")
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_NO_ROOT = Template("tệp không có bộ chỉ số nào", "the file holds no criteria set")
_ADD_ROOT = Template("bắt đầu tệp bằng «criteria_set:»", "begin the file with «criteria_set:»")
_TWO_ROOTS = Template("tệp có hai bộ chỉ số", "the file holds two criteria sets")
_ONE_ROOT = Template("để mỗi bộ trong một tệp", "put each set into a file of its own")
_NO_AREAS = Template("bộ chỉ số không có lĩnh vực nào", "the set has no areas")
_ADD_AREAS = Template(
    "thêm «areas» (các lĩnh vực) hoặc «base» (danh sách mục)", "add «areas», or «base» (a list of items)"
)
_BAND_SHAPE = Template(
    "xếp loại phải là [điểm, tên] hoặc (at_least, label, …)",
    "a class must be [points, label] or (at_least, label, …)",
)
_BAND_EXAMPLE = Template(
    'viết ví dụ [90, "Hoàn thành xuất sắc nhiệm vụ"]',
    'write for example [90, "Hoàn thành xuất sắc nhiệm vụ"]',
)
_BASE_ABOVE = Template("«base_cap» cao hơn thang điểm {scale}", "«base_cap» is above the scale {scale}")
_LOWER_BASE = Template("hạ «base_cap» hoặc nâng «scale»", "lower «base_cap» or raise «scale»")
_CLAMP = Template(
    "«clamp_total» phải là hai mức điểm [thấp nhất, cao nhất]", "«clamp_total» must be two amounts [lowest, highest]"
)
_CLAMP_EXAMPLE = Template("viết ví dụ «clamp_total: [0, 100]»", "write for example «clamp_total: [0, 100]»")
_BAD_DAY = Template("«{key}: {given}» không phải ngày/tháng", "«{key}: {given}» is no day/month")
_WRITE_DAY = Template('viết ví dụ "15/12"', 'write for example "15/12"')
_NOT_NEGATIVE = Template("«{key}» phải là số âm (số điểm bị trừ)", "«{key}» must be negative (points taken)")
_MAKE_NEGATIVE = Template("ví dụ «{key}: -1»", "for example «{key}: -1»")
_GAP = Template(
    "mức trừ mỗi ngày bắt đầu từ ngày {start}, mà mức đầu đến ngày {grace}",
    "the daily amount starts on day {start}, and the first one ends on day {grace}",
)
_JOIN = Template("để ngày bắt đầu liền sau mức đầu", "let it start on the day after")


def read(document: Node) -> CriteriaSet:
    """Read a criteria set; raises `Refused` with every fault of the file at once."""
    faults: list[Fault] = []
    criteria = _read(document, faults)
    if faults or criteria is None:
        raise Refused(faults)
    return criteria


def freeze(criteria: CriteriaSet, period: Period) -> CriteriaSet:
    """Resolve the years and quarters in a set's texts for the round of a period.

    The days of required evidence stay relative to the year. Raises `Refused` where a text asks for a quarter and the
    period has none.
    """
    return replace(read(placeholders.resolve(criteria.document, period, kept=(REQUIRES,))), period=period)


def _read(document: Node, faults: list[Fault]) -> CriteriaSet | None:
    root = _root(document, faults)
    if root is None:
        return None
    faults += placeholders.check(document)
    given = Reader(root, faults)
    rounding = _below(given, "rounding", faults)
    total_decimals = rounding.whole("total_decimals", 2, most=points.MOST_DECIMALS)
    area_decimals = rounding.whole("area_decimals", total_decimals, most=points.MOST_DECIMALS)
    rounding.one_of("mode", {"half_up": "half_up"}, "half_up")
    sources = _sources(given, faults)
    tree = TreeReader(
        faults=faults,
        decimals=rounding.whole("item_decimals", 2, most=points.MOST_DECIMALS),
        not_arising=given.one_of("not_arising_default", _POLICIES, None),
        set_source=given.texts("src"),
        known_sources=frozenset(sources),
    )
    rounding.finish()
    areas = _areas(given, tree)
    ranking = _below(given, "ranking", faults)
    scale, base = _scale(given)
    bonus_cap, penalty_cap = _caps(given, faults)
    set_id = given.text("id")
    criteria = CriteriaSet(
        id=set_id,
        title=given.text("title", set_id),
        legal_basis=_legal_basis(given, faults),
        source=tree.set_source,
        sources=tuple(sources.items()),
        valid_from=given.text("valid_from", ""),
        valid_to=given.text("valid_to", ""),
        scale=scale,
        base_maximum=base,
        total_decimals=total_decimals,
        area_decimals=area_decimals,
        rank_total_decimals=ranking.whole("total_decimals", total_decimals, most=points.MOST_DECIMALS),
        rank_area_decimals=ranking.whole("area_decimals", area_decimals, most=points.MOST_DECIMALS),
        bands=_bands(given, scale, faults),
        weak_below=given.share("weak_area_threshold") if given.has("weak_area_threshold") else None,
        bonus_cap=bonus_cap,
        penalty_cap=penalty_cap,
        clamp=_clamp(given, scale),
        filing=_filing(given, faults),
        areas=areas,
        items=tuple(tree.items),
        hash=content_hash(document),
        document=document,
    )
    ranking.finish()
    given.ignore("published", "replaces", "replaced_by")
    given.finish()
    checking.check_sums(criteria, given)
    return criteria


def _scale(given: Reader) -> tuple[int, int]:
    """Read the scale and the part of it that is the base; `UNREAD` for one that is at fault."""
    before = len(given.faults)
    scale = given.points_from_zero("scale", default=_HUNDRED)
    if len(given.faults) != before:
        scale = UNREAD
    base = given.points_from_zero("base_cap", default=scale if scale != UNREAD else 0)
    if base > scale != UNREAD:
        given.fault(given.node_at("base_cap"), _BASE_ABOVE(scale=Points(scale)), _LOWER_BASE())
    return scale, base if len(given.faults) == before else UNREAD


def _root(document: Node, faults: list[Fault]) -> Node | None:
    given = Reader(document, faults) if isinstance(document.value, dict) else None
    roots = [node for key in ROOTS if given and (node := given.node_at(key)) is not None]
    root = roots[0] if roots else None
    if len(roots) > 1:
        faults.append(Fault(roots[1].place, _TWO_ROOTS(), _ONE_ROOT()))
    if given is None or root is None:
        faults.append(Fault(document.place, _NO_ROOT(), _ADD_ROOT()))
        return None
    given.ignore(*ROOTS)
    given.finish()
    return root


def _sources(given: Reader, faults: list[Fault]) -> dict[str, str]:
    """Read what each source tag stands for."""
    node = given.node_at("sources")
    if node is None:
        return {}
    below = Reader(node, faults)
    return {tag: below.text(tag) for tag in (node.value if isinstance(node.value, dict) else ())}


def _below(given: Reader, key: str, faults: list[Fault]) -> Reader:
    return Reader(given.node_at(key) or Node({}, given.node.line, f"{given.node.path}.{key}"), faults)


def _areas(given: Reader, tree: TreeReader) -> tuple[Group, ...]:
    areas = tuple(tree.group(node, Part.BASE) for node in given.nodes("areas"))
    areas += tree.flat(given.nodes("base"), Part.BASE)
    if not areas:
        given.fault(None, _NO_AREAS(), _ADD_AREAS())
    areas += tree.flat(given.nodes("bonus"), Part.BONUS)
    return areas + tree.flat(given.nodes("penalty"), Part.PENALTY)


def _caps(given: Reader, faults: list[Fault]) -> tuple[int | None, int | None]:
    if not given.has("bonus_penalty"):
        return _cap(given, "bonus_cap"), _cap(given, "penalty_cap")
    below = _below(given, "bonus_penalty", faults)
    enabled = below.yes_no("enabled", default=True)
    bonus, penalty = _cap(below, "bonus_cap"), _cap(below, "penalty_cap")
    below.finish()
    return (bonus, penalty) if enabled else (0, 0)


def _cap(given: Reader, key: str) -> int | None:
    return given.points_from_zero(key) if given.has(key) else None


def _clamp(given: Reader, scale: int) -> tuple[int, int]:
    node = given.node_at("clamp_total")
    if node is None:
        return 0, scale
    before = len(given.faults)
    bounds = [given.as_points("clamp_total", child) for child in given.nodes("clamp_total")]
    if len(given.faults) == before and (len(bounds) != 2 or bounds[0] >= bounds[1]):
        given.fault(node, _CLAMP(), _CLAMP_EXAMPLE())
    return (bounds[0], bounds[1]) if len(bounds) == 2 else (0, scale)


def _legal_basis(given: Reader, faults: list[Fault]) -> tuple[LegalBasis, ...]:
    node = given.node_at("legal_basis")
    if node is None or isinstance(node.value, str):
        return tuple(LegalBasis(text=text) for text in given.texts("legal_basis"))
    found = []
    for child in given.nodes("legal_basis"):
        if isinstance(child.value, str):
            found.append(LegalBasis(text=child.value))
            continue
        below = Reader(child, faults)
        number, date, issuer = below.text("number"), below.text("date", ""), below.text("issuer", "")
        about = below.text("about", "")
        below.finish()
        text = ", ".join(part for part in (number, date, issuer, about) if part)
        found.append(LegalBasis(text=text, number=number, date=date, issuer=issuer))
    return tuple(found)


def _bands(given: Reader, scale: int, faults: list[Fault]) -> tuple[Band, ...]:
    read = [(node, band) for node in given.nodes("classes") if (band := _band(given, node, faults)) is not None]
    checking.check_bands(read, scale, given)
    return tuple(band for _, band in read)


def _band(given: Reader, node: Node, faults: list[Fault]) -> Band | None:
    before = len(faults)
    match node.value:
        case (bound, Node(value=str() as label)):
            band = Band(at_least=given.as_points("classes", bound), label=label)
        case dict():
            below = Reader(node, faults)
            band = Band(
                at_least=below.points("at_least"),
                label=below.text("label"),
                no_area_under=below.share("no_area_under") if below.has("no_area_under") else None,
                not_filed_late=below.yes_no("not_filed_late", default=False),
            )
            below.finish()
        case _:
            given.fault(node, _BAND_SHAPE(), _BAND_EXAMPLE())
            return None
    return band if len(faults) == before else None


def _filing(given: Reader, faults: list[Fault]) -> Filing | None:
    node = given.node_at("filing")
    if node is None:
        return None
    below = Reader(node, faults)
    keys = tuple(node.value) if isinstance(node.value, dict) else ()
    first_key = next((key for key in keys if _LATE_FIRST.fullmatch(key)), None)
    each_key = next((key for key in keys if _LATE_EACH.fullmatch(key)), None)
    grace = int(first_key.split("_")[2]) if first_key else 0
    if each_key and int(each_key.rsplit("_", 1)[1]) != grace + 1:
        start = int(each_key.rsplit("_", 1)[1])
        below.fault(below.node_at(each_key), _GAP(start=start, grace=grace), _JOIN())
    due, last = _day(below, "due"), _day(below, "last_accepted")
    if below.has("last_accepted") and not below.has("due"):
        below.missing("due", TEXT())
    filing = Filing(
        due=below.text("due", ""),
        last_day=(last - due) % 365 if due is not None and last is not None else None,
        grace_days=grace,
        first=_taken(below, first_key),
        each_day=_taken(below, each_key),
    )
    below.finish()
    return filing


def _taken(given: Reader, key: str | None) -> int:
    if key is None:
        return 0
    amount = given.points(key)
    if amount > 0:
        given.fault(given.node_at(key), _NOT_NEGATIVE(key=key), _MAKE_NEGATIVE(key=key))
    return amount


def _day(given: Reader, key: str) -> int | None:
    """Read a day of the year as a count of days (a year of 365; a last day before the due day is in the next)."""
    if not given.has(key):
        return None
    text = given.text(key)
    found = _DAY.fullmatch(text.strip())
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= _LENGTHS[int(found[2]) - 1]:
        return sum(_LENGTHS[: int(found[2]) - 1]) + int(found[1])
    given.fault(given.node_at(key), _BAD_DAY(key=key, given=text), _WRITE_DAY())
    return None
