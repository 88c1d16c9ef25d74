"""What the forms of the council give."""

from django.http import QueryDict

from parindex.core.effects import Weight
from parindex.rounds.forms import council


class TestReadWish:
    def test_takes_what_is_known(self) -> None:
        assert council.read_wish(QueryDict("effect=0&unit=a")).weight is Weight.FLIPS_CLASS
        assert council.read_wish(QueryDict("effect=7")).weight is None
        assert len(council.weight_choices()) == 3


class TestRulingForm:
    def test_offers_every_reason_of_a_cut(self) -> None:
        form = council.RulingForm({"outcome": "cut", "reason": "late", "sentence": "x", "points": "1"})
        assert form.is_valid()
        assert not council.RulingForm({"outcome": "cut", "reason": "none", "sentence": "x"}).is_valid()
