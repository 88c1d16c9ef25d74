"""Opens a PDF or a picture in a process of its own: the file on the standard input, the answer on the standard output.

A small file can claim pages and pixels that end the process for want of memory, and a hostile one may find a fault in
what reads it. Here that process serves nobody else, knows no secrets, and the system bounds its memory and its time.
No script of a PDF is ever run: the library is built without an engine for them.
"""

import io
import json
import math
import re
import sys
from collections.abc import Callable, Mapping
from typing import ParamSpec, TypeVar

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pypdfium2 import raw

P = ParamSpec("P")
T = TypeVar("T")

MOST_MEMORY = 1024 * 1024 * 1024
MOST_SECONDS = 20
NO_SUCH_PAGE = 3
CANNOT_DRAW = 4

#: A camera of 200 megapixels is drawn from its JPEG at a lower resolution; other pictures are held whole.
_MOST_PIXELS = {"JPEG": 250_000_000, "MPO": 250_000_000}
_MOST_PIXELS_HELD = 100_000_000
_MOST_FRAMES = 2_000
#: A page that is very high is drawn less wide; WebP has 16,383 pixels at most.
_MOST_DRAWN = 12_000_000
_HIGHEST = 16_000
_FORMATS = tuple(each.format for each in (JpegImageFile, PngImageFile, TiffImageFile))
_ACTIVE = re.compile(rb"/(?:JavaScript|Launch|RichMedia)\b")
#: Pictures of two colours or a palette are drawn smaller in shades.
_SMOOTH = {"1": "L", "P": "RGBA", "PA": "RGBA"}
_TURNED = {5, 6, 7, 8}
_ORIENTATION = 0x0112
_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError, ZeroDivisionError)


class _Refused(Exception):
    """What speaks against the file: password, large or broken."""


class _NoSuchPage(Exception):
    """There are fewer pages."""


def main(arguments: list[str]) -> int:
    """Look into the file (`look`), or draw a page of it (`draw PAGE WIDTH`)."""
    _bound_resources()
    content = sys.stdin.buffer.read()
    if arguments[0] == "look":
        sys.stdout.write(json.dumps(look(content)))
        return 0
    try:
        sys.stdout.buffer.write(draw(content, int(arguments[1]), int(arguments[2])))
    except _NoSuchPage:
        return NO_SUCH_PAGE
    except _Refused:
        return CANNOT_DRAW
    return 0


def look(content: bytes) -> Mapping[str, object]:
    """Give pages, encryption and active content; or `{"refused": …}` with one of password, large, broken."""
    try:
        return _reading(_look_at_pdf if _is_pdf(content) else _look_at_picture, content)
    except _Refused as refused:
        return {"refused": str(refused)}


def draw(content: bytes, page: int, width: int) -> bytes:
    """Give a page as WebP; orientation as the camera noted it, transparency on white."""
    image = _reading(_pdf_page if _is_pdf(content) else _picture, content, page, width)
    answer = io.BytesIO()
    image.save(answer, WebPImageFile.format, quality=80, method=3)
    return answer.getvalue()


def _reading(read: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    try:
        return read(*arguments, **named)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise _Refused("password" if is_locked else "broken") from error
    except _UNREADABLE as error:
        raise _Refused("broken") from error


def _is_pdf(content: bytes) -> bool:
    return content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def _look_at_pdf(content: bytes) -> Mapping[str, object]:
    with pypdfium2.PdfDocument(content) as document:
        if not len(document):
            raise _Refused("broken")
        runs = raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0 or _ACTIVE.search(content) is not None
        is_encrypted = raw.FPDF_GetSecurityHandlerRevision(document.raw) != -1
        return {"pages": len(document), "is_encrypted": is_encrypted, "has_active_content": runs}


def _pdf_page(content: bytes, page: int, width: int) -> Image.Image:
    with pypdfium2.PdfDocument(content) as document:
        document.init_forms()  # the picture of a signature is a field of a form
        if not 1 <= page <= len(document):
            raise _NoSuchPage
        drawn = document[page - 1]
        wide, high = drawn.get_size()
        scale = min(width / wide, _HIGHEST / high, math.sqrt(_MOST_DRAWN / (wide * high)))
        return _on_white(drawn.render(scale=scale).to_pil())


def _look_at_picture(content: bytes) -> Mapping[str, object]:
    with _opened(content) as image:
        frames = _frames(image)
        image.draft("RGB", (400, 400))
        image.load()
    return {"pages": frames}


def _picture(content: bytes, page: int, width: int) -> Image.Image:
    with _opened(content) as image:
        if not 1 <= page <= _frames(image):
            raise _NoSuchPage
        if page > 1:
            image.seek(page - 1)
            _bound_pixels(image)
        high = min(_HIGHEST, _MOST_DRAWN // width)
        box = (high, width) if image.getexif().get(_ORIENTATION) in _TURNED else (width, high)
        image.draft("RGB", (box[0] * 2, box[1] * 2))
        shown = image.convert(_SMOOTH.get(image.mode, image.mode))
        shown.thumbnail(box, Image.Resampling.LANCZOS, reducing_gap=2.0)
        return _on_white(ImageOps.exif_transpose(shown))


def _opened(content: bytes) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # bounded here, by format
    image = Image.open(io.BytesIO(content), formats=_FORMATS)
    _bound_pixels(image)
    return image


def _bound_pixels(image: Image.Image) -> None:
    if image.width * image.height > _MOST_PIXELS.get(image.format or "", _MOST_PIXELS_HELD):
        raise _Refused("large")


def _frames(image: Image.Image) -> int:
    """Count the pages; the second picture within a photograph is its depth, not a page."""
    if image.format != "TIFF":
        return 1
    frames = int(getattr(image, "n_frames", 1))
    if frames > _MOST_FRAMES:
        raise _Refused("large")
    return frames


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


def _bound_resources() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # No file can be written: the answer goes through a pipe.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
