"""Settings from the environment."""

from pathlib import Path

import pytest

from parindex.config import environment
from parindex.config.environment import BadSetting


class TestText:
    def test_reads_a_secret_from_its_file(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        (tmp_path / "key").write_text("secret\n", encoding="utf-8")
        monkeypatch.setenv("X_KEY_FILE", str(tmp_path / "key"))
        assert environment.text("X_KEY") == "secret"

    def test_refuses_a_file_that_is_not_there(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("X_KEY_FILE", str(tmp_path / "none"))
        with pytest.raises(BadSetting, match="X_KEY_FILE"):
            environment.text("X_KEY")

    def test_falls_back(self) -> None:
        assert environment.text("X_NOT_SET", "plain") == "plain"


class TestSwitch:
    def test_takes_true_false_and_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_ON", "true")
        monkeypatch.setenv("X_OFF", "false")
        monkeypatch.setenv("X_EMPTY", "")
        assert environment.switch("X_ON", default=False)
        assert not environment.switch("X_OFF", default=True)
        assert environment.switch("X_EMPTY", default=True)

    def test_refuses_yes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_ON", "yes")
        with pytest.raises(BadSetting, match="yes"):
            environment.switch("X_ON", default=False)


class TestWords:
    def test_splits_at_commas(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_HOSTS", "a.vn, b.vn,")
        assert environment.words("X_HOSTS") == ["a.vn", "b.vn"]


class TestWhole:
    def test_takes_a_number_and_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_PORT", "465")
        monkeypatch.setenv("X_EMPTY", "")
        assert environment.whole("X_PORT", 587) == 465
        assert environment.whole("X_EMPTY", 587) == 587

    @pytest.mark.parametrize("value", ["-1", "2.5", "một", "٣"])
    def test_refuses_anything_else(self, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
        monkeypatch.setenv("X_PORT", value)
        with pytest.raises(BadSetting, match="X_PORT"):
            environment.whole("X_PORT", 587)


class TestChoice:
    def test_takes_one_of_the_words_and_the_first_without(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_WAY", "tls")
        assert environment.choice("X_WAY", ("starttls", "tls")) == "tls"
        assert environment.choice("X_NOT_SET", ("starttls", "tls")) == "starttls"

    def test_refuses_another_word(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X_WAY", "ssl")
        with pytest.raises(BadSetting, match="starttls, tls"):
            environment.choice("X_WAY", ("starttls", "tls"))


class TestOrigin:
    def test_gives_scheme_and_host(self) -> None:
        assert environment.origin("https://sso.tinh.gov.vn:8443/realms/par") == "https://sso.tinh.gov.vn:8443"

    @pytest.mark.parametrize("address", ["sso.tinh.gov.vn", "javascript:alert(1)", ""])
    def test_refuses_what_is_no_website(self, address: str) -> None:
        with pytest.raises(BadSetting):
            environment.origin(address)
