"""The manifest of a package, read back with distrust."""

import json

import pytest

from parindex.core.faults import Refused
from parindex.core.package.canonical import canonical
from parindex.core.package.manifest import read_manifest
from parindex.core.placeholders import Period
from tests.core.package.making import make_package, opened

GIVEN = json.loads(opened(make_package())["manifest.json"])


def refusals(content: object, written: bytes | None = None) -> list[str]:
    try:
        read_manifest(content, canonical(content) if written is None else written)
    except Refused as refused:
        return [fault.statement.say("en") for fault in refused.faults]
    return []


class TestReadManifest:
    def test_reads_what_was_written(self) -> None:
        manifest = read_manifest(GIVEN, canonical(GIVEN))
        assert (manifest.period, manifest.files, manifest.round) == (Period(2022), GIVEN["files"], GIVEN["round"])
        assert set(manifest.about) == {"round", "core_version", "criteria_hash", "audit_head"}
        assert refusals(GIVEN | {"audit_head": None}) == []

    @pytest.mark.parametrize(
        ("changes", "fault"),
        [
            ({"format": "parindex-package/2"}, "format: «format» must be «parindex-package/1»"),
            ({"made_by": "x"}, "made_by: there is no key «made_by» here"),
            ({"round": []}, "round: «round» must be an object"),
            ({"round": GIVEN["round"] | {"month": 1}}, "round.month: there is no key «month» here"),
            ({"round": GIVEN["round"] | {"year": "2022"}}, "round.year: «year» must be a year from 1945"),
            ({"round": GIVEN["round"] | {"year": 1}}, "round.year: «year» must be a year from 1945"),
            ({"round": GIVEN["round"] | {"quarter": "1"}}, "round.year: «year» must be a year from 1945"),
            ({"files": {"answers.json": "00"}}, "files.answers.json: «answers.json» must be a SHA-256 hash"),
            ({"audit_head": 3}, "audit_head: «audit_head» must be an object"),
            ({"core_version": 1}, "core_version: «core_version» must be a text"),
            ({"criteria_hash": []}, "criteria_hash: «criteria_hash» must be a text"),
        ],
    )
    def test_refuses_what_a_manifest_cannot_say(self, changes: dict[str, object], fault: str) -> None:
        assert refusals(GIVEN | changes)[0].startswith(fault)

    def test_refuses_another_way_to_write_the_same(self) -> None:
        assert refusals(GIVEN, canonical(GIVEN) + b"\n") == [
            "the manifest is not in its canonical form (keys sorted, no spaces)"
        ]

    def test_refuses_what_is_no_object(self) -> None:
        assert refusals([])[0] == "manifest: «manifest» must be an object, it is «[…]»"
