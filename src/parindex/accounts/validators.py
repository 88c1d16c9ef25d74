"""What a password has to be, in words that the catalogue of Django lacks in Vietnamese."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """Refuse a password that is too short."""

    def get_error_message(self) -> str:
        """Say how long it has to be."""
        words = ngettext(
            "The password is too short: it needs at least %(count)d character.",
            "The password is too short: it needs at least %(count)d characters.",
            self.min_length,
        )
        return words % {"count": self.min_length}

    def get_help_text(self) -> str:
        """Say how long it has to be, before anything is typed."""
        words = ngettext("At least %(count)d character.", "At least %(count)d characters.", self.min_length)
        return words % {"count": self.min_length}
