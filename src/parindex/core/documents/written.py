"""Required evidence that a criteria set itself says as data, under `requires` of an item."""

from collections.abc import Iterable, Iterator

from parindex.core.criteria import CriteriaSet, Item, read
from parindex.core.criteria.tree import REQUIRES
from parindex.core.documents.requirement_reading import read_item
from parindex.core.documents.requirements import Requirements
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Statement
from parindex.core.source import Node


def read_set(document: Node) -> CriteriaSet:
    """Read a criteria set with the evidence that it requires; raises `Refused` with every fault of both at once."""
    try:
        criteria = read(document)
    except Refused as refused:
        raise Refused([*refused.faults, *_faults(_anywhere(document))]) from refused
    if faults := _faults(item.requires for item in criteria.items if item.requires):
        raise Refused(faults)
    return criteria


def written(item: Item) -> Requirements | None:
    """Give what the set says that an item requires; None where it says nothing. Raises `Refused` for what is faulty."""
    if item.requires is None:
        return None
    faults: list[Fault] = []
    found = read_item(item.requires, faults)
    if faults:
        raise Refused(faults)
    return found


def said(item: Item) -> tuple[Statement, ...]:
    """Say what the set itself says that an item requires; nothing where it says nothing."""
    found = written(item)
    return found.said if found else ()


def _faults(nodes: Iterable[Node]) -> list[Fault]:
    faults: list[Fault] = []
    for node in nodes:
        read_item(node, faults)
    return faults


def _anywhere(document: Node) -> Iterator[Node]:
    """Give what stands under the key of required evidence in a document that is no set yet."""
    for node in document.walk():
        below = node.value.get(REQUIRES) if isinstance(node.value, dict) else None
        if below is not None and isinstance(below.value, dict):
            yield below
