"""The register of dossiers."""

import io

import pytest
from django.urls import reverse

from parindex.audit.models import Entry
from parindex.core.working_time.statuses import Status
from parindex.dossiers.models import Dossier
from parindex.kit.cells import Limits
from parindex.kit.workbooks import read_xlsx
from tests.conftest import Grow
from tests.dossiers.counter.scenes import client_of, page_of
from tests.dossiers.making import NAME, NOW, Scene, moment, receive

REGISTER = reverse("dossiers:register")


def file_of(kind: str) -> str:
    return reverse("dossiers:register-file", args=[kind])


@pytest.mark.django_db
class TestRegister:
    def test_lists_what_a_person_sees(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert NAME in page_of(scene.counter, REGISTER)
        page = page_of(scene.manager, REGISTER)
        assert dossier.code in page
        assert NAME not in page
        assert dossier.code not in page_of(scene.stranger, REGISTER)

    def test_is_narrowed_by_words_state_procedure_and_days(self, scene: Scene) -> None:
        early, late = receive(scene, moment("2026-02-27 09:00")), receive(scene)
        Dossier.objects.filter(pk=late.pk).update(status=Status.IN_PROGRESS.value)
        found = {
            query: {one.code for one in (early, late) if one.code in page_of(scene.counter, f"{REGISTER}?{query}")}
            for query in ("tu=01/03/2026", "den=01/03/2026", "trang_thai=4", "thu_tuc=khai sinh", "tim=khong-co")
        }
        assert found == {
            "tu=01/03/2026": {late.code},
            "den=01/03/2026": {early.code},
            "trang_thai=4": {late.code},
            "thu_tuc=khai sinh": {early.code, late.code},
            "tim=khong-co": set(),
        }

    def test_says_what_is_wrong_with_a_day(self, scene: Scene) -> None:
        page = page_of(scene.counter, f"{REGISTER}?tu=31/02/2026&trang_thai=99")
        assert "field--wrong" in page

    def test_asks_no_more_for_more_dossiers(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        receive(scene)
        client = client_of(scene.counter)
        queries_do_not_grow(act=lambda: client.get(REGISTER), grow=lambda: [receive(scene) for _ in range(3)], most=25)


@pytest.mark.django_db
class TestTakeOut:
    def test_gives_a_workbook_and_logs_it_without_names(self, scene: Scene) -> None:
        dossier = receive(scene)
        response = client_of(scene.counter).post(file_of("excel"), {"tim": "bi mat"})
        (sheet,) = read_xlsx(response.content, Limits(rows=10, columns=20))
        cells = [cell.value for row in sheet.rows for cell in row.cells]
        assert dossier.code in cells
        assert NAME in cells
        entry = Entry.objects.filter(verb="register.export").get()
        assert "mat" not in str(entry.after)

    def test_leaves_applicants_out_for_who_must_not_see_them(self, scene: Scene) -> None:
        receive(scene)
        content = client_of(scene.manager).post(file_of("word"), {}).content
        assert content.startswith(b"PK")
        assert NAME.encode() not in io.BytesIO(content).getvalue()

    def test_leads_back_where_it_is_too_long(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("parindex.dossiers.actions.registers.MOST_ON_PAPER", 1)
        for _ in range(2):
            receive(scene, NOW)
        response = client_of(scene.counter).post(file_of("word"), {"thu_tuc": "khai"})
        assert response["Location"].endswith("?thu_tuc=khai")

    def test_knows_no_other_file(self, scene: Scene) -> None:
        assert client_of(scene.counter).post(file_of("exe"), {}).status_code == 404
