from parindex.core.reports.prose import Prose
from parindex.core.reports.sections import Section, Side, sections_of
from parindex.core.reports.tabular import Written


def sections(text: str) -> list[Section]:
    return sections_of(Prose(Written(number, line) for number, line in enumerate(text.splitlines(), start=1)))


REPORT = """\
Căn cứ kế hoạch.
I. KẾT QUẢ NĂM 2022
1. Ưu điểm
- Công tác này tốt.
2. Tồn tại, hạn chế
- Công tác kia chưa tốt.
2.1. Chi tiết
Nguyên nhân chủ quan
- Không có.
II. NHIỆM VỤ THỜI GIAN TỚI
1. Một việc;
2. Hai việc.
III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ
1. Về nhân sự
Đã bố trí. Việc khác đã xong.
2. Câu thứ nhất đã xong. Câu thứ hai chưa xong.
Trên đây là báo cáo.
Nơi nhận:
1. Lưu
"""


class TestSectionsOf:
    def test_tells_what_each_section_speaks_of(self) -> None:
        found = [(section.path, section.side) for section in sections(REPORT)]
        assert found == [
            ("", Side.OPENING),
            ("I", Side.RESULTS),
            ("I.1", Side.STRENGTHS),
            ("I.2", Side.WEAKNESSES),
            ("2.1", Side.WEAKNESSES),
            ("2.1.*", Side.CAUSES),
            ("II", Side.TASKS),
            ("III", Side.RESULTS),
            ("III.1", Side.RESULTS),
            ("", Side.RESULTS),
        ]

    def test_keeps_the_side_of_tasks_and_causes_below_them(self) -> None:
        found = sections("I. GIẢI PHÁP\n1. Kết quả cần đạt\n- Làm tốt.\n2. Khác\n- Làm nhanh.")
        assert [section.side for section in found[1:]] == [Side.TASKS] * 3

    def test_chains_headings(self) -> None:
        assert sections(REPORT)[4].chain == (1, 3, 4)

    def test_takes_a_heading_without_a_word_it_knows_for_results(self) -> None:
        assert sections("I. MỞ ĐẦU")[1].side is Side.RESULTS
