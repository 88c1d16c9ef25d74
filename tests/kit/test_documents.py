"""Files that people hand in: positions kept, numbers exact, everything dubious refused."""

import io
import json
import time
import zipfile
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.faults import Refused
from parindex.core.source import Node
from parindex.kit import documents
from parindex.kit.documents import decode, dump_json, parse_json, parse_yaml, plain, read_text

MOST = 1_000


def refusal(call: object, *arguments: object) -> tuple[int, str]:
    """Give line and sentence of the one fault that a call is refused with."""
    assert callable(call)
    with pytest.raises(Refused) as refused:
        call(*arguments)
    (fault,) = refused.value.faults
    assert fault.remedy.say()
    return fault.place.line, fault.wrong.say("en")


def make_file(folder: Path, content: bytes) -> Path:
    path = folder / "criteria.yaml"
    path.write_bytes(content)
    return path


def make_spreadsheet() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


def value_at(text: str, key: str) -> object:
    node = parse_yaml(text)
    assert isinstance(node.value, dict)
    return node.value[key].value


class TestReadText:
    def test_reads_a_file_up_to_its_limit(self, tmp_path: Path) -> None:
        assert len(read_text(make_file(tmp_path, b"x" * MOST), MOST)) == MOST

    def test_refuses_one_byte_more(self, tmp_path: Path) -> None:
        fault = refusal(read_text, make_file(tmp_path, b"x" * (MOST + 1)), MOST)
        assert fault == (0, "the file has more than 0.0 MB")

    def test_refuses_a_file_of_100_mb_at_once(self, tmp_path: Path) -> None:
        path = make_file(tmp_path, b"")
        with path.open("r+b") as file:
            file.truncate(100_000_000)
        before = time.process_time()
        assert refusal(read_text, path, documents.CRITERIA_BYTES) == (0, "the file has more than 4.2 MB")
        assert refusal(read_text, path, documents.ANSWERS_BYTES) == (0, "the file has more than 67.1 MB")
        assert time.process_time() - before < 5

    def test_refuses_a_file_without_end(self) -> None:
        assert refusal(read_text, Path("/dev/zero"), MOST)[1].startswith("the file has more than")

    def test_refuses_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        fault = (0, "the file cannot be read: there is no such file")
        assert refusal(read_text, tmp_path / "none.yaml", MOST) == fault

    def test_refuses_a_folder(self, tmp_path: Path) -> None:
        assert refusal(read_text, tmp_path, MOST) == (0, "the file cannot be read: it is a folder")

    def test_says_any_other_reason_of_the_system(self, tmp_path: Path) -> None:
        assert refusal(read_text, tmp_path / ("x" * 300), MOST) == (0, "the file cannot be read: File name too long")


class TestDecode:
    def test_takes_utf_8_with_and_without_a_mark(self) -> None:
        assert decode("đủ".encode()) == decode("\ufeffđủ".encode()) == "đủ"

    def test_composes_letters(self) -> None:
        assert decode("Đo\u0300ng Ta\u0302m: e\u0302\u0323".encode()) == "Đòng Tâm: ệ"

    @pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258"])
    def test_refuses_other_encodings(self, codec: str) -> None:
        line, said = refusal(decode, "Cải cách: [thủ tục]".encode(codec, "replace"))
        assert (line, said[:24]) == (0, "the file is not in UTF-8")

    def test_refuses_tcvn3(self) -> None:
        assert refusal(decode, b"C\xb6i c\xb8ch h\xb5nh ch\xddnh") == (0, "the file is not in UTF-8 (byte 2)")

    def test_refuses_utf_8_that_was_encoded_twice(self) -> None:
        twice = "đủ".encode().decode("latin-1").encode()
        assert refusal(decode, twice) == (1, "there is an unreadable control character")

    @pytest.mark.parametrize(
        ("content", "what"),
        [
            (make_spreadsheet(), "Excel/Word (zip)"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel/Word 97-2003"),
            (b"%PDF-1.7", "PDF"),
            (b"\x1f\x8b\x08\x00", "gzip"),
        ],
    )
    def test_names_the_kind_of_an_office_file(self, content: bytes, what: str) -> None:
        assert refusal(decode, content) == (0, f"this is a {what} file, not YAML or JSON text")

    @pytest.mark.parametrize(
        "content", [b"\x89PNG\r\n\x1a\n", bytes(range(256)), b"\x7fELF\x02\x01\x01\x00", b"MZ\x90\x00"]
    )
    def test_refuses_a_binary(self, content: bytes) -> None:
        with pytest.raises(Refused):
            decode(content)

    @pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\r\n"])
    def test_refuses_an_empty_file(self, content: bytes) -> None:
        assert refusal(decode, content) == (0, "the file is empty")

    @pytest.mark.parametrize("character", ["\x01", "\x07", "\x1b", "\x7f", "\x85", "\x9f"])
    def test_refuses_control_characters_with_their_line(self, character: str) -> None:
        fault = (2, "there is an unreadable control character")
        assert refusal(decode, f"a: 1\nb: x{character}y\n".encode()) == fault

    def test_takes_tabs_and_windows_line_ends(self) -> None:
        assert decode(b"a:\t1\r\nb: 2\r\n") == "a:\t1\r\nb: 2\r\n"


class TestParseYaml:
    def test_keeps_lines_and_paths(self) -> None:
        node = parse_yaml("a:\n  - b: x\n    c: [1, {d: 2}]\n")
        places = {child.path: child.line for child in node.walk()}
        assert places == {
            "": 1,
            "a": 2,
            "a[0]": 2,
            "a[0].b": 2,
            "a[0].c": 3,
            "a[0].c[0]": 3,
            "a[0].c[1]": 3,
            "a[0].c[1].d": 3,
        }

    def test_takes_quoted_scalars_as_texts(self) -> None:
        assert parse_yaml("['1', \"true\", '', \"~\"]").value == tuple(
            Node(text, 1, f"[{index}]") for index, text in enumerate(["1", "true", "", "~"])
        )

    def test_takes_block_texts(self) -> None:
        assert value_at("a: |\n  một\n  hai\n", "a") == "một\nhai\n"

    @pytest.mark.parametrize(
        ("text", "line", "fault"),
        [
            ("a: 1\nb: [1\n", 3, "YAML syntax error: did not find expected ',' or ']'"),
            ("a: 1\n b: 2\n", 2, "YAML syntax error: mapping values are not allowed in this context"),
            ("a:\n\t- 1\n", 2, "YAML syntax error: found character that cannot start any token"),
            ("a: 1\nb: 2\na: 3\n", 3, "the key «a» stands here twice"),
            ("a: &x 1\nb: *x\n", 1, "YAML anchors and aliases (& or *) are not allowed"),
            ("a: 1\nb: *x\n", 2, "YAML anchors and aliases (& or *) are not allowed"),
            ("a: &x [1]\n", 1, "YAML anchors and aliases (& or *) are not allowed"),
            (
                "a: !!python/object:os.system x\n",
                1,
                "the YAML tag «tag:yaml.org,2002:python/object:os.sy…» is not allowed",
            ),
            ("a: !!str 1\n", 1, "the YAML tag «tag:yaml.org,2002:str» is not allowed"),
            ("a: ! 1\n", 1, "the YAML tag «!» is not allowed"),
            ("a: !x [1]\n", 1, "the YAML tag «!x» is not allowed"),
            ("a: 1\n---\nb: 2\n", 2, "the file holds several YAML documents"),
            ("? [a, b]\n: 1\n", 1, "a key must be a word"),
            ("{[1]: 2}\n", 1, "a key must be a word"),
            ('a: "\\0"\n', 1, "there is an unreadable control character"),
            ('a: 1\n"b\\x1b": 1\n', 2, "there is an unreadable control character"),
            ("a: \ufffe\n", 0, "there is an unreadable control character"),
            ("# chỉ có ghi chú\n", 0, "the file is empty"),
            (f"{'x' * 90}: 1\n{'x' * 90}: 1\n", 2, f"the key «{'x' * 37}…» stands here twice"),
        ],
    )
    def test_refuses_what_is_dubious_with_its_line(self, text: str, line: int, fault: str) -> None:
        assert refusal(parse_yaml, text) == (line, fault)

    def test_refuses_a_bomb_of_aliases(self) -> None:
        text = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
            f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
            for before, after in zip("abcdefgh", "bcdefghi", strict=True)
        )
        assert refusal(parse_yaml, text)[0] == 1

    @pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "[" * 61 + "]" * 61])
    def test_refuses_deep_nesting(self, text: str) -> None:
        assert refusal(parse_yaml, text) == (1, "nested more than 60 levels deep")

    def test_takes_nesting_up_to_the_limit(self) -> None:
        assert parse_yaml("[" * 60 + "]" * 60).line == 1

    def test_refuses_too_many_values(self) -> None:
        assert refusal(parse_yaml, "[" + "1," * 60_000 + "]") == (1, "more than 60,000 values")

    def test_takes_as_many_values_as_it_says(self) -> None:
        assert parse_yaml("[" + "1," * 59_999 + "]").line == 1

    def test_keeps_paths_short_below_a_long_key(self) -> None:
        node = parse_yaml(f"? {'k' * 100_000}\n: [{'1, ' * 500}1]\n")
        assert max(len(child.path) for child in node.walk()) <= 210

    def test_reads_large_numbers_as_texts(self) -> None:
        assert value_at(f"a: {'9' * 5_000}", "a") == "9" * 5_000


class TestPlain:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("", None),
            ("~", None),
            ("null", None),
            ("true", True),
            ("FALSE", False),
            ("0", 0),
            ("-12", -12),
            ("+12", 12),
            ("9" * 18, int("9" * 18)),
            ("0.5", Decimal("0.5")),
            ("1.10", Decimal("1.10")),
            ("-.5", Decimal("-0.5")),
            ("5.", Decimal(5)),
        ],
    )
    def test_follows_the_core_words_of_yaml(self, text: str, value: object) -> None:
        assert plain(text) == value
        assert type(plain(text)) is type(value)

    @pytest.mark.parametrize(
        "text",
        [
            "on",
            "yes",
            "No",
            "1e3",
            ".inf",
            "-.INF",
            ".nan",
            "NaN",
            "Infinity",
            "0x1F",
            "0o7",
            "1_000",
            "1:30",
            "2022-12-15",
            "9" * 19,
            "0." + "1" * 13,
            "007",
            "01.5",
            "1.1.1",
            "٣",
            "１２",
            "1,5",
            "--1",
            ".",
        ],
    )
    def test_leaves_everything_else_a_text(self, text: str) -> None:
        assert plain(text) == text


class TestParseJson:
    def test_reads_exact_decimals(self) -> None:
        assert parse_json('{"a": 0.10, "b": [1, -2.50], "c": null}') == {
            "a": Decimal("0.10"),
            "b": [1, Decimal("-2.50")],
            "c": None,
        }

    @pytest.mark.parametrize(
        ("text", "line", "fault"),
        [
            ('{"a": 1,\n "b": }', 2, "JSON syntax error: Expecting value"),
            ("{'a': 1}", 1, "JSON syntax error: Expecting property name enclosed in double quotes"),
            ('{"a": 1}\n{"b": 2}', 2, "JSON syntax error: Extra data"),
            ('{"a": NaN}', 0, "«NaN» is not a usable number"),
            ('{"a": -Infinity}', 0, "«-Infinity» is not a usable number"),
            ('{"a": 1e999}', 0, "«1e999» is not a usable number"),
            ('{"a": 1E5}', 0, "«1E5» is not a usable number"),
            ('{"a": 0.1234567890123}', 0, "«0.1234567890123» is not a usable number"),
            ('{"a": 1' + "0" * 5_000 + "}", 0, "a number has too many digits"),
            ('{"a": 0.' + "1" * 5_000 + "}", 0, f"«0.{'1' * 35}…» is not a usable number"),
            ('{"a": 1, "b": 2, "a": 3}', 0, "the key «a» stands here twice"),
            ('{"a": "\\u0000"}', 0, "there is an unreadable control character"),
            ('{"a": ["\\u001b[31m"]}', 0, "there is an unreadable control character"),
            ('{"\\ud800": 1}', 0, "there is an unreadable control character"),
            ('{"a": "\\b"}', 0, "there is an unreadable control character"),
            ('{"a": "x\ty"}', 1, "JSON syntax error: Invalid control character at"),
        ],
    )
    def test_refuses_what_is_dubious(self, text: str, line: int, fault: str) -> None:
        assert refusal(parse_json, text) == (line, fault)

    @pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
    def test_refuses_deep_nesting(self, text: str) -> None:
        assert refusal(parse_json, text) == (0, "nested too deeply")

    @pytest.mark.parametrize(
        ("text", "value"),
        [('"\\u1ed9"', "ộ"), ('"\\ud83d\\ude00"', "😀"), ('"\\\\u0000"', "\\u0000"), ('"a\\n\\tb"', "a\n\tb")],
    )
    def test_takes_escapes_that_are_text(self, text: str, value: str) -> None:
        assert parse_json(text) == value


class TestDumpJson:
    def test_writes_decimals_as_numbers_with_their_own_digits(self) -> None:
        value = {"ạ": Decimal("1.10"), "b": [True, None, "đ", 3], "c": (Decimal("1E+2"),), "d": {}}
        text = dump_json(value)
        assert text == '{"ạ": 1.10, "b": [true, null, "đ", 3], "c": [100], "d": {}}'
        assert json.loads(text, parse_float=Decimal)["ạ"] == Decimal("1.10")

    def test_is_read_back_as_it_was(self) -> None:
        value = {"num": Decimal("4250.5"), "done": [True, False], "tên": 'x"y\\z'}
        assert parse_json(dump_json(value)) == value


class TestAnyText:
    """Texts made of what YAML and JSON care about are read or refused, and nothing else happens."""

    MARKS = st.text(st.sampled_from(list("[]{}:,-?&*!|>'\"#%@` \n\tab01.\\u~\x00\ufeffđ")), max_size=30)

    @given(MARKS)
    def test_is_yaml_or_refused(self, text: str) -> None:
        with suppress(Refused):
            assert isinstance(parse_yaml(text), Node)

    @given(MARKS)
    def test_is_json_or_refused(self, text: str) -> None:
        with suppress(Refused):
            parse_json(text)

    @given(st.binary(max_size=40))
    def test_is_text_or_refused(self, content: bytes) -> None:
        with suppress(Refused):
            assert decode(content).strip()
