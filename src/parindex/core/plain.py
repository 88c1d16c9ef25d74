"""Reads plain JSON values and notes every fault with the path at which it stands."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from parindex.core.faults import Fault, Place
from parindex.core.sentences import Statement, Template, shown

_WRONG = Template("«{key}» phải là {kind}, đang là «{given}»", "«{key}» must be {kind}, it is «{given}»")
_CORRECT = Template("sửa «{key}»", "correct «{key}»")
_UNKNOWN_KEY = Template("không có khóa nào tên «{key}» ở đây", "there is no key «{key}» here")
_KNOWN = Template("dùng: {known}", "use: {known}")

TEXT = Template("một đoạn chữ", "a text")
OBJECT = Template("một đối tượng", "an object")
LIST = Template("một danh sách", "a list")
TRUTH = Template("true hoặc false", "true or false")


@dataclass(slots=True)
class PlainReader:
    """Takes values out of JSON objects; each that cannot be is one fault, and reads as an empty one."""

    faults: list[Fault]

    def text(self, given: Mapping[str, object], path: str, key: str) -> str:
        """Read a text in composed letters (NFC); absent is empty."""
        value = given.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        self.wrong(path, key, TEXT(), value)
        return ""

    def truth(self, given: Mapping[str, object], path: str, key: str) -> bool:
        """Read true or false; absent is false."""
        value = given.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong(path, key, TRUTH(), value)
        return False

    def mapping(self, given: Mapping[str, object], path: str, key: str) -> dict[str, object]:
        """Read an object; absent is an empty one."""
        value = given.get(key)
        return {} if value is None else self.as_mapping(value, path, key)

    def as_mapping(self, value: object, path: str, key: str) -> dict[str, object]:
        """Take a value as an object; another one is a fault and reads as an empty one."""
        if isinstance(value, dict):
            return value
        self.wrong(path, key, OBJECT(), value)
        return {}

    def only(self, given: Mapping[str, object], path: str, known: tuple[str, ...]) -> None:
        """Refuse keys that are not known."""
        for key in given:
            if key not in known:
                self.fault(f"{path}.{shown(key)}".lstrip("."), _UNKNOWN_KEY(key=shown(key)), _KNOWN(known=known))

    def wrong(self, path: str, key: str, kind: Statement, given: object) -> None:
        """Note that a value is of another kind than it has to be."""
        key = shown(key)
        self.fault(f"{path}.{key}".lstrip("."), _WRONG(key=key, kind=kind, given=shown(given)), _CORRECT(key=key))

    def fault(self, path: str, wrong: Statement, remedy: Statement) -> None:
        """Note a fault."""
        self.faults.append(Fault(Place(path), wrong, remedy))
