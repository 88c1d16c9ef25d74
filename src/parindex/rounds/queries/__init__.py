"""Reads of rounds, by part of the work; nothing here writes."""
