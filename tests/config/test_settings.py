"""What the settings promise to every visitor."""

import pytest
from django.test import Client


class TestHeaders:
    @pytest.mark.parametrize("address", ["/", "/xep-hang/2022/", "/khong-co/", "/api/v1/rounds"])
    def test_forbid_foreign_and_inline_code(self, client: Client, demonstration: None, address: str) -> None:
        policy = client.get(address)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "style-src 'self'" in policy
        assert "unsafe" not in policy

    def test_forbid_frames_and_sniffing(self, client: Client, demonstration: None) -> None:
        response = client.get("/")
        assert response["X-Frame-Options"] == "DENY"
        assert response["X-Content-Type-Options"] == "nosniff"

    def test_set_no_cookie(self, client: Client, demonstration: None) -> None:
        assert not client.get("/").cookies

    def test_refuse_an_unknown_host(self, client: Client, demonstration: None) -> None:
        assert client.get("/", headers={"host": "evil.example"}).status_code == 400
