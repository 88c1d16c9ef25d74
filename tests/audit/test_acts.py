"""What an entry says of an act."""

from parindex.audit.acts import Target
from parindex.audit.models import Head


class TestTarget:
    def test_names_a_row_of_the_database(self) -> None:
        assert Target.of(Head(pk=1)) == Target(kind="head", id="1", name="0 000000000000")

    def test_takes_a_better_name(self) -> None:
        assert Target.of(Head(pk=1), name="Đầu chuỗi").name == "Đầu chuỗi"
