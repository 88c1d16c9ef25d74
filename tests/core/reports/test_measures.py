import pytest

from parindex.core.reports.measures import NAMES, Measure, measure_of, qualifier_of


class TestMeasureOf:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("da tiep nhan tong so", Measure.RECEIVED),
            ("tiep nhan truc tiep", Measure.DIRECT),
            ("nop truc tuyen", Measure.ONLINE),
            ("qua dich vu buu chinh", Measure.POSTAL),
            ("moi tiep nhan", Measure.NEW),
            ("ton tu ky truoc", Measure.CARRIED),
            ("luy ke da va dang giai quyet trong ky la", Measure.RECEIVED),
            ("da giai quyet", Measure.DONE),
            ("giai quyet truoc han va dung han", Measure.IN_TIME),
            ("dung va truoc han", Measure.IN_TIME),
            ("trong do giai quyet truoc han co", Measure.EARLY),
            ("dung han", Measure.ON_TIME),
            ("bi tre han", Measure.LATE),
            ("dang giai quyet", Measure.OPEN),
            ("dang giai quyet trong han", Measure.OPEN_IN_TIME),
            ("chua den han", Measure.OPEN_IN_TIME),
            ("dang xu ly qua han", Measure.OPEN_OVERDUE),
            ("den han giai quyet", Measure.DUE),
            ("tra lai", Measure.RETURNED),
            ("mu do 3", Measure.LEVEL_3),
            ("muc do 4", Measure.LEVEL_4),
            ("truc tuyen toan trinh", Measure.FULL),
            ("truc tuyen mot phan", Measure.PARTIAL),
            ("so hoa day du thanh phan", Measure.INPUT_DIGITAL),
            ("chua so hoa thanh phan khi tiep nhan", Measure.INPUT_PAPER),
            ("so hoa ket qua", Measure.RESULT_DIGITAL),
            ("chua so hoa ket qua", Measure.RESULT_PAPER),
            ("chung thuc ban sao dien tu", Measure.CERTIFIED),
            ("khai thac su dung lai du lieu so hoa", Measure.REUSED),
            ("thanh toan truc tuyen", Measure.PAID),
        ],
    )
    def test_tells_what_is_counted(self, words: str, expected: Measure) -> None:
        assert measure_of(words) is expected

    @pytest.mark.parametrize(
        "words", ["cua nguoi dan", "tiep nhan va giai quyet", "muc do 3, muc do 4", "giai quyet truc tuyen"]
    )
    def test_does_not_guess(self, words: str) -> None:
        assert measure_of(words) is None

    def test_names_every_measure(self) -> None:
        assert set(NAMES) == set(Measure)


class TestQualifierOf:
    @pytest.mark.parametrize(
        ("words", "measure", "expected"),
        [
            ("tre han linh vuc dat dai", Measure.LATE, "dat dai"),
            ("linh vuc cai cach thu tuc", Measure.LATE, ""),
            ("voi cap huyen da tiep nhan", Measure.RECEIVED, "cap huyen"),
            ("truc tuyen dung han", Measure.ON_TIME, "truc tuyen"),
            ("tiep nhan truc tuyen", Measure.ONLINE, ""),
            ("da tiep nhan", None, ""),
        ],
    )
    def test_gives_the_part_of_the_work(self, words: str, measure: Measure | None, expected: str) -> None:
        assert qualifier_of(words, measure) == expected
