"""How long a password has to be."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from parindex.accounts.validators import LongEnough


class TestLongEnough:
    def test_says_in_vietnamese_how_long(self) -> None:
        with pytest.raises(ValidationError) as refused:
            validate_password("ngắn")
        assert "Mật khẩu quá ngắn: cần ít nhất 10 ký tự." in refused.value.messages
        assert LongEnough(min_length=10).get_help_text() == "Ít nhất 10 ký tự."

    def test_says_so_in_english_too(self) -> None:
        with translation.override("en"):
            assert LongEnough(min_length=1).get_error_message().endswith("at least 1 character.")
