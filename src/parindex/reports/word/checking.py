"""Looks through a template before it is taken: broken tags, blocks without an end, facts that nobody knows."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from parindex.core.sentences import Statement, Template
from parindex.reports.word.filling import environment

#: A Word file of an office has a few hundred kilobytes; one that unpacks to more than this is none.
MOST_UNPACKED = 60 * 2**20
MOST_PARTS = 2_000

_TAG = re.compile(r"\{\{(?P<out>.*?)\}\}|\{%(?P<act>.*?)%\}", re.DOTALL)
_PREFIX = re.compile(r"^(?:p|tr|tc|r)\s+")
_OPENING = frozenset({"for", "if"})
_CLOSING = {"endfor": "for", "endif": "if"}
_NAMED = 60

_BROKEN = Template(
    "đoạn «{paragraph}»: thẻ «{tag}» viết sai ({why})", "paragraph “{paragraph}”: bad tag “{tag}” ({why})"
)
_UNCLOSED = Template("đoạn «{paragraph}»: ngoặc của thẻ không đóng", "paragraph “{paragraph}”: a tag is not closed")
_NO_END = Template("đoạn «{paragraph}»: «{tag}» không có thẻ kết thúc", "paragraph “{paragraph}”: “{tag}” has no end")
_NO_START = Template("đoạn «{paragraph}»: «{tag}» không có thẻ mở đầu", "paragraph “{paragraph}”: “{tag}” has no start")
_NOT_ALLOWED = Template(
    "đoạn «{paragraph}»: không dùng được «{tag}»", "paragraph “{paragraph}”: “{tag}” is not allowed"
)
_UNKNOWN = Template(
    "đoạn «{paragraph}»: không có số liệu «{fact}»", "paragraph “{paragraph}”: there is no fact “{fact}”"
)


class NotWord(Exception):
    """A file is no Word document that can be opened safely."""


@dataclass(slots=True)
class Look:
    """What was found in a template: faults, and the facts that it uses."""

    faults: list[Statement] = field(default_factory=list)
    facts: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Open:
    word: str
    tag: str
    paragraph: str
    names: dict[str, str] = field(default_factory=dict)


def check_file(content: bytes) -> None:
    """Refuse what is no Word document, holds programs, or unpacks to too much; raises `NotWord`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
        names = {part.filename for part in parts}
        is_too_large = len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED
        if is_too_large or "word/document.xml" not in names or any("vbaProject" in name for name in names):
            raise NotWord
        Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError, NotImplementedError) as error:
        raise NotWord from error


@dataclass(slots=True)
class _Looker:
    """Goes through a template, tag by tag."""

    is_known: Callable[[str], bool]
    found: Look = field(default_factory=Look)
    opened: list[_Open] = field(default_factory=list)
    paragraph: str = ""

    def take(self, paragraph: str) -> None:
        """Look at the tags of a paragraph."""
        self.paragraph = paragraph if len(paragraph) <= _NAMED else f"{paragraph[: _NAMED - 1]}…"
        rest = _TAG.sub("", paragraph)
        if any(mark in rest for mark in ("{{", "{%", "}}", "%}")):
            self.fault(_UNCLOSED)
        for tag in _TAG.finditer(paragraph):
            if tag["out"] is not None:
                self.read(f"{{{{ {_PREFIX.sub('', tag['out'].strip())} }}}}", tag[0])
            else:
                self.act(_PREFIX.sub("", tag["act"].strip()), tag[0])

    def act(self, inner: str, tag: str) -> None:
        """Look at a tag that opens or closes a block."""
        word = inner.split(maxsplit=1)[0] if inner else ""
        if word in _OPENING:
            names = self.read(f"{{% {inner} %}}{{% end{word} %}}", tag)
            self.opened.append(_Open(word, tag, self.paragraph, names))
        elif word in _CLOSING:
            if self.opened and self.opened[-1].word == _CLOSING[word]:
                self.opened.pop()
            else:
                self.fault(_NO_START, tag=tag)
        elif word == "elif":
            self.read(f"{{% {inner[2:]} %}}{{% endif %}}", tag)
        elif word != "else":
            self.fault(_NOT_ALLOWED, tag=tag)

    def read(self, source: str, tag: str) -> dict[str, str]:
        """Read one tag by itself; gives the names that a loop makes, with the lists that they are members of."""
        try:
            tree = environment().parse(source)
        except TemplateSyntaxError as error:
            self.fault(_BROKEN, tag=tag, why=error.message or "?")
            return {}
        known = {"loop": "loop"}
        for one in self.opened:
            known |= one.names
        made = dict(_loops(tree, known))
        for fact in _facts(tree, known | made):
            self.found.facts.add(fact)
            if not self.is_known(fact):
                self.fault(_UNKNOWN, fact=fact)
        return made

    def fault(self, template: Template, **values: str) -> None:
        """Note a fault of the paragraph."""
        self.found.faults.append(template(paragraph=self.paragraph, **values))


def look(content: bytes, is_known: Callable[[str], bool]) -> Look:
    """Look through a template; `is_known` says whether there is a fact of a name, "*" standing for any member."""
    looker = _Looker(is_known)
    for paragraph in _texts(content):
        looker.take(paragraph)
    looker.found.faults += [_NO_END(paragraph=one.paragraph, tag=one.tag) for one in looker.opened]
    return looker.found


def _loops(tree: nodes.Template, known: dict[str, str]) -> Iterator[tuple[str, str]]:
    for loop in tree.find_all(nodes.For):
        path = _path(loop.iter)
        if isinstance(loop.target, nodes.Name):
            yield loop.target.name, f"{_resolved(path or '', known)}.*"


def _facts(tree: nodes.Template, known: dict[str, str]) -> Iterator[str]:
    inner = {id(one.node) for one in tree.find_all(nodes.Getattr)}
    targets = {id(one.target) for one in tree.find_all(nodes.For)}
    for node in tree.find_all((nodes.Getattr, nodes.Name)):
        path = _path(node)
        if id(node) in inner or id(node) in targets or path is None:
            continue
        if known.get(path.partition(".")[0]) != "loop":
            yield _resolved(path, known)


def _resolved(path: str, known: dict[str, str]) -> str:
    head, dot, rest = path.partition(".")
    return f"{known.get(head, head)}{dot}{rest}"


def _path(node: nodes.Node) -> str | None:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return f"{before}.{node.attr}" if before else None
    return None


def _texts(content: bytes) -> Iterator[str]:
    """Give the paragraphs that hold a tag: of the body, of heads and feet."""
    document = Document(io.BytesIO(content))
    roots = [document.element.body]
    for section in document.sections:
        roots += [part._element for part in (section.header, section.first_page_header, section.footer)]  # noqa: SLF001
    return _tagged(root.iter(qn("w:p")) for root in roots)


def _tagged(roots: Iterable[Iterable[object]]) -> Iterator[str]:
    for paragraphs in roots:
        for paragraph in paragraphs:
            text = "".join(one.text or "" for one in paragraph.iter(qn("w:t")))  # type: ignore[attr-defined]
            if "{" in text or "}" in text:
                yield text
