"""Templates looked through before they are taken."""

import io
import zipfile

import pytest

from parindex.reports import catalogue
from parindex.reports.word.checking import NotWord, check_file, look
from tests.reports.word.documents import make_word


def faults(*paragraphs: str) -> list[str]:
    return [fault.say() for fault in look(make_word(*paragraphs), catalogue.is_known).faults]


class TestLook:
    def test_lists_the_facts_used(self) -> None:
        found = look(
            make_word("{{ index.rank }}", "{%p for a in areas %}", "{{ a.name }} {{ loop.index }}", "{%p endfor %}"),
            catalogue.is_known,
        )
        assert (found.faults, found.facts) == ([], {"index.rank", "areas", "areas.*.name"})

    def test_follows_loops_within_loops(self) -> None:
        text = "{% for one in units %}{% for point in one.points %}{{ point }}{% endfor %}{% endfor %}"
        assert look(make_word(text), catalogue.is_known).facts == {"units", "units.*.points", "units.*.points.*"}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Điểm {{ index.rank", "ngoặc của thẻ không đóng"),
            ("{{ index..rank }}", "viết sai"),
            ("{% for a in areas %}", "không có thẻ kết thúc"),
            ("{% endif %}", "không có thẻ mở đầu"),
            ("{% include 'x' %}", "không dùng được"),
            ("{% elif %}", "viết sai"),
            ("Hạng {{ index.hang }}", "không có số liệu «index.hang»"),
            ("{%p for a in areas %}{{ a.hang }}{%p endfor %}", "không có số liệu «areas.*.hang»"),
            ("{% if index.rank %}{% elif index.x %}{% else %}{% endif %}", "không có số liệu «index.x»"),
        ],
    )
    def test_names_each_fault_with_its_paragraph(self, text: str, expected: str) -> None:
        (said,) = faults(text)
        assert expected in said
        assert text[:20] in said

    def test_cuts_a_long_paragraph(self) -> None:
        assert "…»" in faults("x" * 100 + "{{ nope }}")[0]


class TestCheckFile:
    def test_takes_a_word_file(self) -> None:
        check_file(make_word("x"))

    def test_refuses_others(self) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as made:
            made.writestr("xl/workbook.xml", "<x/>")
        for content in (b"", b"%PDF-1.7", archive.getvalue()):
            with pytest.raises(NotWord):
                check_file(content)

    @pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/document.xml"])
    def test_refuses_programs_and_broken_files(self, name: str) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as made:
            made.writestr("word/document.xml" if "vba" in name else name, "<broken")
            made.writestr("word/vbaProject.bin" if "vba" in name else "x.xml", "x")
        with pytest.raises(NotWord):
            check_file(archive.getvalue())
