"""Comparing two criteria sets."""

import pytest

from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.comparing import SAID, Change, Line, compare, likeness, suggest
from tests.core.making import HAI_DUONG, make_set, read_set

BOOLEAN = "{kind: boolean}"
LINEAR = "{kind: linear, num: xong, den: giao, full_at: 1.0}"


def items(*rows: tuple[str, str, str, str]) -> CriteriaSet:
    """Make a set of items given by code, name, maximum and rule."""
    base = "\n".join(
        f'- {{code: "{code}", name: "{name}", max: {most}, rule: {rule}}}' for code, name, most, rule in rows
    )
    return make_set(base, scale=str(sum(int(most) for _, _, most, _ in rows)))


def line(old: str, new: str, *changes: Change) -> Line:
    """Make a line of codes that stand apart by spaces."""
    return Line(old=tuple(old.split()), new=tuple(new.split()), changes=frozenset(changes))


def compared(old: CriteriaSet, new: CriteriaSet) -> list[Line]:
    """Compare along what is suggested."""
    return list(compare(old, new, suggest(old, new)))


class TestSuggest:
    def test_finds_a_set_the_same_as_itself(self) -> None:
        criteria = read_set(HAI_DUONG)
        assert all(found.is_same for found in compared(criteria, criteria))

    def test_keeps_a_code_with_another_maximum_name_and_rule(self) -> None:
        old = items(("A.1", "Ban hành kế hoạch năm", "2", BOOLEAN))
        new = items(("A.1", "Ban hành kế hoạch quý", "3", LINEAR))
        changes = (Change.RENAMED, Change.REWEIGHTED, Change.RULE_CHANGED)
        assert compared(old, new) == [line("A.1", "A.1", *changes)]

    def test_keeps_a_code_with_the_same_rule_whatever_its_name(self) -> None:
        old, new = items(("A.1", "abc", "2", LINEAR)), items(("A.1", "xyz", "2", LINEAR))
        assert compared(old, new) == [line("A.1", "A.1", Change.RENAMED)]

    def test_sees_another_item_under_an_old_code(self) -> None:
        old, new = items(("A.1", "abc", "2", BOOLEAN)), items(("A.1", "xyz", "2", LINEAR))
        assert compared(old, new) == [line("", "A.1", Change.NEW), line("A.1", "", Change.GONE)]

    def test_follows_a_name_to_another_code(self) -> None:
        old = items(("A.1", "Ban hành kế hoạch", "2", BOOLEAN), ("A.2", "Báo cáo", "1", LINEAR))
        new = items(("A.1", "Báo cáo", "1", LINEAR), ("A.2", "Ban hành  Kế hoạch.", "2", BOOLEAN))
        assert compared(old, new) == [line("A.2", "A.1", Change.MOVED), line("A.1", "A.2", Change.MOVED)]

    def test_takes_names_of_the_same_words_one_by_one(self) -> None:
        old = items(("A.1", "Báo cáo", "1", BOOLEAN), ("A.2", "Báo cáo", "1", BOOLEAN))
        new = items(("B.1", "Báo cáo", "1", BOOLEAN))
        assert compared(old, new) == [line("A.1", "B.1", Change.MOVED), line("A.2", "", Change.GONE)]

    def test_follows_a_name_that_is_much_alike(self) -> None:
        old = items(("A.1", "Hoàn thành kế hoạch cải cách hành chính", "2", BOOLEAN))
        new = items(("B.1", "Hoàn thành kế hoạch cải cách hành chính năm", "2", LINEAR))
        changes = (Change.MOVED, Change.RENAMED, Change.RULE_CHANGED)
        assert compared(old, new) == [line("A.1", "B.1", *changes)]

    def test_takes_a_name_less_alike_where_the_rule_is_the_same(self) -> None:
        old = items(("A.1", "Công khai ngân sách xã", "2", LINEAR), ("A.2", "Báo cáo quý", "1", BOOLEAN))
        near, far = "Công khai quyết toán ngân sách", "Tỷ lệ giải ngân vốn đầu tư"
        new = items(("B.1", near, "2", LINEAR), ("B.2", far, "1", LINEAR))
        assert 0.5 <= likeness(old.items[0], new.items[0]) < 0.75
        assert compared(old, new) == [
            line("A.1", "B.1", Change.MOVED, Change.RENAMED),
            line("", "B.2", Change.NEW),
            line("A.2", "", Change.GONE),
        ]

    def test_sees_an_item_split_into_its_parts_the_likest_first(self) -> None:
        old = items(("A.1", "Kế hoạch và báo cáo năm", "3", LINEAR))
        new = items(("A.1.1", "Số đơn thư", "1", BOOLEAN), ("A.1.2", "Báo cáo", "2", BOOLEAN))
        assert suggest(old, new) == {"A.1": ("A.1.2", "A.1.1")}
        assert compared(old, new) == [line("A.1", "A.1.2 A.1.1", Change.SPLIT)]

    def test_sees_parts_merged_into_one(self) -> None:
        old = items(("A.1.1", "Số đơn thư", "1", BOOLEAN), ("A.1.2", "Báo cáo", "2", BOOLEAN))
        new = items(("A.1", "Kế hoạch và kết quả năm", "3", LINEAR))
        assert compared(old, new) == [line("A.1.1 A.1.2", "A.1", Change.MERGED)]


class TestCompare:
    def test_takes_moves_that_a_person_corrected(self) -> None:
        old = items(("A.1", "abc", "1", BOOLEAN), ("A.2", "def", "1", BOOLEAN))
        new = items(("B.1", "xyz", "1", BOOLEAN), ("B.2", "uvw", "1", BOOLEAN))
        found = compare(old, new, {"A.1": ("B.2", "B.1", "B.2"), "A.2": ("B.1",)})
        assert found == (line("A.1 A.2", "B.2 B.1", Change.SPLIT, Change.MERGED),)
        assert found[0].is_reread

    def test_takes_what_no_move_names_as_gone(self) -> None:
        criteria = items(("A.1", "abc", "1", BOOLEAN))
        assert compare(criteria, criteria, {}) == (line("", "A.1", Change.NEW), line("A.1", "", Change.GONE))

    @pytest.mark.parametrize("moves", [{"A.9": ("A.1",)}, {"A.1": ("A.9",)}])
    def test_refuses_codes_that_are_not_there(self, moves: dict[str, tuple[str, ...]]) -> None:
        criteria = items(("A.1", "abc", "1", BOOLEAN))
        with pytest.raises(KeyError, match=r"A\.9"):
            compare(criteria, criteria, moves)

    def test_sees_no_change_of_rule_where_both_are_only_asked(self) -> None:
        asked = '- {code: "A.2", name: "Dân số", scored: false, asks: "bao nhiêu?"}'
        scored = '- {code: "A.1", name: "abc", max: 1, rule: {kind: boolean}}'
        old = make_set(f"{scored}\n{asked}", scale="1")
        new = make_set(f"{scored}\n{asked.replace('bao nhiêu?', 'mấy người?')}", scale="1")
        assert compared(old, old)[1].is_same
        assert compared(old, new)[1] == line("A.2", "A.2", Change.RULE_CHANGED)

    def test_reads_answers_again_only_where_points_may_change(self) -> None:
        assert not line("A.1", "B.1", Change.MOVED, Change.RENAMED).is_reread
        assert line("A.1", "A.1", Change.REWEIGHTED).is_reread


def test_every_change_has_its_words() -> None:
    assert set(SAID) == set(Change)
