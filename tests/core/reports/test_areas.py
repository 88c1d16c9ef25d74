import pytest

from parindex.core.reports.areas import NAMES, area_of


class TestAreaOf:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("cong tac chi dao, dieu hanh cai cach hanh chinh", "area.steering"),
            ("chi so hai long cua nguoi dan (sipas)", "area.satisfaction"),
            ("chi so cai cach hanh chinh cua xa", "index"),
            ("chi so cchc giam o linh vuc tai chinh cong", "area.finance"),
            ("bo chi so phuc vu nguoi dan va doanh nghiep", "service_index"),
            ("mot viec khac", ""),
        ],
    )
    def test_takes_what_is_named_last(self, words: str, expected: str) -> None:
        assert area_of(words) == expected
        assert not expected or expected in NAMES
