"""The audit log: who did what, when, why, before and after; each row is chained to the one before by its hash."""
