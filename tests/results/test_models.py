"""The integrity of published results, kept by the database."""

import pytest
from django.db import IntegrityError, transaction

from parindex.results.models import AreaResult, Publication, UnitResult
from tests.results.making import make_publication

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
