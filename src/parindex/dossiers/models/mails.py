"""Which mails of the watch list went out, so that nobody gets two on a day."""

from django.db import models


class WatchMail(models.Model):
    """That the watch list of a morning was mailed to a person, or is being mailed."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        """Integrity of mails."""

        constraints = [models.UniqueConstraint(fields=["user", "on"], name="watch_mail_is_sent_once")]

    def __str__(self) -> str:
        """Give the person with the day."""
        return f"{self.user_id} {self.on}"
