"""The codes in the checks of a round go where the items go, and nothing runs on the wrong item."""

from collections.abc import Mapping, Sequence

from parindex.core.criteria import CriteriaSet, read
from parindex.core.recoding import Recoded, recode
from tests.core.making import make_document

LINEAR = "{kind: linear, num: xong, den: giao, full_at: 1.0}"
BOOLEAN = "{kind: boolean}"


def make(*areas: tuple[str, Sequence[tuple[str, str]]]) -> CriteriaSet:
    """Make a set of areas, each with its items and their rules; every item has one point."""
    text = f"criteria_set:\n  id: THU\n  src: thử\n  scale: {sum(len(items) for _, items in areas)}\n  areas:\n"
    for code, items in areas:
        leaves = ", ".join(f'{{code: "{item}", name: "{item}", max: 1, rule: {rule}}}' for item, rule in items)
        text += f'    - {{code: "{code}", name: "Lĩnh vực {code}", max: {len(items)}, leaves: [{leaves}]}}\n'
    return read(make_document(text))


OLD = make(("A", [("A.1", LINEAR), ("A.2", LINEAR)]), ("B", [("B.1", LINEAR), ("B.2", BOOLEAN)]))


def recoded(check: object, new: CriteriaSet, **moves: str) -> Recoded:
    """Recode one check; moves are given as A1="A.2 A.3", all other items stay where they are if they can."""
    kept = {item.code for item in new.items}
    named: Mapping[str, Sequence[str]] = {
        item.code: moves[item.code.replace(".", "")].split()
        if item.code.replace(".", "") in moves
        else [item.code for _ in [0] if item.code in kept]
        for item in OLD.items
    }
    return recode([check], OLD, new, named)


class TestRecode:
    def test_leaves_alone_what_names_no_code(self) -> None:
        check = {"kind": "unanswered", "severity": "warn"}
        found = recoded(check, OLD)
        assert (found.checks, found.moved, found.lost) == ([check], [], [])
        assert recoded("unanswered", OLD).checks == ["unanswered"]

    def test_keeps_codes_as_they_are_written_where_nothing_moves(self) -> None:
        check = {"kind": "same_file", "items": "A", "except": ["A.2", "Z.9"]}
        assert recoded(check, OLD).checks == [check]
        assert recoded(check, OLD).moved == []

    def test_exchanges_items(self) -> None:
        found = recoded({"kind": "unanswered", "items": ["A.1", "B.1"]}, OLD, A1="B.1", B1="A.1")
        assert found.checks == [{"kind": "unanswered", "items": ["B.1", "A.1"]}]
        assert found.moved[0].say() == "phép kiểm tra 1: A.1, B.1 thành B.1, A.1"

    def test_follows_a_split_and_a_merge(self) -> None:
        new = make(("A", [("A.1", LINEAR), ("A.3", LINEAR)]), ("B", [("B.1", LINEAR)]))
        split = recoded({"kind": "unanswered", "items": ["A.1"]}, new, A1="A.1 A.3")
        assert split.checks == [{"kind": "unanswered", "items": ["A.1", "A.3"]}]
        merged = recoded({"kind": "unanswered", "items": ["B.1", "B.2"]}, new, B2="B.1")
        assert merged.checks == [{"kind": "unanswered", "items": ["B.1"]}]

    def test_lets_an_area_stand_for_its_new_items_too(self) -> None:
        new = make(("C", [("C.1", LINEAR), ("C.2", LINEAR), ("C.new", LINEAR)]), ("B", [("B.1", LINEAR)]))
        found = recoded({"kind": "unanswered", "items": ["A"]}, new, A1="C.1", A2="C.2")
        assert found.checks == [{"kind": "unanswered", "items": ["C"]}]

    def test_names_the_items_of_an_area_that_was_taken_apart(self) -> None:
        new = make(("A", [("A.1", LINEAR)]), ("B", [("B.1", LINEAR), ("B.2", BOOLEAN), ("B.3", LINEAR)]))
        found = recoded({"kind": "unanswered", "items": ["A"]}, new, A2="B.3")
        assert found.checks == [{"kind": "unanswered", "items": ["A.1", "B.3"]}]

    def test_leaves_out_an_item_that_is_gone_and_says_so(self) -> None:
        new = make(("A", [("A.1", LINEAR)]), ("B", [("B.1", LINEAR)]))
        found = recoded({"kind": "unanswered", "items": ["A.1", "A.2"], "except": ["B.2"]}, new)
        assert found.checks == [{"kind": "unanswered", "items": ["A.1"]}]
        assert found.lost[0].say().startswith("phép kiểm tra 1: bỏ A.2, B.2")

    def test_switches_off_what_has_no_item_left(self) -> None:
        new = make(("A", [("A.1", LINEAR)]))
        check = {"kind": "unanswered", "items": ["B.2"]}
        found = recoded(check, new)
        assert found.checks == [{**check, "off": True}]
        assert "bị tắt: bộ mới không có chỗ cho B.2" in found.lost[0].say()


class TestFigures:
    CHECK = {"kind": "contradiction", "left": "A.1/num", "right": "B.1/den", "says": "không khớp"}

    def test_go_with_their_item(self) -> None:
        found = recoded(self.CHECK, OLD, A1="A.2", A2="A.1")
        assert found.checks == [{**self.CHECK, "left": "A.2/num"}]

    def test_go_to_the_part_that_has_such_a_figure(self) -> None:
        found = recoded(self.CHECK, OLD, A1="B.2 A.2")
        assert found.checks == [{**self.CHECK, "left": "A.2/num"}]

    def test_are_not_looked_for_in_another_item_of_the_old_code(self) -> None:
        found = recoded(self.CHECK, OLD, A1="", A2="A.1")
        assert found.checks == [{**self.CHECK, "off": True}]
        assert "A.1/num" in found.lost[0].say()

    def test_are_not_compared_with_themselves(self) -> None:
        check = {**self.CHECK, "right": "A.2/num"}
        found = recoded(check, OLD, A1="A.1", A2="A.1")
        assert found.checks == [{**check, "off": True}]

    def test_of_no_item_of_the_old_set_stay(self) -> None:
        check = {**self.CHECK, "left": "Z/num", "right": 5}
        assert recoded(check, OLD).checks == [check]
