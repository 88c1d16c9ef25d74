"""The checks of a round: its own, or the ones that come with the product."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import yaml

from parindex.core import checklists
from parindex.core.checklists import Entry, Read
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
    return _texts_only(document)


def listed(current: Round) -> list[object]:
    """Give the checks of a round as it keeps them: its own, or those that come with the product."""
    return list(current.checks) or default()


def default() -> list[object]:
    """Give the checks that come with the product as plain values."""
    return _texts_only(documents.parse_yaml(default_text()))


def entries(listed: Sequence[object], criteria: CriteriaSet) -> list[Entry]:
    """Read each check of a list, the ones that are switched off too."""
    return [checklists.read_entry(checklists.node_of(one), criteria) for one in listed]


def codes(value: object) -> list[str]:
    """Give the codes that a key of a check names: a list of them, or one alone."""
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def stamp(current: Round) -> str:
    """Give a text that changes with the checks of a round."""
    return hashlib.sha256(documents.dump_json(listed(current)).encode()).hexdigest()[:32]


def checks_of(current: Round) -> Read:
    """Give the checks of a round that has its set; one that its set no longer fits is left out, and said to be."""
    running = [one for one in listed(current) if not (isinstance(one, dict) and one.get("off") is True)]
    return checklists.read_each(checklists.node_of(running), criteria_of(current))


def faults_of(current: Round, criteria: CriteriaSet) -> list[Fault]:
    """Give what is wrong with the checks of a round under a set, before it opens or its set changes."""
    try:
        return checklists.read_each(checklists.node_of(listed(current)), criteria).faults
    except Refused as refused:
        return list(refused.faults)


def write_yaml(listed: Sequence[object]) -> str:
    """Write checks as a YAML file, one a line, as a person would."""
    lines = [
        yaml.safe_dump(one, default_flow_style=True, allow_unicode=True, sort_keys=False, width=100_000).strip()
        for one in listed
    ]
    return "".join(f"- {line}\n" for line in lines)


def _texts_only(document: Node) -> list[object]:
    kept = plain(document)
    return kept if isinstance(kept, list) else []


def plain(node: Node) -> object:
    """Give a document as plain values; a decimal is the text that it was written as, since codes look like them."""
    match node.value:
        case dict():
            return {key: plain(child) for key, child in node.value.items()}
        case tuple():
            return [plain(child) for child in node.value]
        case Decimal():
            return str(node.value)
        case _:
            return node.value
