"""What a package holds, and that it is always the same bytes."""

import json
from dataclasses import replace

import pytest

from parindex.core import CORE_VERSION
from parindex.core.answers import read_round
from parindex.core.criteria import freeze, read
from parindex.core.faults import Refused
from parindex.core.package import seal_of, write_package
from parindex.core.package.canonical import canonical, sha256
from parindex.core.placeholders import Period
from parindex.kit import documents
from tests.core.package.making import CRITERIA, UNITS, make_content, make_package, opened


class TestWritePackage:
    def test_is_the_same_bytes_whatever_the_order_of_units(self) -> None:
        assert write_package(make_content(tuple(reversed(UNITS)))) == make_package()

    def test_says_in_its_manifest_what_it_is(self) -> None:
        members = opened(make_package())
        manifest = json.loads(members["manifest.json"])
        files = manifest.pop("files")
        assert files == {name: sha256(content) for name, content in members.items() if name != "manifest.json"}
        assert manifest == {
            "format": "parindex-package/1",
            "round": {
                "name": "Đánh giá năm 2022",
                "year": 2022,
                "version": 1,
                "assessor": "UBND huyện Thử",
                "decision": {"number": "9/QĐ-UBND", "date": "2023-03-16"},
                "published_at": "2023-03-16T08:00:00+00:00",
            },
            "core_version": CORE_VERSION,
            "criteria_hash": freeze(read(documents.parse_yaml(CRITERIA)), Period(2022)).hash,
            "audit_head": {"sequence": 7, "hash": "ab" * 32},
        }
        assert canonical(json.loads(members["manifest.json"])) == members["manifest.json"]

    def test_names_the_quarter_and_leaves_out_a_log_that_is_not_kept(self) -> None:
        content = replace(make_content(period=Period(2023, 2)), audit_head=None)
        manifest = json.loads(opened(write_package(content))["manifest.json"])
        assert (manifest["round"]["quarter"], manifest["audit_head"]) == (2, None)

    def test_holds_set_answers_and_attachments_as_they_are(self) -> None:
        members = opened(make_package())
        assert members["criteria.yaml"].decode() == CRITERIA
        assert members["decision.pdf"] == b"%PDF-1.7"
        answers = read_round(documents.parse_json(members["answers.json"].decode()))
        assert (answers.units, answers.criteria_set) == (UNITS, "X-1")

    def test_holds_both_ranks_with_their_denominators(self) -> None:
        results = json.loads(opened(make_package())["results.json"])
        assert results["round"]["name"] == "Đánh giá năm 2022"
        assert results["units"][1:] == [
            {
                "code": "xa-c",
                "total": "5.00",
                "rank": 2,
                "of_units": 3,
                "level": 2,
                "of_levels": 3,
                "band": "Khá",
                "areas": {
                    "A": {"points": "3", "maximum": "6", "rank": 2, "of_units": 3, "level": 2, "of_levels": 2},
                    "B": {
                        "points": "0",
                        "maximum": "0",
                        "rank": None,
                        "of_units": None,
                        "level": None,
                        "of_levels": None,
                    },
                },
            },
            {
                "code": "xa-a",
                "total": "4.50",
                "rank": 3,
                "of_units": 3,
                "level": 3,
                "of_levels": 3,
                "band": "Khá",
                "areas": {
                    "A": {"points": "3", "maximum": "6", "rank": 2, "of_units": 3, "level": 2, "of_levels": 2},
                    "B": {"points": "1.5", "maximum": "4", "rank": 1, "of_units": 2, "level": 1, "of_levels": 2},
                },
            },
        ]

    def test_needs_a_year(self) -> None:
        with pytest.raises(ValueError, match="year"):
            write_package(make_content(period=None))

    def test_takes_no_other_attachments(self) -> None:
        with pytest.raises(ValueError, match="answers"):
            write_package(make_content(attachments={"answers.json": b"{}"}))


class TestSealOf:
    def test_is_the_hash_of_the_manifest(self) -> None:
        package = make_package()
        assert seal_of(package) == sha256(opened(package)["manifest.json"])

    def test_refuses_what_is_no_package(self) -> None:
        with pytest.raises(Refused):
            seal_of(b"")
