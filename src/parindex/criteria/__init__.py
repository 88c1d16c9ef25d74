"""Criteria sets as versioned data: import, and the frozen set of a round."""
