"""Makes small packages, and packages that somebody altered."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from parindex.core.answers import Decision, RoundAnswers
from parindex.core.criteria import freeze, read
from parindex.core.figures import Answer
from parindex.core.package import (
    AuditHead,
    CheckName,
    Outcome,
    PackageContent,
    Parsing,
    Stage,
    StageRecord,
    Verification,
    verify_package,
    write_package,
)
from parindex.core.package.canonical import canonical, sha256
from parindex.core.placeholders import Period
from parindex.core.rounds import score_round
from parindex.core.sheets import UnitAnswers
from parindex.kit import documents
from tests.core.making import make_cut

AT = datetime(2023, 3, 16, 8, tzinfo=UTC)
PARSING = Parsing(decode=documents.decode, yaml=documents.parse_yaml, json=documents.parse_json)
CRITERIA = """criteria_set:
  id: X-1
  src: test
  scale: 10
  classes: [[9, Tốt], [0, Khá]]
  areas:
    - {code: A, name: 'Năm {year}', max: 6, leaves: [{code: A.1, max: 6, rule: {kind: linear}}]}
    - {code: B, name: B, max: 4, leaves: [{code: B.1, max: 4, rule: {kind: boolean}, not_arising: reduce_max}]}
"""
HALF: Answer = {"num": 1, "den": 2}
UNITS = (
    UnitAnswers(code="xa-a", name="Xã A", answers={"A.1": HALF, "B.1": {"done": True}}, cuts={"B.1": make_cut("1.5")}),
    UnitAnswers(code="xa-b", name="Xã B", answers={"A.1": {"num": 1, "den": 1}}, days_late=1, excused=True),
    UnitAnswers(code="xa-c", name="Xã C", answers={"A.1": HALF, "B.1": {"not_arising": True}}),
)


def make_record(
    stage: Stage = Stage.SELF, outcome: Outcome = Outcome.SUBMITTED, answer: Answer | None = None, cut: str = ""
) -> StageRecord:
    """Record what a stage did; `cut` are the points that it accepts."""
    found = make_cut(cut) if cut else None
    return StageRecord(stage=stage, at=AT, by="Tổ thẩm định", outcome=outcome, answer=answer, cut=found, text="vì thế")


def make_stages(units: Sequence[UnitAnswers] = UNITS) -> dict[str, dict[str, list[StageRecord]]]:
    """Give the stages that lead to the answers of units: their own figures, then their cuts."""
    stages = {
        unit.code: {code: [make_record(answer=answer)] for code, answer in unit.answers.items()} for unit in units
    }
    for unit in units:
        for code, cut in unit.cuts.items():
            stages[unit.code].setdefault(code, [make_record()]).append(
                replace(make_record(Stage.APPRAISAL_1, Outcome.CUT), cut=cut)
            )
    return stages


def make_content(
    units: Sequence[UnitAnswers] = UNITS,
    *,
    period: Period | None = Period(2022),  # noqa: B008
    stages: Mapping[str, Mapping[str, Sequence[StageRecord]]] | None = None,
    attachments: Mapping[str, bytes] | None = None,
) -> PackageContent:
    """Give the content of a small package."""
    criteria = read(documents.parse_yaml(CRITERIA))
    return PackageContent(
        name="Đánh giá năm 2022",
        version=1,
        published_at=AT,
        answers=RoundAnswers(
            period=period,
            criteria_set="",
            units=tuple(units),
            assessor="UBND huyện Thử",
            decision=Decision(number="9/QĐ-UBND", date="2023-03-16"),
        ),
        scores=score_round(freeze(criteria, period) if period else criteria, units),
        criteria_text=CRITERIA,
        stages=make_stages(units) if stages is None else stages,
        audit_head=AuditHead(sequence=7, hash="ab" * 32),
        attachments={"decision.pdf": b"%PDF-1.7"} if attachments is None else attachments,
    )


def make_package() -> bytes:
    """Write a small package."""
    return write_package(make_content())


def opened(package: bytes) -> dict[str, bytes]:
    """Give the files of a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Put files into a ZIP file as anybody would."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def altered(package: bytes, **changes: bytes) -> bytes:
    """Give a package with files changed, named without their ending, and a manifest that was changed to fit."""
    members = opened(package)
    for name, content in changes.items():
        members[next(full for full in members if full.partition(".")[0] == name)] = content
    return zipped(members | {"manifest.json": fitting_manifest(members)})


def fitting_manifest(members: Mapping[str, bytes]) -> bytes:
    """Give the manifest with the hashes of the files as they are."""
    manifest = json.loads(members["manifest.json"])
    manifest["files"] = {name: sha256(content) for name, content in members.items() if name != "manifest.json"}
    return canonical(manifest)


def verified(package: bytes, seal: str | None = None) -> Verification:
    """Verify a package."""
    return verify_package(package, PARSING, seal)


def failures(verification: Verification) -> list[CheckName]:
    """Name the checks that failed."""
    return [check.name for check in verification.failed]


def details(verification: Verification, name: CheckName) -> list[str]:
    """Give what is wrong of one check, in English."""
    (check,) = [check for check in verification.failed if check.name is name]
    assert all(detail.say("vi") for detail in check.details)
    return [detail.say("en") for detail in check.details]
