"""Reads the set of a service index from a document and refuses it with every fault at once."""

from collections.abc import Iterable
from dataclasses import replace

from parindex.core import points
from parindex.core.criteria.hashing import content_hash
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Points, Template
from parindex.core.service_index.choices import PORTAL, read_conflicts, read_policies
from parindex.core.service_index.codes import refuse_doubles, unknown
from parindex.core.service_index.indicators import IndicatorReader, read_zero
from parindex.core.service_index.model import (
    Factor,
    IndexGroup,
    Indicator,
    ServiceIndex,
    Zero,
    ZeroPolicy,
)
from parindex.core.source import LIST, MAPPING, Node, Reader

ROOT = "service_index"

_HUNDRED = 100 * points.POINT
_PERIODS = ("month", "quarter", "year")

_NO_ROOT = Template("tệp không có bộ chỉ số phục vụ nào", "the file holds no service index")
_ADD_ROOT = Template("bắt đầu tệp bằng «service_index:»", "begin the file with «service_index:»")
_NULL_IS_ZERO = Template(
    "«null_is_not_zero» phải là true: số liệu chưa có không phải là 0",
    "«null_is_not_zero» must be true: a figure that is missing is not 0",
)
_SET_TRUE = Template("viết «null_is_not_zero: true»", "write «null_is_not_zero: true»")
_SUM = Template(
    "nhóm «{code}» ghi tối đa {maximum} điểm, các chỉ tiêu cộng lại {total} điểm",
    "the group «{code}» says a maximum of {maximum} points, its indicators add up to {total}",
)
_CORRECT = Template("sửa «max» của nhóm hoặc của một chỉ tiêu", "correct «max» of the group or of an indicator")
_TOTAL = Template(
    "các nhóm cộng lại {total} điểm, khác {maximum} điểm của bộ chỉ số",
    "the groups add up to {total} points, not to the {maximum} of the index",
)
_CORRECT_TOTAL = Template("sửa «max» của một nhóm hoặc «total»", "correct «max» of a group, or «total»")


def read(document: Node) -> ServiceIndex:
    """Read a set under its first policy; raises `Refused` with every fault of the file at once."""
    faults: list[Fault] = []
    given = Reader(document, faults)
    node = given.node_at(ROOT)
    if node is None:
        raise Refused([Fault(document.place, _NO_ROOT(), _ADD_ROOT())])
    given.finish()
    index = _read(Reader(node, faults), document)
    if faults:
        raise Refused(faults)
    return under(index, index.policies[0].code)


def under(index: ServiceIndex, policy: str) -> ServiceIndex:
    """Give a set under one of its policies; raises `Refused` for one that it does not name."""
    known = {one.code: one for one in index.policies}
    chosen = known.get(policy)
    if chosen is None:
        raise Refused([Fault(Place("policy"), *unknown(policy, tuple(known)))])
    indicators = tuple(indicator.taking(chosen.keys(indicator.code)) for indicator in index.written)
    return replace(index, policy=chosen, indicators=indicators)


def _read(given: Reader, document: Node) -> ServiceIndex:
    faults = given.faults
    rounding = _below(given, "rounding", faults)
    groups = _groups(given, faults)
    source = given.texts("src")
    indicators = _indicators(given, faults, groups, source)
    factors = _factors(given, faults, indicators)
    conflicts = read_conflicts(given, faults, indicators, source)
    index = ServiceIndex(
        id=given.text("id"),
        title=given.text("title", ""),
        legal_basis=given.texts("legal_basis"),
        valid_from=given.text("valid_from", ""),
        valid_to=given.text("valid_to", ""),
        replaces=given.text("replaces", ""),
        total=given.points_from_zero("total", default=_HUNDRED),
        decimals=rounding.whole("decimals", 2, most=points.MOST_DECIMALS),
        periods=given.texts("periods") or _PERIODS,
        groups=groups,
        written=indicators,
        indicators=indicators,
        factors=factors,
        conflicts=conflicts,
        policies=read_policies(given, faults, conflicts, indicators),
        sources=_sources(given, faults),
        policy=PORTAL,
        hash=content_hash(document),
        document=document,
    )
    rounding.one_of("mode", {"half_up": "half_up"}, "half_up")
    rounding.one_of("where", {"leaf": "leaf"}, "leaf")
    rounding.finish()
    if not given.yes_no("null_is_not_zero", default=True):
        given.fault(given.node_at("null_is_not_zero"), _NULL_IS_ZERO(), _SET_TRUE())
    given.ignore("petition_deadlines_working_days", "channels", "notes")
    given.finish()
    if not faults:
        _check_sums(given, index)
    return index


def _below(given: Reader, key: str, faults: list[Fault]) -> Reader:
    return Reader(given.node_at(key) or Node({}, given.node.line, f"{given.node.path}.{key}"), faults)


def _entries(given: Reader, key: str, faults: list[Fault]) -> Iterable[tuple[str, Reader]]:
    """Give the entries of a mapping by their codes; one that is missing is empty."""
    below = _below(given, key, faults)
    codes = tuple(below.node.value) if isinstance(below.node.value, dict) else ()
    for code in codes:
        node = below.node_at(code)
        if node is None:
            below.missing(code, MAPPING())
        else:
            yield code, Reader(node, faults)


def _groups(given: Reader, faults: list[Fault]) -> tuple[IndexGroup, ...]:
    groups = []
    if not given.has("groups"):
        given.missing("groups", MAPPING())
    for code, below in _entries(given, "groups", faults):
        maximum = below.points_from_zero("max")
        groups.append(IndexGroup(code=code, name=below.text("name"), maximum=maximum, line=below.node.line))
        below.finish()
    return tuple(groups)


def _indicators(
    given: Reader, faults: list[Fault], groups: tuple[IndexGroup, ...], source: tuple[str, ...]
) -> tuple[Indicator, ...]:
    zero = read_zero(given, "zero_den") or Zero(policy=ZeroPolicy.UNRESOLVED)
    codes = tuple(group.code for group in groups)
    reader = IndicatorReader(faults=faults, groups=codes, zero=zero, source=source)
    nodes = given.nodes("indicators")
    if not nodes:
        given.missing("indicators", LIST())
    indicators = tuple(reader.read(node) for node in nodes)
    refuse_doubles(given, nodes, [indicator.code for indicator in indicators])
    known = {indicator.code for indicator in indicators if indicator.rule is not None}
    for node, indicator in zip(nodes, indicators, strict=True):
        policies = [indicator.rule.zero if indicator.rule else None, indicator.zero]
        for heir in [heir for policy in policies if policy is not None for heir in policy.heirs]:
            if heir not in known or heir == indicator.code:
                given.fault(node, *unknown(heir, sorted(known - {indicator.code})))
    return indicators


def _factors(given: Reader, faults: list[Fault], indicators: tuple[Indicator, ...]) -> tuple[Factor, ...]:
    """Read the factors; one that an indicator names and the set does not goes by its code."""
    named = {}
    for code, below in _entries(given, "factors", faults):
        named[code] = Factor(code=code, name=below.text("name"))
        below.finish()
    for indicator in indicators:
        if indicator.rule is not None and indicator.rule.factor:
            named.setdefault(indicator.rule.factor, Factor(code=indicator.rule.factor, name=indicator.rule.factor))
    return tuple(named.values())


def _sources(given: Reader, faults: list[Fault]) -> tuple[tuple[str, str], ...]:
    """Read what each source tag stands for."""
    below = _below(given, "sources", faults)
    tags = tuple(below.node.value) if isinstance(below.node.value, dict) else ()
    return tuple((tag, below.text(tag)) for tag in tags)


def _check_sums(given: Reader, index: ServiceIndex) -> None:
    """Note a fault for every group that its indicators do not add up to, and for groups that miss the total."""
    for group in index.groups:
        rules = [indicator.rule for indicator in index.of_group(group.code)]
        total = sum(rule.maximum or 0 for rule in rules if rule)
        if total != group.maximum:
            said = _SUM(code=group.code, maximum=Points(group.maximum), total=Points(total))
            given.faults.append(Fault(Place(f"{given.node.path}.groups.{group.code}", group.line), said, _CORRECT()))
    total = sum(group.maximum for group in index.groups)
    if total != index.total:
        given.fault(None, _TOTAL(total=Points(total), maximum=Points(index.total)), _CORRECT_TOTAL())
