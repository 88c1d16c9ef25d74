"""Where facts come from: each source is a file here, found through the registry; what is entered by hand is one."""

from parindex.reports.sources import dossiers, entered, index, rounds
from parindex.reports.sources.registry import FactSource, Subject, facts_of, register

__all__ = ["FactSource", "Subject", "dossiers", "entered", "facts_of", "index", "register", "rounds"]
