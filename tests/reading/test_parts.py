"""Packages and their XML, within bounds."""

import io

import pytest

from parindex.reading import parts
from parindex.reading.parts import Package
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from tests.kit.making import make_zip

BOMB = '<!DOCTYPE a [<!ENTITY b "{}">]><a>&b;</a>'.format("x" * 50)
FOREIGN = '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>'


def state(content: bytes, name: str = "") -> State:
    with pytest.raises(Unreadable) as refused:
        Package(io.BytesIO(content)).tree(name)
    return refused.value.state


class TestPackage:
    def test_gives_parts(self) -> None:
        package = Package(io.BytesIO(make_zip({"a.xml": b"<a><b/></a>"})))
        assert package.read("c.xml") is None
        assert package.tree("c.xml") is None
        assert parts.first(package.tree("a.xml"), "b") is not None
        assert parts.first(package.tree("a.xml"), "c", "d") is None

    def test_refuses_what_is_no_package(self) -> None:
        assert state(b"PK\x03\x04 no more") is State.BROKEN

    def test_refuses_what_unpacks_beyond_measure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(parts, "_MOST_UNPACKED", 1000)
        assert state(make_zip({"a.xml": b" " * 2000})) is State.TOO_LARGE
        monkeypatch.setattr(parts, "_MOST_PARTS", 1)
        assert state(make_zip({"a": b"", "b": b""})) is State.TOO_LARGE

    def test_refuses_a_part_that_is_too_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(parts, "MOST_PART", 10)
        assert state(make_zip({"a.xml": b"<a>0123456789</a>"}), "a.xml") is State.TOO_LARGE

    def test_refuses_a_damaged_part(self) -> None:
        content = make_zip({"a.xml": b"<a>0123456789</a>" * 9})
        assert state(content.replace(content[40:46], b"\xff" * 6), "a.xml") is State.BROKEN

    def test_refuses_a_locked_part(self) -> None:
        content = bytearray(make_zip({"a": b"a"}))
        content[content.rfind(b"PK\x01\x02") + 8] |= 1
        assert state(bytes(content)) is State.ENCRYPTED
        assert state(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"EncryptedPackage") is State.ENCRYPTED


class TestParse:
    @pytest.mark.parametrize("text", [BOMB, FOREIGN, "<a>", "<a></b>", "", "<a>" * 300 + "</a>" * 300, "\0"])
    def test_refuses_declarations_and_broken_text(self, text: str) -> None:
        with pytest.raises(Unreadable):
            parts.parse(text.encode())

    def test_takes_names_without_their_namespace(self) -> None:
        found = parts.parse(b'<w:a xmlns:w="x" w:b="1">c<w:d/>e</w:a>')
        assert (found.tag, found.get("b"), found.text, found[0].tail) == ("a", "1", "c", "e")
