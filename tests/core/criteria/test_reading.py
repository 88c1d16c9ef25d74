"""Reading a criteria set: its own keys, every fault at once, freezing for a round."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.criteria import Band, CriteriaSet, LegalBasis, freeze, read
from parindex.core.documents.requirements import Day, Window
from parindex.core.documents.written import written
from parindex.core.faults import Fault, Refused
from parindex.core.placeholders import Period
from tests.core.drawing import spoiled
from tests.core.making import (
    HAI_DUONG,
    NQ57,
    make_boolean_set,
    make_document,
    make_micropoints,
    make_node,
    make_plain,
    make_refusals,
    make_set_text,
    read_set,
)

YES = "- {code: A.1, max: 10, rule: {kind: boolean}}"

TEN_FAULTS = """\
criteria_set:
  id: TEN
  src: test
  titel: Sai khóa
  classes: [[75, Tốt], [90, Xuất sắc]]
  areas:
    - code: "1"
      name: Chỉ đạo
      max: 40
      leaves:
        - {code: "1.1", max: 20, rule: {kind: bolean}}
        - {code: "1.1", max: 19, rule: {kind: boolean}}
    - code: "2"
      name: Thể chế
      max: 60
      leaves:
        - {code: "2.1", max: 20, rule: {kind: tier, tiers: [[0.8, 20], [0.9, 10]]}}
        - {code: "2.2", max: 20, rule: {kind: count_tier, tiers: [[1, 30]]}}
        - {code: "2.3", max: nhiều, rule: {kind: linear}}
        - {code: "2.4", max: 10, rule: {kind: checklist, items: [[a, 5], [b, 4]]}}
        - {code: "2.5", name: "Năm {nam}", max: 5, rule: {kind: manual}}
"""


def refusals(head: str) -> list[str]:
    return make_refusals(make_set_text(YES, head))


def with_head(head: str) -> CriteriaSet:
    return read(make_document(make_set_text(YES, head)))


class TestRead:
    def test_reads_the_demonstration_sets_as_they_are(self) -> None:
        hai_duong, nq57 = read_set(HAI_DUONG), read_set(NQ57)
        assert (len(hai_duong.areas), len(hai_duong.items)) == (10, 85)
        assert (len(nq57.base_areas), len(nq57.items)) == (2, 28)
        assert (nq57.base_maximum, nq57.scale) == (make_micropoints("85"), make_micropoints("100"))

    def test_reports_ten_faults_of_a_file_with_line_path_and_remedy(self) -> None:
        with pytest.raises(Refused) as refused:
            read(make_document(TEN_FAULTS))
        faults = [(fault.place.line, fault.place.path, fault.wrong.say()) for fault in refused.value.faults]
        assert faults == [
            (4, "criteria_set.titel", "không có khóa nào tên «titel» ở đây"),
            (5, "criteria_set.classes[1]", "xếp loại không theo thứ tự: mốc phải giảm dần"),
            (7, "criteria_set › 1", "«1» ghi tối đa 40 điểm, các mục bên trong cộng lại 39 điểm"),
            (11, "criteria_set.areas[0].leaves[0].rule.kind", "không có loại quy tắc «bolean»"),
            (12, "criteria_set.areas[0].leaves[1].code", "mã «1.1» đã dùng ở dòng 11"),
            (17, "criteria_set.areas[1].leaves[0].rule.tiers[1]", "bậc không theo thứ tự: các mốc phải giảm dần"),
            (18, "criteria_set.areas[1].leaves[1].rule.tiers[0]", "bậc cho 30 điểm, cao hơn điểm tối đa 20"),
            (19, "criteria_set.areas[1].leaves[2].max", "«max» phải là một con số, đang là «nhiều»"),
            (20, "criteria_set.areas[1].leaves[3].rule.items", "các nội dung cộng lại 9 điểm, khác điểm tối đa 10"),
            (21, "criteria_set.areas[1].leaves[4].name", "chỗ điền «{nam}» không được biết"),
        ]
        assert all(fault.remedy.say() and "Cách sửa: " in fault.say() for fault in refused.value.faults)

    @pytest.mark.parametrize("line", ["    - chữ\n", "    - {}\n", "    - {code: a, '{x}': 1}\n"])
    def test_stops_at_a_thousand_faults(self, line: str) -> None:
        faults = make_refusals("criteria_set:\n  id: X\n  src: t\n  base:\n" + line * 2_000)
        assert (len(faults), faults[0]) == (1_001, ": stopped after 1,000 faults, there may be more")

    @pytest.mark.parametrize("text", ["chữ", "[1, 2]", "{}", "other: {id: X}", "criteria_set: null", "12"])
    def test_refuses_a_file_without_a_set(self, text: str) -> None:
        assert make_refusals(text) == [": the file holds no criteria set"]

    def test_refuses_a_set_that_is_no_group_once(self) -> None:
        assert make_refusals("criteria_set: chữ") == [
            "criteria_set: «criteria_set» must be a group of key: value, it is «chữ»"
        ]

    def test_refuses_a_set_without_areas_or_id(self) -> None:
        assert make_refusals("criteria_set: {src: t}") == [
            "criteria_set: the set has no areas",
            "criteria_set: «id» is missing",
        ]

    def test_refuses_keys_beside_the_set(self) -> None:
        assert make_refusals(make_set_text(YES) + "\nother: 1\n") == ["other: there is no key «other» here"]

    def test_names_the_set_after_its_id_where_it_has_no_title(self) -> None:
        assert with_head("").title == "X-1"
        assert with_head("title: Bộ chỉ số").title == "Bộ chỉ số"


class TestRounding:
    def test_defaults_to_two_decimals_and_ranks_as_published(self) -> None:
        criteria = with_head("")
        decimals = (
            criteria.total_decimals,
            criteria.area_decimals,
            criteria.rank_total_decimals,
            criteria.rank_area_decimals,
        )
        assert decimals == (2, 2, 2, 2)

    def test_is_read_with_that_of_ranks(self) -> None:
        criteria = with_head(
            "rounding: {total_decimals: 1, area_decimals: 3, item_decimals: 4}\nranking: {total_decimals: 0}"
        )
        assert (criteria.total_decimals, criteria.area_decimals) == (1, 3)
        assert (criteria.rank_total_decimals, criteria.rank_area_decimals) == (0, 3)
        assert criteria.items[0].decimals == 4

    def test_refuses_any_other_mode(self) -> None:
        assert refusals("rounding: {mode: half_even}") == [
            "criteria_set.rounding.mode: «mode: half_even» is not a known value"
        ]

    @pytest.mark.parametrize("head", ["rounding: 2", "ranking: [1]"])
    def test_refuses_what_is_no_group_once(self, head: str) -> None:
        assert len(refusals(head)) == 1


class TestScale:
    def test_is_a_hundred_unless_the_set_says_otherwise(self) -> None:
        text = make_set_text("- {code: A.1, max: 100, rule: {kind: boolean}}").replace("  scale: 10\n", "")
        assert read(make_document(text)).scale == make_micropoints("100")

    def test_refuses_a_base_above_the_scale(self) -> None:
        assert refusals("base_cap: 12") == ["criteria_set.base_cap: «base_cap» is above the scale 10"]

    @pytest.mark.parametrize("head", ["base_cap: chữ", "base_cap: -5"])
    def test_refuses_a_base_that_cannot_be_once(self, head: str) -> None:
        assert len(refusals(head)) == 1


class TestCaps:
    def test_are_read_at_the_top_or_in_a_group(self) -> None:
        assert with_head("bonus_cap: 1\npenalty_cap: 2").bonus_cap == make_micropoints("1")
        grouped = with_head("bonus_penalty: {bonus_cap: 1, penalty_cap: 2}")
        assert (grouped.bonus_cap, grouped.penalty_cap) == (make_micropoints("1"), make_micropoints("2"))
        assert (with_head("").bonus_cap, with_head("").penalty_cap) == (None, None)

    def test_are_zero_where_bonus_and_penalty_are_off(self) -> None:
        off = with_head("bonus_penalty: {enabled: false, bonus_cap: 5, penalty_cap: 5}")
        assert (off.bonus_cap, off.penalty_cap) == (0, 0)

    @pytest.mark.parametrize("head", ["bonus_cap: -1", "penalty_cap: -1", "bonus_penalty: {penalty_cap: -1}"])
    def test_are_refused_below_zero(self, head: str) -> None:
        (fault,) = refusals(head)
        assert fault.endswith("_cap» must be points, 0 or more, it is «-1»")


class TestClamp:
    def test_is_the_scale_unless_the_set_says_otherwise(self) -> None:
        assert with_head("").clamp == (0, make_micropoints("10"))
        assert with_head("clamp_total: [-2, 12]").clamp == (make_micropoints("-2"), make_micropoints("12"))

    @pytest.mark.parametrize("clamp", ["[0]", "[0, 1, 2]", "[]", "[5, 5]", "[9, 1]"])
    def test_refuses_anything_but_two_ascending_amounts(self, clamp: str) -> None:
        assert refusals(f"clamp_total: {clamp}") == [
            "criteria_set.clamp_total: «clamp_total» must be two amounts [lowest, highest]"
        ]

    @pytest.mark.parametrize("clamp", ["9", "[a, 9]"])
    def test_refuses_what_is_no_list_of_numbers_once(self, clamp: str) -> None:
        assert len(refusals(f"clamp_total: {clamp}")) == 1


class TestLegalBasis:
    def test_is_a_text_or_a_list_of_documents(self) -> None:
        assert with_head("legal_basis: 1/QĐ-UBND").legal_basis == (LegalBasis(text="1/QĐ-UBND"),)
        head = "legal_basis: [3/QĐ, {number: 2/QĐ, date: 2022-12-15, issuer: UBND tỉnh, about: quy định}]"
        assert with_head(head).legal_basis == (
            LegalBasis(text="3/QĐ"),
            LegalBasis(
                text="2/QĐ, 2022-12-15, UBND tỉnh, quy định", number="2/QĐ", date="2022-12-15", issuer="UBND tỉnh"
            ),
        )
        assert with_head("").legal_basis == ()

    def test_refuses_a_document_without_a_number(self) -> None:
        assert refusals("legal_basis: [{date: 2022-12-15}]") == ["criteria_set.legal_basis[0]: «number» is missing"]

    def test_refuses_what_is_no_document_once(self) -> None:
        assert len(refusals("legal_basis: [[1]]")) == 1

    def test_keeps_validity_and_source(self) -> None:
        criteria = with_head("valid_from: 2022-01-01\nvalid_to: 2030-12-31\nreplaces: X-0")
        assert (criteria.valid_from, criteria.valid_to, criteria.source) == ("2022-01-01", "2030-12-31", ("test",))


class TestRoots:
    def test_refuse_a_second_set_in_one_file(self) -> None:
        text = f"{make_set_text(YES)}\n{make_set_text(YES).replace('criteria_set:', 'nq57_commune_set:')}"
        assert make_refusals(text) == ["nq57_commune_set: the file holds two criteria sets"]


class TestBlanks:
    @pytest.mark.parametrize("src", ['""', "[]", '[""]', '" "'])
    def test_take_a_blank_source_for_a_missing_one(self, src: str) -> None:
        text = make_set_text(f"- {{code: A.1, max: 10, src: {src}, rule: {{kind: boolean}}}}").replace(
            "  src: test\n", ""
        )
        assert make_refusals(text) == ["criteria_set.base[0]: «A.1» names no source"]

    @pytest.mark.parametrize("code", ['""', '"A 1"', '" A.1"', '"A.1\\n"'])
    def test_refuse_a_code_that_nobody_can_write(self, code: str) -> None:
        assert len(make_refusals(make_set_text(f"- {{code: {code}, max: 10, rule: {{kind: boolean}}}}"))) == 1


class TestShares:
    @pytest.mark.parametrize(
        "rule",
        [
            "{kind: tier, tiers: [[90, 10], [0.5, 5]]}",
            "{kind: linear, full_at: 50}",
            "{kind: linear_floor, floor: 0.5, full_at: 85}",
        ],
    )
    def test_refuse_a_percentage_where_a_share_is_meant(self, rule: str) -> None:
        assert len(make_refusals(make_set_text(f"- {{code: A.1, max: 10, rule: {rule}}}"))) == 1

    def test_take_more_than_one_where_done_may_pass_planned(self) -> None:
        rule = "{kind: tier, may_exceed: true, tiers: [[1.2, 10], [1, 5]]}"
        assert make_refusals(make_set_text(f"- {{code: A.1, max: 10, rule: {rule}}}")) == []


class TestSources:
    def test_say_what_each_tag_stands_for(self) -> None:
        assert with_head("sources: {test: Văn bản thử}").sources == (("test", "Văn bản thử"),)
        assert with_head("").sources == ()

    def test_refuse_a_tag_that_is_not_among_them(self) -> None:
        text = make_set_text("- {code: A.1, max: 10, src: lạ, rule: {kind: boolean}}", "sources: {test: Văn bản thử}")
        assert make_refusals(text) == ["criteria_set.base[0].src: the source «lạ» of «A.1» is not among «sources»"]

    @pytest.mark.parametrize("sources", ["test", "[a, b]", "{test: [1]}"])
    def test_refuse_what_is_no_text_once(self, sources: str) -> None:
        assert len(refusals(f"sources: {sources}")) == 1


class TestBands:
    def test_are_pairs_or_groups_with_conditions(self) -> None:
        head = "classes: [{at_least: 9, label: A, no_area_under: 0.5, not_filed_late: true}, [5, B]]"
        assert with_head(head).bands == (
            Band(at_least=make_micropoints("9"), label="A", no_area_under=Fraction(1, 2), not_filed_late=True),
            Band(at_least=make_micropoints("5"), label="B"),
        )

    @pytest.mark.parametrize("band", ["9", "[9]", "[9, A, B]", "[9, 8]", "A"])
    def test_refuses_any_other_shape(self, band: str) -> None:
        (fault,) = refusals(f"classes: [{band}]")
        assert fault.endswith("a class must be [points, label] or (at_least, label, …)")

    @pytest.mark.parametrize(
        "band", ["[chín, A]", "{at_least: chín, label: A}", "{at_least: 9}", "{at_least: 9, label: A, x: 1}"]
    )
    def test_is_one_fault_for_one_mistake(self, band: str) -> None:
        assert len(refusals(f"classes: [{band}, [5, B]]")) == 1

    def test_are_weighed_against_a_weak_threshold(self) -> None:
        assert with_head("weak_area_threshold: 0.75").weak_below == Fraction(3, 4)
        assert with_head("").weak_below is None
        assert len(refusals("weak_area_threshold: 75")) == 1


class TestFiling:
    def test_reads_days_and_amounts(self) -> None:
        filing = read_set(NQ57).filing
        assert filing is not None
        assert (filing.due, filing.last_day, filing.grace_days) == ("15/12", 5, 2)
        assert (filing.first, filing.each_day) == (make_micropoints("-1"), make_micropoints("-1"))

    @pytest.mark.parametrize(
        ("due", "last", "days"),
        [("31/12", "05/01", 5), ("15/12", "15/12", 0), ("28/2", "1/3", 1), ("1/1", "31/12", 364)],
    )
    def test_counts_days_across_months_and_years(self, due: str, last: str, days: int) -> None:
        filing = with_head(f'filing: {{due: "{due}", last_accepted: "{last}"}}').filing
        assert filing is not None
        assert filing.last_day == days

    def test_has_no_last_day_unless_named(self) -> None:
        filing = with_head("filing: {due: 15/12, late_each_day_from_day_1: -0.5}").filing
        assert filing is not None
        assert (filing.last_day, filing.grace_days, filing.each_day) == (None, 0, make_micropoints("-0.5"))

    @pytest.mark.parametrize(
        ("filing", "fault"),
        [
            ("{due: 31/4}", ".due: «due: 31/4» is no day/month"),
            ("{due: giữa tháng}", ".due: «due: giữa tháng» is no day/month"),
            ("{due: 1/13}", ".due: «due: 1/13» is no day/month"),
            ("{last_accepted: 20/12}", ": «due» is missing"),
            (
                "{due: 15/12, late_first_2_days: 1}",
                ".late_first_2_days: «late_first_2_days» must be negative (points taken)",
            ),
            ("{due: 15/12, late_first_2_days: null}", ": «late_first_2_days» is missing"),
            (
                "{due: 15/12, late_first_2_days: -1, late_each_day_from_day_4: -1}",
                ".late_each_day_from_day_4: the daily amount starts on day 4, and the first one ends on day 2",
            ),
            ("{due: 15/12, late_first_week: -1}", ".late_first_week: there is no key «late_first_week» here"),
            ("15/12", ": «criteria_set.filing» must be a group of key: value, it is «15/12»"),
        ],
    )
    def test_refuses_one_mistake_with_one_fault(self, filing: str, fault: str) -> None:
        assert refusals(f"filing: {filing}") == [f"criteria_set.filing{fault}"]


class TestFreeze:
    SET = make_set_text("- {code: A.1, name: 'Kế hoạch năm {year-1}', max: 10, rule: {kind: boolean}}")
    QUARTERLY = make_set_text("- {code: A.1, name: 'Báo cáo {quarter}', max: 10, rule: {kind: boolean}}")

    def test_resolves_years_and_keeps_the_period(self) -> None:
        frozen = freeze(read(make_document(self.SET)), Period(2022))
        assert (frozen.items[0].name, frozen.period) == ("Kế hoạch năm 2021", Period(2022))

    def test_leaves_the_days_of_required_evidence_relative(self) -> None:
        leaf = "- {code: A.1, max: 10, rule: {kind: boolean}, requires: {shared: [{to: '31/12/{year-1}'}]}}"
        frozen = freeze(read(make_document(make_set_text(leaf))), Period(2022))
        found = written(frozen.items[0])
        assert found is not None
        assert found.shared[0].window == Window(closes=Day(-1, 12, 31))

    def test_gives_each_year_its_own_content(self) -> None:
        criteria = read(make_document(self.SET))
        hashes = {criteria.hash, freeze(criteria, Period(2022)).hash, freeze(criteria, Period(2023)).hash}
        assert len(hashes) == 3

    def test_changes_nothing_in_a_set_without_placeholders(self) -> None:
        criteria = make_boolean_set()
        assert freeze(criteria, Period(2022)).hash == criteria.hash

    def test_can_be_done_twice(self) -> None:
        frozen = freeze(read(make_document(self.SET)), Period(2022))
        assert freeze(frozen, Period(2022)) == frozen

    def test_refuses_a_quarter_in_a_round_of_a_year(self) -> None:
        with pytest.raises(Refused) as refused:
            freeze(read(make_document(self.QUARTERLY)), Period(2022))
        assert [fault.place.line for fault in refused.value.faults] == [6]


class TestAnyDocument:
    WHOLE = {path: make_plain(read_set(path).document) for path in (HAI_DUONG, NQ57)}

    @pytest.mark.parametrize("path", [HAI_DUONG, NQ57], ids=lambda path: path.stem)
    @given(drawn=st.data())
    def test_is_read_or_refused_with_its_faults(self, path: Path, drawn: st.DataObject) -> None:
        outcome = read_or_refuse(drawn.draw(spoiled(self.WHOLE[path])))
        if isinstance(outcome, CriteriaSet):
            assert sum(area.maximum for area in outcome.base_areas) == outcome.base_maximum
            assert all(item.maximum >= 0 for item in outcome.items)
        else:
            assert outcome
            assert all(fault.say("vi") and fault.say("en") for fault in outcome)


def read_or_refuse(content: object) -> CriteriaSet | tuple[Fault, ...]:
    try:
        return read(make_node(content))
    except Refused as refused:
        return refused.faults
