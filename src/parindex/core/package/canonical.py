"""JSON in one form only: the same value is always the same bytes, with exact decimals."""

import hashlib
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring

_WORDS = {None: "null", True: "true", False: "false"}


def canonical(value: object) -> bytes:
    """Write a value as UTF-8 JSON: keys sorted, no spaces, composed letters (NFC), decimals without trailing zeros.

    Raises `TypeError` for what JSON cannot say exactly (a binary fraction, an object), `ValueError` for no number.
    """
    return unicodedata.normalize("NFC", _text(value)).encode()


def sha256(content: bytes) -> str:
    """Give the SHA-256 of bytes in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _text(value: object) -> str:
    match value:
        case str():
            return encode_basestring(value)
        case None | True | False:
            return _WORDS[value]
        case int():
            return int.__repr__(value)
        case Decimal():
            return _digits(value)
        case Mapping():
            return "{" + ",".join([f"{_key(key)}:{_text(value[key])}" for key in sorted(value)]) + "}"
        case list() | tuple():
            return "[" + ",".join([_text(child) for child in value]) + "]"
        case _:
            raise TypeError(f"{type(value).__name__} has no canonical form")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("a key must be a text")
    return encode_basestring(key)


def _digits(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(value)
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
