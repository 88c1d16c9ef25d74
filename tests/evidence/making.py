"""Makes small files of every type, as people bring them and such as nobody should; and people with units."""

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

import xlsxwriter  # type: ignore[import-untyped]
from django.contrib.auth import get_user_model
from PIL import Image

from parindex.accounts.models import User
from parindex.evidence import actions, uploads
from parindex.evidence.actions import About, Origin
from parindex.evidence.models import Document, StoredFile
from parindex.units.models import Unit
from tests.kit.making import make_compound, make_zip
from tests.units.making import make_commune

AT = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
TEXT = "Báo cáo kết quả cải cách hành chính năm 2022\n".encode()

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override ContentType="{}"/></Types>'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def make_person(name: str = "an") -> User:
    """Make a person."""
    found: User = get_user_model().objects.create(email=f"{name}@xa.example", full_name=f"Người {name}")
    return found


def make_unit(name: str = "Xã Đồng Tâm") -> Unit:
    """Make a unit that brings documents."""
    return make_commune(name)


def send(
    content: bytes, *, unit: Unit, by: User, name: str = "bao-cao.txt", chunk: int = 1000, finish: bool = True
) -> UUID:
    """Upload a file chunk by chunk."""
    key = uploads.begin_upload(unit_id=unit.pk, file_name=name, size=len(content), by=by, at=AT)
    for offset in range(0, len(content), chunk):
        uploads.receive_chunk(key=key, offset=offset, chunk=content[offset : offset + chunk], by=by)
    if finish:
        uploads.finish_upload(key=key, by=by, at=AT)
    return key


def make_document(
    content: bytes = TEXT, *, unit: Unit, by: User, name: str = "bao-cao.txt", title: str = "", is_known: bool = False
) -> Document:
    """Bring a document."""
    key = send(content, unit=unit, by=by, name=name, chunk=2**20)
    about = About(title=title)
    return actions.add_document(
        unit_id=unit.pk, upload_key=key, about=about, origin=Origin.UNIT, by=by, at=AT, is_known=is_known
    )


def make_stored(content: bytes, name: str, *, unit: Unit, by: User) -> StoredFile:
    """Store a file."""
    key = send(content, unit=unit, by=by, name=name, chunk=2**20, finish=False)
    return uploads.finish_upload(key=key, by=by, at=AT)


def make_pdf(
    pages: int = 1,
    *,
    size: tuple[float, float] = (200, 100),
    more: Sequence[str] = (),
    catalog: str = "",
    page: str = "",
) -> bytes:
    """Make a PDF of pages with a black square each, with more objects and more entries of the catalog and the pages."""
    kids = " ".join(f"{10 + number} 0 R" for number in range(pages))
    objects = [
        f"1 0 obj <</Type/Catalog/Pages 2 0 R {catalog}>> endobj",
        f"2 0 obj <</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 {size[0]} {size[1]}]>> endobj",
        "3 0 obj <</Length 16>> stream\n10 10 40 40 re f\nendstream endobj",
        *(f"{10 + number} 0 obj <</Type/Page/Parent 2 0 R/Contents 3 0 R{page}>> endobj" for number in range(pages)),
    ]
    return _assembled([*objects, *more], "")


def make_encrypted_pdf(password: str) -> bytes:
    """Make a PDF in RC4 of 40 bits (PDF 1.7, 7.6.3); with an empty password anybody opens it, but may not print."""
    user = (password.encode() + _PADDING)[:32]
    owner = rc4(hashlib.md5((b"owner" + _PADDING)[:32], usedforsecurity=False).digest()[:5], user)
    rights, document_id = -64, b"0123456789abcdef"
    seed = user + owner + (rights & 0xFFFFFFFF).to_bytes(4, "little") + document_id
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    shown = hashlib.md5(key + (3).to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()[:10]
    stream = rc4(shown, b"10 10 40 40 re f").decode("latin-1")
    objects = [
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
        "2 0 obj <</Type/Pages/Count 1/Kids[10 0 R]/MediaBox[0 0 200 100]>> endobj",
        f"3 0 obj <</Length 16>> stream\n{stream}\nendstream endobj",
        "10 0 obj <</Type/Page/Parent 2 0 R/Contents 3 0 R>> endobj",
        f"4 0 obj <</Filter/Standard/V 1/R 2/P {rights}/O<{owner.hex()}>/U<{rc4(key, _PADDING).hex()}>>> endobj",
    ]
    return _assembled(objects, f"/Encrypt 4 0 R/ID[<{document_id.hex()}><{document_id.hex()}>]")


def _assembled(objects: list[str], trailer: str) -> bytes:
    content, places = b"%PDF-1.4\n", {}
    for each in objects:
        places[int(each.split(" ", 1)[0])] = len(content)
        content += each.encode("latin-1") + b"\n"
    table = "xref\n" + "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in sorted(places.items()))
    end = f"{table}trailer <</Size 200/Root 1 0 R{trailer}>>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + end.encode()


def rc4(key: bytes, content: bytes) -> bytes:
    """Encrypt, or decrypt."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    answer = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        answer.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(answer)


def make_image(form: str = "PNG", size: tuple[int, int] = (60, 30), mode: str = "RGB", **options: object) -> bytes:
    """Make a picture whose left half is red."""
    image = Image.new(mode, size, "white")
    image.paste("red" if mode in {"RGB", "RGBA"} else 0, (0, 0, size[0] // 2, size[1]))
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def make_claiming_png(width: int, height: int) -> bytes:
    """Make a picture of some bytes that claims to be so large."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    written = [
        struct.pack(">I", len(each)) + kind + each + struct.pack(">I", zlib.crc32(kind + each)) for kind, each in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def make_docx(main: str = _WORD, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Make the package of a Word document."""
    inside = {"[Content_Types].xml": _TYPES.format(main).encode(), "word/document.xml": b"<document/>"}
    return make_zip({**inside, **(parts or {})})


def make_workbook() -> bytes:
    """Make a workbook as Excel does."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.add_worksheet("Bảng").write("A1", "42/45")
    return buffer.getvalue()


def make_open_document(kind: str = "text", parts: Mapping[str, bytes] | None = None) -> bytes:
    """Make an OpenDocument package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        for name, content in {"content.xml": b"<office/>", **(parts or {})}.items():
            package.writestr(name, content)
    return buffer.getvalue()


def make_doc(*, is_encrypted: bool = False, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Make the beginning of a Word 97-2003 document."""
    start = b"\xec\xa5\xc1\0" + bytes(6) + bytes([0, 1 if is_encrypted else 0])
    return make_compound({"WordDocument": start, **(parts or {})})
