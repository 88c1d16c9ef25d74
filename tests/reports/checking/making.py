"""Files of reports that are dropped, for the tests."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from tests.core.reports.making import HEAD, TAIL

RIGHT = f"{HEAD}I. KẾT QUẢ\nTiếp nhận 20 hồ sơ, gồm 15 hồ sơ trực tuyến và 5 hồ sơ trực tiếp.{TAIL}"
WRONG = RIGHT.replace("15 hồ sơ", "12 hồ sơ")


def upload(text: str = WRONG, name: str = "bao-cao.txt") -> SimpleUploadedFile:
    """Give a text as a file that came with a form."""
    return SimpleUploadedFile(name, text.encode())


def word(text: str = WRONG) -> bytes:
    """Give a text as a Word file, a paragraph for each line."""
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def workbook() -> bytes:
    """Give what begins like any package and holds a spreadsheet."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return held.getvalue()
