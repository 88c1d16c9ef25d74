"""Publishing a round."""

from datetime import date
from decimal import Decimal

import pytest

from parindex.core.answers import Decision, RoundAnswers
from parindex.core.faults import Refused
from parindex.core.placeholders import Period
from parindex.criteria import actions as criteria
from parindex.results import actions, queries
from parindex.results.sealing import verify
from tests.results.making import (
    AT,
    LED_SET,
    SECOND,
    SMALL_SET,
    make_answers,
    make_cut,
    make_papers,
    make_publication,
    make_sealed,
    make_unit,
    make_units,
)

pytestmark = pytest.mark.django_db


def make_round(period: Period | None = Period(2022), decided_on: str = "2023-03-16") -> RoundAnswers:  # noqa: B008
    return RoundAnswers(
        period=period,
        criteria_set="SMALL",
        units=tuple(make_units(2)),
        decision=Decision(number="9/QĐ-UBND", date=decided_on),
    )


class TestPublish:
    def test_seals_points_ranks_and_classes(self) -> None:
        publication = make_publication(make_units(3))
        first, second, third = queries.unit_results(publication)
        assert [first.published, second.published, third.published] == [Decimal(10), Decimal("9.6"), Decimal("9.2")]
        assert [(result.rank, result.of_units) for result in (first, second, third)] == [(1, 3), (2, 3), (3, 3)]
        assert {first.band, third.band} == {"Xuất sắc"}
        assert [area.points for area in second.areas.all()] == [Decimal("5.6"), Decimal(4)]

    def test_lets_ties_share_a_place(self) -> None:
        units = [make_unit("a", make_answers(8)), make_unit("b", make_answers(8)), make_unit("c", make_answers(5))]
        results = queries.unit_results(make_publication(units))
        assert [(result.rank, result.dense_rank, result.tied) for result in results] == [
            (1, 1, 2),
            (1, 1, 2),
            (3, 2, 1),
        ]

    def test_names_the_set_the_core_and_the_decision(self) -> None:
        publication = make_publication()
        assert publication.criteria_hash == queries.criteria_set(publication).hash
        assert publication.core_version
        assert publication.decision_date == date(2023, 3, 16)
        assert (publication.unit_count, publication.invented_count) == (3, 0)

    def test_keeps_the_version_before_readable(self) -> None:
        first = make_publication(make_units(2))
        second = make_publication(make_units(3))
        first.refresh_from_db()
        assert (first.is_in_force, second.is_in_force, second.version) == (False, True, 2)
        assert len(queries.unit_results(first)) == 2
        assert queries.publication("2022") == second

    def test_refuses_a_round_without_a_year(self) -> None:
        criteria_id = criteria.import_set(content=SMALL_SET.encode(), at=AT)
        with pytest.raises(Refused, match="năm"):
            actions.publish(answers=make_round(period=None), criteria_id=criteria_id, at=AT)

    def test_refuses_a_date_that_does_not_exist(self) -> None:
        criteria_id = criteria.import_set(content=SMALL_SET.encode(), at=AT)
        with pytest.raises(Refused, match="2023-02-31"):
            actions.publish(answers=make_round(decided_on="2023-02-31"), criteria_id=criteria_id, at=AT)

    def test_publishes_nothing_when_an_answer_cannot_be(self) -> None:
        with pytest.raises(Refused, match="lớn hơn"):
            make_publication([make_unit("a", make_answers(11))])
        assert queries.in_force() == []

    def test_keeps_the_reason_of_a_correction(self) -> None:
        make_publication(make_units(2))
        corrected = make_sealed(make_units(2), reason="Kiến nghị của xã số 1")
        assert [(one.version, one.reason, one.is_in_force) for one in queries.versions("2022")] == [
            (2, "Kiến nghị của xã số 1", True),
            (1, "", False),
        ]
        assert len(corrected.seal) == 64

    def test_seals_cuts_with_the_points_that_they_left(self) -> None:
        cut = make_cut()
        publication = make_publication([make_unit("a", make_answers(8), cuts={"1.1": cut})])
        (result,) = publication.units.all()
        sheet = queries.sheet(publication, result)
        assert result.cuts == {"1.1": {"points": {"decimal": "0.5"}, "reason": "late", "sentence": "nộp ngày 20/12"}}
        assert (result.published, sheet.item(0).computed, sheet.item(0).cut) == (Decimal("6.5"), 3_200_000, cut)

    def test_seals_a_package_where_it_has_papers(self) -> None:
        units = [make_unit("a", make_answers(8), cuts={"1.1": make_cut()}), make_unit("b", make_answers(5, late=1))]
        first = make_sealed(units)
        second = make_sealed(units, reason="Ghi sai số quyết định")
        package = queries.package(first)
        assert package is not None
        assert verify(package, first.seal).holds
        assert first.seal != second.seal

    def test_publishes_nothing_where_the_papers_do_not_lead_to_the_answers(self) -> None:
        criteria_id = criteria.import_set(content=SMALL_SET.encode(), at=AT)
        answers = make_round()
        papers = make_papers(answers.units[:1])
        with pytest.raises(Refused, match="xa-01 › 1") as refused:
            actions.publish(answers=answers, criteria_id=criteria_id, at=AT, papers=papers)
        assert {fault.place.path for fault in refused.value.faults} == {"stages"}
        assert queries.in_force() == []

    def test_keeps_the_leader_of_an_item(self) -> None:
        units = [make_unit(code, {"2.1": {"value": value}}) for code, value in (("a", 20), ("b", 15))]
        publication = make_publication(units, text=LED_SET)
        result = queries.unit_result(publication, "b")
        assert result is not None
        assert publication.leaders == {"2.1": "20"}
        assert queries.sheet(publication, result).points[2] == 3_000_000


class TestPublishOfSeveralAssessors:
    def test_keeps_their_versions_apart(self) -> None:
        first, second = make_publication(), make_publication(assessor=SECOND)
        assert (first.period, second.period) == ("2022", "2022-tinh-hai")
        assert (first.version, second.version) == (1, 1)
        assert queries.in_force() == [first, second]

    def test_corrects_one_and_leaves_the_other(self) -> None:
        first, second = make_sealed(make_units(2)), make_sealed(make_units(3), assessor=SECOND)
        corrected = make_sealed(make_units(2), reason="Kiến nghị", assessor=SECOND)
        assert (corrected.period, corrected.version) == (second.period, 2)
        assert queries.versions("2022-tinh-hai") == [corrected, second]
        assert queries.versions("2022") == [first]
        assert queries.in_force() == [first, corrected]
        package = queries.package(first)
        assert package is not None
        assert verify(package, first.seal).holds

    def test_keeps_the_plain_word_for_the_first_of_each_period(self) -> None:
        made = [make_publication(year=year, assessor=SECOND) for year in (2021, 2022)]
        other = make_publication(year=2022)
        assert [one.period for one in [*made, other]] == ["2021", "2022", "2022-ubnd-huyen-thu"]

    def test_follows_a_unit_through_a_new_name(self) -> None:
        make_publication(assessor=SECOND)
        renamed = make_publication(assessor=(SECOND[0], "Thành phố Hai"))
        assert (renamed.period, renamed.version) == ("2022", 2)

    def test_tells_a_file_from_a_unit_of_the_same_name(self) -> None:
        make_publication(assessor=("", SECOND[1]))
        assert make_publication(assessor=SECOND).version == 1
