"""What is done to criteria sets."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import SYSTEM, Actor, Change, Target
from parindex.core.documents.requirement_reading import plain_requirements, read_requirements, requirements_hash
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.written import read_set
from parindex.criteria import events, queries
from parindex.criteria.models import CriteriaVersion, RequiredEvidence
from parindex.kit import documents

if TYPE_CHECKING:
    from parindex.accounts.models import User


@transaction.atomic
def import_set(*, content: bytes, at: datetime, by: Actor = SYSTEM) -> int:
    """Import the YAML file of a criteria set; gives the id of its version, the same for the same content.

    Raises `Refused` with every fault of the file.
    """
    text = documents.decode(content)
    criteria = read_set(documents.parse_yaml(text))
    version, is_new = CriteriaVersion.objects.get_or_create(
        content_hash=criteria.hash,
        defaults={
            "set_id": criteria.id,
            "title": criteria.title,
            "legal_basis": "\n".join(basis.text for basis in criteria.legal_basis),
            "source_text": text,
            "imported_at": at,
        },
    )
    if is_new:
        after = {"set_id": criteria.id, "title": criteria.title, "content_hash": criteria.hash}
        audit.record(by=by, at=at, verb="criteria.import", target=Target.of(version), change=Change(after=after))
    return version.pk


def read_required(*, version_id: int, content: bytes) -> dict[str, Requirements]:
    """Read a file of required evidence for the items of a version; raises `Refused` with every fault of it."""
    document = documents.parse_yaml(documents.decode(content))
    return read_requirements(document, queries.item_codes(version_id))


@transaction.atomic
def approve_required(
    *,
    version_id: int,
    assessor_id: int,
    requirements: Mapping[str, Requirements],
    by: "User",
    at: datetime,
    to_look_at: Mapping[str, str] | None = None,
) -> RequiredEvidence:
    """Approve what evidence the items of a version require in the rounds of an assessor, until it approves another.

    The same as what stands already is no act. `to_look_at` says of items that came along from another set why a person
    should look at them again. Who may approve is asked by the room that calls.
    """
    version = CriteriaVersion.objects.select_for_update().get(pk=version_id)
    before = version.required_evidence.filter(assessor=assessor_id).order_by("-approved_at", "-pk").first()
    content, looks = plain_requirements(requirements), dict(to_look_at or {})
    if before is not None and (before.content, before.to_look_at) == (content, looks):
        return before
    approved = RequiredEvidence.objects.create(
        version=version,
        assessor_id=assessor_id,
        content=content,
        content_hash=requirements_hash(requirements),
        stamp=hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest(),
        to_look_at=looks,
        approved_at=at,
        approved_by=by,
    )
    change = Change(before=_said(before) if before else None, after=_said(approved))
    audit.record(
        by=actor(by), at=at, verb="criteria.approve_required_evidence", target=Target.of(version), change=change
    )
    events.required_evidence_changed.send(
        sender=RequiredEvidence, version_id=version_id, assessor_id=assessor_id, at=at
    )
    return approved


def _said(approved: RequiredEvidence) -> dict[str, object]:
    return {"hash": approved.content_hash, "assessor_id": approved.assessor_id}
