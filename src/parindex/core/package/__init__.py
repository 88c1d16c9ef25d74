"""Sealed packages: one ZIP file of a published round, which a stranger can verify and compute again.

The format is told in docs/package.md. Source: S71 (results and comments are public); the format is ours.
"""

from parindex.core.package.archive import PACKAGE_BYTES
from parindex.core.package.contents import AuditHead, PackageContent, seal_of, write_package
from parindex.core.package.stages import Outcome, Stage, StageRecord, Stages, standing
from parindex.core.package.verification import Check, CheckName, Finding, Verification
from parindex.core.package.verifying import Parsing, verify_package

__all__ = [
    "PACKAGE_BYTES",
    "AuditHead",
    "Check",
    "CheckName",
    "Finding",
    "Outcome",
    "PackageContent",
    "Parsing",
    "Stage",
    "StageRecord",
    "Stages",
    "Verification",
    "seal_of",
    "standing",
    "verify_package",
    "write_package",
]
