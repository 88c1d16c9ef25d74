"""Documents read from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.making import make_runner
from tests.documents import drawing, papers, sealing
from tests.evidence.making import make_encrypted_pdf
from tests.reading.making import make_letter, written

KEYS = [
    "file", "number", "date", "issuer", "type", "subject", "place", "signer", "capacity", "recipients", "cites",
    "signatures", "text_source", "confidence",
]  # fmt: skip


class TestRead:
    def test_says_what_stands_in_a_document(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = written(tmp_path, "báo cáo.pdf", make_letter())
        ran = make_runner(capsys)("evidence", "read", path)
        assert (ran.code, ran.err) == (0, "")
        (entry,) = json.loads(ran.out)
        assert list(entry) == KEYS
        assert entry["file"] == str(path)
        assert [entry[key] for key in ("number", "date", "type", "issuer", "place", "text_source")] == [
            "112/BC-UBND", "2022-12-05", "Báo cáo", "Ủy ban nhân dân xã Đồng Tâm", "Đồng Tâm", "text",
        ]  # fmt: skip
        assert entry["subject"] == "Kết quả công tác cải cách hành chính năm 2022"
        assert [cited["number"] for cited in entry["cites"]] == ["183/KH-UBND"]
        assert entry["confidence"]["number"] > 0.9
        assert (entry["signer"], entry["capacity"], entry["recipients"], entry["signatures"]) == (None, None, [], [])

    def test_says_who_signed(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        paper = papers.make_paper(3)
        signed = sealing.sign(drawing.draw(paper), sealing.signer())
        (entry,) = json.loads(make_runner(capsys)("evidence", "read", written(tmp_path, "a.pdf", signed)).out)
        assert entry["signer"] in paper.truth.signers
        assert entry["capacity"] == " ".join(paper.truth.capacities)
        assert set(paper.truth.recipients) < set(entry["recipients"])
        assert [each["state"] for each in entry["signatures"]] == ["unknown_root"]

    def test_goes_on_behind_a_file_that_cannot_be_read(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        locked = written(tmp_path, "locked.pdf", make_encrypted_pdf("a"))
        good, gone = written(tmp_path, "good.txt", "Số: 112/BC-UBND".encode()), tmp_path / "gone.pdf"
        ran = make_runner(capsys)("evidence", "read", locked, gone, tmp_path, good)
        assert ran.code == 1
        assert [entry["file"] for entry in json.loads(ran.out)] == [str(good)]
        assert ran.err.splitlines() == [
            f"{locked}: Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi tải lên lại.",
            f"{gone}: không có tệp nào tên như vậy",
            f"{tmp_path}: đó không phải là tệp",
        ]

    def test_prints_a_table(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = written(tmp_path, "a.pdf", make_letter())
        ran = make_runner(capsys)("evidence", "read", path, "--format", "table", "--language", "en")
        head, row = ran.out.splitlines()
        assert head.split("  ")[0] == "File"
        assert "112/BC-UBND" in row
        assert "letters of the file" in row
