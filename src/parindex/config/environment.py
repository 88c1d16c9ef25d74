"""Reads settings from the environment, strictly: an unknown value is refused, not guessed."""

import os
from pathlib import Path
from urllib.parse import urlsplit


class BadSetting(Exception):
    """A setting of the environment has a value that cannot be used."""


def text(name: str, default: str = "") -> str:
    """Give a text, or the content of the file that `NAME_FILE` names."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise BadSetting(f"{name}_FILE: {path}: {error.strerror}") from error
    return os.environ.get(name, default)


def switch(name: str, *, default: bool) -> bool:
    """Give true or false; nothing else is taken."""
    value = os.environ.get(name)
    if value is None or value == "":
        return default
    if value in {"true", "false"}:
        return value == "true"
    raise BadSetting(f"{name}: {value!r} is neither true nor false")


def whole(name: str, default: int) -> int:
    """Give a whole number that is not negative."""
    value = os.environ.get(name) or str(default)
    if value.isascii() and value.isdecimal():
        return int(value)
    raise BadSetting(f"{name}: {value!r} is no whole number")


def choice(name: str, options: tuple[str, ...]) -> str:
    """Give one of some words, the first of them without a value."""
    value = os.environ.get(name) or options[0]
    if value in options:
        return value
    raise BadSetting(f"{name}: {value!r} is none of {', '.join(options)}")


def origin(address: str) -> str:
    """Give scheme and host of an address, as policies of browsers name it."""
    parts = urlsplit(address)
    if parts.scheme in {"http", "https"} and parts.netloc:
        return f"{parts.scheme}://{parts.netloc}"
    raise BadSetting(f"{address!r} is no address of a website")


def words(name: str, default: str = "") -> list[str]:
    """Give a list of words separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]
