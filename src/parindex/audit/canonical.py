"""Values as canonical JSON: the same content gives the same bytes, on every database and in every process.

Keys are sorted, nothing is spaced, text is UTF-8 and not escaped beyond need. There are no fractions among the numbers:
a decimal is text, as a binary fraction is not the same everywhere.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal


def write(value: object) -> str:
    """Write a value; raises `TypeError` for a kind of value, `ValueError` for a value, that the log cannot keep."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8; raises `ValueError` for text that has no UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def moment(at: datetime) -> str:
    """Write a time in UTC, "2026-11-22T06:30:00.000000Z"; raises `ValueError` for one without zone."""
    if at.utcoffset() is None:
        raise ValueError(f"the time {at} has no zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _plain(value: object) -> object:
    match value:
        case Mapping():
            return {_key(key): _plain(child) for key, child in value.items()}
        case list() | tuple():
            return [_plain(child) for child in value]
        case None | bool():
            return value
        case int():
            return int(value)
        case _:
            return _text(_write_text(value))


def _write_text(value: object) -> str:
    match value:
        case str():
            return value
        case Decimal():
            return f"{value:f}"
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"the log cannot keep a {type(value).__name__}: {value!r}")


def _key(key: object) -> str:
    if isinstance(key, str):
        return _text(key)
    raise TypeError(f"a key has to be text, not {key!r}")


def _text(value: str) -> str:
    if "\0" in value:
        raise ValueError("text with the character U+0000 cannot be kept by every database")
    # A member of an enumeration of texts is written as the text that it is.
    return str.__str__(value)
