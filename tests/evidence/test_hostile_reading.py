"""Files that are broken or mean harm, from the upload to what is said of them; the file is kept."""

import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from parindex.accounts.models import User
from parindex.evidence import checking, kinds, proposals, queue, store, texts, words
from parindex.evidence.models import Entry, PageText, Reading, StoredFile
from parindex.evidence.refusals import ContentRefused
from parindex.evidence.tasks import read_file
from parindex.reading import tessdata
from parindex.units.models import Unit
from tests.documents import drawing
from tests.documents.drawing import Run
from tests.evidence.making import (
    AT,
    make_claiming_png,
    make_document,
    make_encrypted_pdf,
    make_open_document,
    make_pdf,
    make_stored,
    make_workbook,
)
from tests.evidence.making import make_docx as make_word_package
from tests.kit.making import make_zip
from tests.reading.making import make_docx, make_letter, make_many_pages, make_picture, paragraph, saved

pytestmark = pytest.mark.django_db

#: More than any reader takes, and no more than some seconds of making.
_BOMB = 200 * 2**20
#: What the process of the tests may need more while a file is read for it.
_MOST_GROWTH = 48 * 2**20
#: What a picture ends as where the machine reads no pictures.
_SEEN = "nothing_to_read" if tessdata.find({}) else "no_engine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A file, whether it is taken, and how reading it may end; with the words that say what to do."""

    name: str
    make: Callable[[], bytes]
    is_taken: bool
    ends: Sequence[str]
    said: str = ""


def truncated() -> bytes:
    return make_letter(3)[:4000]


def script() -> bytes:
    return make_pdf(2, catalog="/OpenAction<</S/JavaScript/JS(while(true);)>>")


def polyglot() -> bytes:
    return make_letter() + make_zip({"a.class": b"x"})


def without_font() -> bytes:
    return make_letter().replace(b"/FontFile2", b"/FontNone2")


def word_bomb() -> bytes:
    return make_word_package(parts={"word/document.xml": b"<w:p>" + b" " * _BOMB})


def table_bomb() -> bytes:
    """Make a workbook as Excel does, with rows without end."""
    row = b'<row><c t="inlineStr"><is><t>bao cao</t></is></c></row>'
    with zipfile.ZipFile(io.BytesIO(make_workbook())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    head, _, tail = parts["xl/worksheets/sheet1.xml"].partition(b"</sheetData>")
    return make_zip({**parts, "xl/worksheets/sheet1.xml": head + row * (_BOMB // len(row)) + b"</sheetData>" + tail})


def open_bomb() -> bytes:
    return make_zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b" " * _BOMB})


def growing_entities() -> bytes:
    names = [f"e{number}" for number in range(12)]
    entities = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    xml = f'<!DOCTYPE a [<!ENTITY e0 "x">{entities}]><a>&e11;</a>'.encode()
    return make_word_package(parts={"word/document.xml": xml})


def open_entities() -> bytes:
    xml = b'<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]><office>&secret;</office>'
    return make_open_document(parts={"content.xml": xml})


def many_points(width: int) -> bytes:
    """Make a picture of thousands of points each way in some kilobytes."""
    return saved(Image.new("1", (width, 11_000), 1), "PNG")


FILES = (
    Hostile(name="password.pdf", make=lambda: make_encrypted_pdf("a"), is_taken=False, ends=["encrypted"],
            said="Bỏ mật khẩu"),
    Hostile(name="locked.pdf", make=lambda: make_encrypted_pdf(""), is_taken=True, ends=[_SEEN]),
    Hostile(name="cut.pdf", make=truncated, is_taken=False, ends=["broken"], said="lưu lại rồi tải lên lại"),
    Hostile(name="long.pdf", make=lambda: make_many_pages(5000), is_taken=True, ends=["too_large"],
            said="Tệp có 5.000 trang, hệ thống chỉ đọc 200 trang đầu."),
    Hostile(name="script.pdf", make=script, is_taken=True, ends=[_SEEN]),
    Hostile(name="two.pdf", make=polyglot, is_taken=False, ends=[""]),
    Hostile(name="no-font.pdf", make=without_font, is_taken=True, ends=["", _SEEN]),
    Hostile(name="bomb.docx", make=word_bomb, is_taken=True, ends=["too_large", "broken", "crashed"]),
    Hostile(name="bomb.xlsx", make=table_bomb, is_taken=True, ends=["too_large", "broken", "crashed"]),
    Hostile(name="bomb.odt", make=open_bomb, is_taken=True, ends=["too_large", "broken", "crashed"]),
    Hostile(name="entities.docx", make=growing_entities, is_taken=True, ends=["broken"], said="lưu lại rồi tải"),
    Hostile(name="entities.odt", make=open_entities, is_taken=True, ends=["broken"], said="lưu lại rồi tải lên lại"),
    Hostile(name="huge.png", make=lambda: make_claiming_png(60_000, 60_000), is_taken=False, ends=["too_large"],
            said="200-300 dpi"),
    Hostile(name="scan.png", make=lambda: many_points(9_000), is_taken=True, ends=[_SEEN]),
    Hostile(name="points.png", make=lambda: many_points(20_000), is_taken=False, ends=["too_large"],
            said="200-300 dpi"),
    Hostile(name="nul.txt", make="Số: 112/BC-UBND\0\nBáo\0 cáo".encode, is_taken=False, ends=[""]),
    Hostile(name="long.txt", make=lambda: b"bao cao " * 2**17, is_taken=True, ends=["", "too_large"]),
)  # fmt: skip


def bring(content: bytes, name: str, unit: Unit, by: User) -> tuple[StoredFile, bool]:
    """Upload a file, or store what no upload takes as if an earlier version had; says whether it was taken."""
    try:
        return make_stored(content, name, unit=unit, by=by), True
    except ContentRefused as error:
        refused = error.say()
    assert "Cách sửa" in refused, "it says what to do"
    kind = next(kind for kind in kinds.KINDS if f".{name.rpartition('.')[2]}" in kind.endings)
    path = Path(name)
    path.write_bytes(content)
    with path.open("rb") as file:
        sha256 = store.put(file)
    file_ = StoredFile.objects.create(sha256=sha256, size=len(content), media_type=kind.media_type, stored_at=AT)
    queue.ask(file=file_, at=AT)
    return file_, False


def read(file: StoredFile) -> Reading:
    """Do what a worker does."""
    reading = Reading.objects.get(file=file)
    read_file.call(reading.pk)
    reading.refresh_from_db()
    return reading


def stored(reading: Reading) -> str:
    """Give everything that is kept of a reading and found by a search, as one text."""
    pages = PageText.objects.filter(reading=reading).values_list("text", "words", "folded")
    entries = Entry.objects.filter(file=reading.file).values_list("words", "folded", "full_number", "abstract")
    held = [each for row in (*pages, *entries) for each in row]
    # What JSON writes of a NUL, PostgreSQL does not take.
    kept = json.dumps([reading.facts, reading.signatures], ensure_ascii=True).replace("\\u0000", "\0")
    return "\n".join([*held, kept])


class Memory:
    """The largest memory that this process holds from now on, where the system can say so."""

    def __init__(self) -> None:
        """Begin to measure."""
        if sys.platform == "linux":
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        self.before = self._peak()

    def growth(self) -> int:
        """Give the bytes that were needed more."""
        return self._peak() - self.before

    def _peak(self) -> int:
        if sys.platform != "linux":
            return 0
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024


class TestHostileFiles:
    @pytest.mark.parametrize("hostile", FILES, ids=lambda hostile: hostile.name)
    def test_end_as_what_they_are_and_are_kept(
        self, hostile: Hostile, unit: Unit, person: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        content = hostile.make()
        file, is_taken = bring(content, hostile.name, unit, person)
        assert is_taken is hostile.is_taken
        memory = Memory()
        reading = read(file)
        assert memory.growth() < _MOST_GROWTH
        assert reading.is_over
        assert reading.reason in hostile.ends
        said = proposals.state_said(reading).say()
        assert said
        assert hostile.said in said
        assert file.sha256 == hashlib.sha256(content).hexdigest()
        assert checking.verify().is_whole
        assert "\0" not in stored(reading)


class TestText:
    """What stands in a file is text: it is kept as it is, and whoever shows it escapes it."""

    def test_stays_what_it_is(self, unit: Unit, person: User) -> None:
        hostile = "Tệp <script>alert(1)</script> & \u202eBáo cáo\u202c {{ settings.SECRET_KEY }} {% load static %}"
        document = make_document(f"{hostile}\n{'x' * 2**20}".encode(), unit=unit, by=person, name="a.txt")
        reading = read(document.revisions.get().file)
        page = PageText.objects.get(reading=reading)
        assert page.text.startswith(
            "Tệp <script>alert(1)</script> & Báo cáo {{ settings.SECRET_KEY }} {% load static %}"
        )
        assert len(page.words) <= words.MOST_LETTERS + 2
        kept = texts.find(reading.file.sha256)
        assert kept is not None
        assert kept.pages[0].text == page.text

    def test_of_nul_and_what_turns_letters_round_is_not_kept(self, unit: Unit, person: User) -> None:
        """A text with NUL is not taken; the letters of a PDF may mean one all the same."""
        runs = [Run(100, 100, "Số: 112/BC-UBND", "regular", 13), Run(100, 130, "A\u202eB\u2066C", "regular", 13)]
        file = make_stored(drawing.write([runs]), "a.pdf", unit=unit, by=person)
        assert not set("\0\u202e\u2066") & set(stored(read(file)))

    def test_about_itself_is_words_alone(self, unit: Unit, person: User) -> None:
        """A heading that is a program for a browser is found, compared and told like any other."""
        body = "".join(map(paragraph, ("Số: 112/BC-UBND", "BÁO CÁO", "&lt;img src=x onerror=alert(1)&gt;")))
        with zipfile.ZipFile(io.BytesIO(make_docx(body))) as package:
            parts = {"word/document.xml": package.read("word/document.xml")}
        document = make_document(make_word_package(parts=parts), unit=unit, by=person, name="a.docx")
        reading = read(document.revisions.get().file)
        assert reading.state == Reading.State.READ
        assert not Entry.objects.filter(words__contains="<").exists()
        assert "onerror=alert(1)" in PageText.objects.get(reading=reading).text


class TestPhotograph:
    @pytest.mark.skipif(tessdata.find({}) is None, reason="there is no Vietnamese data for the optical reader")
    def test_on_its_side_is_read(self, unit: Unit, person: User) -> None:
        photo = saved(make_picture(200).rotate(90, expand=True), "JPEG", quality=85)
        reading = read(make_stored(photo, "a.jpg", unit=unit, by=person))
        assert reading.state == Reading.State.READ
        assert "cải cách hành chính" in PageText.objects.get(reading=reading).text
