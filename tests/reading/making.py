"""Small files and pages for the tests of the readers."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from parindex.core.documents.pages import Page
from parindex.reading import tessdata
from parindex.reading.sources import Source
from tests.documents import drawing
from tests.documents.drawing import Rule, Run
from tests.kit.making import make_zip

needs_engine = pytest.mark.skipif(
    tessdata.find({}) is None, reason="there is no Vietnamese data for the optical reader"
)

#: The heading of a document, in two columns, and some lines.
LETTER: tuple[Run, ...] = (
    Run(96, 70, "UBND HUYỆN NINH GIANG", "regular", 13),
    Run(300, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 12),
    Run(90, 86, "UBND XÃ ĐỒNG TÂM", "bold", 13),
    Run(330, 86, "Độc lập - Tự do - Hạnh phúc", "bold", 13),
    Run(100, 112, "Số: 112/BC-UBND", "regular", 13),
    Run(310, 112, "Đồng Tâm, ngày 05 tháng 12 năm 2022", "italic", 13),
    Run(260, 150, "BÁO CÁO", "bold", 14),
    Run(150, 168, "Kết quả công tác cải cách hành chính năm 2022", "bold", 14),
    Run(85, 205, "Thực hiện Kế hoạch số 183/KH-UBND ngày 30/12/2021 của Ủy ban nhân dân", "regular", 14),
    Run(85, 223, "huyện, Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ được giao.", "regular", 14),
    Run(85, 241, "Tổng số hồ sơ tiếp nhận là 1.245 hồ sơ, giải quyết đúng hạn 1.239 hồ sơ.", "regular", 14),
    Run(85, 259, "Trong đó, số hồ sơ trực tuyến là 1.102 hồ sơ, đạt tỷ lệ 88,5% tổng số hồ sơ.", "regular", 14),
)
WORDS = [word for run in LETTER for word in run.text.split()]


def make_letter(pages: int = 1) -> bytes:
    """Make a PDF of letters."""
    return drawing.write([LETTER] * pages)


def make_many_pages(count: int) -> bytes:
    """Make pages of a few letters each."""
    font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    letters = b"3 0 obj <</Length 47>> stream\nBT /F 12 Tf 10 50 Td (Bao cao nam 2022) Tj ET     "
    from tests.evidence.making import make_pdf  # noqa: PLC0415 -- it needs Django, which the fuzz runs without

    return make_pdf(count, page=font).replace(b"3 0 obj <</Length 16>> stream\n10 10 40 40 re f", letters)


def make_text_pdf(*runs: Run | Rule) -> bytes:
    """Make a page of these letters."""
    return drawing.write([list(runs)])


def make_picture(dpi: int = 150, runs: Sequence[Run] = LETTER, height: float = 300) -> Image.Image:
    """Draw letters as they look on paper, in colour; a page that is only so high, in points."""
    scale = dpi / 72
    picture = Image.new("RGB", (round(595 * scale), round(height * scale)), "white")
    draw = ImageDraw.Draw(picture)
    for run in runs:
        font = ImageFont.truetype(str(drawing.font_file(run.style)), run.size * scale)
        draw.text((run.left * scale, run.top * scale), run.text, font=font, fill="black", anchor="ls")
    return picture


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    """Write a picture as a file."""
    kept = io.BytesIO()
    picture.save(kept, form, **options)
    return kept.getvalue()


def recall(found: Sequence[str]) -> float:
    """Give the share of the words of the letter that were found."""
    waiting = list(found)
    count = 0
    for word in WORDS:
        if word in waiting:
            waiting.remove(word)
            count += 1
    return count / len(WORDS)


def texts(page: Page) -> list[str]:
    """Give the lines of a page."""
    return [line.text for line in page.lines]


def words(page: Page) -> list[str]:
    """Give the words of a page."""
    return [word.text for line in page.lines for word in line.words]


def pages(source: Source) -> list[Page]:
    """Give the pages of a source."""
    return [read.page for read in source.pages]


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def make_odt(body: str, styles: str = "", kind: str = "text") -> bytes:
    """Make an OpenDocument file with this body."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return make_zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_docx(body: str, styles: str = "", more: dict[str, str] | None = None) -> bytes:
    """Make a DOCX with this body."""
    parts = {"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"}
    if styles:
        parts["word/styles.xml"] = f"<w:styles {_WORD}>{styles}</w:styles>"
    for name, content in (more or {}).items():
        parts[name] = f"<w:hdr {_WORD}>{content}</w:hdr>"
    return make_zip({name: content.encode() for name, content in parts.items()})


def paragraph(text: str, about: str = "", look: str = "") -> str:
    """Give a paragraph of one run."""
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def make_pptx(*slides: str) -> bytes:
    """Make slides of one paragraph each."""
    name = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    parts = {
        f"ppt/slides/slide{number}.xml": f"<sld {name}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></sld>".encode()
        for number, text in enumerate(slides, start=1)
    }
    return make_zip({"ppt/presentation.xml": b"<p/>", **parts})


def written(folder: Path, name: str, content: bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(content)
    return path
