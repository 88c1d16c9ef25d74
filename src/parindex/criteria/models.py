"""Criteria sets as they were imported, and what evidence they require in the rounds of each assessor."""

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


class RequiredEvidence(models.Model):
    """What each item of a version requires in the rounds of one assessor, as a person approved it there.

    It is never changed; a newer one of the same assessor stands in its place.
    """

    version = models.ForeignKey(CriteriaVersion, on_delete=models.PROTECT, related_name="required_evidence")
    #: The unit for whose rounds it holds; None of what is older than this where no round says whose it was.
    assessor = models.ForeignKey("units.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: The requirements by item, as `core.documents.requirement_reading` writes them.
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    #: A hash of the content with where each requirement comes from, which `content_hash` leaves out.
    stamp = models.CharField(max_length=64, blank=True, default="")
    #: Items that came along from another set and that a person should look at again: code → why.
    to_look_at = models.JSONField(default=dict)
    approved_at = models.DateTimeField()
    approved_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        """Order of approvals."""

        indexes = [models.Index(fields=["version", "assessor", "-approved_at"], name="required_evidence_of_assessor")]

    def __str__(self) -> str:
        """Give the version with the beginning of the hash."""
        return f"{self.version_id} {self.content_hash[:12]}"


class RequiredEvidenceDraft(models.Model):
    """What one item is to require in the rounds of an assessor from its next approval on; it goes with that."""

    version = models.ForeignKey(CriteriaVersion, on_delete=models.PROTECT, related_name="required_evidence_drafts")
    #: As that of `RequiredEvidence`.
    assessor = models.ForeignKey("units.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    item = models.CharField(max_length=100)
    #: The requirements of the item, as `core.documents.requirement_reading` writes them.
    content = models.JSONField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Integrity of drafts."""

        constraints = [
            models.UniqueConstraint(fields=["version", "assessor", "item"], name="one_draft_of_each_assessor")
        ]

    def __str__(self) -> str:
        """Give the version with the item."""
        return f"{self.version_id} {self.item}"
