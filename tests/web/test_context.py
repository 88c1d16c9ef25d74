"""What every page of the shell has."""

import pytest
from django.test import Client


class TestShell:
    @pytest.mark.parametrize(
        ("address", "other"),
        [("/xep-hang/2022/?q=tam", "/en/xep-hang/2022/?q=tam"), ("/en/du-lieu-mo/", "/du-lieu-mo/")],
    )
    def test_leads_to_the_same_page_in_the_other_language(
        self, client: Client, demonstration: None, address: str, other: str
    ) -> None:
        assert f'href="{other}"' in client.get(address).content.decode()

    def test_names_the_language_of_the_page(self, client: Client, demonstration: None) -> None:
        assert '<html lang="vi">' in client.get("/").content.decode()
        assert '<html lang="en">' in client.get("/en/").content.decode()

    @pytest.mark.django_db
    @pytest.mark.parametrize(("address", "other"), [("/khong-co/", "/en/"), ("/en/khong-co/", "/")])
    def test_leads_home_in_the_other_language_from_a_page_that_is_not_there(
        self, client: Client, address: str, other: str
    ) -> None:
        assert f'class="bar__language" href="{other}"' in client.get(address).content.decode()

    def test_names_one_address_for_search_engines(self, client: Client, demonstration: None) -> None:
        page = client.get("/xep-hang/2022/?q=tam").content.decode()
        assert '<link rel="canonical" href="http://testserver/xep-hang/2022/">' in page
        assert 'hreflang="en" href="http://testserver/en/xep-hang/2022/"' in page
        assert '<meta name="robots" content="noindex">' in page
        assert "noindex" not in client.get("/xep-hang/2022/").content.decode()
