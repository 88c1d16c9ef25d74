"""Tools without business words that any room may use."""
