"""To whom a document goes."""

import pytest

from parindex.core.documents.pages import Line, Word
from parindex.core.documents.reading.recipients import read_recipients
from parindex.core.documents.reading.rows import Row, rows_of
from tests.core.documents.sheets import document, placed, plain


def rows(text: str) -> list[Row]:
    return rows_of(plain(text))


def seen(*texts: str) -> list[Row]:
    """Give lines as an optical reader gives them: never sure."""
    lines = [Line(tuple(Word(word, None, 0.9) for word in text.split())) for text in texts]
    return rows_of(document(lines))


class TestReadRecipients:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nthêm", ["Như trên", "Lưu: VT"]),
            ("Nơi nhận: Như trên;\n- Lưu: VT, NV\nthêm", ["Như trên", "Lưu: VT, NV"]),
            ("Nơi nhận:\nNhư trên;\nUBND huyện;\nLưu VT", ["Như trên", "UBND huyện", "Lưu VT"]),
            ("Nơi nhận:\n- UBND\nhuyện;\nTM. UBND\nCHỦ TỊCH", ["UBND huyện"]),
            ("Nơi nhận:\n- A\f- B", ["A"]),
            ("Nơi nhân\n- Lưu: VT;\n- A;", ["Lưu: VT", "A"]),
            ("- Như trên;\nrác\n- UBND huyện;\n- Lưu: VT.", ["Như trên", "UBND huyện", "Lưu: VT"]),
            ("- A;\f- Lưu: VT.", ["Lưu: VT"]),
            ("- Như trên;", []),
            ("", []),
        ],
    )
    def test_reads_the_list(self, text: str, expected: list[str]) -> None:
        assert [each.value for each in read_recipients(rows(text))] == expected

    def test_leaves_the_signature_beside_it(self) -> None:
        lines = [
            placed("Nơi nhận:", 0.1, 0.5),
            placed("TM. ỦY BAN NHÂN DÂN", 0.6, 0.5),
            placed("CHỦ TỊCH", 0.2, 0.51),
            placed("- Như trên;", 0.1, 0.52),
            placed("- Lưu: VT.", 0.1, 0.54),
        ]
        assert [each.value for each in read_recipients(rows_of(document(lines)))] == ["Như trên", "Lưu: VT"]

    def test_reads_above_the_filing_only_what_is_close(self) -> None:
        lines = [
            placed("- Các thôn làm tốt;", 0.1, 0.3),
            placed("- UBND huyện;", 0.1, 0.52),
            placed("- Lưu: VT.", 0.1, 0.54),
        ]
        assert [each.value for each in read_recipients(rows_of(document(lines)))] == ["UBND huyện", "Lưu: VT"]

    def test_mends_what_an_optical_reader_mistook(self) -> None:
        lines = (
            "Nơi nhận:",
            "~- UBND huyện Cầm Bình;",
            "= Ủy ban MTTQ và các đoàn thế;",
            "- Các chỉ bộ;",
            "- bưu: VT.",
        )
        found = read_recipients(seen(*lines), ["cẩm bình"])
        assert [(each.value, each.is_repaired) for each in found] == [
            ("UBND huyện Cẩm Bình", True),
            ("Ủy ban MTTQ và các đoàn thể", True),
            ("Các chi bộ", True),
            ("Lưu: VT", True),
        ]
        assert found[3].words == "bưu: VT."

    def test_leaves_what_was_typed(self) -> None:
        (found,) = read_recipients(rows("Nơi nhận:\n- Các đoàn thế;"))
        assert (found.value, found.is_repaired) == ("Các đoàn thế", False)
