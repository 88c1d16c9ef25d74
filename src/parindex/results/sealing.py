"""Seals a publication: a package of set, answers, stages and results, verified as soon as it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parindex.core.answers import RoundAnswers
from parindex.core.faults import Fault, Place, Refused
from parindex.core.package import (
    AuditHead,
    PackageContent,
    Parsing,
    Stages,
    Verification,
    verify_package,
    write_package,
)
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Template
from parindex.criteria import queries as criteria
from parindex.kit import documents
from parindex.results.models import Publication

PARSING = Parsing(decode=documents.decode, yaml=documents.parse_yaml, json=documents.parse_json)

_MEND = Template(
    "sửa hồ sơ của đợt rồi công bố lại; chưa có gì được công bố",
    "mend the papers of the round and publish again; nothing has been published",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What is sealed with a round besides answers and results.

    Its name, the stages of every item, the head of the audit log, and the signed files: decision.pdf, minutes.pdf.
    """

    name: str
    stages: Stages
    audit_head: AuditHead | None = None
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def content_for(
    *, publication: Publication, answers: RoundAnswers, scores: RoundScores, papers: Papers
) -> PackageContent:
    """Give what the package of a publication holds; version, time and set are those of the publication."""
    return PackageContent(
        name=papers.name,
        version=publication.version,
        published_at=publication.published_at,
        answers=answers,
        scores=scores,
        criteria_text=criteria.source_text(publication.criteria_id),
        stages=papers.stages,
        audit_head=papers.audit_head,
        attachments=papers.attachments,
    )


def package_of(content: PackageContent) -> bytes:
    """Write a package that holds; raises `Refused` where it would fail the checks that a stranger makes."""
    package = write_package(content)
    verification = verify_package(package, PARSING)
    if not verification.holds:
        raise Refused(_faults(verification))
    return package


def verify(package: bytes, seal: str | None = None) -> Verification:
    """Verify a package as `parindex verify` does."""
    return verify_package(package, PARSING, seal)


def _faults(verification: Verification) -> list[Fault]:
    return [
        Fault(Place(check.name.value), wrong, _MEND())
        for check in verification.failed
        for wrong in (check.details or (check.said,))
    ]
