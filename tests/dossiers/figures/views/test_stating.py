"""Pages on which values of others come in."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from parindex.dossiers.models import StatedValue
from tests.accounts.making import sign_in
from tests.dossiers.making import Scene

DAYS = {"first": "01/01/2026", "last": "31/01/2026", "source": "Cổng DVCQG"}


def send(client: Client, scene: Scene, text: str) -> int:
    """Send a file; gives the status."""
    given = DAYS | {"file": SimpleUploadedFile("a.csv", text.encode())}
    return client.post(f"/mot-cua/so-lieu/don-vi/{scene.unit.code}/so-cong-bo/", given).status_code


class TestValues:
    def test_come_in_as_a_file_all_or_none(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.par_officer)
        assert send(client, filled, f"code,received,on_time\n{filled.unit.code},10,9\nkhac,1,1\n") == 422
        assert send(client, filled, "code,received,on_time\n") == 422
        assert not StatedValue.objects.exists()
        assert send(client, filled, f"code,received,on_time\n{filled.unit.code},10,9\n") == 302
        page = client.get(f"/mot-cua/so-lieu/don-vi/{filled.unit.code}/chi-tieu/2.1/?ky=2026-01").content.decode()
        assert "+56,67" in page

    def test_are_for_who_keeps_the_figures(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.counter)
        assert send(client, filled, "a") == 404


class TestPrinted:
    def test_are_held_against_the_register(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.par_officer)
        address = f"/mot-cua/so-lieu/don-vi/{filled.unit.code}/doi-chieu-bao-cao/"
        given = DAYS | {
            "source": "Báo cáo tháng 1",
            "report.total": "3",
            "report.late": "2",
            "report.late_share": "66,7",
        }
        response = client.post(address, given)
        assert response.status_code == 302
        page = client.get(response["Location"]).content.decode()
        assert "Báo cáo tháng 1" in page
        assert "50,00" in page
        assert client.get(address).status_code == 200

    def test_need_at_least_one_figure(self, client: Client, filled: Scene) -> None:
        sign_in(client, filled.par_officer)
        address = f"/mot-cua/so-lieu/don-vi/{filled.unit.code}/doi-chieu-bao-cao/"
        assert client.post(address, DAYS).status_code == 422
        assert client.post(address, {}).status_code == 422
        sign_in(client, filled.counter)
        assert client.post(address, DAYS).status_code == 404
        assert client.get(address).status_code == 200
