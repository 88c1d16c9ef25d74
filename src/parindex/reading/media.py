"""The media types that are read."""

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
TEXT = "text/plain"
CSV = "text/csv"

#: What is read as it is.
READ = frozenset((PDF, JPEG, PNG, TIFF, DOCX, XLSX, PPTX, XLS, ODT, ODS, ODP, TEXT, CSV))
#: What is turned into a newer type by LibreOffice, and into which.
CONVERTED = {DOC: ("doc", "docx", DOCX)}
BY_ENDING = {
    "pdf": PDF,
    "jpg": JPEG,
    "jpeg": JPEG,
    "png": PNG,
    "tif": TIFF,
    "tiff": TIFF,
    "docx": DOCX,
    "xlsx": XLSX,
    "pptx": PPTX,
    "doc": DOC,
    "xls": XLS,
    "ppt": PPT,
    "odt": ODT,
    "ods": ODS,
    "odp": ODP,
    "txt": TEXT,
    "csv": CSV,
}


_STARTS = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
)


def of_file(head: bytes, name: str) -> str:
    """Give the media type of a file by its beginning where that tells, else by its name; empty for another."""
    start = head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    return next((media_type for sign, media_type in _STARTS if start.startswith(sign)), None) or of_name(name)


def of_name(name: str) -> str:
    """Give the media type that the ending of a name stands for; empty for another."""
    return BY_ENDING.get(name.rpartition(".")[2].lower(), "")
