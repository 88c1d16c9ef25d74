"""What a page is about."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from parindex.accounts.http import AuthedRequest
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.dossiers.counter import loading
from tests.accounts.making import give
from tests.dossiers.making import Scene, receive


def asked(user: User, query: str = "") -> AuthedRequest:
    request = RequestFactory().get(f"/mot-cua/?{query}")
    request.user = user
    return request  # type: ignore[return-value]


@pytest.mark.django_db
class TestVisible:
    def test_finds_a_dossier_and_hides_those_of_others(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert loading.visible(asked(scene.manager), dossier.pk) == dossier
        with pytest.raises(Http404):
            loading.held(asked(scene.stranger), dossier.pk)


@pytest.mark.django_db
class TestPlace:
    def test_is_the_unit_that_is_named_else_the_first(self, scene: Scene) -> None:
        give(scene.counter, RoleKind.OFFICER, scene.other)
        first = loading.place(asked(scene.counter))
        named = loading.place(asked(scene.counter, f"don-vi={scene.other.pk}"))
        assert first is not None
        assert named is not None
        assert (first.unit_id, named.unit_id) == (scene.unit.pk, scene.other.pk)
        received = loading.place(asked(scene.counter, f"don-vi={scene.other.pk}"), receiving=True)
        assert received is not None
        assert received.unit_id == scene.unit.pk

    def test_is_none_for_who_only_oversees(self, scene: Scene) -> None:
        assert loading.place(asked(scene.manager)) is None


@pytest.mark.django_db
class TestKey:
    @pytest.mark.parametrize("typed", ["", "-1", "x", "٣", "1" * 19])
    def test_is_none_for_what_is_no_key(self, scene: Scene, typed: str) -> None:
        assert loading.key(asked(scene.counter, f"don-vi={typed}"), "don-vi") is None
