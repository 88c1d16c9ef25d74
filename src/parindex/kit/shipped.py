"""Reads the YAML files that are part of the program: indicator sets, calendars."""

from importlib.resources import files

from parindex.core.source import Node
from parindex.kit import documents


def document(package: str, name: str) -> Node:
    """Give a YAML file of a package with its lines; raises `FileNotFoundError` where it is not there."""
    return documents.parse_yaml(files(package).joinpath(name).read_text(encoding="utf-8"))
