"""The signer."""

import pytest

from parindex.core.documents.facts import Capacity, Signer
from parindex.core.documents.reading.rows import Row, rows_of
from parindex.core.documents.reading.signatures import read_signer
from tests.core.documents.sheets import document, placed, plain


def rows(text: str) -> list[Row]:
    return rows_of(plain(text))


def signer(text: str) -> Signer | None:
    found = read_signer(rows(text))
    return found.value if found else None


class TestReadSigner:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An",
                Signer(
                    name="Nguyễn Văn An",
                    title="PHÓ CHỦ TỊCH",
                    capacities=(Capacity.TM, Capacity.KT),
                    on_behalf_of="ỦY BAN NHÂN DÂN",
                ),
            ),
            (
                "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nVũ Thị Hà",
                Signer(name="Vũ Thị Hà", title="BÍ THƯ", capacities=(Capacity.TM,), on_behalf_of="BAN THƯỜNG VỤ"),
            ),
            (
                "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)\nNgười ký: Lê Văn C\nThS. Lê Văn Cường",
                Signer(
                    name="Lê Văn Cường", title="CHÁNH VĂN PHÒNG", capacities=(Capacity.TL,), on_behalf_of="CHỦ TỊCH"
                ),
            ),
            ("Q. CHỦ TỊCH\nTrần Bình", Signer(name="Trần Bình", title="CHỦ TỊCH", capacities=(Capacity.Q,))),
            ("GIÁM ĐỐC\nTRẦN VĂN BÌNH", Signer(name="TRẦN VĂN BÌNH", title="GIÁM ĐỐC")),
            ("PH Ó CHỦ TỊ CH\nTrần Bình", Signer(name="Trần Bình", title="PHÓ CHỦ TỊCH")),
            ("ĐẠI DIỆN BÊN A\nTrần Bình", Signer(name="Trần Bình", on_behalf_of="BÊN A")),
            (
                "TM. ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nCHỦ TỊCH\nPHỤ TRÁCH XÃ\nDấu đỏ 7\nAnh Bạn\nTrần Bình",
                Signer(
                    name="Trần Bình",
                    title="CHỦ TỊCH PHỤ TRÁCH XÃ",
                    capacities=(Capacity.TM,),
                    on_behalf_of="ỦY BAN NHÂN DÂN XÃ AN BÌNH",
                ),
            ),
            ("ĐẠI DIỆN BÊN A\nCÔNG TY PHÚ\nTrần Bình", Signer(name="Trần Bình", on_behalf_of="BÊN A")),
            ("TM.\nCHỦ TỊCH", Signer(title="CHỦ TỊCH", capacities=(Capacity.TM,))),
            ("GIÁM ĐỐC\nHỘI TRƯỜNG LỚN\nAnh Bạn", Signer(name="Anh Bạn", title="GIÁM ĐỐC HỘI TRƯỜNG LỚN")),
            ("Nguyễn Văn An", None),
            ("", None),
        ],
    )
    def test_reads_capacity_title_and_name(self, text: str, expected: Signer | None) -> None:
        assert signer(text) == expected

    def test_takes_the_signature_by_the_recipients(self) -> None:
        pad = "\n".join("nội dung văn bản" for _ in range(12))
        text = f"CHỦ TỊCH\nTrần Bình\n{pad}\nNơi nhận:\n- Như trên;\nTM. UBND\nCHỦ TỊCH\nLê An\nGIÁM ĐỐC\nLý Cường"
        found = signer(text)
        assert found is not None
        assert found.name == "Lê An"

    def test_takes_the_last_where_none_stands_by_the_recipients(self) -> None:
        pad = "\n".join("nội dung văn bản" for _ in range(12))
        found = signer(f"CHỦ TỊCH\nTrần Bình\n{pad}\nNơi nhận:\n- Như trên.")
        assert found is not None
        assert found.name == "Trần Bình"

    def test_keeps_to_the_column(self) -> None:
        lines = [
            placed("CHỦ TRÌ", 0.65, 0.5),
            placed("THƯ KÝ", 0.15, 0.5),
            placed("Lê Văn An", 0.15, 0.6),
            placed("Trần Thị Bình", 0.62, 0.6),
        ]
        found = read_signer(rows_of(document([], lines)))
        assert found is not None
        assert (found.value.name, found.page) == ("Lê Văn An", 2)
        alone = read_signer(rows_of(document(lines[:1] + lines[2:])))
        assert alone is not None
        assert alone.value.name == "Trần Thị Bình"
