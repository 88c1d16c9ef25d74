"""What is done to criteria sets."""

from datetime import datetime

from django.db import transaction

from parindex.audit import actions as audit
from parindex.audit.acts import SYSTEM, Actor, Change, Target
from parindex.core.criteria import read
from parindex.criteria.models import CriteriaVersion
from parindex.kit import documents


@transaction.atomic
def import_set(*, content: bytes, at: datetime, by: Actor = SYSTEM) -> int:
    """Import the YAML file of a criteria set; gives the id of its version, the same for the same content.

    Raises `Refused` with every fault of the file.
    """
    text = documents.decode(content)
    criteria = read(documents.parse_yaml(text))
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
