"""Reads YAML and JSON files that people hand in: positions kept, numbers exact, everything dubious refused."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Statement, Template, shown
from parindex.core.source import Node, Scalar

#: A criteria set of a thousand items is below 1 MiB; an answers file of 10,600 units below 60 MiB.
CRITERIA_BYTES = 4 * 1024 * 1024
ANSWERS_BYTES = 64 * 1024 * 1024

_MOST_NODES = 60_000
_DEEPEST = 60
_LONGEST_PATH = 200
# A leading zero makes a text of it: 007 is a code, and YAML 1.1 would have read 010 as 8.
_WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[+-]?(?:(?:0|[1-9][0-9]{0,17})\.[0-9]{0,12}|\.[0-9]{1,12})")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ESCAPED = re.compile(r"\\(?:u(?:00[0189]|d[89a-f])|[bf])", re.IGNORECASE)
_NULLS = {"", "~", "null", "Null", "NULL"}
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_NOT_THERE = Template("không đọc được tệp: {why}", "the file cannot be read: {why}")
_WHY_NOT = {
    FileNotFoundError: Template("không có tệp nào tên như vậy", "there is no such file"),
    IsADirectoryError: Template("đó là một thư mục", "it is a folder"),
    PermissionError: Template("không có quyền đọc", "reading it is not permitted"),
}
_CHECK_NAME = Template("kiểm tra lại tên tệp và quyền đọc", "check the name of the file and the right to read it")
_TOO_LARGE = Template("tệp lớn quá {most} MB", "the file has more than {most} MB")
_SPLIT = Template("kiểm tra xem có chọn nhầm tệp không", "check whether this is the right file")
_SPREADSHEET = Template(
    "đây là tệp {what}, không phải văn bản YAML hay JSON", "this is a {what} file, not YAML or JSON text"
)
_EXPORT = Template("mở bằng chương trình của nó và xuất ra đúng định dạng", "open it in its own program and export it")
_ENCODING = Template("tệp không ở bảng mã UTF-8 (byte thứ {at})", "the file is not in UTF-8 (byte {at})")
_SAVE_UTF8 = Template("lưu lại tệp với bảng mã UTF-8", "save the file again as UTF-8")
_CONTROL = Template("có ký tự điều khiển không đọc được", "there is an unreadable control character")
_REMOVE = Template("xóa ký tự đó hoặc xuất lại tệp", "remove the character or export the file again")
_SYNTAX = Template("sai cú pháp YAML: {why}", "YAML syntax error: {why}")
_FIX_SYNTAX = Template(
    "kiểm tra thụt lề, dấu hai chấm và dấu ngoặc quanh dòng này",
    "check indentation, colons and brackets around this line",
)
_ALIAS = Template("có bí danh YAML (& hoặc *), không được phép", "YAML anchors and aliases (& or *) are not allowed")
_WRITE_OUT = Template("viết giá trị ra đầy đủ", "write the value out in full")
_TAG = Template("có thẻ YAML «{tag}», không được phép", "the YAML tag «{tag}» is not allowed")
_REMOVE_TAG = Template("bỏ thẻ", "remove the tag")
_TOO_DEEP = Template("lồng sâu quá {most} cấp", "nested more than {most} levels deep")
_TOO_NESTED = Template("lồng quá nhiều cấp", "nested too deeply")
_TOO_LONG = Template("có con số quá nhiều chữ số", "a number has too many digits")
_TOO_MANY = Template("có quá {most} giá trị", "more than {most} values")
_SIMPLIFY = Template("viết đơn giản lại", "simplify the file")
_DUPLICATE = Template("khóa «{key}» có hai lần", "the key «{key}» stands here twice")
_KEEP_ONE = Template("giữ lại một khóa", "keep one of them")
_NOT_KEY = Template("khóa phải là một từ", "a key must be a word")
_WRITE_KEY = Template("viết «khóa: giá trị»", "write «key: value»")
_JSON_SYNTAX = Template("sai cú pháp JSON: {why}", "JSON syntax error: {why}")
_FIX_JSON = Template(
    "kiểm tra dấu phẩy, ngoặc và dấu nháy quanh dòng này",
    "check commas, brackets and quotes around this line",
)
_JSON_NUMBER = Template("«{text}» không phải con số dùng được", "«{text}» is not a usable number")
_WRITE_PLAIN = Template(
    "viết số thường, không quá 18 chữ số và 12 số lẻ",
    "write a plain number of at most 18 digits and 12 decimals",
)
_EMPTY = Template("tệp rỗng", "the file is empty")
_SEVERAL = Template("tệp có nhiều tài liệu YAML", "the file holds several YAML documents")
_ONE = Template("giữ lại một tài liệu", "keep one document")

_SIGNATURES = (
    (b"PK\x03\x04", "Excel/Word (zip)"),
    (b"\xd0\xcf\x11\xe0", "Excel/Word 97-2003"),
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "gzip"),
)


def read_text(path: Path, most_bytes: int) -> str:
    """Read a UTF-8 text file; raises `Refused` for one too large, in another encoding, or no text at all."""
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as error:
        why = _WHY_NOT.get(type(error), Template("{text}", "{text}"))(text=error.strerror or str(error))
        raise _refused(_NOT_THERE(why=why), _CHECK_NAME()) from error
    if len(content) > most_bytes:
        raise _refused(_TOO_LARGE(most=_megabytes(most_bytes)), _SPLIT())
    return decode(content)


def decode(content: bytes) -> str:
    """Take bytes as UTF-8 text, in composed letters (NFC).

    Raises `Refused` for office files, other encodings, control characters and an empty file.
    """
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise _refused(_SPREADSHEET(what=what), _EXPORT())
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(_ENCODING(at=str(error.start + 1)), _SAVE_UTF8()) from error
    if not text.strip():
        raise _refused(_EMPTY(), _SPLIT())
    if "\x00" in text:
        raise _refused(_ENCODING(at=str(text.index("\x00") + 1)), _SAVE_UTF8())
    if found := _UNREADABLE.search(text):
        raise _refused(_CONTROL(), _REMOVE(), text.count("\n", 0, found.start()) + 1)
    return unicodedata.normalize("NFC", text)


def parse_yaml(text: str) -> Node:
    """Read YAML text into nodes with line and path.

    Plain scalars follow the YAML 1.2 core words, so that `on` and `yes` stay words; numbers are exact.
    Raises `Refused` for aliases, tags, duplicate keys, several documents, and anything too deep or too large.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise _refused(_SYNTAX(why=error.problem or "?"), _FIX_SYNTAX(), mark.line + 1 if mark else 0) from error
    except yaml.YAMLError as error:
        raise _refused(_CONTROL(), _REMOVE()) from error
    if builder.root is None:
        raise _refused(_EMPTY(), _SPLIT())
    return builder.root


@dataclass(slots=True)
class _Open:
    line: int
    path: str
    entries: dict[str, Node] | None
    members: list[Node] = field(default_factory=list)
    key: str | None = None

    def path_of_next(self) -> str:
        """Give the path of the value that comes next, its beginning cut off where it grows long."""
        if self.entries is None:
            path = f"{self.path}[{len(self.members)}]"
        else:
            path = f"{self.path}.{self.key}" if self.path else str(self.key)
        return path if len(path) <= _LONGEST_PATH else f"…{path[-_LONGEST_PATH:]}"


@dataclass(slots=True)
class _Builder:
    root: Node | None = None
    _stack: list[_Open] = field(default_factory=list)
    _count: int = 0

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refused(_ALIAS(), _WRITE_OUT(), line)
        if isinstance(event, yaml.DocumentStartEvent):
            if self.root is not None:
                raise _refused(_SEVERAL(), _ONE(), line)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open(event, line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self._stack.pop()
            value = tuple(done.members) if done.entries is None else done.entries
            self._add(Node(value, done.line, done.path))

    def _open(self, event: Any, line: int) -> None:
        _no_tag(event, line)
        if len(self._stack) >= _DEEPEST:
            raise _refused(_TOO_DEEP(most=_DEEPEST), _SIMPLIFY(), line)
        if self._stack and self._stack[-1].entries is not None and self._stack[-1].key is None:
            raise _refused(_NOT_KEY(), _WRITE_KEY(), line)
        path = self._stack[-1].path_of_next() if self._stack else ""
        self._stack.append(_Open(line, path, {} if isinstance(event, yaml.MappingStartEvent) else None))

    def _scalar(self, event: Any, line: int) -> None:
        _no_tag(event, line)
        if _UNREADABLE.search(event.value):
            raise _refused(_CONTROL(), _REMOVE(), line)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.entries is not None and top.key is None:
            if event.value in top.entries:
                raise _refused(_DUPLICATE(key=shown(event.value)), _KEEP_ONE(), line)
            top.key = event.value
            return
        value: Scalar = event.value if event.style else plain(event.value)
        self._add(Node(value, line, top.path_of_next() if top else ""))

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > _MOST_NODES:
            raise _refused(_TOO_MANY(most=_MOST_NODES), _SIMPLIFY(), node.line)
        if not self._stack:
            self.root = node
            return
        top = self._stack[-1]
        if top.entries is None:
            top.members.append(node)
        else:
            top.entries[str(top.key)] = node
            top.key = None


def plain(text: str) -> Scalar:
    """Give the value of an unquoted scalar by the YAML 1.2 core words; decimals are exact."""
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def _no_tag(event: Any, line: int) -> None:
    if event.tag is not None:
        raise _refused(_TAG(tag=shown(event.tag)), _REMOVE_TAG(), line)


def _megabytes(size: int) -> Decimal:
    return (Decimal(size) / 1_000_000).quantize(Decimal("0.1"))


def _refused(wrong: Statement, remedy: Statement, line: int = 0) -> Refused:
    return Refused([Fault(Place("", line), wrong, remedy)])


def parse_json(text: str) -> object:
    """Read JSON text into plain values with exact decimals.

    Raises `Refused` for a syntax error with its line, a key that stands twice, numbers that are none
    and characters that no text has.
    """
    try:
        content = json.loads(
            text, parse_float=_json_decimal, parse_constant=_json_constant, object_pairs_hook=_json_object
        )
    except json.JSONDecodeError as error:
        raise _refused(_JSON_SYNTAX(why=error.msg), _FIX_JSON(), error.lineno) from error
    except RecursionError as error:
        raise _refused(_TOO_NESTED(), _SIMPLIFY()) from error
    except ValueError as error:  # Python refuses to read a whole number of thousands of digits.
        raise _refused(_TOO_LONG(), _WRITE_PLAIN()) from error
    if _ESCAPED.search(text) and any(_UNREADABLE.search(part) for part in _texts(content)):
        raise _refused(_CONTROL(), _REMOVE())
    return content


def _texts(content: object) -> Iterator[str]:
    left = [content]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            left += value
            left += value.values()
        elif isinstance(value, list):
            left += value


def _json_decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise _refused(_JSON_NUMBER(text=shown(text)), _WRITE_PLAIN())
    return Decimal(text)


def _json_constant(text: str) -> object:
    raise _refused(_JSON_NUMBER(text=text), _WRITE_PLAIN())


def _json_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise _refused(_DUPLICATE(key=shown(twice)), _KEEP_ONE())
    return found


def dump_json(value: object) -> str:
    """Write plain values as JSON text, an exact decimal as a number with its own digits."""
    match value:
        case dict():
            return (
                "{"
                + ", ".join(
                    f"{json.dumps(key, ensure_ascii=False)}: {dump_json(child)}" for key, child in value.items()
                )
                + "}"
            )
        case list() | tuple():
            return "[" + ", ".join(dump_json(child) for child in value) + "]"
        case Decimal():
            return f"{value:f}"
        case _:
            return json.dumps(value, ensure_ascii=False)
