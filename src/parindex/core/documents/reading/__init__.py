"""What stands in a document: number, symbol, type, issuer, date, subject, bases, period, signer, recipients."""

from parindex.core.documents.reading.facts import read_facts

__all__ = ["read_facts"]
