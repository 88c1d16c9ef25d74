"""Form 06 on a page."""

from django.test import Client

from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.actions.handing_in import hand_in
from parindex.dossiers.figures import days, keeping
from parindex.dossiers.models import Dossier, Form06Note, HandedForm
from tests.accounts.making import sign_in
from tests.dossiers.making import NOW, Scene, moment


def differ(scene: Scene) -> str:
    """Let the form of February not begin where that of January ended; gives the address of the form."""
    period = days.read("2026-01")
    assert period is not None
    hand_in(unit=scene.unit, period=period, by=scene.par_officer, at=NOW)
    ended = moment("2026-01-30 08:00")
    Dossier.objects.filter(code=f"{scene.unit.code}-3").update(ended_at=ended)
    mark_changed(pairs=[(scene.unit.pk, month_of(ended))], at=NOW)
    keeping.count(NOW)
    return f"/mot-cua/so-lieu/don-vi/{scene.unit.code}/bieu-06/"


class TestForm:
    def test_is_stopped_until_the_difference_is_explained(self, client: Client, filled: Scene) -> None:
        address = differ(filled)
        sign_in(client, filled.par_officer)
        page = client.get(f"{address}?ky=2026-02").content.decode()
        assert f"{filled.unit.code}-3" in page
        assert f"{address}xuat/" not in page
        assert client.post(f"{address}xuat/", {"ky": "2026-02"}).status_code == 302
        assert HandedForm.objects.count() == 1
        told = {"ky": "2026-02", "field": "Hộ tịch", "authority": "commune", "identity": "carried_over"}
        assert client.post(f"{address}giai-trinh/", told).status_code == 302
        assert not Form06Note.objects.exists()
        assert client.post(f"{address}giai-trinh/", told | {"reason": "Nhập muộn"}).status_code == 302
        assert "Nhập muộn" in client.get(f"{address}?ky=2026-02").content.decode()
        response = client.post(f"{address}xuat/", {"ky": "2026-02"})
        assert response["Content-Disposition"].endswith('2026-02.xlsx"')
        assert HandedForm.objects.count() == 2

    def test_answers_404_for_what_is_not_there(self, client: Client, filled: Scene) -> None:
        address = f"/mot-cua/so-lieu/don-vi/{filled.unit.code}/bieu-06/"
        sign_in(client, filled.counter)
        assert client.get(f"{address}?ky=2026-01").status_code == 200
        assert client.post(f"{address}giai-trinh/", {"ky": "2026-01", "identity": "received"}).status_code == 404
        assert client.post(f"{address}giai-trinh/", {"ky": "x"}).status_code == 404
