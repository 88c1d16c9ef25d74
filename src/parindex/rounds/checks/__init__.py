"""The checks of a round: its own, or the ones that come with the product."""

from functools import cache
from pathlib import Path

from parindex.core import checklists
from parindex.core.checklists import Read
from parindex.core.criteria import CriteriaSet
from parindex.core.faults import Fault, Refused
from parindex.core.source import Node
from parindex.kit import documents
from parindex.rounds.models import Round
from parindex.rounds.sets import criteria_of

_DEFAULT = Path(__file__).with_name("default.yaml")


@cache
def default_text() -> str:
    """Give the checks that come with the product, as they are written."""
    return documents.read_text(_DEFAULT, documents.CRITERIA_BYTES)


def read_text(text: str, criteria: CriteriaSet) -> list[object]:
    """Read checks that a person wrote for a round, as `Round.checks` keeps them.

    Raises `Refused` with every fault, each with its line.
    """
    document = documents.parse_yaml(text)
    checklists.read(document, criteria)
    kept = plain(document)
    return kept if isinstance(kept, list) else []


def checks_of(current: Round) -> Read:
    """Give the checks of a round that has its set; one that its set no longer fits is left out, and said to be."""
    return checklists.read_each(_document(current), criteria_of(current))


def faults_of(current: Round, criteria: CriteriaSet) -> list[Fault]:
    """Give what is wrong with the checks of a round under a set, before it opens or its set changes."""
    try:
        return checklists.read_each(_document(current), criteria).faults
    except Refused as refused:
        return list(refused.faults)


def plain(node: Node) -> object:
    """Give a document as plain values."""
    match node.value:
        case dict():
            return {key: plain(child) for key, child in node.value.items()}
        case tuple():
            return [plain(child) for child in node.value]
        case _:
            return node.value


def _document(current: Round) -> Node:
    return checklists.node_of(current.checks) if current.checks else documents.parse_yaml(default_text())
