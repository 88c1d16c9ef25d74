"""Reading plain JSON values, each fault with the path at which it stands."""

from parindex.core.faults import Fault
from parindex.core.plain import PlainReader


def said(faults: list[Fault]) -> list[str]:
    return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in faults]


class TestPlainReader:
    def test_gives_what_is_there_and_the_empty_value_where_nothing_is(self) -> None:
        faults: list[Fault] = []
        reader, given = PlainReader(faults), {"a": "o\u0301", "b": True, "c": {"d": 1}}
        assert (reader.text(given, "x", "a"), reader.text(given, "x", "z")) == ("ó", "")
        assert (reader.truth(given, "x", "b"), reader.truth(given, "x", "z")) == (True, False)
        assert (reader.mapping(given, "x", "c"), reader.mapping(given, "x", "z")) == ({"d": 1}, {})
        assert faults == []

    def test_notes_what_cannot_be_and_reads_it_as_empty(self) -> None:
        faults: list[Fault] = []
        reader, given = PlainReader(faults), {"a": 1, "b": "no", "c": []}
        found = (reader.text(given, "x", "a"), reader.truth(given, "x", "b"), reader.mapping(given, "", "c"))
        assert found == ("", False, {})
        assert said(faults) == [
            "x.a: «a» must be a text, it is «1»",
            "x.b: «b» must be true or false, it is «no»",
            "c: «c» must be an object, it is «[…]»",
        ]

    def test_names_keys_that_are_not_known(self) -> None:
        faults: list[Fault] = []
        PlainReader(faults).only({"a": 1, "b": 2}, "x", ("a",))
        assert said(faults) == ["x.b: there is no key «b» here"]
        assert faults[0].remedy.say("en") == "use: a"
