"""YAML files that are part of the program."""

import pytest

from parindex.kit import shipped


class TestDocument:
    def test_gives_a_file_with_its_lines(self) -> None:
        node = shipped.document("parindex.core.working_time", "office.yaml")
        assert isinstance(node.value, dict)
        assert node.value["office"].path == "office"

    def test_fails_where_there_is_none(self) -> None:
        with pytest.raises(FileNotFoundError):
            shipped.document("parindex.core.working_time", "none.yaml")
