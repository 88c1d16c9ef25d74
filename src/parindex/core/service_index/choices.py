"""Reads where sources disagree, and the policies that choose between them."""

from parindex.core.faults import Fault
from parindex.core.sentences import Template
from parindex.core.service_index.codes import refuse_doubles, unknown
from parindex.core.service_index.model import Conflict, Indicator, Key, Policy
from parindex.core.source import Reader

#: The policies of a set that names none: its values as they stand, and all of its `alt_…` in their place.
PORTAL = Policy(code="portal", name="", takes=frozenset())
WORKBOOK = "workbook"

_KEYS = {key.value: key for key in Key}

_NO_OTHER = Template(
    "chỉ tiêu «{code}» không có giá trị khác cho «{key}»", "the indicator «{code}» has no other value of «{key}»"
)
_ADD_OTHER = Template(
    "thêm «alt_{key}» vào chỉ tiêu, hoặc bỏ chỉ tiêu khỏi mâu thuẫn này",
    "add «alt_{key}» to the indicator, or take it out of this conflict",
)


def read_conflicts(
    given: Reader, faults: list[Fault], indicators: tuple[Indicator, ...], source: tuple[str, ...]
) -> tuple[Conflict, ...]:
    """Read where sources disagree; what a policy can choose needs the other value in its indicators."""
    known = {indicator.code: indicator for indicator in indicators}
    nodes = given.nodes("conflicts")
    conflicts = []
    for node in nodes:
        below = Reader(node, faults)
        conflict = Conflict(
            code=below.text("code"),
            question=below.text("question"),
            indicators=below.texts("indicators"),
            main=below.text("main"),
            other=below.text("other"),
            source=below.texts("src") or source,
            key=below.one_of("key", _KEYS, None),
        )
        below.finish()
        for code in conflict.indicators:
            if code not in known:
                below.fault(below.node_at("indicators"), *unknown(code, tuple(known)))
            elif conflict.key is not None and conflict.key not in known[code].others:
                wrong = _NO_OTHER(code=code, key=conflict.key.value)
                below.fault(below.node_at("indicators"), wrong, _ADD_OTHER(key=conflict.key.value))
        conflicts.append(conflict)
    refuse_doubles(given, nodes, [conflict.code for conflict in conflicts])
    return tuple(conflicts)


def read_policies(
    given: Reader, faults: list[Fault], conflicts: tuple[Conflict, ...], indicators: tuple[Indicator, ...]
) -> tuple[Policy, ...]:
    """Read the policies, the first of which counts unless another is asked for."""
    nodes = given.nodes("policies")
    if not nodes:
        every = frozenset((indicator.code, key) for indicator in indicators for key in indicator.others)
        return (PORTAL, Policy(code=WORKBOOK, name="", takes=every))
    known = {conflict.code: conflict for conflict in conflicts}
    policies = []
    for node in nodes:
        below = Reader(node, faults)
        takes = set()
        for code in below.texts("takes_other"):
            if code not in known:
                below.fault(below.node_at("takes_other"), *unknown(code, tuple(known)))
            elif (key := known[code].key) is not None:
                takes |= {(indicator, key) for indicator in known[code].indicators}
        policies.append(Policy(code=below.text("code"), name=below.text("name"), takes=frozenset(takes)))
        below.finish()
    refuse_doubles(given, nodes, [policy.code for policy in policies])
    return tuple(policies)
