"""Names of agencies within a sentence."""

import pytest

from parindex.core.documents.reading.naming import agency_in


class TestAgencyIn:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("UBND tỉnh Đông Giang ban hành Quy định", "Ủy ban nhân dân tỉnh Đông Giang"),
            ("UBND xã về thực hiện", "Ủy ban nhân dân xã"),
            ("UBND huyện Minh Tân Về việc", "Ủy ban nhân dân huyện Minh Tân"),
            ("Bộ Nội vụ hướng dẫn", "Bộ Nội vụ"),
            ("Bộ trưởng Bộ Nội vụ quy định", "Bộ trưởng Bộ Nội vụ"),
            ("Sở Văn hóa, Thể thao và Du lịch về", "Sở Văn hóa, Thể thao và Du lịch"),
            ("HĐND và UBND xã An Bình.", "Hội đồng nhân dân và Ủy ban nhân dân xã An Bình"),
            ("Chủ tịch UBND tỉnh X, ngày", "Chủ tịch Ủy ban nhân dân tỉnh X"),
            ("Chính phủ về ban hành", "Chính phủ"),
            ("UBND thành phố Phú Thạnh và các xã", "Ủy ban nhân dân thành phố Phú Thạnh"),
            ("Sở Nội vụ và", "Sở Nội vụ"),
            ("huyện", ""),
            ("sở nội vụ", ""),
            ("", ""),
        ],
    )
    def test_ends_where_the_name_does(self, text: str, name: str) -> None:
        assert agency_in(text)[0] == name

    def test_gives_the_end(self) -> None:
        assert agency_in("UBND xã An Bình; sau đó")[1] == len("UBND xã An Bình")
