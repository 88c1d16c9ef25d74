"""How many notices a person has not read, for the bar on top."""

from typing import TYPE_CHECKING

from django import template

from parindex.rounds.models import Notice

if TYPE_CHECKING:
    from parindex.accounts.models import User

register = template.Library()


@register.simple_tag
def unread_notices(person: "User | None") -> int:
    """Count the notices that a person has not read; one query."""
    return Notice.objects.filter(user=person, read_at__isnull=True).count() if person else 0
