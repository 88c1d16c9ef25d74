"""`parindex score`: a criteria set and a file of answers in, score sheets and ranks out."""

import argparse
import csv
import sys
from pathlib import Path
from typing import Any

from parindex.cli import files
from parindex.core import export
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Language, Template

_UNKNOWN = Template(
    "không có đơn vị «{code}» trong tệp; các đơn vị: {known}", "there is no unit «{code}» in the file; units: {known}"
)


def add_parser(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("score", help="chấm điểm và xếp hạng từ tệp câu trả lời, không cần cơ sở dữ liệu")
    parser.add_argument("--set", dest="criteria", required=True, type=Path, metavar="FILE", help="bộ chỉ số (YAML)")
    parser.add_argument("--answers", required=True, type=Path, metavar="FILE", help="câu trả lời của các đơn vị (JSON)")
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table", help="dạng kết quả")
    parser.add_argument("--explain", metavar="ĐƠN_VỊ", help="in cách tính từng mục của một đơn vị")
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của kết quả và thông báo")
    parser.set_defaults(run=_score)


def _score(given: argparse.Namespace) -> int:
    try:
        criteria = files.criteria_set(given.criteria)
        answers = files.round_answers(given.answers, criteria)
        if answers.period is not None:
            criteria = files.frozen(given.criteria, criteria, answers.period)
        scores = files.scored(given.answers, criteria, answers)
    except files.FileRefused as fault:
        fault.report(given.language)
        return 1
    if given.explain is not None:
        return _explain(scores, given.explain, given.language)
    _write(scores, given.format, given.language)
    return 0


def _write(scores: RoundScores, form: str, language: Language) -> None:
    if form == "json":
        sys.stdout.write(export.json_text(scores))
    elif form == "csv":
        csv.writer(sys.stdout, lineterminator="\n").writerows(export.csv_rows(scores))
    else:
        print(export.table(scores, language))


def _explain(scores: RoundScores, code: str, language: Language) -> int:
    sheet = scores.sheets.get(code)
    if sheet is None:
        print(_UNKNOWN(code=code, known=", ".join(scores.sheets)).say(language), file=sys.stderr)
        return 1
    for line in export.explained(sheet, language):
        print(line)
    return 0
