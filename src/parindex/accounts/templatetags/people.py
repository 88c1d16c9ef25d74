"""Roles in words, for templates of all rooms above."""

from typing import TYPE_CHECKING

from django import template

from parindex.accounts.words import ROLES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

register = template.Library()


@register.filter
def role(kind: str) -> "StrOrPromise":
    """Say a kind of role."""
    return ROLES.get(kind, kind)
