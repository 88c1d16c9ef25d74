"""Codes of a service index: refuses those that are given twice, and says which one an unknown code may be."""

import difflib
from collections.abc import Sequence

from parindex.core.sentences import Statement, Template, shown
from parindex.core.source import Node, Reader

_TWICE = Template("mã «{code}» có hai lần", "the code «{code}» stands here twice")
_RENAME = Template("đặt cho mỗi mục một mã riêng", "give each its own code")
_UNKNOWN = Template("mã «{code}» không có trong bộ chỉ số này", "the code «{code}» is not in this index")
_NEAR = Template("có phải «{near}»? Các mã: {known}", "did you mean «{near}»? Codes: {known}")
_USE = Template("dùng một trong các mã: {known}", "use one of the codes: {known}")


def unknown(code: str, known: Sequence[str]) -> tuple[Statement, Statement]:
    """Say that a code is not known, and name the nearest one as the remedy."""
    near = difflib.get_close_matches(code, known, n=1)
    remedy = _NEAR(near=near[0], known=tuple(known)) if near else _USE(known=tuple(known))
    return _UNKNOWN(code=shown(code)), remedy


def refuse_doubles(given: Reader, nodes: Sequence[Node], codes: Sequence[str]) -> None:
    """Note a fault for every code that stands before it already."""
    seen: set[str] = set()
    for node, code in zip(nodes, codes, strict=True):
        if code in seen:
            given.fault(node, _TWICE(code=shown(code)), _RENAME())
        seen.add(code)
