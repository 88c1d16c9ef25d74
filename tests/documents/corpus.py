"""A mix of documents of all types, matters and qualities as files with their truth; made once and kept."""

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.documents import drawing, office, papers, scans, texts, word
from tests.documents.papers import Paper
from tests.documents.scans import Quality
from tests.documents.truth import Truth

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_ALL = tuple(Quality)
#: Modules that have no part in a specimen.
_APART = frozenset({"faults.py", "sealing.py"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """A file with what is true of it."""

    path: Path
    media_type: str
    quality: Quality
    truth: Truth


def specimens(count: int, *, qualities: Sequence[Quality] = _ALL, first: int = 0) -> list[Specimen]:
    """Give so many documents, each in one quality; made files are kept until the generator changes.

    Three of five belong to an item, and each matter comes in turn; the others go through the 29 types, near misses
    among them. Where LibreOffice is installed, every second PDF comes from it.
    """
    made = [(seed, mixed(seed), _quality(seed, qualities)) for seed in range(first, first + count)]
    folder = _folder()
    wanted = [(seed, paper, quality, folder / _name(seed, quality)) for seed, paper, quality in made]
    missing = [entry for entry in wanted if not entry[3].exists()]
    originals = _originals({seed: paper for seed, paper, quality, _ in missing if quality is not Quality.WORD})
    for seed, paper, quality, path in missing:
        _keep(path, _content(seed, paper, quality, originals))
    return [
        Specimen(path=path, media_type=DOCX if quality is Quality.WORD else PDF, quality=quality, truth=paper.truth)
        for _, paper, quality, path in wanted
    ]


def mixed(seed: int) -> Paper:
    """Make the document of a place in the mix."""
    turn, place = divmod(seed, 5)
    if place < 3:
        number = turn * 3 + place
        return papers.make_paper(seed, topic=papers.ITEM_TOPICS[number % len(papers.ITEM_TOPICS)])
    number = turn * 2 + place - 3
    if number % 3 == 2:
        near = [topic for topic in papers.OTHER_TOPICS if topic.is_near_miss]
        return papers.make_paper(seed, topic=near[number // 3 % len(near)])
    kinds = [topic for topic in papers.OTHER_TOPICS if not topic.is_near_miss]
    wanted = texts.TYPES[(number - number // 3) % len(texts.TYPES)]
    fitting = [topic for topic in kinds if topic.type == ("CV" if wanted == "công văn" else wanted)]
    return papers.make_paper(seed, topic=fitting[turn % len(fitting)])


def forget() -> None:
    """Delete what was kept."""
    shutil.rmtree(_folder(), ignore_errors=True)


def _quality(seed: int, qualities: Sequence[Quality]) -> Quality:
    """Give each seed a quality; one step further in each turn, so that no matter keeps to one."""
    return qualities[(seed + seed // len(qualities)) % len(qualities)]


def _name(seed: int, quality: Quality) -> str:
    ending = "docx" if quality is Quality.WORD else "pdf"
    return f"{seed:05}-{quality.name.lower()}.{ending}"


def _folder() -> Path:
    """Give the folder of this version of the generator."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if not path.name.startswith("test_") and path.name not in _APART:
            digest.update(path.read_bytes())
    folder = Path(tempfile.gettempdir()) / f"parindex-documents-{digest.hexdigest()[:12]}"
    folder.mkdir(exist_ok=True)
    return folder


def _originals(wanted: dict[int, Paper]) -> dict[int, bytes]:
    by_office = {seed: paper for seed, paper in wanted.items() if seed % 2 == 0 and office.is_present()}
    converted = office.to_pdf({str(seed): word.write(paper) for seed, paper in by_office.items()}) if by_office else {}
    drawn = {seed: drawing.draw(paper) for seed, paper in wanted.items() if seed not in by_office}
    return {int(name): content for name, content in converted.items()} | drawn


def _content(seed: int, paper: Paper, quality: Quality, originals: dict[int, bytes]) -> bytes:
    if quality is Quality.WORD:
        return word.write(paper)
    original = originals[seed]
    return original if quality is Quality.TEXT else scans.scan(original, quality, seed=seed)


def _keep(path: Path, content: bytes) -> None:
    # Two runs at once must not see half a file of the other.
    begun = path.with_suffix(".part")
    begun.write_bytes(content)
    begun.replace(path)
