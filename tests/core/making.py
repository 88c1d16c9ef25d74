"""Makes what the tests of the core name: nodes, rules, sets, answers and sheets, each in one plain call."""

from decimal import Decimal
from pathlib import Path
from textwrap import dedent, indent

import parindex
from parindex.core import points
from parindex.core.answers import RoundAnswers, read_round
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.cuts import Cut, CutReason
from parindex.core.faults import Fault, Refused
from parindex.core.figures import Answer
from parindex.core.rounds import RoundScores, score_round
from parindex.core.rules import KINDS, Rule
from parindex.core.rules.base import LossReason, Terms, ZeroDenominator
from parindex.core.scoring import Scorer
from parindex.core.sentences import Language
from parindex.core.sheets import Sheet, UnitAnswers
from parindex.core.source import Node, Reader
from parindex.kit import documents

DEMONSTRATION = Path(parindex.__file__).parent / "results" / "demonstration"
HAI_DUONG = DEMONSTRATION / "criteria-hai-duong-commune-2022.yaml"
HAI_DUONG_ROUND = DEMONSTRATION / "round-2022.json"
NQ57 = DEMONSTRATION / "criteria-nq57-commune-2026.yaml"
NQ57_ROUND = DEMONSTRATION / "round-nq57-2026.json"
FACTS = DEMONSTRATION / "facts.yaml"


def make_micropoints(text: str) -> int:
    """Give the micropoints of points written as text."""
    return points.from_decimal(Decimal(text))


def make_points(amount: int | None) -> str | None:
    """Write micropoints as points, None as it is."""
    return None if amount is None else f"{points.to_decimal(amount):f}"


def make_document(text: str) -> Node:
    """Read indented YAML text."""
    return documents.parse_yaml(dedent(text))


def make_node(value: object, path: str = "") -> Node:
    """Give plain values as nodes with paths and no lines."""
    if isinstance(value, dict):
        return Node({key: make_node(child, f"{path}.{key}".lstrip(".")) for key, child in value.items()}, 0, path)
    if isinstance(value, list | tuple):
        return Node(tuple(make_node(child, f"{path}[{index}]") for index, child in enumerate(value)), 0, path)
    assert value is None or isinstance(value, str | int | Decimal)
    return Node(value, 0, path)


def make_plain(node: Node) -> object:
    """Give nodes as the plain values they were written with."""
    match node.value:
        case dict():
            return {key: make_plain(child) for key, child in node.value.items()}
        case tuple():
            return [make_plain(child) for child in node.value]
        case _:
            return node.value


def make_rule(text: str, maximum: str = "1", decimals: int = 2, faults: list[Fault] | None = None) -> Rule:
    """Read a rule as it stands in a set; its faults are collected, or refused where nobody collects them."""
    found: list[Fault] = [] if faults is None else faults
    given = Reader(make_document(text), found)
    terms = Terms(
        maximum=make_micropoints(maximum),
        step=points.step(decimals),
        zero_denominator=ZeroDenominator(given.text("zero_den", "zero")),
    )
    rule = KINDS[given.text("kind")].read(given, terms)
    given.finish()
    if found and faults is None:
        raise Refused(found)
    return rule


def make_faults(text: str, maximum: str = "1") -> list[str]:
    """Read a rule and give its faults as "path: what is wrong", in English."""
    faults: list[Fault] = []
    make_rule(text, maximum, faults=faults)
    return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in faults]


def earned(rule: Rule, answer: Answer) -> str | None:
    """Give the points of an answer as text; None for a zero denominator."""
    return make_points(rule.points(answer))


def said(rule: Rule, answer: Answer, language: Language = "vi") -> str:
    """Give the explanation of an answer."""
    return rule.explain(answer).say(language)


def lost(rule: Rule, answer: Answer) -> LossReason:
    """Give the reason why an answer lost points."""
    return rule.loss(answer)


def make_set_text(base: str, head: str = "", scale: str = "10") -> str:
    """Write the YAML of a small set out of its list of items and its further keys."""
    start = f"criteria_set:\n  id: X-1\n  src: test\n  scale: {scale}"
    parts = [start, indent(dedent(head).strip("\n"), "  "), "  base:", indent(dedent(base).strip("\n"), "    ")]
    return "\n".join(part for part in parts if part)


def make_set(base: str, head: str = "", scale: str = "10") -> CriteriaSet:
    """Read a small set out of its list of items and its further keys."""
    return read(make_document(make_set_text(base, head, scale)))


def make_boolean_set(head: str = "", count: int = 2, maximum: str = "5") -> CriteriaSet:
    """Read a set of yes-or-no items A.1, A.2, … of one area A."""
    items = [f"- {{code: A.{number}, max: {maximum}, rule: {{kind: boolean}}}}" for number in range(1, count + 1)]
    return make_set("\n".join(items), head, scale=f"{Decimal(maximum) * count:f}")


def make_refusals(text: str) -> list[str]:
    """Read a set and give its faults as "path: what is wrong", in English; empty where it is taken."""
    try:
        read(make_document(text))
    except Refused as refused:
        return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in refused.faults]
    return []


def make_unit(
    answers: dict[str, Answer], code: str = "xa-a", *, days_late: int = 0, excused: bool = False
) -> UnitAnswers:
    """Give the answers of one unit."""
    return UnitAnswers(code=code, name=code, answers=answers, days_late=days_late, excused=excused)


def make_sheet(
    criteria: CriteriaSet, answers: dict[str, Answer], *, days_late: int = 0, excused: bool = False
) -> Sheet:
    """Score one unit."""
    return Scorer(criteria).score(make_unit(answers, days_late=days_late, excused=excused))


def make_cut(amount: str, reason: CutReason = CutReason.LATE, sentence: str = "nộp ngày 20/12") -> Cut:
    """Accept so many points at most."""
    return Cut(points=make_micropoints(amount), reason=reason, sentence=sentence)


def make_cut_sheet(criteria: CriteriaSet, answers: dict[str, Answer], **cuts: Cut) -> Sheet:
    """Score one unit with cuts, named by the codes of their items with "_" for each dot."""
    found = {code.replace("_", "."): cut for code, cut in cuts.items()}
    return Scorer(criteria).score(UnitAnswers(code="xa-a", answers=answers, cuts=found))


def make_scores(criteria: CriteriaSet, units: dict[str, dict[str, Answer]]) -> RoundScores:
    """Score and rank units given by code."""
    return score_round(criteria, [make_unit(answers, code) for code, answers in units.items()])


def make_refused_answers(criteria: CriteriaSet, answers: dict[str, Answer]) -> list[str]:
    """Score one unit and give what is refused as "path: what is wrong", in English; empty where it is scored."""
    try:
        make_sheet(criteria, answers)
    except Refused as refused:
        return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in refused.faults]
    return []


def read_set(path: Path) -> CriteriaSet:
    """Read a criteria set from a file."""
    return read(documents.parse_yaml(documents.read_text(path, documents.CRITERIA_BYTES)))


def read_answers(path: Path, criteria: CriteriaSet | None = None) -> RoundAnswers:
    """Read a round's answers from a file."""
    return read_round(documents.parse_json(documents.read_text(path, documents.ANSWERS_BYTES)), criteria)


def read_round_scores(criteria_path: Path, answers_path: Path) -> RoundScores:
    """Read, freeze, score and rank the round of two files."""
    criteria = read_set(criteria_path)
    answers = read_answers(answers_path, criteria)
    if answers.period is not None:
        criteria = freeze(criteria, answers.period)
    return score_round(criteria, answers.units)
