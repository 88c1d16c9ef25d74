"""What is done to criteria sets."""

from datetime import datetime

from parindex.core.criteria import read
from parindex.criteria.models import CriteriaVersion
from parindex.kit import documents


def import_set(*, content: bytes, at: datetime) -> int:
    """Import the YAML file of a criteria set; gives the id of its version, the same for the same content.

    Raises `Refused` with every fault of the file.
    """
    text = documents.decode(content)
    criteria = read(documents.parse_yaml(text))
    version, _ = CriteriaVersion.objects.get_or_create(
        content_hash=criteria.hash,
        defaults={
            "set_id": criteria.id,
            "title": criteria.title,
            "legal_basis": "\n".join(basis.text for basis in criteria.legal_basis),
            "source_text": text,
            "imported_at": at,
        },
    )
    return version.pk
