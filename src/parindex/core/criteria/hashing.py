"""The content hash of a criteria set: the same for the same content, whatever the layout of its file."""

import hashlib
import json
from decimal import Decimal

from parindex.core.source import Node

#: Facts that a file may carry beside the set and that no score depends on.
BESIDE = frozenset({"published", "demo", "demo_note"})


def content_hash(document: Node) -> str:
    """Give the SHA-256 of a document's content: keys sorted, 1.0 equal to 1, comments and layout left out."""
    text = json.dumps(_plain(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(node: Node) -> object:
    match node.value:
        case dict():
            return {key: _plain(child) for key, child in node.value.items() if key not in BESIDE}
        case tuple():
            return [_plain(child) for child in node.value]
        case int() | Decimal() if not isinstance(node.value, bool):
            return {"number": _digits(Decimal(node.value))}
        case _:
            return node.value


def _digits(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
