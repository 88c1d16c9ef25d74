"""Figures of the register: kept, shown, held against what others state."""
