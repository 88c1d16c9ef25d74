"""Reads files: the words of a document with their places, and its signatures. Libraries, but no database."""
