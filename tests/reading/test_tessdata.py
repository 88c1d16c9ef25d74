"""Where the Vietnamese data of the optical reader lies."""

from pathlib import Path

from parindex.reading import tessdata
from tests.reading.making import needs_engine, written


class TestFind:
    def test_goes_by_a_setting_alone(self, tmp_path: Path) -> None:
        assert tessdata.find({"PARINDEX_TESSDATA": str(tmp_path)}) is None
        written(tmp_path, "vie.traineddata", b"")
        assert tessdata.find({"PARINDEX_TESSDATA": str(tmp_path)}) == tmp_path

    def test_takes_the_folder_above(self, tmp_path: Path) -> None:
        (tmp_path / "tessdata").mkdir()
        written(tmp_path / "tessdata", "vie.traineddata", b"")
        assert tessdata.find({"TESSDATA_PREFIX": str(tmp_path)}) == tmp_path / "tessdata"

    @needs_engine
    def test_finds_what_the_system_has(self) -> None:
        place = tessdata.find({})
        assert place is not None
        assert (place / "vie.traineddata").is_file()
