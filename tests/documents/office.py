"""Turns DOCX files into PDFs: all of them in one call of LibreOffice, with a profile of its own."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_SECONDS_FIRST, _SECONDS_EACH = 90, 3


def is_present() -> bool:
    """Say whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def to_pdf(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Convert DOCX files by name; raises `FileNotFoundError` where LibreOffice left one out."""
    with tempfile.TemporaryDirectory(prefix="parindex-office-") as name:
        folder = Path(name)
        for stem, content in files.items():
            (folder / f"{stem}.docx").write_bytes(content)
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(folder / "pdf")]
        command += [str(folder / f"{stem}.docx") for stem in files]
        subprocess.run(  # noqa: S603 - a fixed program on files made here
            command, check=True, capture_output=True, timeout=_SECONDS_FIRST + _SECONDS_EACH * len(files)
        )
        return {stem: (folder / "pdf" / f"{stem}.pdf").read_bytes() for stem in files}
