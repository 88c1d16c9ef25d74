"""The sections of setting up a round."""

from collections.abc import Mapping

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import User
from parindex.audit import queries as audit
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round, SheetArea
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, SET, Scene, assign_appraiser, make_scene, make_unit

pytestmark = pytest.mark.django_db


def new_round(scene: Scene) -> Round:
    return Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)


def post(client: Client, user: User, name: str, round_id: int, typed: Mapping[str, object]) -> tuple[int, str]:
    answer = sign_in(client, user).post(reverse(f"rounds:{name}", args=[round_id]), typed)
    return answer.status_code, answer.content.decode()


SETTINGS = {"name": "Đợt  A", "returns_allowed": "2", "return_days": "7", "shows_names": "on"}


class TestSettings:
    def test_saves_and_logs(self, client: Client) -> None:
        scene = make_scene()
        typed = SETTINGS | {"days_off": "02/01/2023\n\n 01/01/2023"}
        assert post(client, scene.manager, "setup-settings", scene.round.pk, typed)[0] == 302
        scene.round.refresh_from_db()
        assert (scene.round.name, scene.round.returns_allowed, scene.round.return_days) == ("Đợt A", 2, 7)
        assert (scene.round.submits_by_area, scene.round.shows_names) == (False, True)
        assert scene.round.days_off == ["2023-01-01", "2023-01-02"]
        assert audit.page(audit.Search(verb="round.set")).entries

    def test_names_days_that_do_not_exist_and_keeps_what_was_typed(self, client: Client) -> None:
        scene = make_scene()
        typed = SETTINGS | {"days_off": "31/02/2023\n01/01/2023\nhôm qua"}
        status, text = post(client, scene.manager, "setup-settings", scene.round.pk, typed)
        assert status == 200
        assert "ngày 31/02/2023 không có thật" in text
        assert "«hôm qua» không phải là ngày" in text
        assert "31/02/2023\n01/01/2023\nhôm qua" in text


class TestCriteria:
    def test_chooses_a_stored_set_and_lays_areas_out(self, client: Client) -> None:
        scene = make_scene()
        new = new_round(scene)
        new.sheets.create(unit=scene.commune)
        typed = {"version": scene.round.criteria_id}
        assert post(client, scene.manager, "setup-criteria", new.pk, typed)[0] == 302
        new.refresh_from_db()
        assert new.criteria_hash == scene.round.criteria_hash
        assert SheetArea.objects.filter(sheet__round=new).count() == 2

    def test_imports_a_file(self, client: Client) -> None:
        scene = make_scene()
        new = new_round(scene)
        file = SimpleUploadedFile("set.yaml", SET.replace("TEST-2022", "TEST-2023").encode())
        assert post(client, scene.manager, "setup-criteria", new.pk, {"file": file})[0] == 302
        entry = audit.page(audit.Search(verb="criteria.import")).entries[0]
        assert entry.actor_name == scene.manager.full_name

    def test_shows_faults_by_line_and_takes_nothing(self, client: Client) -> None:
        scene = make_scene()
        new = new_round(scene)
        file = SimpleUploadedFile("set.yaml", SET.replace("kind: boolean", "kind: bolean").encode())
        status, text = post(client, scene.manager, "setup-criteria", new.pk, {"file": file})
        line = SET[: SET.index("kind: boolean")].count("\n") + 1
        assert (status, f"dòng {line}: " in text) == (200, True)
        new.refresh_from_db()
        assert new.criteria_hash == ""

    @pytest.mark.parametrize("typed", [{}, {"version": "999"}, {"version": "x"}])
    def test_asks_for_a_choice(self, client: Client, typed: dict[str, object]) -> None:
        scene = make_scene()
        assert post(client, scene.manager, "setup-criteria", new_round(scene).pk, typed)[0] == 200

    def test_leads_on_to_the_change_of_an_open_round(self, client: Client) -> None:
        scene = make_scene()
        answer = sign_in(client, scene.manager).get(reverse("rounds:setup-criteria", args=[scene.round.pk]))
        assert answer["Location"] == reverse("rounds:set-change", args=[scene.round.pk])


class TestUnits:
    def test_keeps_what_a_search_did_not_show(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        first, second, _ = scene.communes
        typed = {"shown": [first.pk, second.pk], "unit": [second.pk]}
        post(client, scene.manager, "setup-units", scene.round.pk, typed)
        assert set(scene.round.sheets.values_list("unit", flat=True)) == {second.pk, scene.communes[2].pk}

    def test_takes_all_communes_without_departments(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        make_unit("office", "department", scene.province)
        new = make_unit("new", parent=scene.province)
        post(client, scene.manager, "setup-units", scene.round.pk, {"choose": "communes"})
        assert set(scene.round.sheets.values_list("unit", flat=True)) == {*(u.pk for u in scene.communes), new.pk}

    def test_takes_no_unit_of_others(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        other = make_unit("other", parent=make_unit("elsewhere", "province"))
        post(client, scene.manager, "setup-units", scene.round.pk, {"unit": [other.pk]})
        assert not scene.round.sheets.filter(unit=other).exists()

    def test_finds_without_diacritics(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        address = reverse("rounds:setup-units", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).get(address, {"tim": "xa commune-2"})
        assert [row[0] for row in answer.context["rows"]] == [scene.communes[1].pk]

    def test_leaves_an_open_round_alone(self, client: Client) -> None:
        scene = make_scene()
        post(client, scene.manager, "setup-units", scene.round.pk, {"shown": [scene.commune.pk]})
        assert scene.round.sheets.count() == 3


def dates(**changes: str) -> dict[str, object]:
    typed: dict[str, object] = {}
    for month, kind in enumerate(PhaseKind, start=1):
        typed |= {f"{kind}_from": f"1/{month}/2023", f"{kind}_to": f"20/{month}/2023"}
    return typed | changes


class TestPhases:
    def test_saves_whole_days(self, client: Client) -> None:
        scene = make_scene()
        assert post(client, scene.manager, "setup-phases", scene.round.pk, dates())[0] == 302
        phase = scene.round.phases.get(kind="self_scoring")
        assert f"{phase.opens_at:%d %H:%M} {phase.closes_at:%d %H:%M:%S}" == "31 17:00 20 16:59:59"

    def test_says_that_31_february_does_not_exist_and_loses_nothing(self, client: Client) -> None:
        scene = make_scene()
        before = list(scene.round.phases.values_list("kind", "opens_at"))
        typed = dates(appraisal_1_to="31/02/2023")
        status, text = post(client, scene.manager, "setup-phases", scene.round.pk, typed)
        assert status == 200
        assert "ngày 31/02/2023 không có thật" in text
        assert 'value="31/02/2023"' in text
        assert 'value="20/6/2023"' in text
        assert list(scene.round.phases.values_list("kind", "opens_at")) == before

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"self_scoring_to": "1/12/2022"}, "self_scoring_to"),
            ({"explanation_from": "1/1/2023"}, "explanation_from"),
            ({"explanation_from": ""}, "explanation_from"),
        ],
    )
    def test_refuses_dates_out_of_order(self, client: Client, changes: dict[str, str], field: str) -> None:
        scene = make_scene(is_open=False)
        address = reverse("rounds:setup-phases", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).post(address, dates(**changes))
        assert list(answer.context["form"].errors) == [field]

    def test_lets_phases_overlap(self, client: Client) -> None:
        scene = make_scene()
        typed = dates(appraisal_1_from="10/1/2023")
        assert post(client, scene.manager, "setup-phases", scene.round.pk, typed)[0] == 302

    def test_saves_what_is_known_before_the_round_opens(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        typed = dates(publication_from="", publication_to="")
        assert post(client, scene.manager, "setup-phases", scene.round.pk, typed)[0] == 302
        assert scene.round.phases.count() == 5

    def test_needs_all_dates_of_an_open_round(self, client: Client) -> None:
        scene = make_scene()
        typed = dates(publication_from="", publication_to="")
        assert post(client, scene.manager, "setup-phases", scene.round.pk, typed)[0] == 200


class TestPeople:
    def test_names_who_is_missing_first(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        assign_appraiser(scene.round.sheets.get(unit=scene.commune).areas.get(code="1"), scene.par_officer)
        address = reverse("rounds:setup-people", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).get(address)
        assert answer.context["lacking"] == 2
        assert answer.context["rows"][-1].name == scene.commune.name
        assert answer.context["missing"] == [("1", "Chỉ đạo, điều hành", 2), ("2", "Thủ tục hành chính", 3)]
        assert answer.context["conflicts"] == [f"Par Officer: {scene.commune.name}"]


@pytest.mark.parametrize("name", ["settings", "criteria", "units", "phases", "people"])
@pytest.mark.parametrize("who", ["par_officer", "head", "observer", "stranger"])
def test_is_not_there_for_who_does_not_manage(client: Client, name: str, who: str) -> None:
    scene = make_scene()
    address = reverse(f"rounds:setup-{name}", args=[scene.round.pk])
    assert sign_in(client, getattr(scene, who)).get(address).status_code == 404
    client.logout()
    assert client.get(address).status_code == 302
