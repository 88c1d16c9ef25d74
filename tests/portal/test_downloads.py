"""Downloads, and the stranger who computes every rank again."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from django.test import Client

from parindex import cli
from tests.results.making import SECOND, make_answers, make_publication, make_unit

pytestmark = pytest.mark.django_db


class TestDownload:
    def test_lets_a_stranger_compute_every_rank_again(
        self, client: Client, demonstration: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in ("bo-chi-so.yaml", "tra-loi.json"):
            (tmp_path / name).write_bytes(client.get(f"/du-lieu-mo/2022/{name}").content)
        capsys.readouterr()
        arguments = ["score", "--set", str(tmp_path / "bo-chi-so.yaml"), "--answers", str(tmp_path / "tra-loi.json")]
        assert cli.main([*arguments, "--format", "json"]) == 0
        out = capsys.readouterr().out
        assert out.encode() == client.get("/du-lieu-mo/2022/ket-qua.json").content
        computed = {unit["code"]: unit for unit in json.loads(out)["units"]}
        rows = csv.DictReader(io.StringIO(client.get("/du-lieu-mo/2022/xep-hang.csv").content.decode("utf-8-sig")))
        assert {row["unit"]: int(row["rank"]) for row in rows} == {
            code: unit["rank"] for code, unit in computed.items()
        }

    def test_refuses_other_answers_for_the_set(self, client: Client, demonstration: None, tmp_path: Path) -> None:
        (tmp_path / "set.yaml").write_bytes(
            client.get("/du-lieu-mo/2022/bo-chi-so.yaml").content.replace(b"0.75", b"0.74", 1)
        )
        (tmp_path / "answers.json").write_bytes(client.get("/du-lieu-mo/2022/tra-loi.json").content)
        assert (
            cli.main(["score", "--set", str(tmp_path / "set.yaml"), "--answers", str(tmp_path / "answers.json")]) == 1
        )

    def test_packs_everything_the_same_each_time(self, client: Client, demonstration: None) -> None:
        first = client.get("/du-lieu-mo/2022/tat-ca.zip").content
        assert first == client.get("/du-lieu-mo/2022/tat-ca.zip").content
        with zipfile.ZipFile(io.BytesIO(first)) as archive:
            assert set(archive.namelist()) >= {
                "par-index-2022-xep-hang.csv",
                "par-index-2022-bo-chi-so.yaml",
                "par-index-2022-tra-loi.json",
                "doc-toi.txt",
            }
            assert "dense_rank" in archive.read("doc-toi.txt").decode()

    def test_keeps_a_spreadsheet_from_running_a_name(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers(), '=HYPERLINK("http://evil")')])
        row = client.get("/du-lieu-mo/2022/xep-hang.csv").content.decode("utf-8-sig").splitlines()[1]
        assert "\"'=HYPERLINK" in row

    def test_has_a_name_of_its_own_for_each_assessor(self, client: Client) -> None:
        make_publication([make_unit("a", make_answers(), "Xã Một")])
        make_publication([make_unit("a", make_answers(), "Xã Ba")], assessor=SECOND)
        for period, name in (("2022", "Xã Một"), ("2022-tinh-hai", "Xã Ba")):
            answer = client.get(f"/du-lieu-mo/{period}/xep-hang.csv")
            assert f'"par-index-{period}-xep-hang.csv"' in answer["Content-Disposition"]
            assert name in answer.content.decode()

    @pytest.mark.parametrize("address", ["/du-lieu-mo/2022/khong-co.csv", "/du-lieu-mo/1999/xep-hang.csv"])
    def test_answers_that_there_is_no_such_file(self, client: Client, demonstration: None, address: str) -> None:
        assert client.get(address).status_code == 404


class TestRobots:
    def test_leaves_pages_open_and_the_api_alone(self, client: Client) -> None:
        text = client.get("/robots.txt").content.decode()
        assert "Disallow: /api/" in text
        assert "Allow: /" in text
