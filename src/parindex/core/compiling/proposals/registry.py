"""The registry of rules that propose sentences, and the sections that they belong to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import Line
from parindex.core.sentences import Template


class Section(StrEnum):
    """The parts of a report that an officer words (the outline of the seed)."""

    STRENGTHS = "strengths"
    WEAKNESSES = "weaknesses"
    OBJECTIVE = "objective"
    SUBJECTIVE = "subjective"
    COMPARISON = "comparison"
    WORK = "work"
    WORK_WEAKNESSES = "work_weaknesses"
    TASKS = "tasks"


NAMES: dict[Section, Template] = {
    Section.STRENGTHS: Template("Ưu điểm", "Strengths"),
    Section.WEAKNESSES: Template("Tồn tại, hạn chế", "Weaknesses"),
    Section.OBJECTIVE: Template("Nguyên nhân khách quan", "Objective causes"),
    Section.SUBJECTIVE: Template("Nguyên nhân chủ quan", "Subjective causes"),
    Section.COMPARISON: Template("So sánh với kỳ trước", "Comparison with the period before"),
    Section.WORK: Template("Kết quả thực hiện trong kỳ", "Work of the period"),
    Section.WORK_WEAKNESSES: Template("Tồn tại, hạn chế trong kỳ", "Weaknesses of the period"),
    Section.TASKS: Template("Nhiệm vụ, giải pháp thời gian tới", "Tasks ahead"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that a rule proposes; `rule` names it, so that an edited one is not proposed again."""

    section: Section
    rule: str
    line: Line


Rule = Callable[[Book], Iterator[Line]]

_RULES: list[tuple[Section, str, Rule]] = []


def rule(section: Section) -> Callable[[Rule], Rule]:
    """Register a rule of a section under its own name."""

    def register(given: Rule) -> Rule:
        _RULES.append((section, given.__name__, given))
        return given

    return register


def propose(book: Book) -> list[Proposal]:
    """Give every sentence that follows from the facts, in the order of the sections; none where facts are silent."""
    order = list(Section)
    rules = sorted(_RULES, key=lambda known: order.index(known[0]))
    return [
        Proposal(section, f"{name}.{place}", line)
        for section, name, rule in rules
        for place, line in enumerate(rule(book))
    ]
