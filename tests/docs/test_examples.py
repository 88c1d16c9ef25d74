"""The examples of the documentation are read, scored and run as they stand.

A fenced block says by its mark what it is: `yaml criteria` a whole set, `yaml set` some keys of one, `yaml item`,
`yaml bonus` and `yaml penalty` one item; `json answers` and `json result` a round of the set above and what comes out;
`console` a command with its output. A table under an item gives answers with their points and sentences.
"""

import itertools
import json
import re
import shlex
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from parindex.cli import main
from parindex.core import export, points
from parindex.core.answers import read_round
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.rounds import RoundScores, score_round
from parindex.core.rules import KINDS
from parindex.core.rules.base import REASONS
from parindex.core.sheets import UnitAnswers
from parindex.core.source import Node
from parindex.kit import documents

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
PROGRAM = ".venv/bin/parindex"

FENCE = re.compile(
    r"^```(?P<mark>[^\n]*)\n(?P<text>.*?)^```$\n*(?P<table>(?:^\|[^\n]*\|\n)*)", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\]\((?!https?:)([^)\s#]*)(#[^)\s]+)?\)")
MARKS = {
    "yaml criteria",
    "yaml checks",
    "yaml set",
    "yaml item",
    "yaml bonus",
    "yaml penalty",
    "json answers",
    "json result",
    "console",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One fenced block of a page, and the table right under it."""

    page: str
    line: int
    mark: str
    text: str
    rows: tuple[tuple[str, ...], ...]

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A round worked out on a page: the set, the answers and what has to come out."""

    criteria: Block
    answers: Block
    result: Block

    def __str__(self) -> str:
        return str(self.result)


def read_blocks() -> Iterator[Block]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in FENCE.finditer(text):
            rows = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in found["table"].splitlines()]
            yield Block(
                page=str(page.relative_to(ROOT)),
                line=text.count("\n", 0, found.start()) + 1,
                mark=found["mark"],
                text=found["text"],
                rows=tuple(rows[2:]),
            )


def read_examples() -> Iterator[Example]:
    last: dict[str, Block] = {}
    for block in BLOCKS:
        last[block.mark] = block
        if block.mark == "json result":
            yield Example(criteria=last["yaml criteria"], answers=last["json answers"], result=block)


BLOCKS = list(read_blocks())
ITEMS = [block for block in BLOCKS if block.mark in {"yaml item", "yaml bonus", "yaml penalty"}]


def as_set(text: str) -> CriteriaSet:
    return read(documents.parse_yaml(text))


def set_with_item(block: Block) -> CriteriaSet:
    """Put one item into a set of its own: alone in the base, or as a bonus or penalty beside a base."""
    part = {"yaml item": "base", "yaml bonus": "bonus", "yaml penalty": "penalty"}[block.mark]
    head = "criteria_set:\n  id: example\n  src: example\n"
    base = "  base: [{code: base, max: 50, rule: {kind: manual}}]\n  base_cap: 50\n"
    if part == "base":
        value = documents.parse_yaml(block.text).value
        assert isinstance(value, dict)
        scored = "max" in value
        filler = "" if scored else "    - {code: other, max: 1, rule: {kind: manual}}\n"
        base = f"  base_cap: {value['max'].value if scored else 1}\n"
        return as_set(f"{head}{base}  base:\n{filler}{as_member(block.text)}")
    return as_set(f"{head}{base}  {part}:\n{as_member(block.text)}")


def as_member(text: str) -> str:
    return "    - " + textwrap.indent(text, "      ").lstrip()


def score_example(criteria: Block, answers: Block) -> RoundScores:
    read_set = as_set(criteria.text)
    given = read_round(documents.parse_json(answers.text), read_set)
    return score_round(freeze(read_set, given.period) if given.period else read_set, given.units)


def assert_within(expected: object, found: object, path: str) -> None:
    """Check that everything expected is found; a mapping may hold more, a list may not."""
    if isinstance(expected, dict):
        assert isinstance(found, dict), path
        for key, value in expected.items():
            assert key in found, f"{path}.{key}"
            assert_within(value, found[key], f"{path}.{key}")
    elif isinstance(expected, list):
        assert isinstance(found, list), path
        assert len(found) == len(expected), path
        for position, (wanted, given) in enumerate(zip(expected, found, strict=True)):
            assert_within(wanted, given, f"{path}[{position}]")
    else:
        assert found == expected, path


def keys_of(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def test_every_yaml_and_json_block_says_what_it_is() -> None:
    unknown = [str(block) for block in BLOCKS if block.mark.startswith(("yaml", "json")) and block.mark not in MARKS]
    assert not unknown


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.mark == "yaml criteria"], ids=str)
def test_a_complete_set_is_read(block: Block) -> None:
    assert as_set(block.text).items


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.mark == "yaml set"], ids=str)
def test_keys_of_a_set_are_read(block: Block) -> None:
    maximum = keys_of(documents.parse_yaml(block.text)).get("base_cap")
    base = f"  base: [{{code: item, max: {maximum.value if maximum else 100}, rule: {{kind: manual}}}}]\n"
    assert as_set(f"criteria_set:\n  id: example\n  src: example\n{base}{textwrap.indent(block.text, '  ')}").items


@pytest.mark.parametrize("block", ITEMS, ids=str)
def test_an_item_scores_as_its_table_says(block: Block) -> None:
    criteria = set_with_item(block)
    position = next(place for place, item in enumerate(criteria.items) if item.code not in {"base", "other"})
    code = criteria.items[position].code
    assert block.rows
    for answer, amount, *sentence in block.rows:
        given = documents.parse_json(answer.strip("`"))
        assert isinstance(given, dict)
        sheet = score_round(criteria, [UnitAnswers(code="unit", answers={code: given})]).sheets["unit"]
        assert points.to_decimal(sheet.points[position]) == Decimal(amount), answer
        assert not sentence or sheet.explain(position).say("en") == sentence[0], answer


def test_every_rule_kind_has_an_example() -> None:
    shown = {item.rule.kind for block in ITEMS for item in set_with_item(block).items if item.rule}
    assert shown == set(KINDS)


def test_the_glossary_pairs_every_rule_kind_and_reason_with_its_vietnamese_words() -> None:
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    pairs = [(name, kind.name.vi) for name, kind in KINDS.items()]
    pairs += [(reason.value, words.vi) for reason, words in REASONS.items()]
    assert [pair for pair in pairs if f"| `{pair[0]}` | {pair[1]} |" not in glossary] == []


def test_every_dependency_has_a_line() -> None:
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8").lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    frontend = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    declared = [*project["project"]["dependencies"], *itertools.chain(*project["dependency-groups"].values())]
    names = {re.split(r"[\[<>=]", name)[0].lower() for name in declared}
    names |= {*frontend["dependencies"], *frontend["devDependencies"]}
    assert sorted(name for name in names if name not in page) == []


@pytest.mark.parametrize("example", list(read_examples()), ids=str)
def test_a_round_scores_as_shown(example: Example) -> None:
    found = export.as_json(score_example(example.criteria, example.answers))
    assert_within(json.loads(example.result.text), found, "result")


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.mark == "console"], ids=str)
def test_a_command_prints_what_is_shown(
    block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    command, *shown = block.text.splitlines()
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program == PROGRAM
    assert main(arguments) == 0
    printed = capsys.readouterr().out.splitlines()
    for position, line in enumerate(shown):
        if line == "…":
            break
        assert re.fullmatch(".*".join(map(re.escape, line.split("…"))), printed[position].rstrip()), line


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    links = LINK.findall(path.read_text(encoding="utf-8"))
    assert [f"{target}{anchor}" for target, anchor in links if not leads_somewhere(path, target, anchor)] == []


def leads_somewhere(path: Path, target: str, anchor: str) -> bool:
    file = path.parent / target if target else path
    return file.exists() and (not anchor or anchor in headings(file))


def headings(path: Path) -> set[str]:
    """Give the anchors of a page as they are made from its headings: lower case, hyphens for spaces."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {"#" + re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
