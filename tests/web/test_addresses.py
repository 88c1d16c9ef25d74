"""Addresses of the rows of a list are those of the pages themselves, in each language."""

from django.urls import reverse
from django.utils.translation import override

from parindex.web.addresses import addresses_of


class TestAddressesOf:
    def test_are_those_of_the_pages(self) -> None:
        for language in ("vi", "en"):
            with override(language):
                address = addresses_of("rounds:item-save")
                assert [address(key) for key in (7, 42)] == [reverse("rounds:item-save", args=[key]) for key in (7, 42)]
