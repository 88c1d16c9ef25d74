"""The integrity of published results, kept by the database."""

import pytest
from django.db import IntegrityError, transaction

from parindex.results.models import AreaResult, Publication, UnitResult
from tests.results.making import SECOND, make_publication

pytestmark = pytest.mark.django_db


class TestPublication:
    def test_has_one_version_in_force(self) -> None:
        publication = make_publication()
        with pytest.raises(IntegrityError), transaction.atomic():
            Publication.objects.create(
                period="2022",
                year=2022,
                version=2,
                unit_count=0,
                criteria=publication.criteria,
                published_at=publication.published_at,
            )

    @pytest.mark.parametrize("quarter", [None, 2])
    @pytest.mark.parametrize("assessor", [("", "UBND huyện Thử"), SECOND])
    def test_has_one_version_in_force_for_each_assessor_and_period(
        self, quarter: int | None, assessor: tuple[str, str]
    ) -> None:
        publication = make_publication(quarter=quarter, assessor=assessor)
        publication.pk, publication.period = None, "2022-another"
        with pytest.raises(IntegrityError), transaction.atomic():
            publication.save(force_insert=True)

    def test_has_one_row_for_each_word_and_version(self) -> None:
        publication = make_publication()
        publication.pk, publication.assessor, publication.is_in_force = None, "Người khác", False
        with pytest.raises(IntegrityError), transaction.atomic():
            publication.save(force_insert=True)

    def test_names_the_period_without_the_assessor(self) -> None:
        make_publication(quarter=1)
        second = make_publication(quarter=1, assessor=SECOND)
        assert (second.period, second.period_name) == ("2022-q1-tinh-hai", "2022-q1")

    def test_says_its_period_and_version(self) -> None:
        publication = make_publication()
        assert str(publication) == "2022 v1"


class TestUnitResult:
    def test_cannot_rank_beyond_its_population(self) -> None:
        publication = make_publication()
        with pytest.raises(IntegrityError), transaction.atomic():
            UnitResult.objects.filter(publication=publication).update(rank=99)

    def test_is_named_by_unit_and_publication(self) -> None:
        publication = make_publication()
        result = UnitResult.objects.get(unit_code="xa-01")
        assert str(result) == f"xa-01 {publication.pk}"
        assert str(AreaResult.objects.get(unit_result=result, code="2")) == f"{result.pk} 2"
