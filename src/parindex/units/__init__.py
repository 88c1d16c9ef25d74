"""Units: provinces, districts, communes and departments, with the days between which they exist."""
