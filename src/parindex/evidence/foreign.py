"""Names the types of files that are not taken, so that a refusal says what a file is and not only what it is not."""

from puremagic import PureError, magic_string

from parindex.core.sentences import Statement, Template
from parindex.evidence import names, refusals
from parindex.evidence.refusals import ContentRefused

_ARCHIVE = Template("tệp nén", "an archive")
_PROGRAM = Template("chương trình chạy trên máy", "a program")
_SCRIPT = Template("tập lệnh chạy trên máy", "a script")
_WEB_PAGE = Template("trang web hoặc ảnh SVG (HTML, XML)", "a web page or SVG picture (HTML, XML)")
_MAIL = Template("thư điện tử hoặc trang web đã lưu", "a mail or a saved web page")
_OTHER_PICTURE = Template("ảnh {type}", "a {type} picture")
_NAMED = Template("tệp loại {ending}", "a file of type {ending}")
_OTHER_LETTERS = Template("văn bản không ở bảng mã UTF-8", "text that is not in UTF-8")
_UNKNOWN = Template("tệp không rõ loại", "a file of unknown type")

_ARCHIVES = (
    b"PK\x05\x06",
    b"Rar!",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
    b"MSCF",
)
_NOT_TAKEN = (
    (b"MZ", _PROGRAM()),
    (b"\x7fELF", _PROGRAM()),
    (b"\xcf\xfa\xed\xfe", _PROGRAM()),
    (b"\xca\xfe\xba\xbe", _PROGRAM()),
    (b"dex\n", _PROGRAM()),
    (b"#!", _SCRIPT()),
    (b"@echo", _SCRIPT()),
    (b"<?php", _SCRIPT()),
    (b"<", _WEB_PAGE()),
    (b"mime-version:", _MAIL()),
    (b"from:", _MAIL()),
    (b"{\\rtf", Template("văn bản RTF", "an RTF document")()),
    (b"%!ps", Template("tệp PostScript", "a PostScript file")()),
    (b"gif8", _OTHER_PICTURE(type="GIF")),
)
_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"
#: The brands of HEIC, the format of an iPhone's camera, where a file of this family names its brand.
_HEIC = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}


def refuse_known(head: bytes, name: str) -> None:
    """Refuse a file by its beginning if that is known as something that is not taken."""
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        raise refusals.PhonePicture(name=name)
    if head.startswith(_ARCHIVES) or head[257:262] == b"ustar":
        raise refusals.Archive(name=name, what=_ARCHIVE())
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        raise refusals.NotAccepted(name=name, what=_OTHER_PICTURE(type="WebP"))
    text = head.lstrip(_BEFORE_TEXT)[:32].lower()
    for start, what in _NOT_TAKEN:
        if head.startswith(start) or text.startswith(start):
            raise refusals.NotAccepted(name=name, what=what)


def unknown(head: bytes, name: str) -> ContentRefused:
    """Give the refusal of a file that is no text and of no type that is taken, named as well as can be."""
    return refusals.NotAccepted(name=name, what=_guessed(head))


def not_utf8(head: bytes, name: str) -> ContentRefused:
    """Give the refusal of a file that would be text in some other encoding, if its name says that it is text."""
    is_called_text = names.ending(name) in {".txt", ".csv"}
    return refusals.NotAccepted(name=name, what=_OTHER_LETTERS() if is_called_text else _guessed(head))


def _guessed(head: bytes) -> Statement:
    try:
        guesses = magic_string(head)
    except (PureError, ValueError):
        guesses = []
    ending = next((guess.extension for guess in guesses if guess.extension), "")
    return _NAMED(ending=ending) if ending else _UNKNOWN()
