"""What a package holds, and how it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from parindex.core import CORE_VERSION, export
from parindex.core.answers import RoundAnswers
from parindex.core.package import archive
from parindex.core.package.canonical import canonical, sha256
from parindex.core.package.stages import Stages, plain_stages
from parindex.core.ranking import Placing
from parindex.core.rounds import RoundScores
from parindex.core.sheets import Sheet
from parindex.core.writing import round_document

FORMAT = "parindex-package/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditHead:
    """The head of the audit log when the round was sealed: the sequence and the hash of its last row."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageContent:
    """A published round with all that it rests on.

    `answers` are the final ones, `scores` are computed from them under the set frozen for their period, and
    `criteria_text` is that set as it was imported. `attachments` are files by name: decision.pdf, minutes.pdf.
    """

    name: str
    version: int
    published_at: datetime
    answers: RoundAnswers
    scores: RoundScores
    criteria_text: str
    stages: Stages
    audit_head: AuditHead | None = None
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def write_package(content: PackageContent) -> bytes:
    """Write a package, the same bytes for the same content.

    Raises `ValueError` for a round without a year and for an attachment that is neither decision nor minutes.
    """
    about = _about(content)
    answers = replace(content.answers, criteria_set=content.scores.criteria.id)
    members = {
        archive.CRITERIA: content.criteria_text.encode(),
        archive.ANSWERS: canonical(round_document(answers, content.scores.criteria.hash)),
        archive.STAGES: canonical(plain_stages(content.stages)),
        archive.RESULTS: canonical({**about, **results_document(content.scores)}),
    }
    for name, attached in content.attachments.items():
        if not archive.is_attachment(name):
            raise ValueError(f"a package has no attachment {name!r}")
        members[name] = attached
    files = {name: sha256(member) for name, member in members.items()}
    manifest = canonical({"format": FORMAT, **about, "files": files})
    return archive.pack({**members, archive.MANIFEST: manifest})


def seal_of(package: bytes) -> str:
    """Give the seal of a package: the SHA-256 of its manifest. Raises `Refused` for what is no package."""
    return sha256(archive.unpack(package)[archive.MANIFEST])


def results_document(scores: RoundScores) -> dict[str, object]:
    """Give what was published, units from the first place down; every decimal is text."""
    return {"units": [_unit(scores, sheet) for sheet in scores.in_order()]}


def _about(content: PackageContent) -> dict[str, object]:
    """Give what manifest and results both say of the round, so that neither can be changed alone."""
    answers = content.answers
    if answers.period is None:
        raise ValueError("a sealed round has a year")
    about: dict[str, object] = {
        "name": content.name,
        "year": answers.period.year,
        "version": content.version,
        "assessor": answers.assessor,
        "decision": {"number": answers.decision.number, "date": answers.decision.date},
        "published_at": content.published_at.isoformat(),
    }
    if answers.period.quarter is not None:
        about["quarter"] = answers.period.quarter
    head = content.audit_head
    return {
        "round": about,
        "core_version": CORE_VERSION,
        "criteria_hash": content.scores.criteria.hash,
        "audit_head": {"sequence": head.sequence, "hash": head.hash} if head else None,
    }


def _unit(scores: RoundScores, sheet: Sheet) -> dict[str, object]:
    band = sheet.band()
    return {
        "code": sheet.unit.code,
        "total": export.published_text(sheet),
        **_places(scores.placing(sheet.unit.code)),
        "band": band.label if band else None,
        "areas": {
            score.group.code: {
                "points": export.text(score.points),
                "maximum": export.text(score.maximum),
                **_places(scores.area_placing(sheet.unit.code, score.group.code)),
            }
            for score in sheet.areas()
        },
    }


def _places(placing: Placing | None) -> dict[str, object]:
    if placing is None:
        return {"rank": None, "of_units": None, "level": None, "of_levels": None}
    return {
        "rank": placing.rank,
        "of_units": placing.of_units,
        "level": placing.dense_rank,
        "of_levels": placing.of_ranks,
    }
