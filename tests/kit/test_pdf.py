"""PDF made of documents."""

from unittest.mock import patch

import pytest

from parindex.kit import pdf
from parindex.reading import libreoffice
from parindex.reading.sources import Unreadable
from parindex.reading.states import State


class TestMake:
    def test_gives_what_the_program_made(self) -> None:
        with patch.object(libreoffice, "convert_all", return_value={"one": b"%PDF"}):
            assert pdf.make(b"x") == b"%PDF"

    @pytest.mark.parametrize("state", [State.NO_ENGINE, State.TOO_SLOW])
    def test_gives_nothing_where_it_cannot(self, state: State) -> None:
        with patch.object(libreoffice, "convert_all", side_effect=Unreadable(state)):
            assert pdf.make(b"x") is None

    def test_does_not_hide_what_else_is_wrong(self) -> None:
        with patch.object(libreoffice, "convert_all", side_effect=Unreadable(State.BROKEN)), pytest.raises(Unreadable):
            pdf.make(b"x")
