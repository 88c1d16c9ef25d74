"""`parindex evidence read`: reads documents of any kind, with no database, and says what stands in them."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from parindex.core.documents.facts import Citation, DocumentFacts, Found, Signer
from parindex.core.documents.signatures import Signature
from parindex.core.documents.symbols import join_symbol
from parindex.core.documents.types import name_of
from parindex.core.sentences import Statement, Template
from parindex.reading import apart, media
from parindex.reading.outcome import Reading
from parindex.reading.states import State

_NOT_READ = Template("{path}: {why}", "{path}: {why}")
_NOT_THERE = Template("không có tệp nào tên như vậy", "there is no such file")
_NO_FILE = Template("đó không phải là tệp", "it is not a file")
_COLUMNS = (
    ("file", Template("Tệp", "File")),
    ("number", Template("Số, ký hiệu", "Number")),
    ("date", Template("Ngày", "Date")),
    ("type", Template("Loại", "Type")),
    ("issuer", Template("Cơ quan ban hành", "Issuer")),
    ("subject", Template("Trích yếu", "Subject")),
    ("signer", Template("Người ký", "Signer")),
    ("text_source", Template("Nguồn chữ", "Text from")),
)
_SOURCES = {
    "text": Template("chữ trong tệp", "letters of the file"),
    "ocr": Template("đọc từ ảnh", "read from pictures"),
    "mixed": Template("cả hai", "both"),
    "none": Template("không có", "none"),
}
_WIDEST = 48


def add_parser(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("evidence", help="tài liệu kiểm chứng: đọc số, ngày, cơ quan, loại, trích yếu, chữ ký")
    below = parser.add_subparsers(required=True, metavar="read")
    read = below.add_parser("read", help="đọc các tệp (PDF, ảnh quét, Word, Excel...), không cần cơ sở dữ liệu")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--format", choices=("json", "table"), default="json", help="dạng kết quả")
    read.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của thông báo")
    read.set_defaults(run=_read)


def _read(given: argparse.Namespace) -> int:
    entries, refused = [], 0
    for path in given.files:
        try:
            reading = read_path(path)
        except OSError as error:
            _complain(path, _why(error), given)
            refused += 1
            continue
        if reading.state is not State.READ:
            _complain(path, reading.said(), given)
        if reading.state in {State.READ, State.PARTLY}:
            entries.append(entry(path, reading))
        else:
            refused += 1
    if given.format == "json":
        print(json.dumps(entries, ensure_ascii=False, indent=2))
    else:
        _print_table(entries, given)
    return 1 if refused else 0


def read_path(path: Path) -> Reading:
    """Read the file at a path, by its content and then by its name; raises `OSError`."""
    with path.open("rb") as file:
        return apart.read(file, media.of_file(file.read(1024), path.name))


def entry(path: Path, reading: Reading) -> dict[str, Any]:
    """Give what was read of a file as it is printed."""
    facts = reading.facts
    signer = facts.signer.value if facts.signer else Signer()
    return {
        "file": str(path),
        "number": _number(facts),
        "date": facts.date.value.isoformat() if facts.date else None,
        "issuer": _text(facts.issuer),
        "type": name_of(facts.type.value) if facts.type else None,
        "subject": _text(facts.subject),
        "place": _text(facts.place),
        "signer": signer.name or None,
        "capacity": " ".join(capacity.value for capacity in signer.capacities if capacity) or None,
        "recipients": [recipient.value for recipient in facts.recipients],
        "cites": [_citation(found.value) for found in facts.cites],
        "signatures": [_signature(signature) for signature in reading.signatures],
        "text_source": reading.text.source.value,
        "confidence": _confidence(facts),
    }


def _number(facts: DocumentFacts) -> str | None:
    if facts.number is None:
        return None
    return join_symbol(facts.number.value, facts.symbol.value) if facts.symbol else facts.number.value


def _text(found: Found[str] | None) -> str | None:
    return found.value if found else None


def _citation(cited: Citation) -> dict[str, str | None]:
    number = join_symbol(cited.number, cited.symbol) if cited.number and cited.symbol else cited.number
    return {
        "type": name_of(cited.type) if cited.type else None,
        "number": number or None,
        "date": cited.date.isoformat() if cited.date else None,
        "issuer": cited.issuer or None,
    }


def _signature(signature: Signature) -> dict[str, Any]:
    return {
        "state": signature.state.value,
        "name": signature.name,
        "agency": signature.agency,
        "at": signature.at.isoformat() if signature.at else None,
        "root": signature.root,
        "covers_whole_file": signature.covers_whole_file,
        "notes": [note.value for note in signature.notes],
    }


def _confidence(facts: DocumentFacts) -> dict[str, float]:
    """Give how sure each fact is, from 0 to 1; a number is as sure as its weaker part."""
    found: dict[str, Sequence[Found[Any] | None]] = {
        "number": (facts.number, facts.symbol),
        "date": (facts.date,),
        "issuer": (facts.issuer,),
        "type": (facts.type,),
        "subject": (facts.subject,),
        "place": (facts.place,),
        "signer": (facts.signer,),
    }
    known = {name: [part.confidence for part in parts if part] for name, parts in found.items()}
    return {name: round(min(sure), 2) for name, sure in known.items() if sure}


def _print_table(entries: Sequence[dict[str, Any]], given: argparse.Namespace) -> None:
    rows = [[title().say(given.language) for _, title in _COLUMNS]]
    for each in entries:
        shown = {**each, "text_source": _SOURCES[each["text_source"]]().say(given.language)}
        rows.append([_cut(shown[name]) for name, _ in _COLUMNS])
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cut(text: str | None) -> str:
    if text is None:
        return "-"
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _why(error: OSError) -> Statement:
    if isinstance(error, FileNotFoundError):
        return _NOT_THERE()
    return _NO_FILE() if isinstance(error, IsADirectoryError) else Statement.verbatim(error.strerror or str(error))


def _complain(path: Path, why: Statement, given: argparse.Namespace) -> None:
    print(_NOT_READ(path=str(path), why=why).say(given.language), file=sys.stderr)
