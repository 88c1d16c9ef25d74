"""How criteria sets name documents."""

import pytest

from parindex.core.documents.issuers import Level
from parindex.core.documents.papers import PaperForm
from parindex.core.documents.phrases import (
    NAMINGS,
    counted,
    is_known_by_itself,
    is_of_system,
    issuers_of,
    named,
    parts_of,
)
from parindex.core.documents.types import DocumentType


class TestNamed:
    @pytest.mark.parametrize(
        ("phrase", "words", "rest"),
        [
            ("Kế hoạch CCHC năm", "kế hoạch", "CCHC năm"),
            ("KE HOACH", "kế hoạch", ""),
            ("Quyết định phân công công chức", "quyết định phân công", "phân công công chức"),
            ("Quyết định khen thưởng", "quyết định", "khen thưởng"),
            ("Biên bản kiểm tra", "biên bản kiểm tra", ""),
            ("Sổ PAKN", "sổ", "PAKN"),
            ("Số liệu hệ thống", "số liệu", "hệ thống"),
            ("Ảnh chụp hệ thống", "ảnh chụp", "hệ thống"),
        ],
    )
    def test_tells_what_a_phrase_begins_with(self, phrase: str, words: str, rest: str) -> None:
        found = named(phrase)
        assert found is not None
        assert (found.naming.words, found.rest) == (words, rest)

    @pytest.mark.parametrize("phrase", ["Tài liệu khác", "Kế hoạchs", "So lieu", "", "CCHC"])
    def test_knows_no_other_words(self, phrase: str) -> None:
        assert named(phrase) is None

    def test_names_every_kind_by_its_own_words(self) -> None:
        assert [
            naming.words for naming in NAMINGS if (found := named(naming.words)) is None or found.naming != naming
        ] == []

    def test_takes_pictures_for_links(self) -> None:
        found = named("Đường dẫn")
        assert found is not None
        assert found.naming.forms == (PaperForm.LINK, PaperForm.PICTURE)


class TestIssuersOf:
    @pytest.mark.parametrize(
        ("phrase", "issuers"),
        [
            ("Báo cáo tình hình CCHC", (Level.COMMUNE,)),
            ("Kế hoạch của huyện", ()),
            ("Quyết định giao biên chế", ()),
            ("Thông báo", ()),
        ],
    )
    def test_tells_who_issues(self, phrase: str, issuers: tuple[Level, ...]) -> None:
        found = named(phrase)
        assert found is not None
        assert issuers_of(found) == issuers


class TestIsKnownByItself:
    @pytest.mark.parametrize(
        ("phrase", "known"), [("Nhật ký hệ thống", True), ("Kết quả thẩm định", True), ("Nhật ký", False)]
    )
    def test_tells_what_nobody_files(self, phrase: str, known: bool) -> None:
        assert is_known_by_itself(phrase) is known


class TestIsOfSystem:
    @pytest.mark.parametrize(
        ("phrase", "of_system"),
        [
            ("Số liệu hệ thống", True),
            ("Số liệu QLVB", True),
            ("Số liệu Cổng DVCQG", True),
            ("Số liệu hệ thống thư", True),
            ("Số liệu thống kê", False),
            ("Báo cáo", False),
        ],
    )
    def test_tells_what_can_be_looked_up(self, phrase: str, of_system: bool) -> None:
        assert is_of_system(phrase) is of_system


class TestCounted:
    @pytest.mark.parametrize(
        ("phrase", "count", "rest"),
        [
            ("02 báo cáo", 2, "báo cáo"),
            ("Ít nhất 3 sáng kiến", 3, "sáng kiến"),
            ("Báo cáo", 1, "Báo cáo"),
            ("2022 báo cáo", 1, "2022 báo cáo"),
        ],
    )
    def test_takes_a_count_off(self, phrase: str, count: int, rest: str) -> None:
        assert counted(phrase) == (count, rest)


class TestPartsOf:
    @pytest.mark.parametrize(
        ("phrase", "parts"),
        [
            ("Quyết định, kế hoạch", (("Quyết định", "kế hoạch"),)),
            ("Kế hoạch và báo cáo", (("Kế hoạch",), ("báo cáo",))),
            ("Kế hoạch; 02 báo cáo hoặc ảnh", (("Kế hoạch",), ("02 báo cáo", "ảnh"))),
            ("Kế hoạch rà soát, đánh giá và tuyên truyền", (("Kế hoạch rà soát, đánh giá và tuyên truyền",),)),
        ],
    )
    def test_parts_documents_and_not_words(self, phrase: str, parts: tuple[tuple[str, ...], ...]) -> None:
        assert parts_of(phrase) == parts

    def test_takes_types_of_the_decree(self) -> None:
        found = named("Tờ trình")
        assert found is not None
        assert found.naming.types == (DocumentType.SUBMISSION,)
