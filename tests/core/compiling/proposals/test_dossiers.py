"""The work at the counter."""

from parindex.core.compiling.entered import derive
from parindex.core.compiling.facts import Book, Kind, Value
from parindex.core.compiling.proposals.registry import Section
from tests.core.compiling.books import DOSSIERS, book, fact
from tests.core.compiling.proposals.sentences import said


def derived(**values: Value) -> Book:
    made = book(**values)
    derive(made)
    return made


class TestWork:
    def test_says_what_was_received_settled_and_digitised(self) -> None:
        assert said(derived(**DOSSIERS), Section.WORK) == [
            "Từ ngày 15/12/2022 đến ngày 30/3/2023, tiếp nhận tổng số 192 hồ sơ, trong đó: tiếp nhận "
            "trực tiếp 03 hồ sơ, tiếp nhận trực tuyến 186 hồ sơ, kỳ trước chuyển sang 03 hồ sơ.",
            "Giải quyết trước hạn và đúng hạn 190 hồ sơ, quá hạn 01 hồ sơ (tỷ lệ 0,52% trên 191 hồ sơ đã giải quyết), "
            "đang giải quyết 01 hồ sơ.",
            "Số hóa hồ sơ khi tiếp nhận: 188 hồ sơ số hóa đầy đủ thành phần, đạt 97,92%; 04 hồ sơ chưa số hóa.",
            "Số hóa kết quả giải quyết: 167 hồ sơ có số hóa kết quả, đạt 87,43% của 191 hồ sơ đã giải quyết; "
            "24 hồ sơ chưa số hóa kết quả.",
            "Thực hiện chứng thực bản sao điện tử 74 hồ sơ.",
        ]

    def test_says_only_what_is_known(self) -> None:
        assert said(derived(dossiers__total=5), Section.WORK) == ["Tiếp nhận tổng số 05 hồ sơ."]

    def test_says_where_the_service_index_stands(self) -> None:
        made = book(service__points=65)
        made.add([fact("service.rank", 14, Kind.RANK, of=20)])
        assert said(made, Section.WORK) == [
            "Bộ chỉ số phục vụ người dân, doanh nghiệp đạt 65 điểm, đứng thứ 14/20 đơn vị."
        ]


class TestWorkWeaknesses:
    def test_say_what_was_late_and_not_digitised(self) -> None:
        assert said(derived(**DOSSIERS), Section.WORK_WEAKNESSES) == [
            "Có 01 hồ sơ giải quyết quá hạn, chiếm 0,52% số hồ sơ đã giải quyết.",
            "Còn 04 hồ sơ chưa số hóa thành phần khi tiếp nhận.",
            "Còn 24 hồ sơ chưa số hóa kết quả giải quyết.",
        ]

    def test_are_none_where_all_was_done(self) -> None:
        assert said(derived(dossiers__late=0, dossiers__on_time=5), Section.WORK_WEAKNESSES) == []
