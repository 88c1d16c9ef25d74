"""The trust list is a folder of certificates."""

from pathlib import Path

from pytest_django import Settings

from parindex.evidence import trust


class TestRoots:
    def test_are_read_in_the_order_of_their_names(self, settings: Settings, tmp_path: Path) -> None:
        for name, content in (("b.pem", b"second"), ("a.CRT", b"first"), ("readme.txt", b"no")):
            (tmp_path / name).write_bytes(content)
        settings.EVIDENCE_TRUSTED_ROOTS = str(tmp_path)
        assert trust.roots() == (b"first", b"second")

    def test_are_none_without_a_folder(self, settings: Settings) -> None:
        settings.EVIDENCE_TRUSTED_ROOTS = ""
        assert trust.roots() == ()

    def test_are_none_where_the_folder_is_gone(self, settings: Settings, tmp_path: Path) -> None:
        """What is read has an unknown root then; that it were not read at all would be worse."""
        settings.EVIDENCE_TRUSTED_ROOTS = str(tmp_path / "gone")
        assert trust.roots() == ()
