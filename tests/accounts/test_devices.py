"""Sessions in words."""

import pytest

from parindex.accounts import devices

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36"


class TestName:
    @pytest.mark.parametrize(
        ("user_agent", "expected"),
        [
            (WINDOWS, "Chrome, Windows"),
            (f"{WINDOWS} Edg/142.0", "Edge, Windows"),
            (WINDOWS.replace("Chrome", "coc_coc_browser/140 Chrome"), "Cốc Cốc, Windows"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari, iPhone"),
            ("Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36", "Chrome, Android"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
            ("curl/8.5.0", "curl/8.5.0"),
            ("x" * 100, "x" * 60),
            ("", ""),
        ],
    )
    def test_is_browser_and_system(self, user_agent: str, expected: str) -> None:
        assert devices.name(user_agent) == expected
