"""The official layout of slips."""

import io

import pytest
import segno
from docx import Document
from docx.shared import Length

from parindex.dossiers.slips.forms import FORMS, Circular, Form, Slip
from parindex.dossiers.slips.sheet import Grid, Line, Points, Sheet, Signer, Words
from parindex.dossiers.slips.word import write

ADDRESS = "https://mot-cua.example/tra-cuu-ho-so/?ma=H24.101-260302-0001"


def form(slip: Slip = Slip.RECEIPT) -> Form:
    return FORMS[Circular.NEW, slip]


def millimetres(length: Length | None) -> int:
    return round(length.mm) if length else 0


def sheet(**more: object) -> Sheet:
    given: dict[str, object] = {
        "form": form(),
        "above": "ỦY BAN NHÂN DÂN\nXÃ THỬ",
        "issuer": "TRUNG TÂM",
        "number": "Số: 01",
        "place_day": "Thử, ngày 02 tháng 3 năm 2026",
        "blocks": (Line("Mã", "A"), Words("Một\nHai"), Points(("x", "y")), Grid(("a", "b"), (20, 30), [("1", "2")])),
        "signers": (Signer("NGƯỜI NHẬN", "(Ký)", "Tên"),),
    }
    return Sheet(**(given | more))  # type: ignore[arg-type]


class TestWrite:
    def test_lays_out_a4_with_the_margins_of_the_decree(self) -> None:
        section = Document(io.BytesIO(write(sheet()))).sections[0]
        sizes = [section.page_width, section.page_height, section.left_margin, section.right_margin]
        assert [millimetres(one) for one in (*sizes, section.top_margin)] == [210, 297, 30, 15, 20]

    def test_turns_the_page_for_a_register(self) -> None:
        section = Document(io.BytesIO(write(sheet(is_across=True)))).sections[0]
        assert (millimetres(section.page_width), millimetres(section.page_height)) == (297, 210)

    def test_writes_in_times_new_roman_with_motto_and_form(self) -> None:
        document = Document(io.BytesIO(write(sheet())))
        head = "\n".join(cell.text for cell in document.tables[0].rows[0].cells)
        assert document.styles["Normal"].font.name == "Times New Roman"
        assert "Độc lập - Tự do - Hạnh phúc" in head
        assert "ỦY BAN NHÂN DÂN\nXÃ THỬ" in head
        assert document.paragraphs[0].text == "Mẫu số 01, Thông tư 03/2025/TT-VPCP"

    @pytest.mark.parametrize(("address", "count"), [(ADDRESS, 1), ("", 0)])
    def test_holds_the_address_as_a_qr_code(self, address: str, count: int) -> None:
        pictures = Document(io.BytesIO(write(sheet(address=address)))).inline_shapes
        assert len(pictures) == count

    def test_draws_the_qr_code_of_that_address(self) -> None:
        document = Document(io.BytesIO(write(sheet(address=ADDRESS))))
        stored = next(part.blob for part in document.part.package.iter_parts() if part.content_type == "image/png")
        expected = io.BytesIO()
        segno.make(ADDRESS, error="m", micro=False).save(expected, kind="png", scale=8, border=2)
        assert stored == expected.getvalue()
