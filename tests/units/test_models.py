"""Units and their integrity."""

import pytest
from django.db import IntegrityError, transaction

from parindex.units.models import Unit

pytestmark = pytest.mark.django_db


class TestUnit:
    def test_cannot_end_before_it_begins(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            Unit.objects.create(code="a", name="A", folded_name="a", valid_from="2025-07-01", valid_to="2025-06-30")
