"""The page on which people look for documents."""

import pytest
from django.test import Client

from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.appraising import make_appraisal
from tests.rounds.making import Scene
from tests.rounds.queries.test_finding import put

pytestmark = pytest.mark.django_db

PLACE = "/lam-viec/tim/"


@pytest.fixture
def scene() -> Scene:
    return make_appraisal()


def page(client: Client, **typed: str) -> str:
    return client.get(PLACE, typed).content.decode()


class TestSearch:
    def test_begins_with_tips_and_asks_the_index_nothing(self, client: Client, scene: Scene) -> None:
        put(scene, "1.1", text="cải cách")
        text = page(sign_in(client, scene.manager))
        assert "112/BC-UBND" in text
        assert "<mark>" not in text

    def test_shows_lines_with_what_was_found(self, client: Client, scene: Scene) -> None:
        put(scene, "1.1", text="<b>Kết quả cải cách</b>", title="Báo cáo <i>năm</i>")
        text = page(sign_in(client, scene.manager), words="cai cach")
        assert "&lt;b&gt;Kết quả <mark>cải cách</mark>&lt;/b&gt;" in text
        assert "Báo cáo &lt;i&gt;năm&lt;/i&gt;" in text
        assert "#trang-1" in text

    def test_says_what_to_do_where_nothing_is_found(self, client: Client, scene: Scene) -> None:
        text = page(sign_in(client, scene.manager), words="đường", type="BC")
        assert "?words=%C4%91%C6%B0%E1%BB%9Dng" in text

    def test_says_what_is_wrong_with_a_filter(self, client: Client, scene: Scene) -> None:
        text = page(sign_in(client, scene.manager), words="a", since="31/02/2022")
        assert "31/02/2022" in text
        assert "field__faults" in text

    @pytest.mark.parametrize("typed", [{"round": "999"}, {"unit": "999"}, {"round": "x"}, {"unit": "-1"}])
    def test_is_not_there_for_an_unknown_round_or_unit(
        self, client: Client, scene: Scene, typed: dict[str, str]
    ) -> None:
        assert sign_in(client, scene.manager).get(PLACE, typed).status_code == 404

    def test_is_not_there_for_a_unit_of_others(self, client: Client, scene: Scene) -> None:
        assert sign_in(client, scene.officer).get(PLACE, {"unit": str(scene.communes[1].pk)}).status_code == 404

    def test_leads_to_the_other_pages_with_the_same_words(self, client: Client, scene: Scene) -> None:
        for _ in range(26):
            put(scene, "1.1", title="Báo cáo")
        sign_in(client, scene.manager)
        assert "?words=bao+cao&amp;trang=2" in page(client, words="bao cao")
        assert "?words=bao+cao&amp;trang=1" in page(client, words="bao cao", trang="2")
        assert page(client, words="bao cao", trang="x").count("<mark>") == 25

    def test_asks_the_database_no_more_with_more_documents(
        self, client: Client, scene: Scene, queries_do_not_grow: Grow
    ) -> None:
        put(scene, "1.1", "1.2", text="cải cách")

        def grow() -> None:
            for _ in range(4):
                put(scene, "1.1", "2.1", text="cải cách\fcải cách")

        for person, most in ((scene.appraisers[0], 18), (scene.officer, 16), (scene.manager, 16)):
            there = sign_in(client, person)
            queries_do_not_grow(act=lambda there=there: there.get(PLACE, {"words": "cai cach"}), grow=grow, most=most)
