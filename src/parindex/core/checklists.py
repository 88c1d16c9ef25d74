"""Reads lists of checks, as a person wrote them for a round: every fault is noted, nothing faulty is run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from parindex.core.checks import KINDS, Check, Given, Scope, Severity
from parindex.core.criteria.model import CriteriaSet
from parindex.core.faults import Fault, Refused, refuse_too_many
from parindex.core.sentences import Statement, Template, shown
from parindex.core.source import Node, Reader

_NOT_LIST = Template("các phép kiểm tra phải là một danh sách", "the checks must be a list")
_WRITE_LIST = Template("mỗi phép kiểm tra một dòng, bắt đầu bằng «- »", "one check a line, each beginning with «- »")
_UNKNOWN_CODE = Template(
    "bộ chỉ số {criteria} không có mục hay lĩnh vực «{code}»", "criteria set {criteria} has no item or area «{code}»"
)
_CHECK_CODE = Template("kiểm tra lại mã", "check the code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One check of a list: what it is where it could be read, what is wrong with it, whether it is switched off."""

    check: Check | None
    faults: tuple[Fault, ...]
    is_off: bool


@dataclass(slots=True)
class Read:
    """The checks that could be read, and what is wrong with the others."""

    checks: list[Check] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_entry(node: Node, criteria: CriteriaSet) -> Entry:
    """Read one check for a set, also one that is switched off."""
    faults: list[Fault] = []
    given = Reader(node, faults)
    is_off = given.yes_no("off", default=False)
    check = _read_one(given, criteria)
    return Entry(check=None if faults else check, faults=tuple(faults), is_off=is_off)


def read_each(document: Node, criteria: CriteriaSet) -> Read:
    """Read a list of checks for a set; one that is faulty or off is left out, the faults are given."""
    result = Read()
    if not isinstance(document.value, tuple):
        result.faults.append(Fault(document.place, _NOT_LIST(), _WRITE_LIST()))
        return result
    for node in document.value:
        entry = read_entry(node, criteria)
        result.faults += entry.faults
        refuse_too_many(result.faults)
        if entry.check is not None and not entry.is_off:
            result.checks.append(entry.check)
    return result


def read(document: Node, criteria: CriteriaSet) -> tuple[Check, ...]:
    """Read a list of checks for a set; raises `Refused` with everything that is wrong."""
    result = read_each(document, criteria)
    if result.faults:
        raise Refused(result.faults)
    return tuple(result.checks)


def below(criteria: CriteriaSet) -> dict[str, tuple[str, ...]]:
    """Give for each code the items that it stands for: an item for itself, an area or criterion for all below it."""
    found: dict[str, tuple[str, ...]] = {item.code: (item.code,) for item in criteria.items}
    for area in criteria.areas:
        for group in (area, *area.groups()):
            found[group.code] = tuple(item.code for item in criteria.items[group.first : group.last])
    return found


def node_of(value: object, path: str = "") -> Node:
    """Give plain JSON values as a document, so that the checks of a round are read as a file of them is."""
    match value:
        case Mapping():
            return Node(
                {str(key): node_of(child, f"{path}.{key}".lstrip(".")) for key, child in value.items()}, 0, path
            )
        case list() | tuple():
            return Node(tuple(node_of(child, f"{path}[{place}]") for place, child in enumerate(value)), 0, path)
        case None | str() | int() | Decimal():
            return Node(value, 0, path)
        case _:
            return Node(str(value), 0, path)


def _read_one(given: Reader, criteria: CriteriaSet) -> Check | None:
    kinds: dict[str, type[Check] | None] = dict(KINDS)
    kind = given.one_of("kind", kinds, None)
    if kind is None:
        if not given.has("kind"):
            given.missing("kind", Statement.verbatim(" | ".join(KINDS)))
        return None
    severity = given.one_of("severity", {one.value: one for one in Severity}, kind.severity)
    scope = Scope(severity=severity, items=_scope(given, criteria))
    check = kind.read(Given(reader=given, scope=scope, criteria=criteria))
    given.finish()
    return check


def _scope(given: Reader, criteria: CriteriaSet) -> frozenset[str]:
    everything = frozenset(item.code for item in criteria.items)
    chosen = _codes(given, "items", criteria) if given.has("items") else everything
    return chosen - _codes(given, "except", criteria)


def _codes(given: Reader, key: str, criteria: CriteriaSet) -> frozenset[str]:
    known = below(criteria)
    named: set[str] = set()
    for code in given.texts(key):
        if code not in known:
            given.fault(given.node_at(key), _UNKNOWN_CODE(criteria=criteria.id, code=shown(code)), _CHECK_CODE())
        named |= set(known.get(code, ()))
    return frozenset(named)
