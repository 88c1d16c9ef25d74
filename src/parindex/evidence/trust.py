"""The trust list: certificates of roots that the operator of this installation trusts, as files in a folder."""

import logging
from pathlib import Path

from django.conf import settings

log = logging.getLogger(__name__)

_ENDINGS = {".pem", ".crt", ".cer", ".der"}


def roots() -> tuple[bytes, ...]:
    """Give the certificates (PEM or DER) of the folder that is set, in the order of their names; none without one.

    A folder that is not there is no reason to read no document: its signatures then come from an unknown root.
    """
    try:
        return tuple(path.read_bytes() for path in certificate_files())
    except OSError:
        log.exception("the certificates of PARINDEX_TRUSTED_ROOTS cannot be read; no root is trusted")
        return ()


def certificate_files() -> list[Path]:
    """Give the files of the folder that is set; raises `OSError` where it is none."""
    folder = str(getattr(settings, "EVIDENCE_TRUSTED_ROOTS", "") or "")
    if not folder:
        return []
    return sorted(path for path in Path(folder).iterdir() if path.suffix.lower() in _ENDINGS)
