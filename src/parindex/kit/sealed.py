"""Figures as they are kept: plain JSON, in which an exact decimal is {"decimal": "4.215"}."""

from collections.abc import Mapping
from decimal import Decimal

from parindex.core.figures import Answer


def seal(value: object) -> object:
    """Give answers as plain JSON values."""
    match value:
        case dict():
            return {key: seal(child) for key, child in value.items()}
        case list() | tuple():
            return [seal(child) for child in value]
        case Decimal():
            return {"decimal": str(value)}
        case _:
            return value


def unseal(stored: Mapping[str, Mapping[str, object]]) -> dict[str, Answer]:
    """Give stored answers with their decimals, as the core takes them."""
    return {code: {key: _unseal(value) for key, value in answer.items()} for code, answer in stored.items()}


def _unseal(value: object) -> object:
    match value:
        case {"decimal": str() as text}:
            return Decimal(text)
        case list():
            return [_unseal(child) for child in value]
        case _:
            return value
