"""Official reports: compiled from facts, and the figures of any report checked."""
