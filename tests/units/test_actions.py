"""What is done to units: recorded, founded, merged, split, renamed, ended."""

import contextlib
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from parindex.audit import queries as log
from parindex.audit.acts import SYSTEM, Actor
from parindex.audit.queries import Search
from parindex.kit.errors import ActionError
from parindex.units import actions, queries, refusals
from parindex.units.actions import NewUnit, Part, Transfer
from parindex.units.models import Succession, Unit
from tests.units.making import AT, BEFORE, LATER, REFORM, make_commune, make_province, names_on

pytestmark = pytest.mark.django_db

WHOLE = Decimal(1)


def links() -> list[tuple[str, str, str, Decimal | None]]:
    told = Succession.objects.select_related("from_unit", "to_unit").order_by("from_unit__name", "to_unit__name")
    return [(link.from_unit.name, link.to_unit.name, link.kind, link.share) for link in told]


class TestRecord:
    def test_makes_a_unit_that_is_found_without_diacritics(self) -> None:
        actions.record(code="dong-tam", name="Xã  Đồng Tâm", by=SYSTEM, at=AT)
        unit = Unit.objects.get()
        assert unit.name == "Xã Đồng Tâm"
        assert unit.form == Unit.Form.RURAL_COMMUNE
        assert list(Unit.objects.found_by("dong tam")) == [unit]
        assert str(unit) == "Xã Đồng Tâm (dong-tam)"

    def test_brings_the_name_up_to_date(self) -> None:
        first = actions.record(code="a", name="Xã A", by=SYSTEM, at=AT)
        assert actions.record(code="a", name="Phường A", by=SYSTEM, at=AT) == first
        assert Unit.objects.get().folded_name == "phuong a"

    def test_leaves_the_kind_of_a_known_unit(self) -> None:
        actions.record(code="a", name="Sở A", kind=Unit.Kind.DEPARTMENT, by=SYSTEM, at=AT)
        actions.record(code="a", name="Sở A", by=SYSTEM, at=AT)
        assert Unit.objects.get().kind == Unit.Kind.DEPARTMENT


class TestEstablish:
    def test_founds_a_department_under_a_province(self) -> None:
        province = make_province()
        new = NewUnit(name="Sở Nội vụ", kind=Unit.Kind.DEPARTMENT, parent_id=province.pk)
        unit = actions.establish(unit=new, on=REFORM, by=SYSTEM, at=AT)
        assert (unit.code, unit.parent, unit.valid_from, unit.form) == ("so-noi-vu", province, REFORM, "")


class TestMerge:
    def test_ends_the_old_ones_the_day_before(self) -> None:
        province = make_province()
        parts = ["Thị trấn Ninh Giang", "Xã Hồng Dụ", "Xã Vĩnh Hòa"]
        old = [
            make_commune(name, province, code) for name, code in zip(parts, ["10945", "10948", "10951"], strict=True)
        ]
        new = NewUnit(name="Xã Ninh Giang", official_code="10945")
        merged = actions.merge(unit_ids=[unit.pk for unit in old], into=new, on=REFORM, by=SYSTEM, at=AT)
        assert names_on(BEFORE) == ["Thành phố Hải Phòng", *parts]
        assert names_on(REFORM) == ["Thành phố Hải Phòng", "Xã Ninh Giang"]
        assert (merged.parent, merged.official_code) == (province, "10945")
        assert links() == [(name, "Xã Ninh Giang", "merged", WHOLE) for name in parts]

    def test_goes_into_a_unit_that_begins_that_day(self) -> None:
        old = [make_province("Tỉnh Hải Dương", "30"), make_province()]
        new = make_province("Thành phố Hải Phòng mới", "32", on=REFORM)
        communes = [make_commune("Xã A", province) for province in old]
        actions.merge(
            unit_ids=[unit.pk for unit in communes],
            into=NewUnit(name="Xã B", parent_id=new.pk),
            on=REFORM,
            by=SYSTEM,
            at=AT,
        )
        assert actions.merge(unit_ids=[unit.pk for unit in old], into=new.pk, on=REFORM, by=SYSTEM, at=AT) == new
        assert names_on(LATER) == ["Thành phố Hải Phòng mới", "Xã B"]

    def test_refuses_a_unit_that_does_not_begin_that_day(self) -> None:
        old, other = make_commune("Xã A"), make_commune("Xã B", on=LATER)
        with pytest.raises(refusals.NotBegunThen, match="Xã B không bắt đầu vào ngày 01/07/2025"):
            actions.merge(unit_ids=[old.pk], into=other.pk, on=REFORM, by=SYSTEM, at=AT)

    def test_takes_units_that_ended_the_day_before_but_only_once(self) -> None:
        old = [make_commune("Xã A"), make_commune("Xã B")]
        actions.close(unit_id=old[0].pk, on=REFORM, by=SYSTEM, at=AT)
        into = NewUnit(name="Xã C")
        actions.merge(unit_ids=[unit.pk for unit in old], into=into, on=REFORM, by=SYSTEM, at=AT)
        with pytest.raises(refusals.AlreadyEnded, match="Xã A đã kết thúc ngày 30/06/2025"):
            actions.merge(unit_ids=[unit.pk for unit in old], into=into, on=REFORM, by=SYSTEM, at=AT)

    @pytest.mark.parametrize(
        ("ids", "refusal"),
        [
            (lambda a, b: [a, b], refusals.NotYetBegun),
            (lambda a, b: [a], refusals.TooFewUnits),
            (lambda a, b: [a, a], refusals.ToldTwice),
            (lambda a, b: [a, 0], refusals.UnknownUnit),
        ],
    )
    def test_refuses_what_cannot_be_and_changes_nothing(
        self, ids: Callable[[int, int], list[int]], refusal: type[ActionError]
    ) -> None:
        first, second = make_commune("Xã A"), make_commune("Xã B", on=LATER)
        before = list(Unit.objects.order_by("pk").values())
        with pytest.raises(refusal):
            actions.merge(unit_ids=ids(first.pk, second.pk), into=NewUnit(name="Xã C"), on=LATER, by=SYSTEM, at=AT)
        assert list(Unit.objects.order_by("pk").values()) == before

    def test_takes_few_queries_however_many_units(self, django_assert_max_num_queries: Callable[..., object]) -> None:
        old = [make_commune(f"Xã {number}").pk for number in range(20)]
        with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
            actions.merge(unit_ids=old, into=NewUnit(name="Xã mới"), on=REFORM, by=SYSTEM, at=AT)


class TestSplit:
    def test_keeps_the_shares(self) -> None:
        old = make_commune("Xã A")
        parts = [
            Part(to=NewUnit(name="Xã B"), share=Decimal("0.7")),
            Part(to=NewUnit(name="Xã C"), share=Decimal("0.3")),
        ]
        assert [unit.name for unit in actions.split(unit_id=old.pk, into=parts, on=REFORM, by=SYSTEM, at=AT)] == [
            "Xã B",
            "Xã C",
        ]
        assert links() == [("Xã A", "Xã B", "split", Decimal("0.7")), ("Xã A", "Xã C", "split", Decimal("0.3"))]

    def test_may_leave_shares_open(self) -> None:
        parts = [Part(to=NewUnit(name="Xã B"), share=Decimal("0.7")), Part(to=NewUnit(name="Xã C"))]
        actions.split(unit_id=make_commune("Xã A").pk, into=parts, on=REFORM, by=SYSTEM, at=AT)
        assert [link[3] for link in links()] == [Decimal("0.7"), None]

    @pytest.mark.parametrize("shares", [["0.7", "0.2"], ["0.7", "0.4"], ["1", "0"], ["1", None], ["-1", "2"]])
    def test_refuses_shares_that_are_not_the_whole(self, shares: list[str | None]) -> None:
        old = make_commune("Xã A")
        parts = [
            Part(to=NewUnit(name=f"Xã {place}"), share=None if share is None else Decimal(share))
            for place, share in enumerate(shares)
        ]
        with pytest.raises(refusals.SharesDoNotAddUp):
            actions.split(unit_id=old.pk, into=parts, on=REFORM, by=SYSTEM, at=AT)

    def test_refuses_one_part(self) -> None:
        with pytest.raises(refusals.TooFewUnits):
            actions.split(
                unit_id=make_commune("Xã A").pk, into=[Part(to=NewUnit(name="Xã B"))], on=REFORM, by=SYSTEM, at=AT
            )


class TestRename:
    def test_lets_a_unit_go_on_under_another_name_or_parent(self) -> None:
        province, other = make_province(), make_province("Tỉnh Bắc Ninh", "24")
        old = make_commune("Xã A", province, "00004")
        new = NewUnit(name="Phường A", official_code="00004", parent_id=other.pk)
        unit = actions.rename(unit_id=old.pk, to=new, on=REFORM, by=SYSTEM, at=AT)
        assert (unit.parent, unit.form, unit.code) == (other, Unit.Form.WARD, "phuong-a")
        assert links() == [("Xã A", "Phường A", "renamed", WHOLE)]

    def test_never_gives_a_code_a_second_time(self) -> None:
        old = make_commune("Xã A", code="00004")
        unit = actions.rename(
            unit_id=old.pk, to=NewUnit(name="Xã A", official_code="00004"), on=REFORM, by=SYSTEM, at=AT
        )
        assert (old.code, unit.code) == ("xa-a", "xa-a-00004")


class TestReorganise:
    def test_joins_parts_of_one_unit_to_others(self) -> None:
        first, second, third = (make_commune(f"Xã {name}") for name in "ABC")
        north, south = NewUnit(name="Xã Bắc"), NewUnit(name="Xã Nam")
        transfers = [
            Transfer(from_id=first.pk, to=north, share=Decimal("0.6")),
            Transfer(from_id=first.pk, to=south, share=Decimal("0.4")),
            Transfer(from_id=second.pk, to=north),
            Transfer(from_id=third.pk, to=NewUnit(name="Xã D")),
        ]
        after = actions.reorganise(transfers=transfers, on=REFORM, by=SYSTEM, at=AT)
        assert [unit.name for unit in after] == ["Xã Bắc", "Xã Nam", "Xã D"]
        assert links() == [
            ("Xã A", "Xã Bắc", "split", Decimal("0.6")),
            ("Xã A", "Xã Nam", "split", Decimal("0.4")),
            ("Xã B", "Xã Bắc", "merged", WHOLE),
            ("Xã C", "Xã D", "renamed", WHOLE),
        ]


class TestClose:
    def test_ends_a_unit_the_day_before(self) -> None:
        unit = make_commune("Xã A")
        assert actions.close(unit_id=unit.pk, on=REFORM, by=SYSTEM, at=AT).valid_to == BEFORE

    def test_refuses_while_units_below_go_on(self) -> None:
        province = make_province()
        communes = [make_commune(f"Xã {number}", province) for number in range(7)]
        with pytest.raises(refusals.ChildrenAlive) as refused:
            actions.close(unit_id=province.pk, on=REFORM, by=SYSTEM, at=AT)
        assert refused.value.say() == (
            "còn 7 đơn vị trực thuộc Thành phố Hải Phòng sau ngày 30/06/2025: Xã 0; Xã 1; Xã 2; Xã 3; Xã 4; …. "
            "Cách sửa: kết thúc hoặc chuyển các đơn vị đó trước."
        )
        for commune in communes:
            actions.close(unit_id=commune.pk, on=REFORM, by=SYSTEM, at=AT)
        actions.close(unit_id=province.pk, on=REFORM, by=SYSTEM, at=AT)
        assert names_on(REFORM) == []

    def test_refuses_a_second_time_and_before_the_beginning(self) -> None:
        unit = make_commune("Xã A", on=REFORM)
        with pytest.raises(refusals.NotYetBegun):
            actions.close(unit_id=unit.pk, on=REFORM, by=SYSTEM, at=AT)
        actions.close(unit_id=unit.pk, on=LATER, by=SYSTEM, at=AT)
        with pytest.raises(refusals.AlreadyEnded):
            actions.close(unit_id=unit.pk, on=LATER, by=SYSTEM, at=AT)


START = date(2020, 1, 1)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["merge", "split", "rename", "close"]),
        st.integers(-3, 40),
        st.lists(st.integers(0, 30), min_size=1, max_size=3),
    ),
    max_size=12,
)


def do(step: str, on: date, chosen: list[Unit], name: str) -> None:
    new = NewUnit(name=f"Xã {name}", official_code=chosen[0].official_code)
    match step:
        case "merge":
            actions.merge(unit_ids=[unit.pk for unit in chosen], into=new, on=on, by=SYSTEM, at=AT)
        case "split":
            parts = [Part(to=new), Part(to=NewUnit(name=f"Phường {name}"))]
            actions.split(unit_id=chosen[0].pk, into=parts, on=on, by=SYSTEM, at=AT)
        case "rename":
            actions.rename(unit_id=chosen[0].pk, to=new, on=on, by=SYSTEM, at=AT)
        case _:
            actions.close(unit_id=chosen[0].pk, on=on, by=SYSTEM, at=AT)


def alive_on(on: date) -> set[tuple[str, str, int | None]]:
    return set(queries.alive(on).values_list("code", "name", "parent"))


class TestReforms:
    @settings(max_examples=25, deadline=None)
    @given(STEPS)
    def test_never_change_the_days_before_them(self, steps: list[tuple[str, int, list[int]]]) -> None:
        with transaction.atomic():
            province = make_province()
            for number in range(4):
                make_commune(f"Xã {number}", province, f"0000{number}")
            for place, (step, offset, picks) in enumerate(steps):
                on = START + timedelta(days=offset)
                communes = list(Unit.objects.filter(kind=Unit.Kind.COMMUNE).order_by("pk"))
                days = [START + timedelta(days=day) for day in {-4, offset // 2, offset - 1} if day < offset]
                before = [alive_on(day) for day in days]
                with contextlib.suppress(ActionError):
                    do(step, on, [communes[pick % len(communes)] for pick in picks], f"mới {place}")
                assert [alive_on(day) for day in days] == before
            self.check_all()
            transaction.set_rollback(True)

    def check_all(self) -> None:
        """Check dates, holders of codes, and that every way back or on comes to an end."""
        for unit in Unit.objects.all():
            assert unit.valid_from is None or unit.valid_to is None or unit.valid_from <= unit.valid_to
        for link in Succession.objects.select_related("from_unit", "to_unit"):
            assert link.from_unit.valid_to == link.on - timedelta(days=1)
            assert link.to_unit.valid_from == link.on
        for on in (START, START + timedelta(days=20), LATER):
            codes = list(queries.alive(on).exclude(official_code="").values_list("official_code", flat=True))
            assert len(codes) == len(set(codes))
        for unit in queries.alive(START + timedelta(days=20)):
            assert all(later.is_alive(LATER) for later in queries.successors(unit.pk, LATER))
            assert all(earlier.is_alive(START) for earlier in queries.predecessors(unit.pk, START))


class TestLog:
    def verbs(self) -> list[tuple[str, str, str]]:
        found = [(entry.actor_name, entry.verb, entry.target_name) for entry in log.page(Search()).entries]
        return list(reversed(found))

    def test_has_each_act_with_who_did_it(self) -> None:
        who = {"by": Actor(id="user:7", name="Trần Bình"), "at": AT}
        first = actions.establish(unit=NewUnit(name="Xã A"), on=None, **who)  # type: ignore[arg-type]
        second = actions.rename(unit_id=first.pk, to=NewUnit(name="Xã B"), on=REFORM, **who)  # type: ignore[arg-type]
        actions.close(unit_id=second.pk, on=LATER, **who)  # type: ignore[arg-type]
        assert self.verbs() == [
            ("Trần Bình", "unit.establish", "Xã A (xa-a)"),
            ("Trần Bình", "unit.rename", "Xã B (xa-b)"),
            ("Trần Bình", "unit.close", "Xã B (xa-b)"),
        ]

    def test_tells_a_reform_from_before_to_after(self) -> None:
        old = [make_commune("Xã A"), make_commune("Xã B")]
        actions.merge(unit_ids=[unit.pk for unit in old], into=NewUnit(name="Xã C"), on=REFORM, by=SYSTEM, at=AT)
        entry = log.page(Search(verb="unit.merge")).entries[0]
        before = entry.before
        assert isinstance(before, list)
        assert [(part["name"], part["share"], part["valid_to"]) for part in before] == [
            ("Xã A", "1", "2025-06-30"),
            ("Xã B", "1", "2025-06-30"),
        ]

    def test_has_one_row_for_each_unit_that_takes_over(self) -> None:
        parts = [Part(to=NewUnit(name="Xã B")), Part(to=NewUnit(name="Xã C"))]
        actions.split(unit_id=make_commune("Xã A").pk, into=parts, on=REFORM, by=SYSTEM, at=AT)
        assert [entry.target_name for entry in log.page(Search(verb="unit.split")).entries] == [
            "Xã C (xa-c)",
            "Xã B (xa-b)",
        ]

    def test_has_nothing_of_what_was_refused_or_known(self) -> None:
        with pytest.raises(refusals.BadName):
            actions.establish(unit=NewUnit(name=" "), on=None, by=SYSTEM, at=AT)
        for _ in range(2):
            actions.record(code="a", name="Xã A", by=SYSTEM, at=AT)
        assert [verb for _, verb, _ in self.verbs()] == ["unit.record"]


class TestReason:
    def test_is_kept_in_the_log_of_every_reform(self) -> None:
        province = make_province()
        first, second, third, fourth = (make_commune(f"Xã {name}", province) for name in "ABCD")
        why = " Nghị quyết 1 "
        both = [first.pk, second.pk]
        joined = actions.merge(unit_ids=both, into=NewUnit(name="Xã E"), on=REFORM, by=SYSTEM, at=AT, reason=why)
        parts = [Part(to=NewUnit(name=f"Xã {name}")) for name in "FG"]
        actions.split(unit_id=third.pk, into=parts, on=REFORM, by=SYSTEM, at=AT, reason=why)
        actions.close(unit_id=fourth.pk, on=REFORM, by=SYSTEM, at=AT, reason=why)
        actions.rename(unit_id=joined.pk, to=NewUnit(name="Xã H"), on=LATER, by=SYSTEM, at=AT, reason=why)
        new = NewUnit(name="Xã I", parent_id=province.pk)
        actions.establish(unit=new, on=LATER, by=SYSTEM, at=AT, reason=why)
        kept = {(entry.verb, entry.reason) for entry in log.page(Search()).entries if entry.reason}
        verbs = ("merge", "split", "close", "rename", "establish")
        assert kept == {(f"unit.{verb}", "Nghị quyết 1") for verb in verbs}
