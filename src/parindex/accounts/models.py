"""People, what they may do in which units, and where they served."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from parindex.accounts.kinds import RoleKind
from parindex.core import text
from parindex.units import queries as units


class UserQuerySet(models.QuerySet["User"]):
    """Reads of people."""

    def found_by(self, words: str) -> Self:
        """Keep the people whose name or address holds the words, with or without diacritics."""
        folded = text.fold(words)
        return self.filter(models.Q(folded_name__contains=folded) | models.Q(email__contains=folded))

    def visible_to(self, user: "User") -> Self:
        """Keep the people whom an administrator sees: those with a role in a unit administered, or below it.

        Who has no role at all belongs to the administrators of units at the top.
        """
        roots = _administered(user)
        found = models.Q(pk__in=Role.objects.filter(unit__in=units.within_any(roots)).values("user"))
        if units.has_top(roots):
            found |= ~models.Q(pk__in=Role.objects.values("user"))
        return self.filter(found)

    def managed_by(self, user: "User") -> Self:
        """Keep the people whom an administrator may change: those visible who have no role anywhere else."""
        elsewhere = Role.objects.exclude(unit__in=units.within_any(_administered(user)))
        return self.visible_to(user).exclude(pk__in=elsewhere.values("user"))


def _administered(user: "User") -> list[int]:
    return list(Role.objects.filter(user=user, kind=RoleKind.ADMINISTRATOR).values_list("unit", flat=True))


class UserManager(BaseUserManager["User"]):
    """Finds people by what they sign in with, and by who asks."""

    def get_queryset(self) -> UserQuerySet:
        """Give all people."""
        return UserQuerySet(self.model, using=self._db)

    def visible_to(self, user: "User") -> UserQuerySet:
        """Give the people whom an administrator sees."""
        return self.get_queryset().visible_to(user)

    def managed_by(self, user: "User") -> UserQuerySet:
        """Give the people whom an administrator may change."""
        return self.get_queryset().managed_by(user)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a person by e-mail address, in whatever case it was typed."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person who signs in (người dùng); the address is kept in lower case."""

    email = models.EmailField(max_length=254, unique=True)
    full_name = models.CharField(max_length=150)
    folded_name = models.CharField(max_length=150, editable=False, default="")
    position = models.CharField(max_length=150, blank=True, default="")
    is_active = models.BooleanField(default=True)
    is_demonstration = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    objects = UserManager()

    def __str__(self) -> str:
        """Give the name with the address, which is unique."""
        return f"{self.full_name} <{self.email}>"

    def get_full_name(self) -> str:
        """Give the name as people say it."""
        return self.full_name

    def rename(self, full_name: str) -> None:
        """Set the name in its normal form, and the folded one for searching with it; nothing is saved."""
        self.full_name = text.normal(full_name)
        self.folded_name = text.fold(full_name)


class RoleQuerySet(models.QuerySet["Role"]):
    """Reads of roles."""

    def of_kind(self, *kinds: str) -> "RoleQuerySet":
        """Keep the roles of some kinds."""
        return self.filter(kind__in=kinds)


class Role(models.Model):
    """What a person may do in a unit and all units below it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="roles")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=RoleKind)

    objects = RoleQuerySet.as_manager()

    class Meta:
        """Integrity of roles."""

        constraints = [models.UniqueConstraint(fields=["user", "unit", "kind"], name="role_is_given_once")]

    def __str__(self) -> str:
        """Give the person, the kind and the unit."""
        return f"{self.user_id} {self.kind} {self.unit_id}"


class Service(models.Model):
    """A declaration that a person served in a unit in some years: they do not appraise it for those years."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="services")
    unit = models.ForeignKey("units.Unit", on_delete=models.PROTECT, related_name="+")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()

    class Meta:
        """Integrity of declarations."""

        constraints = [
            models.UniqueConstraint(fields=["user", "unit", "first_year"], name="service_is_declared_once"),
            models.CheckConstraint(
                name="service_ends_after_it_begins", condition=models.Q(last_year__gte=models.F("first_year"))
            ),
        ]

    def __str__(self) -> str:
        """Give the person, the unit and the years."""
        return f"{self.user_id} {self.unit_id} {self.first_year}-{self.last_year}"


class CacheRow(models.Model):
    """A row of Django's cache in the database, in which all processes of the server count failed sign-ins."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        """Give the key."""
        return self.cache_key
