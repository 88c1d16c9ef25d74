import json
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from parindex.cli import main
from parindex.reading import apart
from parindex.reading.outcome import Reading
from parindex.reading.states import State
from tests.core.reports.checks.test_init import FAULTY, RIGHT
from tests.core.reports.making import HEAD, TAIL


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.txt"
    path.write_text(FAULTY.replace("I. KẾT QUẢ", "\n\nI. KẾT QUẢ"), encoding="utf-8")
    return path


class TestCheck:
    def test_prints_a_table_that_a_person_can_read(self, faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["reports", "check", str(faulty)]) == 1
        out = capsys.readouterr().out
        assert "SAI · chắc 95 %" in out
        assert "Có thể đúng là: 0,52 %" in out
        assert "7 lỗi, 3 điểm nghi vấn, 1 thông tin" in out

    def test_gives_json_of_findings_and_figures(self, faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["reports", "check", str(faulty), "--format", "json", "--language", "en"]) == 1
        answer = json.loads(capsys.readouterr().out)
        assert list(answer) == ["findings", "figures"]
        late = next(one for one in answer["findings"] if one["check"] == "shares")
        assert (late["should_be"], late["severity"]) == ("0.52 %", "wrong")
        lines = faulty.read_text(encoding="utf-8").splitlines()
        assert all(one["quote"].split()[0] in lines[one["line"] - 1] for one in answer["findings"])
        assert {one["kind"] for one in answer["figures"]} >= {"score", "rank", "count", "share", "date", "period"}

    def test_answers_0_where_nothing_is_wrong(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "dung.txt"
        path.write_text(f"{HEAD}{RIGHT}{TAIL}", encoding="utf-8")
        assert main(["reports", "check", str(path)]) == 0
        assert "Không thấy mâu thuẫn nào." in capsys.readouterr().out


class TestUnreadable:
    @pytest.mark.parametrize(
        ("name", "content", "expected"),
        [
            ("rong.pdf", b"", "hỏng"),
            ("hong.docx", b"PK\3\4 khong phai", "hỏng"),
            ("la.exe", b"MZ", "Lưu lại dưới dạng PDF hoặc DOCX"),
            ("so.txt", b"123 456", "dùng tệp DOCX"),
            ("cu.txt", "B¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh cña ñy ban nh©n d©n x·".encode(), "Unikey"),
        ],
    )
    def test_says_what_to_do(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, expected: str
    ) -> None:
        path = tmp_path / name
        path.write_bytes(content)
        assert main(["reports", "check", str(path)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert expected in err

    def test_refuses_what_is_no_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["reports", "check", str(tmp_path)]) == 2
        assert main(["reports", "check", str(tmp_path / "khong-co.docx")]) == 2
        err = capsys.readouterr().err
        assert "không phải là tệp" in err
        assert "không có tệp" in err

    def test_says_why_only_a_part_was_read(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "bao-cao.txt"
        path.write_text(f"{HEAD}{RIGHT}{TAIL}", encoding="utf-8")
        read = apart.read

        def partly(file: BinaryIO, media_type: str) -> Reading:
            return replace(read(file, media_type), state=State.PARTLY, because=State.TOO_SLOW)

        monkeypatch.setattr(apart, "read", partly)
        assert main(["reports", "check", str(path)]) == 0
        assert "Hết thời gian đọc" in capsys.readouterr().err

    def test_says_what_the_system_says(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def denied(*_: object) -> object:
            raise PermissionError(13, "không được phép")

        path = tmp_path / "bao-cao.txt"
        path.write_text("x", encoding="utf-8")
        monkeypatch.setattr(apart, "read", denied)
        assert main(["reports", "check", str(path)]) == 2
        assert "không được phép" in capsys.readouterr().err
