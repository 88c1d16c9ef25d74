"""Figures as they are kept."""

from decimal import Decimal

from parindex.kit.sealed import seal, unseal


class TestSeal:
    def test_comes_back_as_it_was(self) -> None:
        answers = {
            "1.1": {"num": Decimal("4.2150"), "den": 5},
            "1.2": {"done": [True, False]},
            "1.3": {"not_arising": True},
        }
        stored = seal(answers)
        assert stored["1.1"] == {"num": {"decimal": "4.2150"}, "den": 5}  # type: ignore[index]
        assert unseal(stored) == answers  # type: ignore[arg-type]
