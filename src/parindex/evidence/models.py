"""Evidence: what is stored, once for each content, and the documents that people know it as."""

from django.db import models


class StoredFile(models.Model):
    """The bytes of a file, stored once under their SHA-256 and never changed."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    pages = models.PositiveIntegerField(null=True, blank=True)
    #: Whether it is encrypted and opens without a password; one that asks for a password is refused.
    is_encrypted = models.BooleanField(default=False)
    #: Whether it holds what some program would run: JavaScript of a PDF, macros of an old Office file.
    has_active_content = models.BooleanField(default=False)
    stored_at = models.DateTimeField()

    class Meta:
        """Integrity of stored files."""

        constraints = [models.CheckConstraint(name="stored_file_is_not_empty", condition=models.Q(size__gte=1))]

    def __str__(self) -> str:
        """Give the beginning of the hash with the type."""
        return f"{self.sha256[:12]} {self.media_type}"


class Document(models.Model):
    """A document of a unit (tài liệu kiểm chứng), or an address of one; known by number, symbol, issuer and date."""

    class Origin(models.TextChoices):
        """Who brought a document; it stays visible for ever."""

        UNIT = "unit"
        APPRAISER = "appraiser"

    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    folded_title = models.CharField(max_length=300, editable=False, default="")
    number = models.CharField(max_length=30, blank=True, default="")
    symbol = models.CharField(max_length=60, blank=True, default="")
    issuer = models.CharField(max_length=200, blank=True, default="")
    issued_on = models.DateField(null=True, blank=True)
    abstract = models.TextField(blank=True, default="")
    address = models.URLField(max_length=1000, blank=True, default="")
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.UNIT)
    brought_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()

    def __str__(self) -> str:
        """Give the title with the key."""
        return f"{self.title} ({self.pk})"

    @property
    def full_number(self) -> str:
        """Give number and symbol as they are written: 112/BC-UBND."""
        return "/".join(part for part in (self.number, self.symbol) if part)


class Revision(models.Model):
    """One version of a document's file; a newer one stands in its place, the older stays readable."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="revisions")
    file_name = models.CharField(max_length=255)
    brought_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()

    class Meta:
        """Integrity of revisions."""

        constraints = [models.UniqueConstraint(fields=["document", "number"], name="revision_has_its_number")]

    def __str__(self) -> str:
        """Give the document with the number."""
        return f"{self.document_id} r{self.number}"


class Upload(models.Model):
    """A file on its way, in chunks; a broken line goes on where it stopped."""

    key = models.UUIDField(unique=True)
    unit = models.ForeignKey("units.Unit", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    #: The hash that the sender announced; empty where they could not compute it.
    sha256 = models.CharField(max_length=64, blank=True, default="")
    received = models.PositiveBigIntegerField(default=0)
    #: What it became, once everything came and was looked into.
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: Where it was used; the same upload used again gives the same revision.
    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    begun_at = models.DateTimeField()

    class Meta:
        """Integrity of uploads."""

        constraints = [
            models.CheckConstraint(
                name="upload_takes_no_more_than_its_size", condition=models.Q(received__lte=models.F("size"))
            )
        ]

    def __str__(self) -> str:
        """Give the key."""
        return str(self.key)
