"""A scene that is laid again is the scene that was built, and stays apart from what tests do with it."""

import inspect
from collections.abc import Callable
from functools import partial

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks

from parindex.units.models import Unit
from tests.remembering import Rows, ground, remembered, rows_of
from tests.rounds.appraising import make_appraisal
from tests.rounds.explained import make_council
from tests.rounds.making import Scene, make_scene, make_unit

pytestmark = pytest.mark.django_db


def attempt(build: Callable[[], object]) -> tuple[dict[str, Rows], int]:
    """Build and take it back; give the rows that were there, and the number of statements."""
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        build()
        rows = rows_of(ground.empty)
        transaction.set_rollback(True)
    return rows, len(queries)


def build_demonstration() -> None:
    call_command("load_demonstration", verbosity=0)


class TestRemembered:
    @pytest.mark.parametrize("make", [make_scene, make_appraisal, make_council])
    def test_lays_what_was_built(self, make: Callable[[], Scene]) -> None:
        afresh = remembered(inspect.unwrap(make))
        (built, _), (laid, _) = attempt(afresh), attempt(afresh)
        assert laid == built
        assert sum(map(len, built.values())) > 50

    def test_is_built_once(self) -> None:
        told: list[str] = []

        @remembered
        def tell(code: str) -> None:
            told.append(code)
            make_unit(code)

        for code in ("a", "a", "b", "a"):
            attempt(partial(tell, code))
        assert told == ["a", "b"]

    def test_writes_with_few_statements(self) -> None:
        tell = remembered(build_demonstration)
        (built, long), (laid, short) = attempt(tell), attempt(tell)
        assert laid == built
        assert short * 4 < long

    def test_gives_each_test_its_own(self) -> None:
        tell = remembered(make_unit)
        for _ in range(2):
            with transaction.atomic():
                unit = tell("a")
                assert unit.name == "Xã A"
                unit.name = "Xã B"
                unit.save()
                assert Unit.objects.get().pk == unit.pk
                transaction.set_rollback(True)

    def test_builds_where_something_stands_already(self) -> None:
        tell = remembered(make_unit)
        attempt(partial(tell, "a"))
        make_unit("b")
        tell("a")
        assert set(Unit.objects.values_list("code", flat=True)) == {"a", "b"}

    def test_lets_wait_again_what_waits_for_the_commit(
        self, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        told: list[str] = []
        tell = remembered(lambda: transaction.on_commit(lambda: told.append("committed")))
        for _ in range(2):
            with django_capture_on_commit_callbacks(execute=True) as waiting:
                tell()
            assert len(waiting) == 1
        assert told == ["committed"] * 2


class TestGround:
    def test_knows_what_migrations_filled(self) -> None:
        assert "django_content_type" in ground.filled
        assert {"units_unit", "audit_entry", "rounds_answer"} <= set(ground.empty)
        assert ground.is_bare()
        make_unit("a")
        assert not ground.is_bare()

    @pytest.mark.django_db(transaction=True)
    def test_is_never_bare_where_a_test_commits(self) -> None:
        assert not ground.is_bare()
