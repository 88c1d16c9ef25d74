"""Documents drawn for the tests: with boxes as a page has them, without, by cells, and as a worn scan."""

import random
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parindex.core.documents.pages import Box, DocumentText, Line, Page, Style, TextSource, Word

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)

_HEIGHT = 0.016
_STEP = 0.022
_LETTER = 0.0095


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The lines of one document by where they stand; `bold` are the places of the left lines that are bold."""

    left: tuple[str, ...] = ()
    number: str = ""
    about: tuple[str, ...] = ()
    state: tuple[str, ...] = STATE
    place: str = ""
    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    bold: tuple[int, ...] | None = None
    after: tuple[str, ...] = field(default=())

    @property
    def left_column(self) -> tuple[str, ...]:
        return tuple(line for line in (*self.left, self.number, *self.about) if line)

    @property
    def right_column(self) -> tuple[str, ...]:
        return tuple(line for line in (*self.state, self.place) if line)


def words(text: str, *, confidence: float = 1.0) -> tuple[Word, ...]:
    return tuple(Word(word, None, confidence) for word in text.split())


def line(text: str, style: Style | None = None) -> Line:
    return Line(words(text), style)


def document(*pages: Sequence[Line], source: TextSource = TextSource.TEXT) -> DocumentText:
    made = tuple(
        Page(number=number, width=595, height=842, lines=tuple(lines), source=source)
        for number, lines in enumerate(pages, start=1)
    )
    return DocumentText(pages=made, page_count=len(made))


def plain(text: str) -> DocumentText:
    """Make a document of lines without places; a form feed parts the pages."""
    return document(*([line(row) for row in page.split("\n") if row.strip()] for page in text.split("\f")))


def placed(text: str, left: float, top: float, style: Style | None = None) -> Line:
    """Set a line from a left edge and a top, each letter equally wide."""
    at, made = left, []
    for word in text.split():
        right = at + _LETTER * len(word)
        made.append(Word(word, Box(at, top, right, top + _HEIGHT)))
        at = right + _LETTER
    return Line(tuple(made), style)


def centred(text: str, middle: float, top: float, style: Style | None = None) -> Line:
    width = _LETTER * len(" ".join(text.split()))
    return placed(text, middle - width / 2, top, style)


def boxed(sheet: Sheet) -> DocumentText:
    """Set a sheet on a page: two columns, the title in the middle, the body, recipients and signature."""
    lines = []
    for place, text in enumerate(sheet.left_column):
        is_bold = None if sheet.bold is None else place in sheet.bold
        lines.append(centred(text, 0.28, 0.06 + _STEP * place, Style(13, is_bold)))
    lines += [
        centred(text, 0.7, 0.06 + _STEP * (place if text != sheet.place else len(sheet.left)), Style(13))
        for place, text in enumerate(sheet.right_column)
    ]
    top = 0.06 + _STEP * (max(len(sheet.left_column), len(sheet.right_column)) + 1)
    for text in sheet.title:
        lines.append(centred(text, 0.53, top, Style(14, True)))
        top += _STEP
    top += 1.5 * _STEP
    for text in sheet.body:
        lines.append(placed(text, 0.18, top, Style(14, False)))
        top += _STEP
    top += _STEP
    lines += [placed(text, 0.14, top + _STEP * place, Style(11)) for place, text in enumerate(sheet.recipients)]
    lines += [centred(text, 0.72, top + _STEP * place, Style(14, True)) for place, text in enumerate(sheet.signature)]
    return document(lines, *([[line(text) for text in sheet.after]] if sheet.after else []))


def by_cells(sheet: Sheet) -> DocumentText:
    """Give the paragraphs of a file of a word processor: the left cell, then the right one."""
    texts = (*sheet.left_column, *sheet.right_column, *sheet.title, *sheet.body, *sheet.recipients, *sheet.signature)
    return document([line(text) for text in (*texts, *sheet.after)])


def by_rows(sheet: Sheet) -> DocumentText:
    """Give both columns on one line each, as a tab parts them."""
    texts: list[str] = []
    left = [*sheet.left, *([""] * (len(sheet.right_column) - 1 - len(sheet.left)))]
    if sheet.number:
        left = [*left[: max(len(sheet.left), len(sheet.state))], sheet.number]
    right = [*sheet.state, *([""] * (len(left) - len(sheet.right_column))), *([sheet.place] if sheet.place else [])]
    for place in range(max(len(left), len(right))):
        texts += [" ".join(column[place] for column in (left, right) if place < len(column))]
    texts += [*sheet.about, *sheet.title, *sheet.body, *sheet.recipients, *sheet.signature, *sheet.after]
    return document([line(text) for text in texts if text.strip()])


def worn(text: DocumentText, seed: int, *, share: float = 0.12, confidence: float = 0.8) -> DocumentText:
    """Misread the marks over letters of some words, as an optical reader does; figures and symbols are left alone."""
    source = random.Random(seed)  # noqa: S311
    pages = []
    for page in text.pages:
        lines = tuple(Line(tuple(_worn(word, source, share, confidence) for word in row.words)) for row in page.lines)
        pages.append(Page(number=page.number, width=595, height=842, lines=lines, source=TextSource.OCR))
    return DocumentText(pages=tuple(pages), page_count=len(pages))


def _worn(word: Word, source: random.Random, share: float, confidence: float) -> Word:
    if source.random() > share or any(letter in "/0123456789" for letter in word.text):
        return Word(word.text, word.box, 0.95)
    bare = unicodedata.normalize("NFD", word.text)
    text = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return Word(unicodedata.normalize("NFC", text), word.box, confidence)


def joined(lines: Iterable[str]) -> str:
    return "\n".join(lines)
