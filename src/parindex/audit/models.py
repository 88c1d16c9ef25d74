"""The log: entries that are only ever added, and the head of their chain."""

import json
from typing import Any, NoReturn

from django.db import models

from parindex.audit import canonical
from parindex.core import text

#: What the first entry is chained to.
GENESIS = "0" * 64


class AppendOnly(RuntimeError):
    """Entries of the log are never changed nor deleted."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("entries of the audit log are only ever added; record another act instead")


class EntryQuerySet(models.QuerySet["Entry"]):
    """Reads of entries; whatever would change one is refused."""

    def newest_first(self) -> "EntryQuerySet":
        """Order by sequence, the last act first."""
        return self.order_by("-sequence")

    def found_by(self, words: str) -> "EntryQuerySet":
        """Keep the entries that hold each of the words, with or without diacritics."""
        found = self
        for word in text.fold(words).split():
            found = found.filter(folded_words__contains=word)
        return found

    def update(self, **_values: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    def bulk_update(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly


class Entry(models.Model):
    """One act (một dòng nhật ký): who, on what, when, why, before and after, chained to the act before."""

    # On SQLite this is the row's own id, which can be nothing but a whole number.
    sequence = models.IntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.CharField(max_length=64, blank=True)
    actor_name = models.TextField(blank=True)
    verb = models.CharField(max_length=64)
    target_kind = models.CharField(max_length=64)
    target_id = models.CharField(max_length=64)
    target_name = models.TextField(blank=True)
    # Canonical JSON as text: a column of type JSON would keep neither its bytes nor doubled keys.
    before_json = models.TextField()
    after_json = models.TextField()
    reason = models.TextField(blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    folded_words = models.TextField(editable=False, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        """Integrity of entries, and the orders in which they are read."""

        constraints = [
            models.CheckConstraint(name="audit_entry_counts_from_one", condition=models.Q(sequence__gte=1)),
            models.CheckConstraint(name="audit_entry_has_a_verb", condition=~models.Q(verb="")),
        ]
        indexes = [
            models.Index(fields=["at"], name="audit_entry_by_time"),
            models.Index(fields=["actor_id", "sequence"], name="audit_entry_by_actor"),
            models.Index(fields=["verb", "sequence"], name="audit_entry_by_verb"),
            models.Index(fields=["target_kind", "target_id", "sequence"], name="audit_entry_by_target"),
            models.Index(fields=["request_id"], name="audit_entry_by_request"),
        ]

    def __str__(self) -> str:
        """Give the sequence with verb and target."""
        return f"{self.sequence} {self.verb} {self.target_kind} {self.target_id}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add the entry; raises `AppendOnly` for one that is there already."""
        if not self._state.adding:
            raise AppendOnly
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    @property
    def before(self) -> object:
        """Give what was there before, as plain JSON values."""
        return json.loads(self.before_json)

    @property
    def after(self) -> object:
        """Give what is there after, as plain JSON values."""
        return json.loads(self.after_json)

    def content(self) -> dict[str, object]:
        """Give everything that the hash covers, by name."""
        return {
            "sequence": self.sequence,
            "at": canonical.moment(self.at),
            "actor_id": self.actor_id,
            "actor_name": self.actor_name,
            "verb": self.verb,
            "target_kind": self.target_kind,
            "target_id": self.target_id,
            "target_name": self.target_name,
            "before": self.before,
            "after": self.after,
            "reason": self.reason,
            "request_id": self.request_id,
            "previous_hash": self.previous_hash,
        }

    def line(self) -> str:
        """Give the entry as one line of an export: canonical JSON of its content and its hash."""
        return canonical.write({**self.content(), "hash": self.hash})

    def seal(self, *, sequence: int, previous_hash: str) -> None:
        """Give the entry its place in the chain and its hash; raises `ValueError` for text that cannot be kept."""
        self.sequence, self.previous_hash = sequence, previous_hash
        self.folded_words = self._fold()
        self.hash = self.compute_hash()

    def compute_hash(self) -> str:
        """Give the hash that the content ought to have."""
        return canonical.digest(canonical.write(self.content()))

    def is_as_written(self) -> bool:
        """Say whether what the hash does not cover byte for byte is as it was written."""
        jsons = (self.before_json, self.before), (self.after_json, self.after)
        return self.folded_words == self._fold() and all(said == canonical.write(value) for said, value in jsons)

    def _fold(self) -> str:
        return text.fold(f"{self.target_name} {self.actor_name} {self.reason}")


class Head(models.Model):
    """The end of the chain, in one row: an act is added by whoever holds its lock, so that the chain cannot fork."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sequence = models.IntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        """One row, no more."""

        constraints = [models.CheckConstraint(name="audit_head_is_one", condition=models.Q(id=1))]

    def __str__(self) -> str:
        """Give the sequence with the beginning of the hash."""
        return f"{self.sequence} {self.hash[:12]}"
