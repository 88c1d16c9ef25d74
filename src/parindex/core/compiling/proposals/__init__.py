"""Sentences proposed from facts: each rule is a function of a file here, found through the registry."""

from parindex.core.compiling.proposals import causes, comparison, dossiers, strengths, tasks, weaknesses
from parindex.core.compiling.proposals.registry import Proposal, Section, propose

__all__ = ["Proposal", "Section", "causes", "comparison", "dossiers", "propose", "strengths", "tasks", "weaknesses"]
