"""The pages of units: the list, one unit, what is done to units, and the import of a file."""
