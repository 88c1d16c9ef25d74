"""Reports of a few lines, for the tests."""

from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.core.documents.reading.facts import read_facts
from parindex.core.reports.checks import CHECKS
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.findings import Finding
from parindex.core.reports.report import Report, read_report

#: The parts that every report has, and the beginning of its first section.
HEAD = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LỘC
Số: 45/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lộc, ngày 16 tháng 3 năm 2023
BÁO CÁO
Kết quả công tác cải cách hành chính quý I năm 2023
"""
TAIL = """
Nơi nhận:
- UBND huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


def document(text: str) -> DocumentText:
    """Give a text as a file that has been read: one page, a line for each that holds anything."""
    lines = tuple(Line(tuple(Word(word) for word in line.split())) for line in text.splitlines() if line.strip())
    return DocumentText(pages=(Page(number=1, lines=lines),), page_count=1)


def report(text: str) -> Report:
    """Read a report."""
    read = document(text)
    return read_report(read, read_facts(read))


def whole(body: str) -> Report:
    """Read a report with a head and a signature around its body."""
    return report(f"{HEAD}{body}{TAIL}")


def found(check: str, text: str) -> list[Finding]:
    """Give what one check finds in a text."""
    return list(CHECKS[check](report(text)))


def said(check: str, text: str) -> list[tuple[str, str]]:
    """Give what one check finds: its words, and what they should be."""
    return [
        (finding.place.words, finding.should_be.say() if finding.should_be else "") for finding in found(check, text)
    ]


def figures(text: str, *kinds: Kind) -> list[Figure]:
    """Give the figures of some kinds."""
    return list(report(text).of(*kinds))
