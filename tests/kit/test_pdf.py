"""PDF of documents."""

from collections.abc import Mapping

import pytest

from parindex.kit import pdf
from parindex.reading import libreoffice
from parindex.reading.sources import Unreadable
from parindex.reading.states import State


def fail_by(state: State) -> object:
    def convert_all(*_: object) -> Mapping[str, bytes]:
        raise Unreadable(state)

    return convert_all


class TestMake:
    def test_gives_the_pdf_of_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "convert_all", lambda given, *_: dict.fromkeys(given, b"%PDF"))
        assert pdf.make(b"docx") == b"%PDF"

    @pytest.mark.parametrize("state", [State.NO_ENGINE, State.TOO_SLOW])
    def test_gives_none_where_it_cannot_be_made_here(self, monkeypatch: pytest.MonkeyPatch, state: State) -> None:
        monkeypatch.setattr(libreoffice, "convert_all", fail_by(state))
        assert pdf.make(b"docx") is None


class TestMakeAll:
    def test_does_not_hide_what_is_broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libreoffice, "convert_all", fail_by(State.BROKEN))
        with pytest.raises(Unreadable):
            pdf.make_all({"a": b"", "b": b""})
