"""Checking a report that anybody drops: it is read apart, answered and forgotten."""
