"""Columns of head and foot, found by what was read of a page."""

from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw

from parindex.reading import columns
from parindex.reading.lines import Piece, segments_of

SIZE = (1000, 1400)
LIST = (
    ("Nơi nhận:", 100, 1000),
    ("- UBND huyện;", 100, 1025),
    ("- Lưu: VT.", 100, 1050),
)
SIGNATURE = (("TM. ỦY BAN", 600, 1004), ("CHỦ TỊCH", 640, 1030), ("Lê An", 650, 1150))
HEAD = (("UBND XÃ", 120, 60), ("Số: 12/KH", 120, 120), ("CỘNG HÒA XÃ HỘI", 560, 60), ("Độc lập - Tự do", 580, 85))
Placed = tuple[str, int, int]


def page(*texts: Placed, sure: float = 0.95) -> tuple[Image.Image, list[list[Piece]]]:
    """Draw a bar for each line, and give it as the engine would: a row of words of ten points a letter."""
    picture = Image.new("L", SIZE, 255)
    rows = []
    for text, left, top in texts:
        row, at = [], left
        for word in text.split():
            right = at + 10 * len(word)
            ImageDraw.Draw(picture).rectangle((at, top, right, top + 16), fill=0)
            row.append(
                Piece(
                    text=word, left=at, top=top, right=right, bottom=top + 16, base=top + 16, size=16, confidence=sure
                )
            )
            at = right + 6
        rows.append(row)
    return picture, rows


def boxes(find: str, *texts: Placed) -> list[columns.Box]:
    picture, rows = page(*texts)
    found: list[columns.Box] = getattr(columns, find)(picture, segments_of(rows, are_spaces_typed=False))
    return found


def said(rows: columns.Rows) -> list[str]:
    return [" ".join(piece.text for piece in row) for row in rows]


class TestFoot:
    def test_gives_both_columns(self) -> None:
        (left, right) = boxes("foot", *LIST, *SIGNATURE)
        assert left[2] == right[0]
        assert 240 < left[2] < 600
        assert (left[0], right[2]) == (0, 1000)
        assert left[1] == right[1] < 1000
        assert 1066 <= left[3] < 1150 < right[3]

    def test_begins_below_a_line_of_the_text(self) -> None:
        (left, _) = boxes("foot", ("x" * 80, 100, 965), *LIST, *SIGNATURE)
        assert left[1] > 981

    @pytest.mark.parametrize(
        "texts",
        [
            LIST,
            SIGNATURE,
            (*LIST, ("CHỦ TỊCH", 640, 300)),
            (("- Lưu: VT " + "x" * 60, 100, 1000), ("CHỦ TỊCH", 800, 1004)),
        ],
        ids=["no signature", "no list", "signature far above", "no gap"],
    )
    def test_gives_nothing_where_they_do_not_stand_side_by_side(self, texts: Sequence[Placed]) -> None:
        assert boxes("foot", *texts) == []


class TestHead:
    def test_gives_both_columns_down_to_the_number(self) -> None:
        (left, right) = boxes("head", *HEAD)
        assert left[2] == right[0]
        assert 210 < left[2] < 560
        assert left[3] == right[3]
        assert 136 < left[3] < 160

    def test_takes_some_lines_where_no_number_is_known(self) -> None:
        (left, _) = boxes("head", HEAD[0], *HEAD[2:])
        assert 76 < left[3] < 160

    def test_gives_nothing_without_the_name_of_the_state(self) -> None:
        assert boxes("head", *HEAD[:2]) == []


class TestReadApart:
    def test_puts_columns_read_by_themselves_in_their_place(self) -> None:
        picture, rows = page(("Điều 5", 100, 700), ("Ms ra", 100, 1000), *LIST[1:], *SIGNATURE)
        asked = []

        def read(box: columns.Box) -> columns.Rows:
            asked.append(box)
            _, found = page(("Nơi nhận: đủ cả mọi dòng ở đây", 10, 5)) if box[0] == 0 else page(("CHỦ", 5, 5))
            return found

        found = said(columns.read_apart(picture, rows, read))
        assert len(asked) == 2
        assert found[0] == "Điều 5"
        assert "Nơi nhận: đủ cả mọi dòng ở đây" in found
        assert "Ms ra" not in found
        assert "Lê An" in found, "less was read of the right column alone"

    def test_moves_words_to_where_they_stand_on_the_page(self) -> None:
        picture, rows = page(*LIST, *SIGNATURE)
        found = columns.read_apart(picture, rows, lambda box: page(("x" * 60, 5, 6))[1])
        left, right = (piece for row in found for piece in row)
        assert (left.left, left.base - left.top) == (5, 16)
        assert right.left > 240

    def test_reads_a_head_again_only_where_it_is_unsure(self) -> None:
        asked = []

        def read(box: columns.Box) -> columns.Rows:
            asked.append(box)
            return []

        for sure, count in ((0.95, 0), (0.5, 2)):
            picture, rows = page(*HEAD, sure=sure)
            assert said(columns.read_apart(picture, rows, read)) == said(rows)
            assert len(asked) == count
