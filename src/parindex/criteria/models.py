"""Criteria sets as they were imported: one row for each content, never changed afterwards."""

from django.db import models


class CriteriaVersion(models.Model):
    """One version of a criteria set (bộ chỉ số): its file as text, and the hash of its content."""

    set_id = models.CharField(max_length=100)
    title = models.CharField(max_length=500)
    legal_basis = models.TextField(blank=True)
    content_hash = models.CharField(max_length=64, unique=True)
    source_text = models.TextField()
    imported_at = models.DateTimeField()

    class Meta:
        """Order of versions."""

        indexes = [models.Index(fields=["set_id", "-imported_at"], name="criteria_version_by_set")]

    def __str__(self) -> str:
        """Give the id of the set with the beginning of its hash."""
        return f"{self.set_id} {self.content_hash[:12]}"
