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
