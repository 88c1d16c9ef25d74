"""Marks of bound figures in a document: turned to hidden bookmarks, with comments on request, and found again."""

import copy
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.text.run import Run

from parindex.core.compiling.lines import Bound, Line, marked_pieces
from parindex.core.compiling.retyping import Edited

#: A name that begins with a low line is hidden in Word.
PREFIX = "_pi_"
_AUTHOR, _INITIALS = "parindex", "PI"


def seal(content: bytes, *, identifier: str) -> bytes:
    """Turn marks to bookmarks, numbered in their order."""
    document = Document(io.BytesIO(content))
    document.core_properties.identifier = identifier
    runs: list[tuple[Bound, Run]] = []
    for root in _roots(document):
        for paragraph in root.iter(qn("w:p")):
            runs += [(bound, Run(element, document)) for bound, element in _split(paragraph)]
    for number, (_, run) in enumerate(runs):
        _bookmark(run, number)
    return _saved(document)


def comment(content: bytes, says: Callable[[int], str]) -> bytes:
    """Add a comment to each bound figure of the body: what `says` gives for its number; none where that is empty."""
    document = Document(io.BytesIO(content))
    for start in list(document.element.body.iter(qn("w:bookmarkStart"))):
        name = start.get(qn("w:name")) or ""
        run = start.getnext()
        if not _is_mark(name) or run is None or run.tag != qn("w:r"):
            continue
        text = says(int(name[len(PREFIX) :]))
        if text:
            document.add_comment([Run(run, document)], text=text, author=_AUTHOR, initials=_INITIALS)
    return _saved(document)


def lines_in(content: bytes) -> list[Line]:
    """Give every paragraph of a document that was filled, with its marks, in the order of `edited_in`."""
    document = Document(io.BytesIO(content))
    return [marked_pieces(_text(paragraph)) for paragraph in _paragraphs(document)]


def edited_in(content: bytes) -> tuple[list[Edited], str]:
    """Give every paragraph with the marks that it kept, and the identifier of the document."""
    document = Document(io.BytesIO(content))
    found = [_edited(paragraph) for paragraph in _paragraphs(document)]
    return found, document.core_properties.identifier or ""


def put_back(content: bytes, changes: Mapping[int, list[tuple[int, int, str]]]) -> bytes:
    """Write texts into paragraphs, from → to, by the number of the paragraph."""
    document = Document(io.BytesIO(content))
    for number, paragraph in enumerate(_paragraphs(document)):
        for start, end, text in sorted(changes.get(number, ()), reverse=True):
            _replace(paragraph, start, end, text)
    return _saved(document)


def _saved(document: DocumentObject) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _roots(document: DocumentObject) -> Iterator[Element]:
    """Give the parts that hold text: the body, then the heads and feet of pages."""
    yield document.element.body
    seen: set[int] = set()
    for section in document.sections:
        for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
            if not part.is_linked_to_previous and id(part.part) not in seen:
                seen.add(id(part.part))
                yield part._element  # noqa: SLF001 -- python-docx has no call for it


def _paragraphs(document: DocumentObject) -> Iterator[Element]:
    for root in _roots(document):
        yield from root.iter(qn("w:p"))


def _split(paragraph: Element) -> Iterator[tuple[Bound, Element]]:
    """Cut the runs of a paragraph at the marks in them; gives the run of each figure."""
    for run in list(paragraph.iter(qn("w:r"))):
        texts = run.findall(qn("w:t"))
        line = marked_pieces("".join(text.text or "" for text in texts))
        if not line.bound:
            continue
        for piece in line.pieces:
            new = copy.deepcopy(run)
            for text in new.findall(qn("w:t")):
                new.remove(text)
            element = OxmlElement("w:t")
            element.set(qn("xml:space"), "preserve")
            element.text = piece if isinstance(piece, str) else piece.shown
            new.append(element)
            run.addprevious(new)
            if isinstance(piece, Bound):
                yield piece, new
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def _bookmark(run: Run, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(9000 + number))
    start.set(qn("w:name"), f"{PREFIX}{number}")
    run._r.addprevious(start)  # noqa: SLF001 -- python-docx has no call for bookmarks
    run._r.addnext(end)  # noqa: SLF001


@dataclass(slots=True)
class _Reading:
    """A paragraph while it is read: its text so far, and where marks are open."""

    text: str = ""
    open: dict[str, tuple[int, int]] = field(default_factory=dict)
    marks: dict[int, tuple[int, int]] = field(default_factory=dict)

    def take(self, element: Element) -> None:
        match element.tag:
            case tag if tag == qn("w:t"):
                self.text += element.text or ""
            case tag if tag == qn("w:tab"):
                self.text += "\t" if _is_in_run(element) else ""
            case tag if tag in {qn("w:br"), qn("w:cr")}:
                self.text += "\n"
            case tag if tag == qn("w:bookmarkStart"):
                name = element.get(qn("w:name")) or ""
                if _is_mark(name):
                    self.open[element.get(qn("w:id")) or ""] = (int(name[len(PREFIX) :]), len(self.text))
            case tag if tag == qn("w:bookmarkEnd"):
                number, start = self.open.pop(element.get(qn("w:id")) or "", (-1, 0))
                if number >= 0:
                    self.marks[number] = (start, len(self.text))


def _visible(paragraph: Element) -> Iterator[Element]:
    """Give what stands in a paragraph: nothing deleted, nothing of text boxes, no page number that Word works out."""
    depth = 0
    for element in paragraph.iter():
        if element.tag == qn("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(qn("w:fldCharType")) or "", 0)
        elif element is not paragraph and not (depth or _is_deleted(element) or _is_of_another(element, paragraph)):
            yield element


def _edited(paragraph: Element) -> Edited:
    reading = _Reading()
    for element in _visible(paragraph):
        reading.take(element)
    return Edited(reading.text, reading.marks)


def _is_mark(name: str) -> bool:
    return name.startswith(PREFIX) and name[len(PREFIX) :].isdecimal()


def _is_deleted(element: Element) -> bool:
    """Say whether a text was deleted while changes were tracked."""
    return any(True for _ in element.iterancestors(qn("w:del")))


def _text(paragraph: Element) -> str:
    return _edited(paragraph).text


def _replace(paragraph: Element, start: int, end: int, text: str) -> None:
    """Write a text in the place of another one; what follows in other runs of that place is emptied."""
    written = False
    for element, place in _places(paragraph):
        own = element.text or ""
        first, last = max(start, place), min(end, place + len(own))
        is_within = first < last or (start == end and place <= start <= place + len(own))
        if not is_within or (written and start == end):
            continue
        element.text = own[: first - place] + ("" if written else text) + own[last - place :]
        element.set(qn("xml:space"), "preserve")
        written = True


def _places(paragraph: Element) -> list[tuple[Element, int]]:
    """Give the texts of a paragraph, each with where it begins, as `_edited` counts."""
    found: list[tuple[Element, int]] = []
    length = 0
    for element in _visible(paragraph):
        if element.tag == qn("w:t"):
            found.append((element, length))
            length += len(element.text or "")
        elif element.tag in {qn("w:br"), qn("w:cr")} or (element.tag == qn("w:tab") and _is_in_run(element)):
            length += 1
    return found


def _is_in_run(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == qn("w:r")


def _is_of_another(element: Element, paragraph: Element) -> bool:
    """Say whether an element belongs to a paragraph within, as in a text box."""
    return next(element.iterancestors(qn("w:p")), None) is not paragraph
