"""The trust list: certificates of roots that the operator of this installation trusts, as files in a folder."""

from pathlib import Path

from django.conf import settings

_ENDINGS = {".pem", ".crt", ".cer", ".der"}


def roots() -> tuple[bytes, ...]:
    """Give the certificates (PEM or DER) of the folder that is set, in the order of their names; none without one."""
    folder = str(getattr(settings, "EVIDENCE_TRUSTED_ROOTS", "") or "")
    if not folder:
        return ()
    paths = sorted(path for path in Path(folder).iterdir() if path.suffix.lower() in _ENDINGS)
    return tuple(path.read_bytes() for path in paths)
