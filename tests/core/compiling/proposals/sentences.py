"""Gives what is proposed for a section of a book."""

from parindex.core.compiling.facts import Book
from parindex.core.compiling.proposals.registry import Section, propose


def said(made: Book, section: Section) -> list[str]:
    return [one.line.text for one in propose(made) if one.section is section]
