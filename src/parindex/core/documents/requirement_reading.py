"""Reads required evidence from a document and writes it back: plain values, one canonical form, one content hash."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.requirements import Certainty, Day, Origin, Requirement, Requirements, Window
from parindex.core.documents.terms import Term
from parindex.core.documents.types import DocumentType
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Statement, Template, shown
from parindex.core.source import Node, Reader

ROOT = "requirements"
_MOST = 100
_MOST_DAYS = 3_660
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/\{year(?:([+-])(\d{1,2}))?\}")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_Word = TypeVar("_Word", bound=StrEnum)

_NO_ROOT = Template("tệp không có «requirements»", "the file has no «requirements»")
_ADD_ROOT = Template("bắt đầu bằng «requirements:» rồi đến mã từng mục", "begin with «requirements:», then item codes")
_UNKNOWN_ITEM = Template("bộ chỉ số không có mục «{code}»", "the criteria set has no item «{code}»")
_CHECK_CODE = Template("kiểm tra lại mã của mục", "check the code of the item")
_NOT_DAY = Template("«{key}: {given}» không phải ngày", "«{key}: {given}» is no day")
_WRITE_DAY = Template("viết như 31/12/(year-1), với ngoặc nhọn", "write it like 31/12/(year-1), with curly braces")
_BACKWARDS = Template("ngày cuối đứng trước ngày đầu", "the last day stands before the first")
_SWAP = Template("đổi lại «from» và «to»", "swap «from» and «to»")
_UNKNOWN = Template("«{given}» không phải giá trị được biết của «{key}»", "«{given}» is no known value of «{key}»")
_ONE_OF = Template("dùng một trong: {known}", "use one of: {known}")
_BOTH = Template("«terms» đã nói đủ các kỳ, không dùng cùng «count» hay «term»", "«terms» rules out «count» and «term»")
_KEEP_ONE = Template("bỏ «count» và «term»", "drop «count» and «term»")
_ONE_CHOICE = Template("«one_of» chỉ có một lựa chọn", "«one_of» has only one choice")
_MORE = Template("thêm lựa chọn khác, hoặc đưa vào «shared»", "add another choice, or move it into «shared»")
_EMPTY_GROUP = Template("nhóm từ rỗng", "an empty group of words")
_FILL = Template("ghi ít nhất một từ", "give at least one word")


def read_requirements(document: Node, codes: Collection[str] | None = None) -> dict[str, Requirements]:
    """Read the requirements of each item by its code; raises `Refused` with every fault at once.

    With `codes`, the items of a set, any other code is a fault.
    """
    faults: list[Fault] = []
    found: dict[str, Requirements] = {}
    given = Reader(document, faults)
    root = given.node_at(ROOT)
    if root is None:
        given.fault(None, _NO_ROOT(), _ADD_ROOT())
    else:
        items = Reader(root, faults)
        for code in root.value if isinstance(root.value, dict) else ():
            node = items.node_at(code)
            if codes is not None and code not in codes:
                items.fault(node, _UNKNOWN_ITEM(code=shown(code)), _CHECK_CODE())
            found[code] = read_item(node, faults) if node else Requirements()
    given.finish()
    if faults:
        raise Refused(faults)
    return found


def plain_requirements(requirements: Mapping[str, Requirements]) -> dict[str, object]:
    """Give requirements as the plain values that are read back to the same."""
    return {ROOT: {code: plain_item(one) for code, one in requirements.items()}}


def requirements_hash(requirements: Mapping[str, Requirements]) -> str:
    """Give the SHA-256 of what is required; where it comes from, and the order of the items, are left out."""
    content = {code: plain_item(one, origins=False) for code, one in requirements.items()}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def read_item(node: Node, faults: list[Fault]) -> Requirements:
    """Read what one item requires; its faults are added to the others."""
    given = Reader(node, faults)
    shared = tuple(_requirement(child, faults) for child in given.nodes("shared"))
    alternatives = []
    for child in given.nodes("one_of"):
        parts = child.value if isinstance(child.value, tuple) else (child,)
        alternatives.append(tuple(_requirement(part, faults) for part in parts))
    if len(alternatives) == 1:
        given.fault(given.node_at("one_of"), _ONE_CHOICE(), _MORE())
    origins = tuple(_origin(child, faults) for child in given.nodes("origins"))
    given.finish()
    return Requirements(shared=shared, alternatives=tuple(alternatives), origins=origins)


def _requirement(node: Node, faults: list[Fault]) -> Requirement:
    given = Reader(node, faults)
    terms = _words(given, "terms", Term)
    if terms and (given.has("count") or given.has("term")):
        given.fault(given.node_at("terms"), _BOTH(), _KEEP_ONE())
    requirement = Requirement(
        label=given.text("label", ""),
        types=_words(given, "types", DocumentType),
        forms=_words(given, "forms", PaperForm),
        issuers=_words(given, "issuers", Level),
        term=given.one_of("term", {term.value: term for term in Term}, None),
        terms=terms,
        window=_window(given),
        is_signed=given.yes_no("signed", default=False),
        count=given.whole("count", 1, least=1, most=_MOST),
        subject=tuple(group for child in given.nodes("subject") if (group := _group(given, child))),
        is_optional=given.yes_no("optional", default=False),
    )
    given.finish()
    return requirement


def _origin(node: Node, faults: list[Fault]) -> Origin:
    given = Reader(node, faults)
    origin = Origin(
        phrase=given.text("phrase", ""),
        why=Statement.verbatim(given.text("why", "")),
        certainty=given.one_of("certainty", {one.value: one for one in Certainty}, Certainty.LOW),
    )
    given.finish()
    return origin


def _words(given: Reader, key: str, kind: type[_Word]) -> tuple[_Word, ...]:
    known = {one.value: one for one in kind}
    found = []
    for node in given.nodes(key):
        if isinstance(node.value, str) and node.value in known:
            found.append(known[node.value])
        else:
            given.fault(node, _UNKNOWN(key=key, given=node.shown()), _ONE_OF(known=tuple(known)))
    return tuple(found)


def _group(given: Reader, node: Node) -> tuple[str, ...]:
    words = node.value if isinstance(node.value, tuple) else (node,)
    found = tuple(word.value for word in words if isinstance(word.value, str) and word.value.strip())
    if not found or len(found) < len(words):
        given.fault(node, _EMPTY_GROUP(), _FILL())
    return found


def _window(given: Reader) -> Window | None:
    opens, closes = _day(given, "from"), _day(given, "to")
    after = given.whole("after_superior", 0, most=_MOST_DAYS) if given.has("after_superior") else None
    if opens and closes and closes < opens:
        given.fault(given.node_at("to"), _BACKWARDS(), _SWAP())
    if opens is None and closes is None and after is None:
        return None
    return Window(opens=opens, closes=closes, after_superior=after)


def _day(given: Reader, key: str) -> Day | None:
    if not given.has(key):
        return None
    text = given.text(key)
    found = _DAY.fullmatch(text)
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= _LONGEST[int(found[2]) - 1]:
        return Day(int(f"{found[3] or '+'}{found[4] or 0}"), int(found[2]), int(found[1]))
    given.fault(given.node_at(key), _NOT_DAY(key=key, given=shown(text)), _WRITE_DAY())
    return None


def plain_item(one: Requirements, *, origins: bool = True) -> dict[str, object]:
    """Give what one item requires as plain values, with where it comes from or without."""
    written: dict[str, object] = {}
    if one.shared:
        written["shared"] = [_plain(part) for part in one.shared]
    if one.alternatives:
        written["one_of"] = [[_plain(part) for part in choice] for choice in one.alternatives]
    if origins and one.origins:
        written["origins"] = [
            {"phrase": origin.phrase, "why": origin.why.say(), "certainty": origin.certainty.value}
            for origin in one.origins
        ]
    return written


def _plain(one: Requirement) -> dict[str, object]:
    window = one.window or Window()
    written: dict[str, object] = {
        "label": one.label,
        "types": [kind.value for kind in one.types],
        "forms": [form.value for form in one.forms],
        "issuers": [level.value for level in one.issuers],
        "term": one.term.value if one.term else None,
        "terms": [term.value for term in one.terms],
        "from": _plain_day(window.opens),
        "to": _plain_day(window.closes),
        "signed": one.is_signed,
        "count": one.count if one.count > 1 else None,
        "subject": [list(group) for group in one.subject],
        "optional": one.is_optional,
    }
    kept = {key: value for key, value in written.items() if value}
    return kept if window.after_superior is None else kept | {"after_superior": window.after_superior}


def _plain_day(day: Day | None) -> str | None:
    if day is None:
        return None
    shift = f"{day.year:+d}" if day.year else ""
    return f"{day.day:02}/{day.month:02}/{{year{shift}}}"
