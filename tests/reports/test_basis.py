"""What a report can rest on."""

import pytest

from parindex.reports import basis
from tests.reports.compiled import make_desk
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestChoices:
    def test_are_results_rounds_and_none(self) -> None:
        desk = make_desk()
        found = basis.choices(desk.officer)
        assert [one.key for one in found] == [f"{desk.unit.pk}-p{desk.publication.pk}", f"{desk.unit.pk}-0"]
        assert [one.label for one in found] == [
            "Xã số 1: Kết quả đã công bố, năm 2022",
            "Xã số 1: Không dựa vào kết quả Chỉ số",
        ]
        assert [one.publication for one in basis.choices(desk.manager)] == [desk.publication]

    def test_are_rounds_too(self) -> None:
        scene = make_scene()
        assert next(one.key for one in basis.choices(scene.par_officer)) == f"{scene.commune.pk}-r{scene.round.pk}"
        assert [one.round for one in basis.choices(scene.manager)] == [scene.round]


class TestNewReport:
    def test_takes_period_and_result_of_its_basis(self) -> None:
        desk = make_desk()
        chosen = basis.Basis(unit=desk.unit, publication=desk.publication)
        made = basis.new_report(desk.officer, "index_report", chosen, 2030, "q1")
        assert made is not None
        assert (made.year, made.span, made.round) == (2022, "year", None)
        assert basis.new_report(desk.officer, "decision", chosen, 2022, "year") is None

    def test_takes_a_round(self) -> None:
        scene = make_scene()
        for unit, user, kind in (
            (scene.commune, scene.par_officer, "self_assessment"),
            (scene.province, scene.manager, "appraisal_minutes"),
        ):
            made = basis.new_report(user, kind, basis.Basis(unit=unit, round=scene.round), 2030, "q1")
            assert made is not None
            assert (made.year, made.round, made.publication) == (2022, scene.round, None)
