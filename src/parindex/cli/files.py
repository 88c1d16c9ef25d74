"""Reads the files that the commands name, and prints what is wrong with them."""

import sys
from pathlib import Path

from parindex.core.answers import RoundAnswers, read_round
from parindex.core.criteria import CriteriaSet, freeze
from parindex.core.documents.written import read_set
from parindex.core.faults import Refused
from parindex.core.placeholders import Period
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sentences import Language, Template
from parindex.kit import documents

_FAULTS = Template("{path}: {count} lỗi", "{path}: {count} faults")


class FileRefused(Exception):
    """A file was not taken: its path with the faults."""

    def __init__(self, path: Path, refused: Refused) -> None:
        """Keep the path with the faults."""
        super().__init__(str(path))
        self.path, self.faults = path, refused.faults

    def report(self, language: Language) -> None:
        """Print every fault as `FILE:LINE: path: what. Remedy`, then their number."""
        for fault in self.faults:
            place = f"{self.path}:{fault.place.line}" if fault.place.line else str(self.path)
            path = f" {fault.place.path}:" if fault.place.path else ""
            print(f"{place}:{path} {fault.say_without_place(language)}", file=sys.stderr)
        print(_FAULTS(path=str(self.path), count=len(self.faults)).say(language), file=sys.stderr)


def criteria_set(path: Path) -> CriteriaSet:
    """Read a criteria set; raises `FileRefused`."""
    try:
        return read_set(documents.parse_yaml(documents.read_text(path, documents.CRITERIA_BYTES)))
    except Refused as refused:
        raise FileRefused(path, refused) from refused


def round_answers(path: Path, criteria: CriteriaSet) -> RoundAnswers:
    """Read the answers of a round given for a criteria set; raises `FileRefused`."""
    try:
        return read_round(documents.parse_json(documents.read_text(path, documents.ANSWERS_BYTES)), criteria)
    except Refused as refused:
        raise FileRefused(path, refused) from refused


def frozen(path: Path, criteria: CriteriaSet, period: Period) -> CriteriaSet:
    """Freeze a set for a period; raises `FileRefused` where a text cannot be resolved."""
    try:
        return freeze(criteria, period)
    except Refused as refused:
        raise FileRefused(path, refused) from refused


def scored(path: Path, criteria: CriteriaSet, answers: RoundAnswers) -> RoundScores:
    """Score a round; raises `FileRefused` with every answer that cannot be."""
    try:
        return score_round(criteria, answers.units)
    except Refused as refused:
        raise FileRefused(path, refused) from refused
