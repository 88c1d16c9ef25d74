"""The pages of people: the own account, administration, the log."""
