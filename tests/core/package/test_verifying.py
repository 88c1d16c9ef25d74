"""Verifying a package: whatever was changed in it is found."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core import CORE_VERSION
from parindex.core.criteria import CriteriaSet
from parindex.core.package import CheckName, Finding, PackageContent, seal_of, verify_package, write_package
from parindex.core.package.canonical import canonical
from parindex.core.rounds import score_round
from parindex.core.sheets import UnitAnswers
from parindex.kit import documents
from tests.core.drawing import rounds
from tests.core.package.making import (
    CRITERIA,
    PARSING,
    altered,
    details,
    failures,
    fitting_manifest,
    make_content,
    make_package,
    make_stages,
    opened,
    verified,
    zipped,
)

PACKAGE = make_package()
MEMBERS = opened(PACKAGE)
SEAL = seal_of(PACKAGE)


def with_json(name: str, change: Callable[[Any], object]) -> bytes:
    """Give a package in which one JSON file was changed, with a manifest that fits."""
    content = documents.parse_json(MEMBERS[f"{name}.json"].decode())
    change(content)
    return altered(PACKAGE, **{name: canonical(content)})


class TestVerifyPackage:
    def test_holds_for_a_package_as_it_was_written(self) -> None:
        verification = verified(PACKAGE, SEAL)
        assert (verification.seal, verification.holds) == (SEAL, True)
        assert {check.name for check in verification.checks} == set(CheckName)
        assert {check.finding for check in verification.checks} == {Finding.PASSED}

    def test_holds_for_the_same_files_in_another_zip_file(self) -> None:
        assert verified(zipped(MEMBERS), SEAL).holds

    def test_takes_a_seal_as_people_write_it(self) -> None:
        assert verified(PACKAGE, f" {SEAL[:32].upper()} {SEAL[32:]}\n").holds

    @pytest.mark.parametrize("seal", ["", "0" * 64, SEAL[:-1], f"{SEAL}0"])
    def test_fails_for_another_seal(self, seal: str) -> None:
        assert failures(verified(PACKAGE, seal)) == [CheckName.SEAL]

    def test_has_no_seal_for_what_is_no_package(self) -> None:
        verification = verified(b"PK")
        assert (verification.seal, failures(verification)) == ("", [CheckName.ARCHIVE])

    def test_tells_another_core_without_failing(self) -> None:
        members = dict(MEMBERS)
        for name in ("results.json", "manifest.json"):
            members[name] = members[name].replace(f'"{CORE_VERSION}"'.encode(), b'"0.9.0"')
        verification = verified(zipped(members | {"manifest.json": fitting_manifest(members)}))
        (notice,) = [check for check in verification.checks if check.finding is Finding.NOTICE]
        assert (verification.holds, notice.name) == (True, CheckName.CORE_VERSION)
        assert "0.9.0" in notice.said.say("vi")

    def test_stops_at_a_manifest_that_cannot_be_read(self) -> None:
        verification = verified(zipped(MEMBERS | {"manifest.json": b"{"}))
        assert failures(verification) == [CheckName.MANIFEST]
        assert len(verification.checks) == 2

    def test_survives_values_that_are_nested_without_end(self) -> None:
        deep = b'{"xa-a":{"A.1":' + b"[" * 900 + b"]" * 900 + b"}}"
        nested = b'{"units":[{"code":"xa-a","answers":{"A.1":{"a":' + b"[" * 900 + b"]" * 900 + b"}}}]}"
        assert failures(verified(altered(PACKAGE, stages=deep)))
        assert failures(verified(altered(PACKAGE, answers=nested)))
        assert failures(verified(zipped(MEMBERS | {"manifest.json": b'{"x":' + b"[" * 900 + b"]" * 900 + b"}"})))

    @given(rounds(most=2))
    def test_holds_for_any_round(self, drawn: tuple[CriteriaSet, list[UnitAnswers]]) -> None:
        criteria, units = drawn
        base = make_content()
        content = replace(
            base,
            answers=replace(base.answers, units=tuple(units)),
            scores=score_round(criteria, units),
            stages=make_stages(units),
        )
        parsing = replace(PARSING, yaml=lambda text: criteria.document)
        assert verify_package(write_package(content), parsing).failed == ()


class TestFiles:
    def test_names_the_file_whose_hash_differs(self) -> None:
        verification = verified(zipped(MEMBERS | {"decision.pdf": b"%PDF-1.8"}))
        assert failures(verification) == [CheckName.FILE]
        (detail,) = details(verification, CheckName.FILE)
        assert detail.startswith("the manifest says ")

    def test_names_files_that_are_not_listed_and_files_that_are_not_there(self) -> None:
        more = verified(zipped(MEMBERS | {"minutes.pdf": b""}))
        assert details(more, CheckName.FILE) == ["the manifest does not list it"]
        less = verified(zipped({name: content for name, content in MEMBERS.items() if name != "decision.pdf"}))
        assert details(less, CheckName.FILE) == ["the package does not hold it"]

    @pytest.mark.parametrize("name", sorted(MEMBERS))
    def test_find_any_changed_byte(self, name: str) -> None:
        content = MEMBERS[name]
        for at in range(0, len(content), max(1, len(content) // 60)):
            changed = content[:at] + bytes([content[at] ^ 0x01]) + content[at + 1 :]
            assert not verified(zipped(MEMBERS | {name: changed})).holds, at

    @pytest.mark.parametrize("name", sorted(set(MEMBERS) - {"manifest.json"}))
    def test_find_any_changed_byte_by_the_seal_where_the_manifest_was_changed_to_fit(self, name: str) -> None:
        content = MEMBERS[name]
        for at in range(0, len(content), max(1, len(content) // 20)):
            changed = MEMBERS | {name: content[:at] + bytes([content[at] ^ 0x01]) + content[at + 1 :]}
            package = zipped(changed | {"manifest.json": fitting_manifest(changed)})
            assert CheckName.SEAL in failures(verified(package, SEAL)), at

    def test_find_a_package_that_was_made_anew_only_by_the_seal(self) -> None:
        other = write_package(replace(make_content(), name="Đợt khác"))
        assert verified(other).holds
        assert failures(verified(other, SEAL)) == [CheckName.SEAL]


class TestContents:
    @pytest.mark.parametrize(
        ("name", "change", "failed"),
        [
            ("results", lambda given: given["units"][0].update(total="9.99"), [CheckName.TOTALS]),
            ("results", lambda given: given["units"][0].update(rank=2), [CheckName.RANKS]),
            ("results", lambda given: given["units"][0].update(of_levels=4), [CheckName.RANKS]),
            ("results", lambda given: given["units"][0].update(band="Tốt"), [CheckName.BANDS]),
            ("results", lambda given: given["units"][0]["areas"]["A"].update(points="5"), [CheckName.AREAS]),
            ("results", lambda given: given["units"].pop(), [CheckName.UNITS]),
            ("results", lambda given: given["round"].update(name="Khác"), [CheckName.ROUND]),
            ("results", lambda given: given.update(audit_head=None), [CheckName.ROUND]),
            ("results", lambda given: given.update(note="x"), [CheckName.ROUND]),
            ("answers", lambda given: given["round"].update(assessor="x"), [CheckName.ROUND]),
            ("answers", lambda given: given["round"]["decision"].update(date=""), [CheckName.ROUND]),
            ("answers", lambda given: given["round"].update(criteria_hash="0" * 64), [CheckName.READING]),
            ("answers", lambda given: given["units"][0].pop("cuts"), None),
            ("answers", lambda given: given["units"][0]["answers"]["A.1"].update(num=3), [CheckName.SCORES]),
            ("answers", lambda given: given["units"][1].pop("filing"), []),
            ("stages", lambda given: given["xa-a"]["B.1"].pop(), [CheckName.STAGES]),
            ("stages", lambda given: given["xa-a"]["A.1"][0].update(answer={"num": 2, "den": 4}), [CheckName.STAGES]),
            ("stages", lambda given: given["xa-a"]["A.1"][0].update(at="today"), [CheckName.READING]),
        ],
    )
    def test_are_computed_again(
        self, name: str, change: Callable[[Any], object], failed: list[CheckName] | None
    ) -> None:
        found = failures(verified(with_json(name, change)))
        if failed is None:
            assert {CheckName.TOTALS, CheckName.RANKS, CheckName.AREAS, CheckName.STAGES} <= set(found)
        elif name == "answers" and failed == [CheckName.SCORES]:
            assert found == [CheckName.SCORES, CheckName.STAGES]
        else:
            assert found == failed

    def test_name_a_set_with_other_content(self) -> None:
        other = CRITERIA.replace("[9, Tốt]", "[8, Tốt]").encode()
        assert failures(verified(altered(PACKAGE, criteria=other))) == [CheckName.READING, CheckName.CRITERIA]

    @pytest.mark.parametrize("name", ["criteria", "answers", "stages", "results"])
    @pytest.mark.parametrize("content", [b"", b"[", b"[]", b"\xff\xfe", b"PK\x03\x04", b"{} {}"])
    def test_name_the_file_that_cannot_be_read(self, name: str, content: bytes) -> None:
        verification = verified(altered(PACKAGE, **{name: content}))
        assert failures(verification)[0] is CheckName.READING
        assert verification.failed[0].details

    @given(st.data())
    def test_are_never_taken_where_figures_were_changed(self, drawn: st.DataObject) -> None:
        content: PackageContent = make_content()
        done = drawn.draw(st.integers(0, 9))
        unit = replace(content.answers.units[2], answers={"A.1": {"num": done, "den": 9}, "B.1": {"not_arising": True}})
        answers = replace(content.answers, units=(*content.answers.units[:2], unit))
        assert CheckName.STAGES in failures(verified(write_package(replace(content, answers=answers))))
