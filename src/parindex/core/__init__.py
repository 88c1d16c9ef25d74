"""The rules of the field as plain Python: criteria sets, scoring, ranking and losses, with no I/O and no clock."""

#: The version of the arithmetic. A score sheet names it, so that a result of ten years ago can be
#: recomputed by the core that made it. It changes whenever any answer could score differently.
CORE_VERSION = "1.1.0"
