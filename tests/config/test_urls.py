"""Every address, and who may open it: a pattern that is missing here fails."""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

# Address, and what a stranger gets. The product has no other roles yet.
TABLE = {
    "home": ("/", 200),
    "ranking-newest": ("/xep-hang/", 302),
    "ranking": ("/xep-hang/2022/", 200),
    "unit-list-newest": ("/don-vi/", 302),
    "unit-list": ("/don-vi/2022/", 200),
    "unit": ("/don-vi/2022/dong-tam/", 200),
    "comparison-newest": ("/so-sanh/", 302),
    "comparison": ("/so-sanh/2022/", 200),
    "method-newest": ("/cach-tinh/", 302),
    "method": ("/cach-tinh/2022/", 200),
    "open-data": ("/du-lieu-mo/", 200),
    "api-guide": ("/du-lieu-mo/api/", 200),
    "download": ("/du-lieu-mo/2022/xep-hang.csv", 200),
    "robots": ("/robots.txt", 200),
    "openapi": ("/api/v1/openapi.json", 200),
    "api-root": ("/api/v1/", 404),
    "list_rounds": ("/api/v1/rounds", 200),
    "read_round": ("/api/v1/rounds/2022", 200),
    "list_units": ("/api/v1/rounds/2022/units", 200),
    "read_unit": ("/api/v1/rounds/2022/units/dong-tam", 200),
}


def list_names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    names: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            names |= list_names(pattern.url_patterns)
        else:
            names.add(pattern.name or str(pattern.pattern))
    return names


class TestAddresses:
    def test_are_all_in_the_table(self) -> None:
        assert list_names(get_resolver().url_patterns) == set(TABLE)

    @pytest.mark.parametrize("name", TABLE)
    def test_answer_a_stranger_as_the_table_says(self, client: Client, demonstration: None, name: str) -> None:
        address, status = TABLE[name]
        assert client.get(address).status_code == status

    @pytest.mark.parametrize("name", [name for name, (_, status) in TABLE.items() if status == 200])
    @pytest.mark.parametrize("verb", ["post", "put", "delete", "patch"])
    def test_take_no_change_from_a_stranger(self, client: Client, demonstration: None, name: str, verb: str) -> None:
        assert getattr(client, verb)(TABLE[name][0]).status_code == 405
