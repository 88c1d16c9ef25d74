"""Files and calls for the tests of the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from parindex.cli import main
from tests.core.making import make_set_text

SET = make_set_text(
    """
    - {code: A.1, name: 'Kế hoạch năm {year}', max: 5, rule: {kind: boolean}}
    - {code: A.2, max: 5, rule: {kind: linear}}
    """
)
ROUND: dict[str, object] = {
    "round": {"year": 2022, "criteria_set": "X-1"},
    "units": [
        {"code": "xa-a", "name": "Xã A", "answers": {"A.1": {"done": True}, "A.2": {"num": 1, "den": 3}}},
        {"code": "xa-b", "name": "Xã B", "answers": {"A.1": {"done": True}}},
    ],
}


class Ran(NamedTuple):
    """What a command gave back and printed."""

    code: int
    out: str
    err: str


def make_runner(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Give a function that runs a command in this process."""

    def run(*arguments: object) -> Ran:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


def make_set_file(folder: Path, text: str = SET, name: str = "set.yaml") -> Path:
    """Write a criteria set."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def make_answers_file(folder: Path, content: object = ROUND) -> Path:
    """Write a round's answers."""
    path = folder / "round.json"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path
