"""The progress of a round as a table for spreadsheets."""

import pytest

from parindex.rounds.queries.following_table import progress_table, safe
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


class TestProgressTable:
    def test_gives_a_line_for_each_unit(self) -> None:
        scene = make_scene()
        lines = progress_table(scene.round, NOW).decode("utf-8-sig").splitlines()
        assert len(lines) == 4
        assert lines[1].startswith(f"{scene.commune.name},14/01/2023,,0,0/2")


class TestSafe:
    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
    def test_leaves_no_formula(self, text: str) -> None:
        assert safe(text) == f"'{text}"

    def test_leaves_plain_texts_alone(self) -> None:
        assert safe("Xã A") == "Xã A"
