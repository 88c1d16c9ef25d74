"""The command line: check a criteria set, score a file of answers, verify a package; with no database, no Django."""

import argparse
import os
import sys
from collections.abc import Sequence

from parindex.cli import audit, criteria, dossiers, evidence, reports, score, service_index, verify
from parindex.core import CORE_VERSION
from parindex.core.sentences import Template

_NOT_WRITTEN = Template("không ghi được kết quả: {why}", "the result cannot be written: {why}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives 0, or 1 where a file was refused, or 2 for a wrong call or a package that is not there."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    given = _parser().parse_args(arguments)
    try:
        code = int(given.run(given))
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        print(_NOT_WRITTEN(why=error.strerror or str(error)).say(), file=sys.stderr)
        return 1
    return code


def _drop_output() -> None:
    """Let what is still to be written go nowhere, so that nothing fails a second time at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="parindex", description="Chỉ số cải cách hành chính: kiểm tra bộ chỉ số, chấm điểm"
    )
    parser.add_argument("--version", action="version", version=f"parindex core {CORE_VERSION}")
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    criteria.add_parser(commands)
    score.add_parser(commands)
    verify.add_parser(commands)
    audit.add_parser(commands)
    evidence.add_parser(commands)
    reports.add_parser(commands)
    service_index.add_parser(commands)
    dossiers.add_parser(commands)
    return parser
