"""The words of exports."""

import pytest

from parindex.dossiers.importing import values
from parindex.dossiers.importing.cells import Bad
from parindex.dossiers.importing.targets import FLAGS, Target


@pytest.mark.parametrize(
    ("written", "said"),
    [("h24.101-260302-0001 ", "H24.101-260302-0001"), ("000.01.02.H24-260302-0001", "000.01.02.H24-260302-0001")],
)
def test_code_is_read_in_capitals(written: str, said: str) -> None:
    assert values.code(written) == said


@pytest.mark.parametrize("written", ["", "ab", "H24.101 260302", "=1+1", "x" * 61])
def test_code_refuses_what_is_none(written: str) -> None:
    assert isinstance(values.code(written), Bad)


@pytest.mark.parametrize(("written", "said"), [("", 1), ("2", 2), ("2.0", 2), ("Trực tuyến", 2), ("BCCI", 3)])
def test_channel(written: str, said: int) -> None:
    assert values.channel(written) == said


@pytest.mark.parametrize(
    ("written", "said"), [("", None), ("9", 9), ("ĐÃ TRẢ KẾT QUẢ", 10), ("Đang giải quyết", 4), ("Từ chối", 3)]
)
def test_status(written: str, said: int | None) -> None:
    assert values.status(written) == said


def test_unknown_words_name_what_is_known() -> None:
    found = values.status("đang ngâm")
    assert isinstance(found, Bad)
    assert "«đang ngâm»" in found.wrong.say()
    assert "4 (đang xử lý)" in found.remedy.say()


@pytest.mark.parametrize(("written", "is_yes"), [("x", True), ("Có", True), ("1", True), ("0", False), ("", False)])
def test_flag_gives_its_bit(written: str, is_yes: bool) -> None:
    assert values.flag(Target.REUSED)(written) == (FLAGS[Target.REUSED] if is_yes else 0)


def test_paid_online_knows_two_as_no_and_others_do_not() -> None:
    assert values.flag(Target.PAID_ONLINE)("2") == 0
    assert isinstance(values.flag(Target.STORED)("2"), Bad)


def test_number_words_and_level() -> None:
    assert (values.number(""), values.number("2"), values.number("3,0")) == (0, 2, 3)
    assert isinstance(values.number("hai"), Bad)
    assert values.words("  Sở   Nội vụ\0") == "Sở Nội vụ"
    assert isinstance(values.words("S\ufffd"), Bad)
    assert values.level("x" * 90) == "x" * 60
    assert isinstance(values.level("\ufffd"), Bad)
    assert isinstance(values.procedure(" "), Bad)


def test_as_json_writes_cells() -> None:
    assert [values.as_json(one) for one in (None, True, False, "a", 3, [1], {"đ": 1})] == [
        "",
        "1",
        "0",
        "a",
        "3",
        "[1]",
        '{"đ": 1}',
    ]
