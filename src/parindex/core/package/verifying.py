"""Verifies a package as a stranger would: hashes, seal, content hash, and every result computed again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from parindex.core import CORE_VERSION
from parindex.core.answers import RoundAnswers, read_round
from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.faults import Refused
from parindex.core.package import archive
from parindex.core.package.canonical import sha256
from parindex.core.package.comparing import compare_results, compare_round, compare_stages
from parindex.core.package.contents import results_document
from parindex.core.package.manifest import Manifest, read_manifest
from parindex.core.package.stages import read_stages
from parindex.core.package.verification import Check, CheckName, Verification, core_notice, failed, passed, refused
from parindex.core.plain import PlainReader
from parindex.core.rounds import score_round
from parindex.core.sentences import Template
from parindex.core.source import Node

_Read = TypeVar("_Read")

_NOT_LISTED = Template("bản kê không ghi tệp này", "the manifest does not list it")
_NOT_THERE = Template("gói không có tệp này", "the package does not hold it")
_TOO_DEEP = Template("lồng quá nhiều cấp", "nested too deeply")
_HASHES = Template("bản kê ghi {given}, tệp có {own}", "the manifest says {given}, the file has {own}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsing:
    """How the files of a package become values, or raise `Refused`: the core itself knows no YAML."""

    decode: Callable[[bytes], str]
    yaml: Callable[[str], Node]
    json: Callable[[str], object]


def verify_package(content: bytes, parsing: Parsing, seal: str | None = None) -> Verification:
    """Check everything that a package says, and its seal where one is given."""
    try:
        members = archive.unpack(content)
    except Refused as error:
        return Verification(seal="", checks=(refused(CheckName.ARCHIVE, error),))
    own = sha256(members[archive.MANIFEST])
    verifier = _Verifier(members=members, parsing=parsing)
    verifier.checks.append(passed(CheckName.ARCHIVE, count=len(members)))
    if seal is not None:
        given = "".join(seal.split()).lower()[:80]
        verifier.checks.append(passed(CheckName.SEAL) if given == own else failed(CheckName.SEAL, given=given))
    try:
        verifier.run()
    except RecursionError:
        verifier.checks.append(failed(CheckName.READING, [_TOO_DEEP()], name="*.json"))
    return Verification(seal=own, checks=tuple(verifier.checks))


@dataclass(slots=True, kw_only=True)
class _Verifier:
    members: Mapping[str, bytes]
    parsing: Parsing
    checks: list[Check] = field(default_factory=list)

    def run(self) -> None:
        written = self.members[archive.MANIFEST]
        try:
            manifest = read_manifest(self._json(written), written)
        except Refused as error:
            self.checks.append(refused(CheckName.MANIFEST, error))
            return
        self.checks.append(passed(CheckName.MANIFEST))
        self._files(manifest)
        same = manifest.core_version == CORE_VERSION
        version = passed(CheckName.CORE_VERSION, own=CORE_VERSION)
        self.checks.append(version if same else core_notice(manifest.core_version, CORE_VERSION))
        self._contents(manifest)

    def _files(self, manifest: Manifest) -> None:
        """Hold the hash of every file, listed or there, against the manifest."""
        for name in sorted(manifest.files.keys() | (self.members.keys() - {archive.MANIFEST})):
            if name not in self.members:
                check = failed(CheckName.FILE, [_NOT_THERE()], name=name)
            elif name not in manifest.files:
                check = failed(CheckName.FILE, [_NOT_LISTED()], name=name)
            elif (own := sha256(self.members[name])) != manifest.files[name]:
                details = [_HASHES(given=manifest.files[name], own=own)]
                check = failed(CheckName.FILE, details, name=name)
            else:
                check = passed(CheckName.FILE, name=name)
            self.checks.append(check)

    def _contents(self, manifest: Manifest) -> None:
        """Compute everything again that the files which can be read allow."""
        criteria = self._read(archive.CRITERIA, lambda file: freeze(self._set(file), manifest.period))
        answers = self._read(archive.ANSWERS, lambda file: read_round(self._json(file), criteria))
        stages = self._read(archive.STAGES, lambda file: read_stages(self._json(file)))
        results = self._read(archive.RESULTS, lambda file: _results(self._json(file)))
        if criteria is not None:
            self._criteria(manifest, criteria)
        if answers is not None and results is not None:
            self.checks.append(compare_round(manifest, results, answers))
            if criteria is not None:
                self._scores(criteria, answers, results)
        if answers is not None and stages is not None:
            self.checks.append(compare_stages(answers.units, stages))

    def _json(self, file: bytes) -> object:
        return self.parsing.json(self.parsing.decode(file))

    def _set(self, file: bytes) -> CriteriaSet:
        return read(self.parsing.yaml(self.parsing.decode(file)))

    def _read(self, name: str, reading: Callable[[bytes], _Read]) -> _Read | None:
        try:
            found = reading(self.members[name])
        except Refused as error:
            self.checks.append(refused(CheckName.READING, error, name=name))
            return None
        self.checks.append(passed(CheckName.READING, name=name))
        return found

    def _criteria(self, manifest: Manifest, criteria: CriteriaSet) -> None:
        if criteria.hash == manifest.criteria_hash:
            self.checks.append(passed(CheckName.CRITERIA, hash=criteria.hash))
            return
        details = [_HASHES(given=manifest.criteria_hash, own=criteria.hash)]
        self.checks.append(failed(CheckName.CRITERIA, details))

    def _scores(self, criteria: CriteriaSet, answers: RoundAnswers, results: Mapping[str, object]) -> None:
        try:
            scores = score_round(criteria, answers.units)
        except Refused as error:
            self.checks.append(refused(CheckName.SCORES, error))
            return
        self.checks.append(passed(CheckName.SCORES, count=len(scores.sheets)))
        self.checks += compare_results(results, results_document(scores))


def _results(content: object) -> dict[str, object]:
    reader = PlainReader([])
    found = reader.as_mapping(content, "", "results")
    if reader.faults:
        raise Refused(reader.faults)
    return found
