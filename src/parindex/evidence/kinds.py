"""The types of files that are taken, each known by its content."""

from dataclasses import dataclass

from parindex.core.sentences import Template

#: What a browser saves and never opens.
UNKNOWN = "application/octet-stream"

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One type: the media type it is handed out with, the endings that suit it (the usual one first), its name."""

    media_type: str
    endings: tuple[str, ...]
    what: Template
    is_drawn: bool = False


PDF = Kind(media_type="application/pdf", endings=(".pdf",), what=Template("tệp PDF", "a PDF file"), is_drawn=True)
JPEG = Kind(
    media_type="image/jpeg",
    endings=(".jpg", ".jpeg", ".jpe", ".jfif"),
    what=Template("ảnh JPG", "a JPG picture"),
    is_drawn=True,
)
PNG = Kind(media_type="image/png", endings=(".png",), what=Template("ảnh PNG", "a PNG picture"), is_drawn=True)
TIFF = Kind(
    media_type="image/tiff", endings=(".tif", ".tiff"), what=Template("ảnh TIFF", "a TIFF picture"), is_drawn=True
)
DOCX = Kind(
    media_type=f"{_OPEN_XML}.wordprocessingml.document",
    endings=(".docx",),
    what=Template("văn bản Word", "a Word document"),
)
XLSX = Kind(
    media_type=f"{_OPEN_XML}.spreadsheetml.sheet",
    endings=(".xlsx",),
    what=Template("bảng tính Excel", "an Excel workbook"),
)
PPTX = Kind(
    media_type=f"{_OPEN_XML}.presentationml.presentation",
    endings=(".pptx",),
    what=Template("bài trình chiếu PowerPoint", "a PowerPoint presentation"),
)
DOC = Kind(
    media_type="application/msword",
    endings=(".doc",),
    what=Template("văn bản Word 97-2003", "a Word 97-2003 document"),
)
XLS = Kind(
    media_type="application/vnd.ms-excel",
    endings=(".xls",),
    what=Template("bảng tính Excel 97-2003", "an Excel 97-2003 workbook"),
)
PPT = Kind(
    media_type="application/vnd.ms-powerpoint",
    endings=(".ppt", ".pps"),
    what=Template("bài trình chiếu PowerPoint 97-2003", "a PowerPoint 97-2003 presentation"),
)
ODT = Kind(
    media_type=f"{_OPEN_DOCUMENT}.text",
    endings=(".odt",),
    what=Template("văn bản OpenDocument", "an OpenDocument text"),
)
ODS = Kind(
    media_type=f"{_OPEN_DOCUMENT}.spreadsheet",
    endings=(".ods",),
    what=Template("bảng tính OpenDocument", "an OpenDocument spreadsheet"),
)
ODP = Kind(
    media_type=f"{_OPEN_DOCUMENT}.presentation",
    endings=(".odp",),
    what=Template("bài trình chiếu OpenDocument", "an OpenDocument presentation"),
)
CSV = Kind(media_type="text/csv", endings=(".csv",), what=Template("bảng CSV", "a CSV table"))
TXT = Kind(media_type="text/plain", endings=(".txt",), what=Template("văn bản thuần", "plain text"))

KINDS = (PDF, JPEG, PNG, TIFF, DOCX, XLSX, PPTX, DOC, XLS, PPT, ODT, ODS, ODP, CSV, TXT)

#: For the attribute `accept` of a field. HEIC is left out, so that an iPhone turns its pictures into JPG itself.
ACCEPTED = ",".join(ending for kind in KINDS for ending in kind.endings)


def of_media_type(media_type: str) -> Kind | None:
    """Give the type that is handed out so."""
    return next((kind for kind in KINDS if kind.media_type == media_type), None)
