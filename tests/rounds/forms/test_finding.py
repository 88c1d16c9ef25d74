"""What is looked for in documents."""

from datetime import date

import pytest

from parindex.rounds.forms.finding import SearchForm
from parindex.rounds.queries.finding import Wanted


def form(has_desk: object = True, /, **typed: str) -> SearchForm:
    return SearchForm(typed, rounds=[(3, "Đợt 2022")], units=[(5, "Xã A"), (6, "Xã B")], has_desk=bool(has_desk))


class TestSearchForm:
    def test_gives_what_was_typed(self) -> None:
        made = form(words="cải cách", type="BC", since="01/02/2022", round="3", unit="6", item=" 3.5. ", state="met")
        assert made.is_valid()
        assert made.wanted() == Wanted(
            words="cải cách", type="BC", since=date(2022, 2, 1), round_id=3, unit_id=6, item="3.5.", evidence="met"
        )

    @pytest.mark.parametrize(
        ("state", "wanted"),
        [
            ("", Wanted()),
            ("read", Wanted(read=True)),
            ("unread", Wanted(read=False)),
            ("unfiled", Wanted(is_unfiled=True)),
        ],
    )
    def test_tells_states_apart(self, state: str, wanted: Wanted) -> None:
        made = form(state=state)
        assert made.is_valid()
        assert made.wanted() == wanted

    @pytest.mark.parametrize(
        ("typed", "wrong"),
        [
            ({"round": "4"}, "round"),
            ({"unit": "x"}, "unit"),
            ({"item": "1' OR 1"}, "item"),
            ({"since": "31/02/2022"}, "since"),
            ({"state": "draft"}, "state"),
        ],
    )
    def test_refuses_what_there_is_not(self, typed: dict[str, str], wrong: str) -> None:
        assert list(form(**typed).errors) == [wrong]

    def test_offers_the_desk_to_its_own_people(self) -> None:
        assert "state" in form(False, state="unfiled").errors

    def test_hides_a_choice_of_one_unit(self) -> None:
        made = SearchForm({}, rounds=[], units=[(5, "Xã A")], has_desk=True)
        assert "unit" not in [field.name for field in made.filters]
        assert "unit" in [field.name for field in form().filters]
