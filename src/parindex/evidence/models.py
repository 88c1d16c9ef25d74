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
    #: The type as `core.documents.types` has it, and the period that it speaks of, as `core.documents.spans` writes it.
    type = models.CharField(max_length=16, blank=True, default="")
    period = models.CharField(max_length=24, blank=True, default="")
    address = models.URLField(max_length=1000, blank=True, default="")
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.UNIT)
    brought_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()
    #: When a person last looked at what the machine had read of its newest file, and took it over or wrote something
    #: else: what they left empty is meant to be so. None once a newer file has come.
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """How the newest are found."""

        indexes = [models.Index(fields=["-brought_at", "-id"], name="document_by_newest")]

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


class Reading(models.Model):
    """What the machine read in a stored file: facts with their places, signatures, text. It decides nothing."""

    class State(models.TextChoices):
        """How far it is; `partly` and `unreadable` say why in `reason`, a `parindex.reading.states.State`."""

        WAITING = "waiting"
        READING = "reading"
        READ = "read"
        PARTLY = "partly"
        UNREADABLE = "unreadable"

    file = models.OneToOneField(StoredFile, on_delete=models.CASCADE, related_name="reading")
    state = models.CharField(max_length=16, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=24, blank=True, default="")
    source = models.CharField(max_length=8, blank=True, default="")
    pages_read = models.PositiveIntegerField(default=0)
    page_count = models.PositiveIntegerField(default=0)
    #: Facts and signatures, as `parindex.reading.codec` writes them.
    facts = models.JSONField(default=dict)
    signatures = models.JSONField(default=list)
    #: Of the reader that read it; a newer one reads again.
    version = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    #: When the reader last said how far it is.
    heard_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """How the queue is looked through."""

        indexes = [models.Index(fields=["state", "asked_at"], name="reading_by_state")]

    def __str__(self) -> str:
        """Give the file with the state."""
        return f"{self.file_id} {self.state}"

    @property
    def is_over(self) -> bool:
        """Say whether nothing more will come of it."""
        return self.ended_at is not None


class PageText(models.Model):
    """The text of one page, for people to search: as it stands, and in words as `evidence.words` writes them."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="page_texts")
    number = models.PositiveIntegerField()
    text = models.TextField()
    #: Lower case words between single spaces, with one before and after; with and without diacritics.
    words = models.TextField()
    folded = models.TextField()

    class Meta:
        """Integrity of pages."""

        constraints = [models.UniqueConstraint(fields=["reading", "number"], name="page_is_read_once")]

    def __str__(self) -> str:
        """Give the reading with the number."""
        return f"{self.reading_id} p{self.number}"


class Entry(models.Model):
    """What a document is found by in a search: what people say of it, else what was read of its newest file.

    It holds nothing of its own: `evidence.indexing` writes it, and can write it again at any time.
    """

    document = models.OneToOneField(Document, on_delete=models.CASCADE, primary_key=True, related_name="entry")
    #: The newest file; None for a link.
    file = models.ForeignKey(StoredFile, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    #: Number and symbol, title, issuer and abstract as words: see `PageText`.
    words = models.TextField()
    folded = models.TextField()
    #: Of these, without diacritics: number and symbol, and the issuer.
    number = models.CharField(max_length=120, blank=True, default="")
    issuer = models.CharField(max_length=300, blank=True, default="")
    type = models.CharField(max_length=16, blank=True, default="")
    issued_on = models.DateField(null=True, blank=True)
    #: As it is written, for lists of what was found: number and symbol, issuer, abstract.
    full_number = models.CharField(max_length=120, blank=True, default="")
    issuer_name = models.CharField(max_length=300, blank=True, default="")
    abstract = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        """Give the key of the document."""
        return str(self.document_id)
