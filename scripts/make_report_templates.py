"""Writes the templates of reports that are shipped, each a Word file with the list of the facts that it uses.

Run it after changing `parindex.reports.layout` or `parindex.reports.outlines`; a test fails where they differ.
"""

import sys
import zipfile
from importlib import import_module
from io import BytesIO
from pathlib import Path

import yaml

from parindex.reports import catalogue
from parindex.reports.kinds import KINDS
from parindex.reports.word import checking

FOLDER = Path(__file__).parent.parent / "src" / "parindex" / "reports" / "shipped"
#: No file says when it was written, so that the same layout gives the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


def made(kind: str) -> bytes:
    """Give the template of a kind."""
    document = import_module(f"parindex.reports.outlines.{kind}").build()
    buffer = BytesIO()
    document.save(buffer)
    return _steady(buffer.getvalue())


def manifest(kind: str, content: bytes) -> str:
    """Give the list of facts of a template; raises `ValueError` for one that could not be used."""
    look = checking.look(content, catalogue.is_known)
    if look.faults:
        raise ValueError("\n".join(fault.say() for fault in look.faults))
    names = catalogue.known()
    listed = {
        "kind": kind,
        "name": KINDS[kind].name.vi,
        "facts": {fact: names[fact].vi for fact in sorted(look.facts)},
    }
    return yaml.safe_dump(listed, allow_unicode=True, sort_keys=False, width=110)


def _steady(content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as given, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in given.infolist():
            held = given.read(part)
            if part.filename == "docProps/core.xml":
                held = _undated(held)
            copy.writestr(zipfile.ZipInfo(part.filename, _DATE), held, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _undated(properties: bytes) -> bytes:
    return properties.replace(b"2013-12-23T23:15:00Z", b"2022-01-01T00:00:00Z")


def main() -> int:
    """Write all of them."""
    for kind in KINDS:
        content = made(kind)
        (FOLDER / f"{kind}.docx").write_bytes(content)
        (FOLDER / f"{kind}.yaml").write_text(manifest(kind, content), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
