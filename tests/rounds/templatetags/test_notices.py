"""How many notices a person has not read."""

import pytest

from parindex.rounds.models import Notice
from parindex.rounds.templatetags.notices import unread_notices
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


class TestUnreadNotices:
    def test_counts_my_own(self) -> None:
        scene = make_scene()
        for user, read_at in ((scene.head, None), (scene.head, NOW), (scene.officer, None)):
            Notice.objects.create(user=user, kind="x", text="x", address="/", at=NOW, read_at=read_at)
        assert unread_notices(scene.head) == 1

    def test_is_none_for_nobody(self) -> None:
        assert unread_notices(None) == 0
