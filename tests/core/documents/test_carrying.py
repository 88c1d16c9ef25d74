"""What was approved for one set, taken over to another: kept where an item stayed, else named with the reason."""

from parindex.core.criteria import CriteriaSet, read
from parindex.core.criteria.comparing import suggest
from parindex.core.documents.carrying import Carried, carry
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.requirements import Requirement, Requirements
from tests.core.documents.filing import DECISION
from tests.core.making import make_document

BOOLEAN = "{kind: boolean}"
OLD = (("1.1", "Ban hành kế hoạch", BOOLEAN, "Kế hoạch"), ("1.2", "Báo cáo định kỳ", BOOLEAN, "Báo cáo"))
DECIDED = Requirements(shared=(Requirement(label="Đã duyệt", types=(DECISION,)),))
STANDING = {"1.1": DECIDED, "1.2": DECIDED}


def make(*items: tuple[str, str, str, str]) -> CriteriaSet:
    """Make a set of one area: code, name, rule and evidence of each item."""
    leaves = ", ".join(
        f'{{code: "{code}", name: "{name}", max: 1, rule: {rule}, evidence: ["{words}"]}}'
        for code, name, rule, words in items
    )
    return read(
        make_document(
            f"criteria_set:\n  id: THU\n  src: thử\n  scale: {len(items)}\n  areas:\n"
            f'    - {{code: "1", name: "Chỉ đạo", max: {len(items)}, leaves: [{leaves}]}}\n'
        )
    )


def carried(new: CriteriaSet, moves: dict[str, tuple[str, ...]] | None = None) -> Carried:
    old = make(*OLD)
    return carry(old, new, suggest(old, new) if moves is None else moves, STANDING, compile_requirements(new))


def looks(found: Carried) -> dict[str, str]:
    return {code: why.say() for code, why in found.to_look_at.items()}


class TestCarry:
    def test_keeps_what_was_approved_for_items_that_stay_or_move(self) -> None:
        found = carried(make(OLD[0], ("1.9", *OLD[1][1:])))
        assert found.items == {"1.1": DECIDED, "1.9": DECIDED}
        assert (found.kept, found.to_look_at) == ({"1.1": "1.1", "1.9": "1.2"}, {})

    def test_keeps_it_and_asks_for_a_look_where_name_or_rule_changed(self) -> None:
        found = carried(make(OLD[0], ("1.2", "Báo cáo định kỳ hằng quý", BOOLEAN, "Báo cáo")))
        assert found.items["1.2"] == DECIDED
        assert looks(found) == {"1.2": "tên hoặc cách tính của mục 1.2 đã đổi"}

    def test_compiles_anew_where_the_set_names_other_evidence(self) -> None:
        new = make(OLD[0], ("1.2", "Báo cáo định kỳ", BOOLEAN, "Biên bản"))
        found = carried(new)
        assert found.items["1.2"] == compile_requirements(new)["1.2"]
        assert (looks(found), found.kept) == (
            {"1.2": "bộ mới nêu tài liệu khác với mục 1.2 trước đây"},
            {"1.1": "1.1"},
        )

    def test_compiles_new_and_split_items(self) -> None:
        new = make(OLD[0], ("1.2", "Số báo cáo", BOOLEAN, "Báo cáo"), ("1.3", "Hạn báo cáo", BOOLEAN, "Báo cáo"))
        assert looks(carried(new, {"1.1": ("1.1",), "1.2": ("1.2", "1.3")})) == {
            "1.2": "tách hoặc gộp từ mục 1.2",
            "1.3": "tách hoặc gộp từ mục 1.2",
        }
        assert looks(carried(new, {"1.1": ("1.1",), "1.2": ("1.2",)}))["1.3"] == "mục mới trong bộ này"

    def test_asks_for_no_look_at_what_requires_nothing(self) -> None:
        new = make(
            OLD[0],
            ("1.2", "Báo cáo định kỳ", BOOLEAN, "Nhật ký hệ thống"),
            ("1.3", "Nhật ký sử dụng", BOOLEAN, "Nhật ký hệ thống"),
        )
        assert looks(carried(new)) == {}

    def test_compiles_what_had_nothing_approved(self) -> None:
        old, new = make(*OLD), make(*OLD)
        found = carry(old, new, suggest(old, new), {"1.1": DECIDED}, compile_requirements(new))
        assert (found.kept, list(found.to_look_at)) == ({"1.1": "1.1"}, ["1.2"])

    def test_asks_for_no_look_at_an_item_approved_to_require_nothing(self) -> None:
        old, new = make(*OLD), make(OLD[0], ("1.2", "Báo cáo định kỳ hằng quý", BOOLEAN, "Báo cáo"))
        nothing = {"1.1": DECIDED, "1.2": Requirements()}
        assert carry(old, new, suggest(old, new), nothing, compile_requirements(new)).to_look_at == {}
