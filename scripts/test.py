"""Runs every check of the project, the small ones first and side by side, and sums up.

Usage: scripts/test.py [--list] [NAME...]
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = sys.executable
# Settings of whoever runs the checks must not change what they find.
OWN_SETTINGS = ("PARINDEX_", "DJANGO_", "DATABASE_URL", "COVERAGE_")
DEVELOPMENT = {
    "DJANGO_SETTINGS_MODULE": "parindex.config.settings",
    "NO_COLOR": "1",
    "PARINDEX_SECRET_KEY": "only-for-the-checks-" + "x" * 40,
}
PRODUCTION = {
    "PARINDEX_SECRET_KEY": "0gY7-only-for-the-deployment-check-8Zq2Lw5vXc1Rb9Tn4",
    "PARINDEX_ALLOWED_HOSTS": "parindex.example.vn",
    "PARINDEX_HTTPS": "true",
    "PARINDEX_EMAIL_HOST": "mail.example.vn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A question about the project, answered by commands that all have to succeed."""

    name: str
    asks: str
    commands: Sequence[Sequence[str]]
    environment: Mapping[str, str] = field(default_factory=dict)
    #: The commands need no more than one processor each, and run at the same moment.
    is_side_by_side: bool = False
    #: It takes every processor, or writes what another reads.
    is_alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found, and how long that took."""

    name: str
    passed: bool
    seconds: float


def main() -> int:
    """Run the named checks, or all, and return non-zero when one failed."""
    checks = list_checks()
    names, only_list = _read_arguments([check.name for check in checks])
    if only_list:
        for check in checks:
            print(f"{check.name:<14} {check.asks}")
        return 0
    start = time.monotonic()
    outcomes = _run_checks([check for check in checks if not names or check.name in names])
    return _sum_up(outcomes, time.monotonic() - start)


def list_checks() -> list[Check]:
    """List the checks: first what many others rest on, then the small ones, at last the runs of the tests."""
    return [_compile_messages(), *_list_static_checks(), *_list_django_checks(), *_list_test_runs()]


def _compile_messages() -> Check:
    command = [PYTHON, "scripts/compile_messages.py"]
    return Check(name="messages", asks="Can the translations be compiled?", commands=[command], is_alone=True)


def _list_static_checks() -> list[Check]:
    templates = [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("src/**/templates/**/*.html"))]
    sources = [str(path.relative_to(ROOT)) for top in ("src", "tests") for path in sorted(ROOT.glob(f"{top}/**/*.py"))]
    djade = [[_tool("djade"), "--check", "--target-version", "5.2", *templates]] if templates else []
    return [
        Check(name="types", asks="Do the types agree?", commands=[[_tool("mypy")]]),
        Check(name="markup", asks="Is the HTML sound?", commands=[[_tool("djlint"), "--lint", "--quiet", "src"]]),
        Check(
            name="format",
            asks="Is the code in ruff's form?",
            commands=[[_tool("ruff"), "format", "--check", "."]],
        ),
        Check(name="lint", asks="Does the code keep the rules?", commands=[[_tool("ruff"), "check", "."]]),
        Check(name="templates", asks="Are the templates in Django's form?", commands=djade),
        Check(
            name="idioms",
            asks="Does the code use the idioms of this Django?",
            commands=[[_tool("django-upgrade"), "--target-version", "5.2", "--check", *sources]],
        ),
        Check(
            name="dependencies",
            asks="Is each dependency used and declared?",
            commands=[[_tool("deptry"), "src", "scripts"]],
        ),
        Check(name="imports", asks="Do the rooms import one way?", commands=[[_tool("lint-imports")]]),
    ]


def _list_django_checks() -> list[Check]:
    return [
        Check(
            name="migrations",
            asks="Do the migrations match the models?",
            commands=[_django("makemigrations", "--check", "--dry-run")],
        ),
        Check(
            name="deploy",
            asks="Is a production set-up safe?",
            commands=[_django("check", "--deploy", "--fail-level", "WARNING")],
            environment=PRODUCTION,
        ),
    ]


def _list_test_runs() -> list[Check]:
    parallel = [_tool("pytest"), "--quiet", "-n", "2"]
    core = ["--include=src/parindex/core/*", "--fail-under=100"]
    # What knows no database need not be asked twice; the folders need not even be looked through.
    without = ("analytics", "cli", "core", "docs", "documents", "reading")
    stored = ["--stored", *(f"--ignore=tests/{folder}" for folder in without)]
    journeys = [_tool("pytest"), "--quiet", "-m", "e2e"]
    return [
        Check(
            name="tests",
            asks="Do the tests pass on SQLite, and do they reach the code?",
            commands=[[*parallel, "--cov", "--cov-report=term"], [_tool("coverage"), "report", *core]],
            is_alone=True,
        ),
        Check(
            name="postgres",
            asks="Do the tests pass on PostgreSQL?",
            commands=[[PYTHON, "scripts/postgres.py", "--", *parallel, *stored]],
            is_alone=True,
        ),
        Check(
            name="browser",
            asks="Do the journeys work in a browser, a whole round on PostgreSQL too?",
            commands=[
                [*journeys, "-n", "2", "--dist", "loadfile"],
                [PYTHON, "scripts/postgres.py", "--", *journeys, "tests/e2e/test_whole_round.py"],
            ],
            is_side_by_side=True,
            is_alone=True,
        ),
    ]


def _read_arguments(known: Sequence[str]) -> tuple[set[str], bool]:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="run only these: " + " ".join(known))
    parser.add_argument("--list", action="store_true", help="name the checks and what they ask")
    arguments = parser.parse_args()
    names = set(arguments.names)
    if unknown := names.difference(known):
        parser.error(f"no such check: {' '.join(sorted(unknown))}; there are {' '.join(known)}")
    return names, bool(arguments.list)


def _run_checks(checks: Sequence[Check]) -> list[Outcome]:
    """Run checks in their order, those of one processor in turn on all there are."""
    outcomes: list[Outcome] = []
    for is_alone, group in groupby(checks, key=lambda check: check.is_alone):
        with ThreadPoolExecutor(1 if is_alone else os.cpu_count()) as pool:
            outcomes += pool.map(_run_check, group)
    return outcomes


def _run_check(check: Check) -> Outcome:
    start = time.monotonic()
    with ThreadPoolExecutor(len(check.commands) if check.is_side_by_side else 1) as pool:
        results = list(pool.map(lambda command: _capture(command, check.environment), check.commands))
    failed = [(command, result) for command, result in zip(check.commands, results, strict=True) if result.returncode]
    outcome = Outcome(name=check.name, passed=not failed, seconds=time.monotonic() - start)
    output = [f"$ {' '.join(_shorten(command))}\n{result.stdout}\n" for command, result in failed]
    print(_describe(outcome) + "\n" + "".join(output), end="", flush=True)
    return outcome


def _capture(command: Sequence[str], environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(OWN_SETTINGS)}
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**inherited, **DEVELOPMENT, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _sum_up(outcomes: Sequence[Outcome], seconds: float) -> int:
    failed = [outcome for outcome in outcomes if not outcome.passed]
    print(f"\n{len(outcomes) - len(failed)} of {len(outcomes)} checks passed in {seconds:.0f} s")
    if failed:
        print("failed: " + " ".join(outcome.name for outcome in failed))
    return 1 if failed else 0


def _describe(outcome: Outcome) -> str:
    return f"{'ok  ' if outcome.passed else 'FAIL'}  {outcome.name:<14} {outcome.seconds:6.1f} s"


def _shorten(command: Sequence[str]) -> Iterable[str]:
    words = [Path(word).name if word.startswith(str(BIN)) else word for word in command]
    return words if len(words) < 16 else [*words[:15], "..."]


def _tool(name: str) -> str:
    return str(BIN / name)


def _django(*arguments: str) -> list[str]:
    return [PYTHON, "-m", "django", *arguments]


if __name__ == "__main__":
    sys.exit(main())
