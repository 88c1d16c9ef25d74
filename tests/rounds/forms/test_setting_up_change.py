"""Where each item goes, as a manager corrects it."""

from parindex.rounds.forms.setting_up_change import MovesForm
from tests.core.making import make_boolean_set


class TestMovesForm:
    def test_reads_codes_however_they_stand_apart(self) -> None:
        criteria = make_boolean_set()
        typed = {"move-A.1": " A.1;A.2 ", "move-A.2": ""}
        form = MovesForm(typed, old=criteria, new=criteria, moves={"A.1": ("A.1",), "A.2": ("A.2",)})
        assert form.is_valid()
        assert form.moves() == {"A.1": ("A.1", "A.2"), "A.2": ()}

    def test_refuses_codes_that_are_not_there(self) -> None:
        criteria = make_boolean_set()
        form = MovesForm({"move-A.1": "B.1"}, old=criteria, new=criteria, moves={"A.1": (), "A.2": ()})
        assert set(form.errors) == {"move-A.1"}
