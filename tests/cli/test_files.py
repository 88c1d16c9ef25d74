"""Reading the files that the commands name, and printing what is wrong with them."""

from pathlib import Path

import pytest

from parindex.cli import files
from parindex.core.faults import Fault, Place, Refused
from parindex.core.placeholders import Period
from parindex.core.sentences import Template
from tests.cli.making import SET, make_answers_file, make_set_file

WRONG = Template("sai", "wrong")()
CORRECT = Template("sửa", "correct")()


class TestFileRefused:
    def test_prints_file_line_path_and_remedy_of_each_fault(self, capsys: pytest.CaptureFixture[str]) -> None:
        places = [Place("a.b", 12), Place("a.b"), Place("", 3), Place("")]
        refused = Refused([Fault(place, WRONG, CORRECT) for place in places])
        files.FileRefused(Path("set.yaml"), refused).report("vi")
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.splitlines() == [
            "set.yaml: a.b: sai. Cách sửa: sửa.",
            "set.yaml: sai. Cách sửa: sửa.",
            "set.yaml:3: sai. Cách sửa: sửa.",
            "set.yaml:12: a.b: sai. Cách sửa: sửa.",
            "set.yaml: 4 lỗi",
        ]


class TestReading:
    def test_goes_from_files_to_scores(self, tmp_path: Path) -> None:
        path, answers_path = make_set_file(tmp_path), make_answers_file(tmp_path)
        criteria = files.criteria_set(path)
        answers = files.round_answers(answers_path, criteria)
        assert answers.period == Period(2022)
        frozen = files.frozen(path, criteria, Period(2022))
        assert list(files.scored(answers_path, frozen, answers).sheets) == ["xa-a", "xa-b"]

    def test_keeps_the_path_with_the_faults(self, tmp_path: Path) -> None:
        path = make_set_file(tmp_path, SET.replace("{year}", "{quarter}"))
        with pytest.raises(files.FileRefused) as refused:
            files.frozen(path, files.criteria_set(path), Period(2022))
        assert (refused.value.path, len(refused.value.faults)) == (path, 1)

    def test_refuses_a_set_larger_than_its_limit(self, tmp_path: Path) -> None:
        path = make_set_file(tmp_path)
        with path.open("r+b") as file:
            file.truncate(100_000_000)
        with pytest.raises(files.FileRefused):
            files.criteria_set(path)
