"""The table of acts and states: what is possible, and what is refused."""

import pytest

from parindex.core.workflow import STATES, Act, AreaState, after, is_allowed, is_sent_in, is_with_unit, sheet_state

S = AreaState
#: Each act with the states from which it is possible, and where it leads; every other pair is refused.
TABLE: dict[Act, tuple[set[AreaState], AreaState]] = {
    Act.SUBMIT: ({S.DRAFT, S.RETURNED}, S.SUBMITTED),
    Act.TAKE_IN: ({S.DRAFT, S.RETURNED}, S.SUBMITTED),
    Act.RETURN: ({S.SUBMITTED}, S.RETURNED),
    Act.CONCLUDE: ({S.SUBMITTED}, S.APPRAISED),
    Act.EXPLAIN: ({S.APPRAISED}, S.EXPLAINED),
    Act.CLOSE_EXPLANATION: ({S.APPRAISED}, S.EXPLAINED),
    Act.SETTLE: ({S.EXPLAINED}, S.SETTLED),
    Act.DECIDE: ({S.SETTLED}, S.DECIDED),
    Act.REOPEN: ({S.RETURNED, S.SUBMITTED, S.APPRAISED, S.EXPLAINED, S.SETTLED}, S.DRAFT),
}


class TestAfter:
    @pytest.mark.parametrize("act", list(Act))
    @pytest.mark.parametrize("state", list(AreaState))
    def test_follows_the_table(self, act: Act, state: AreaState) -> None:
        origins, outcome = TABLE[act]
        assert is_allowed(act, state) is (state in origins)
        if state in origins:
            assert after(act, state) is outcome
        else:
            with pytest.raises(ValueError, match="is not possible in"):
                after(act, state)

    def test_never_leaves_what_is_decided(self) -> None:
        assert not any(is_allowed(act, S.DECIDED) for act in Act)


class TestSheetState:
    def test_is_as_far_as_the_hindmost_area(self) -> None:
        assert sheet_state([S.APPRAISED, S.RETURNED, S.SUBMITTED]) is S.RETURNED
        assert sheet_state([S.DECIDED]) is S.DECIDED

    def test_needs_an_area(self) -> None:
        with pytest.raises(ValueError, match="empty"):
            sheet_state([])


@pytest.mark.parametrize("state", list(AreaState))
def test_an_area_is_either_with_its_unit_or_sent_in(state: AreaState) -> None:
    assert is_with_unit(state) is not is_sent_in(state)
    assert is_with_unit(state) is (state in {S.DRAFT, S.RETURNED})


def test_every_state_has_a_sentence_in_both_languages() -> None:
    assert {*STATES} == {*AreaState}
    assert all(template.vi and template.en for template in STATES.values())
