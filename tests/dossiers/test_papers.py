"""The papers that a procedure asks for."""

from parindex.dossiers.papers import Paper, plain, read


class TestRead:
    def test_gives_back_what_was_written(self) -> None:
        papers = (Paper(name="Tờ khai", copies=2), Paper(name="Sổ hộ khẩu", is_cut=True))
        assert read(plain(papers)) == papers


class TestPlain:
    def test_writes_what_json_can_keep(self) -> None:
        assert plain([Paper(name="Tờ khai")])[0]["name"] == "Tờ khai"
