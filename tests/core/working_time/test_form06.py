"""Form 06: the four identities of its counts."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from parindex.core.working_time.form06 import Form06Row, differences

#: A first quarter that adds up: 3 carried over, 189 new, 191 resolved, 1 in progress.
QUARTER = Form06Row(
    received=192,
    online=186,
    direct_postal=3,
    carried_over=3,
    resolved=191,
    early=150,
    on_time=40,
    late=1,
    in_progress=1,
    within=1,
    overdue=0,
)
counts = st.integers(0, 10_000)


@st.composite
def rows(draw: st.DrawFn) -> Form06Row:
    early, on_time, late, within, overdue, apart = (draw(counts) for _ in range(6))
    received = early + on_time + late + within + overdue + apart
    online = draw(st.integers(0, received))
    direct = draw(st.integers(0, received - online))
    return Form06Row(
        received=received,
        online=online,
        direct_postal=direct,
        carried_over=received - online - direct,
        resolved=early + on_time + late,
        early=early,
        on_time=on_time,
        late=late,
        in_progress=within + overdue,
        within=within,
        overdue=overdue,
        apart=apart,
    )


class TestForm06Row:
    def test_is_added_number_by_number(self) -> None:
        total = QUARTER + replace(QUARTER, late=2, apart=4)
        assert (total.received, total.late, total.apart) == (384, 3, 4)


class TestDifferences:
    def test_finds_none_in_the_quarter_that_adds_up(self) -> None:
        assert differences(QUARTER) == ()
        assert differences(QUARTER, replace(QUARTER, in_progress=3, within=3)) == ()

    def test_says_each_sum_that_does_not_come_out(self) -> None:
        wrong = replace(QUARTER, online=192, late=2, within=2, in_progress=1, received=193)
        before = replace(QUARTER, in_progress=5)
        assert [(one.identity, one.left, one.right) for one in differences(wrong, before)] == [
            ("received", 193, 198),
            ("placed", 193, 192),
            ("resolved", 191, 192),
            ("in_progress", 1, 2),
            ("carried_over", 3, 5),
        ]
        assert differences(wrong)[1].said.say() == (
            "tổng tiếp nhận 193 khác đã giải quyết + đang giải quyết + rút, từ chối = 192, lệch 1"
        )
        assert differences(wrong)[0].said.say("en").endswith("carried over = 198, a difference of −5")

    def test_has_a_place_for_what_was_withdrawn_or_refused(self) -> None:
        short = replace(QUARTER, resolved=189, early=148)
        assert [one.identity for one in differences(short)] == ["placed"]
        assert differences(replace(short, apart=2)) == ()

    @given(rows(), rows())
    def test_holds_for_a_sum_of_rows_that_add_up(self, first: Form06Row, second: Form06Row) -> None:
        assert differences(first) == differences(second) == differences(first + second) == ()

    @given(rows(), st.sampled_from(["received", "online", "resolved", "early", "within", "overdue"]))
    def test_finds_every_single_slip(self, row: Form06Row, name: str) -> None:
        assert differences(replace(row, **{name: getattr(row, name) + 1}))
