"""The showcase as a whole: loaded once for this module, and looked at."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from parindex.accounts import queries as accounts
from parindex.core.effects import Weight
from parindex.core.locks import PhaseKind
from parindex.results import queries, sealing
from parindex.results.showcase import guide, loading, people, register
from parindex.rounds.models import Extension, Finding, Round, SheetArea, Verdict, Vote
from parindex.rounds.queries.council import disputes
from parindex.rounds.windows import calendar
from tests.results.showcase.conftest import NOW

pytestmark = pytest.mark.django_db

PREPARING, COUNCIL, AGAIN, EXPLAINING, PUBLISHED, SELF_SCORING, APPRAISING = 2025, 2018, 2019, 2020, 2021, 2023, 2024


@pytest.fixture(scope="module", autouse=True)
def loaded(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Load the showcase into a transaction that is taken back after the last test."""
    folder = override_settings(DATA_DIR=tmp_path_factory.mktemp("showcase"))
    with folder, django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demonstration", verbosity=0)
        loading.load(NOW)
        register.load(NOW)
        yield
        transaction.set_rollback(True)


def round_of(year: int) -> Round:
    return Round.objects.get(year=year)


def states(year: int) -> set[str]:
    return set(SheetArea.objects.filter(sheet__round__year=year).values_list("state", flat=True))


class TestLoad:
    def test_does_nothing_the_second_time(self) -> None:
        assert loading.load(NOW) == []

    @pytest.mark.parametrize(
        ("year", "kind"),
        [
            (SELF_SCORING, PhaseKind.SELF_SCORING),
            (APPRAISING, PhaseKind.APPRAISAL_1),
            (EXPLAINING, PhaseKind.EXPLANATION),
            (AGAIN, PhaseKind.APPRAISAL_2),
            (COUNCIL, PhaseKind.COUNCIL),
        ],
    )
    def test_has_a_round_in_each_phase(self, year: int, kind: PhaseKind) -> None:
        assert calendar(round_of(year)).current(NOW) is kind

    def test_prepares_a_round_that_cannot_open_yet(self) -> None:
        current = round_of(PREPARING)
        assert not current.is_open
        assert current.copied_from == round_of(PUBLISHED)
        assert current.phases.count() == len(PhaseKind) - 1

    def test_lets_a_round_be_filled_in(self) -> None:
        found = set(
            round_of(SELF_SCORING).sheets.get(unit__code="minh-hoa-an-binh").answers.values_list("progress", flat=True)
        )
        assert found == {"done", "begun", "unproven", "empty"}
        assert states(SELF_SCORING) == {"draft", "submitted"}
        assert Extension.objects.get().unit.code == "minh-hoa-tan-tien"

    def test_lets_a_round_be_appraised(self) -> None:
        assert {"draft", "submitted", "returned"} <= states(APPRAISING)
        back = Finding.objects.filter(returned_in__isnull=False)
        assert back.count() == 3
        assert back.filter(mended_at__isnull=False).count() == 1
        assert back.exclude(revision=None).get().page == 1
        differing = Verdict.objects.filter(answer__item="1.3.2", answer__sheet__round__year=APPRAISING)
        assert set(differing.values_list("outcome", flat=True)) == {"cut", "accepted"}

    def test_lets_rounds_be_explained_and_appraised_again(self) -> None:
        assert states(EXPLAINING) == {"appraised", "explained"}
        assert states(AGAIN) == {"explained", "settled"}

    def test_brings_disputes_of_every_weight_before_the_council(self) -> None:
        found = disputes(round_of(COUNCIL))
        assert {one.effect.weight for one in found} == set(Weight)
        assert len([one for one in found if not one.is_open]) == 1
        assert Vote.objects.filter(answer__sheet__round__year=COUNCIL).count() == 6

    def test_publishes_a_package_that_holds(self) -> None:
        publication = queries.publication("2021")
        assert publication is not None
        assert publication.is_demonstration
        assert publication.invented_count == publication.unit_count == 4
        package = queries.package(publication)
        assert package is not None
        assert sealing.verify(package, publication.seal).holds
        first = queries.unit_result(publication, "minh-hoa-an-binh")
        assert first is not None
        assert first.published == Decimal("94.06")


class TestGuide:
    def test_names_every_account_and_round(self) -> None:
        text = "\n".join(guide.lines("http://127.0.0.1:8000", NOW))
        assert people.PASSWORD in text
        for name in guide.WHAT:
            assert accounts.with_email(people.address(name)) is not None
            assert people.address(name) in text
        assert all(current.name in text for current in Round.objects.all())
