"""The PAR Index of Vietnamese communes: from a criteria set to a published result."""
