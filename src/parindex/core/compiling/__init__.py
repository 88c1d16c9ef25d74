"""Compiling official reports: facts with their sources, sentences that rest on them, and what binds a number to one."""
